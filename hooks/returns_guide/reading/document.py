"""Read YAML with every value as plain text, and keep its line and column.

YAML's own guesses (`no` is false, `0123` is 83, `12:30` is 750) never happen here: every scalar stays text until the
model says what it means. The events of libyaml are read one by one, so that nesting and aliases can be bounded.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import yaml

from returns_guide.problems import Problem
from returns_guide.reading.look_alikes import LookAlike, look_alikes, with_meant, written_columns
from returns_guide.values.signs.plain_signs import named

MAX_DEPTH = 20
"""How deep lists and mappings may be nested; the model needs 8."""
MAX_VALUES = 1_000_000
"""How many keys and values a file may hold: more than ten thousand channels need."""
MAX_REPEATED = 200_000
"""How many keys and values aliases (`*name`) may repeat: ten lines of them can stand for more than a machine holds."""

# Besides control characters, those that end a line for YAML but not for most editors, which would count other lines.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|\r(?!\n)")
_OTHER_COMMA = re.compile("[、，،；؛﹑､](?=.)")
_OTHER_QUOTES = re.compile(r"(?:^|[\s:-])\s*([“”„«»‘’‚＂＇「『])[^“”„«»‘’‚＂＇」』]*$")
_INDENTING_TAB = re.compile(r"^ *\t", re.MULTILINE)

Key = str | int
_Column = Callable[[int, int], int]
_NOTHING: dict[Any, Any] = {}
"""The children of a text, which has none: one empty dictionary for all, to save memory. Nobody writes to it."""


@dataclass(slots=True, eq=False)
class Node:
    """A value, its place in the file, and its children.

    `data` is the same as plain text, lists and dictionaries; None where a problem with it has been reported already.
    """

    line: int
    column: int
    data: Any
    children: dict[Key, "Node"]
    keys: dict[str, tuple[int, int]]
    size: int = 1

    def nearest(self, path: tuple[Key, ...]) -> "Node":
        """The node at the path, or the last one on the way to it that exists."""
        node = self
        for key in path:
            if key not in node.children:
                break
            node = node.children[key]
        return node

    def get(self, key: Key) -> "Node | None":
        """The child under this key, or None."""
        return self.children.get(key)


class NotReadable(Exception):
    """Text that is no YAML document, with every problem that could be found in it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = list(problems)


def read_document(source: bytes) -> tuple[Node, list[Problem]]:
    """Read the bytes of a YAML file into its top node and the problems that did not stop the reading.

    Raises NotReadable where no tree can be made.
    """
    text = _decoded(source)
    alike = look_alikes(text)
    problems = _characters(text, alike)
    # Such a character is a problem of its own already; as a space, or what was meant, it cannot hide those behind it.
    readable = _CONTROL.sub(" ", with_meant(text, alike)) if problems else text
    builder = _Builder(iter(yaml.parse(readable, Loader=yaml.CSafeLoader)), readable)
    column = written_columns(text, alike) if alike else None
    try:
        top = builder.document()
    except yaml.MarkedYAMLError as error:
        found = [*builder.problems, *_with_syntax_problem(problems, error, readable)]
        raise NotReadable(*_at_written(found, problems, column)) from error
    except NotReadable as error:
        raise NotReadable(*problems, *_at_written([*builder.problems, *error.problems], (), column)) from error
    if top is None or top.data == "":
        raise NotReadable(*problems, *builder.problems, Problem(1, 1, 'the file is empty; begin with "store:"'))
    if column:
        _place_as_written(top, column, set())
    return top, problems + _at_written(builder.problems, (), column)


def _at_written(found: list[Problem], right: Collection[Problem], column: _Column | None) -> list[Problem]:
    """The problems at the columns of the file itself, but for those that are right already."""
    if column is None:
        return found
    return [one if one in right else replace(one, column=column(one.line, one.column)) for one in found]


def _place_as_written(node: Node, column: _Column, done: set[int]) -> None:
    if id(node) not in done:
        done.add(id(node))
        node.column = column(node.line, node.column)
        for key, (line, at) in node.keys.items():
            node.keys[key] = line, column(line, at)
        for child in node.children.values():
            _place_as_written(child, column, done)


def written_values(node: Node) -> Iterator[Node]:
    """Every text below a node, each with its place. Comments are not among them."""
    if isinstance(node.data, str):
        yield node
    for child in node.children.values():
        yield from written_values(child)


def declared_language(top: Node) -> str | None:
    """The tag of the language that a channels file names as its own, as it is written there."""
    places = top.nearest(("language",)), top.nearest(("languages", 0))
    return next((place.data for place in places if isinstance(place.data, str)), None)


def _decoded(source: bytes) -> str:
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        raise NotReadable(
            Problem(
                before.count("\n") + 1,
                len(before) - before.rfind("\n"),
                f"byte 0x{error.object[error.start]:02x} is not UTF-8; save the file with the encoding UTF-8",
            )
        ) from error


