"""Everything that a guide says in words, each passage with its place in channels.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from returns_guide.advice.prose import is_english
from returns_guide.model import Guide, Part
from returns_guide.model.types import Text, Words
from returns_guide.reading.document import Node
from returns_guide.values.words import without_markup


@dataclass(frozen=True, slots=True)
class Passage:
    """Words under one key, `name` of `part`: as they are written, and as they are read aloud.

    `is_text` tells sentences from labels and titles.
    """

    part: Part
    name: str
    written: str
    words: str
    is_text: bool
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Section:
    """The store, one channel, or the claim form, with all of its words and whether they are English."""

    part: Part
    line: int
    column: int
    passages: tuple[Passage, ...]
    english: bool


def sections(guide: Guide, top: Node) -> list[Section]:
    """The guide's sections, in the order of the model; `top` is the document that it was read from."""
    return [_section(part, node) for name in Guide.model_fields for part, node in _parts(guide, name, top)]


def _parts(guide: Guide, name: str, top: Node) -> Iterator[tuple[Part, Node]]:
    value, node = getattr(guide, name), top.nearest((name,))
    if isinstance(value, Part):
        yield value, node
    elif value:
        yield from ((part, node.nearest((at,))) for at, part in enumerate(value))


def _section(part: Part, node: Node) -> Section:
    passages = tuple(_in_part(part, node))
    return Section(part, node.line, node.column, passages, is_english(" ".join(one.words for one in passages)))


def _in_part(part: Part, node: Node) -> Iterator[Passage]:
    for name, child in node.children.items():
        yield from _below(getattr(part, str(name), None), part, str(name), child)


def _below(value: Any, part: Part, name: str, node: Node) -> Iterator[Passage]:
    if isinstance(value, Part):
        yield from _in_part(value, node)
    elif isinstance(value, tuple):
        for at, entry in enumerate(value):
            yield from _below(entry, part, name, node.nearest((at,)))
    elif isinstance(value, str) and name in _worded(type(part)):
        yield Passage(part, name, value, without_markup(value), _worded(type(part))[name], node.line, node.column)


@cache
def _worded(model: type[Part]) -> dict[str, bool]:
    """The keys of a part that hold words, each with whether it is Text (sentences) or only Words (a label)."""
    hints = get_type_hints(model, include_extras=True)
    return {name: _holds(hint, Text) for name, hint in hints.items() if _holds(hint, Text) or _holds(hint, Words)}


def _holds(hint: Any, kind: Any) -> bool:
    return hint == kind or any(_holds(inner, kind) for inner in get_args(hint))
