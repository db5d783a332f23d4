"""What a check between values asks of the file's nodes, and how it says what is wrong with one."""

from collections.abc import Iterator

from returns_guide.problems import Problem
from returns_guide.reading.document import Key, Node
from returns_guide.values.signs.plain_signs import plain_signs
from returns_guide.values.words import tidy
from returns_guide.values.yes_no import means_yes


def at(node: Node, message: str) -> Problem:
    """What is wrong, and what to write instead, at the place of a node."""
    return Problem(node.line, node.column, message)


def entries(node: Node, key: Key) -> list[Node]:
    """The entries of the list under a key, none where there is none."""
    child = node.get(key)
    return [entry for key, entry in child.children.items() if isinstance(key, int)] if child else []


def text(node: Node, key: Key) -> str | None:
    """The words under a key, if there are any."""
    child = node.get(key)
    return tidy(child.data) or None if child and isinstance(child.data, str) else None


def says_yes(node: Node) -> bool:
    """Whether it is one of the words that mean yes."""
    return means_yes(node.data)


def seen(words: str) -> str:
    """What words look like to a customer, who tells no ’ from ' and no full-width letter from another."""
    return plain_signs(words).casefold()


def said_twice(nodes: list[Node], problem: str) -> Iterator[Problem]:
    """What customers could not tell from what comes before it."""
    first: set[str] = set()
    for node in nodes:
        words = seen(tidy(node.data)) if isinstance(node.data, str) else ""
        if words and words in first:
            yield at(node, f'"{node.data}" {problem}')
        first.add(words)