def _characters(text: str, alike: list[LookAlike]) -> list[Problem]:
    """A problem for each character that YAML can't read, or not as it was meant, at its place."""
    tabs = _first(_INDENTING_TAB, text) if "\t" in text else ()
    found = [(m.end() - 1, "a tab indents this line; use spaces") for m in tabs]
    found += [
        (m.start(), f"control character U+{ord(m.group()):04X}; delete it (it may be invisible)")
        for m in _first(_CONTROL, text)
    ]
    found += islice(((one.at, one.message) for one in alike if one.message), 100)
    return [Problem(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), message) for at, message in found]


def _first(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The first hundred matches: more would tell an editor nothing new."""
    return islice(pattern.finditer(text), 100)


class _Builder:
    """Grow the tree from YAML's events."""

    def __init__(self, events: Iterator[Any], text: str) -> None:
        self.problems: list[Problem] = []
        self._events = events
        self._text = text
        self._cut_off: list[Problem] = []
        self._open: list[Node] = []
        self._anchors: dict[str, Node] = {}
        self._values = 0
        self._repeated = 0

    def document(self) -> Node | None:
        """The top node of the only document, or None where there is none. Raises NotReadable."""
        top = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and top:
                raise NotReadable(
                    _at(event, 'a second document begins here; delete the line "---" and keep one document')
                )
            if isinstance(event, yaml.NodeEvent):
                top = self._node(event)
        self.problems += self._cut_off  # not before the end: where a brace is left open, nothing else is wrong
        return top

    def _node(self, event: Any) -> Node:
        match event:
            case yaml.ScalarEvent():
                return self._begin(event, event.value, _NOTHING, _NOTHING)
            case yaml.MappingStartEvent():
                return self._mapping(event)
            case yaml.SequenceStartEvent():
                return self._list(event)
            case _:
                return self._repeat(event)

    def _begin(self, event: Any, data: Any, children: dict[Key, Node], keys: dict[str, tuple[int, int]]) -> Node:
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.problems.append(_at(event, f'the YAML tag "{tag}" is not understood; delete it'))
        mark = event.start_mark
        node = Node(mark.line + 1, mark.column + 1, data, children, keys)
        self._values += 1
        if self._values > MAX_VALUES:
            raise NotReadable(_at(event, f"more than {MAX_VALUES:,} values stand in this file; is it the right one?"))
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _mapping(self, event: Any) -> Node:
        node = self._opened(self._begin(event, {}, {}, {}))
        cut = False  # whether a comma has cut words off already: of one sentence, that is said once
        while not isinstance(first := next(self._events), yaml.MappingEndEvent):
            key, second = self._node(first), next(self._events)
            value = self._node(second)
            if event.flow_style and self._are_words_alone(first, second):
                if not cut:
                    self._say_cut_off(node, key)
                cut = True
            else:
                self._enter(node, key, value)
        if cut and not node.keys:
            node.data = None
        return self._open.pop()

    def _are_words_alone(self, key: Any, value: Any) -> bool:
        """Whether there are several words and no colon: a comma between braces makes a key of them."""
        if not isinstance(key, yaml.ScalarEvent) or not isinstance(value, yaml.ScalarEvent) or value.value:
            return False
        ends: Any = key.end_mark
        begins: Any = value.start_mark
        return " " in key.value and ":" not in self._text[ends.index : begins.index]

    def _say_cut_off(self, mapping: Node, words: Node) -> None:
        if mapping.keys:
            message = cut_off(words.data)
        else:
            message = f'"{words.data}" has no key; put words in quotation marks, not in braces: "…"'
        self._cut_off.append(Problem(words.line, words.column, message))

    def _list(self, event: Any) -> Node:
        node = self._opened(self._begin(event, [], {}, _NOTHING))
        unquoted = []
        while not isinstance(first := next(self._events), yaml.SequenceEndEvent):
            entry = self._node(first)
            unquoted += [entry] if _is_plain_line(first) else []
            node.size += entry.size
            node.children[len(node.data)] = entry
            node.data.append(entry.data)
        if event.flow_style and len(unquoted) == len(node.data) == 1:
            self._not_divided(unquoted[0])
            node.data[0] = unquoted[0].data
        return self._open.pop()

    def _not_divided(self, entry: Node) -> None:
        """Say of the only entry between brackets which of its signs looks as if it made two of it."""
        if comma := _OTHER_COMMA.search(entry.data):
            message = f'{named(comma[0])} divides no list; write ", " between entries, or quotes around this one: "…"'
            self.problems.append(Problem(entry.line, entry.column + comma.start(), message))
            entry.data = None

    def _opened(self, node: Node) -> Node:
        if len(self._open) >= MAX_DEPTH:
            raise NotReadable(Problem(node.line, node.column, _TOO_DEEP))
        self._open.append(node)
        return node

    def _enter(self, parent: Node, key: Node, value: Node) -> None:
        parent.size += key.size + value.size
        if not isinstance(key.data, str):
            self.problems.append(Problem(key.line, key.column, "a key is one word, not a list; write “key: value”"))
        elif key.data in parent.keys:
            first = parent.keys[key.data][0]
            self.problems.append(
                Problem(key.line, key.column, f'"{key.data}" stands here again, first in line {first}; keep one')
            )
        else:
            parent.keys[key.data] = (key.line, key.column)
            parent.children[key.data] = value
            parent.data[key.data] = value.data

    def _repeat(self, event: Any) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None or node in self._open:
            where = "is not defined above" if node is None else "stands in itself"
            self.problems.append(_at(event, f'the alias "*{event.anchor}" {where}; write the words out here'))
            node = Node(0, 0, None, _NOTHING, _NOTHING)
        node = replace(node, line=event.start_mark.line + 1, column=event.start_mark.column + 1)
        self._repeated += node.size
        if self._repeated > MAX_REPEATED:
            raise NotReadable(_at(event, f"aliases repeat more than {MAX_REPEATED:,} values; write the words out here"))
        return node


def cut_off(words: str) -> str:
    """What is wrong with words that a comma between braces makes a key of."""
    return f'a comma ends the words before "{words}"; put the whole sentence in quotation marks: "…"'


def _is_plain_line(event: Any) -> bool:
    begins, ends = event.start_mark, event.end_mark
    return isinstance(event, yaml.ScalarEvent) and not event.style and begins.line == ends.line


def _at(event: Any, message: str) -> Problem:
    return Problem(event.start_mark.line + 1, event.start_mark.column + 1, message)


def _with_syntax_problem(problems: list[Problem], error: yaml.MarkedYAMLError, text: str) -> list[Problem]:
    """The problems, and where libyaml gave up, unless the characters of that line are among the problems already."""
    at, context = error.problem_mark or _START, f"{error.context or ''}: {error.problem}"
    if at.line + 1 in {problem.line for problem in problems}:
        return problems
    before = text.split("\n", at.line + 1)[at.line][: at.column].rstrip() if at.column else ""
    if quoted := _OTHER_QUOTES.search(before):
        advice = f'{named(quoted[1])} quotes nothing in YAML; write "…" around these words'
        return [*problems, Problem(at.line + 1, quoted.start(1) + 1, advice)]
    if before.endswith(("'", '"', "]", "}")) and "expected key" in context:
        advice = _AFTER_CLOSING
    else:
        advice = next((words for part, words in _SYNTAX.items() if part in context), _ANY)
    mark = (error.context_mark if any(part in context for part in _OPENED) else None) or at
    # An error at the very end is shown on the last line that has words.
    line = min(mark.line, text.rstrip().count("\n")) + 1
    return [*problems, Problem(line, mark.column + 1, advice)]


_TOO_DEEP = f"more than {MAX_DEPTH} levels stand in each other; write it flatter"
_START = yaml.Mark("", 0, 0, 0, None, 0)
_AFTER_CLOSING = (
    'words follow a closing quotation mark or bracket; write ">-" after the colon, and all the words as they are in '
    "the next line, indented"
)
_BEGINS = 'words cannot begin with this character; put them in quotes: "…"'
_BACKSLASH = "a backslash means something special in double quotes; use single quotes: '…'"
_DIRECTIVE = 'a line that begins with "%" means something special in YAML; delete it'
_ANY = "this does not fit the lines above; indent it like its neighbours, and close every quotation mark and bracket"
_SYNTAX = {
    "quoted scalar: found unexpected": "a quotation mark is opened here and never closed; close it, or write "
    '\\" for a mark that belongs to the words',
    "did not find expected ','": "a bracket is opened here and not closed where it should be; close it, or put the "
    'words in quotes: "…"',
    "nesting depth": _TOO_DEEP,
    "scanning a block scalar": _BEGINS,
    "scanning an alias": _BEGINS,
    "scanning an anchor": _BEGINS,
    "cannot start any token": _BEGINS,
    "entries are not allowed": _BEGINS,
    "keys are not allowed": _BEGINS,
    "values are not allowed": "a colon with a space after it cannot stand inside plain words here; put the words in "
    'quotes: "…", or indent this line like its neighbours',
    "simple key": 'this line is neither "key: value" nor an entry of a list; is a colon missing?',
    "escape c": _BACKSLASH,
    "hexdecimal": _BACKSLASH,
    "directive": _DIRECTIVE,
    "incompatible YAML": _DIRECTIVE,
    "tag": "a YAML tag is not understood; delete it, or put words that begin with ! in quotes",
}
"""A part of libyaml's message (what it was reading: what it found), and what an editor can do about it."""
_OPENED = ("quoted scalar: found unexpected", "did not find expected ','", "while scanning a")
"""For these, the place where the quotation or bracket was opened helps more than the one where libyaml gave up."""
