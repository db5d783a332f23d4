"""Walk over the model: which keys a part has, what each takes, and what stands there.

Search, guide.json, llms.txt and the steps' marks are filters of this walk: a new key reaches them by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from returns_guide.model.guide import Guide
from returns_guide.model.part import Part
from returns_guide.model.types import Text, Words
from returns_guide.values.words import without_markup

Kind = Literal["words", "text", "sign", "number", "day", "choice", "yes", "part", "by id"]
"""What a key takes: plain words, a text with Markdown, or a sign that has to be exactly so, like an address …; "by id"
are plain words, each under an id of its own."""

_READ_FIRST = ("section", "name", "title", "optional", "label", "only_if", "have_ready", "have_ready_if", "not_needed")
_READ_LAST = ("takes", "valid_for", "variants", "accepted", "not_accepted", "costs", "tables", "warning", "warnings")
"""A part is read in the order of its keys in the model, but for these: so its page shows it."""
_OF_A_ROUTE = ".routes.options.steps"
"""A step is a step, whether all customers take it or those of one route."""
_TAPPED = "path"
"""The key whose entries are one way, from one to the next."""
_IN_ROWS = "rows"
"""The key whose entries are lists of what stands side by side; other lists of lists are ways."""


@dataclass(frozen=True)
class Key:
    """One key of a part: `depth` is 1 where it takes a list of such values, 2 where a list of lists."""

    name: str
    kind: Kind
    depth: int
    part: type[Part] | None
    choices: tuple[str, ...]
    field: FieldInfo


class Value(NamedTuple):
    """What stands under a key; `trail` names the keys on the way to it."""

    trail: str
    key: Key
    value: Any

    @property
    def entries(self) -> tuple[str, ...]:
        """It as it was written: one for each entry of a list; none for "yes", which says nothing without its key."""
        if self.key.kind == "yes":
            return ()
        if self.key.kind == "by id":
            return tuple(self.value.values())
        if self.key.depth == 2:
            return tuple(map((" · " if self.key.name == _IN_ROWS else " › ").join, self.value))
        return tuple(map(str, self.value)) if self.key.depth else (str(self.value),)

    @property
    def words(self) -> tuple[str, ...]:
        """The same as it is read aloud."""
        return tuple(map(without_markup, self.entries)) if self.key.kind == "text" else self.entries

    @property
    def line(self) -> str:
        """All its words in one line."""
        return (" › " if self.key.name == _TAPPED else " ").join(self.words)


def values(part: Part, trail: str, left_out: frozenset[str] = frozenset()) -> Iterator[Value]:
    """What a part and the parts in it say, in the order in which it is read; without the trails that are left out."""
    for key, inner in _read_at(type(part), trail, left_out):
        value = getattr(part, key.name)
        if value is None or value is False or value in ((), {}):
            continue
        if key.part is None:
            yield Value(inner, key, value)
        else:
            for one in value if key.depth else (value,):
                yield from values(one, inner.replace(_OF_A_ROUTE, ".steps"), left_out)


@cache
def keys(model: type[Part]) -> tuple[Key, ...]:
    """The keys of a part, in the model's order."""
    return tuple(_key(name, field) for name, field in model.model_fields.items())


def part_at(path: tuple[str | int, ...]) -> type[Part]:
    """The part of the model that a path through the file leads to. Raises LookupError where it leads to none."""
    model: type[Part] = Guide
    entry_of: type[Part] | None = None  # of a list that is to be entered by a number
    for step in path:
        if entry_of:
            if not isinstance(step, int):
                raise LookupError(path)
            model, entry_of = entry_of, None
            continue
        key = next((key for key in keys(model) if key.name == step and key.part), None)
        if key is None or key.part is None:
            raise LookupError(path)
        model, entry_of = (model, key.part) if key.depth else (key.part, None)
    if entry_of:
        raise LookupError(path)
    return model


@cache
def _read_at(model: type[Part], trail: str, left_out: frozenset[str]) -> tuple[tuple[Key, str], ...]:
    """The keys of a part in the order in which it is read, each with its trail: worked out once, not for each part."""
    order = {name: at for at, name in enumerate((*_READ_FIRST, None, *_READ_LAST))}
    in_order = sorted(keys(model), key=lambda key: order.get(key.name, order[None]))
    return tuple((key, at) for key in in_order if (at := f"{trail}.{key.name}") not in left_out)


def _key(name: str, field: FieldInfo) -> Key:
    kind, depth, about = _taken(field.annotation, field.metadata)
    choices = ("yes", "no") if kind == "yes" and field.default is not False else about
    part = about if kind == "part" else None
    return Key(name, kind, depth, part, choices if isinstance(choices, tuple) else (), field)


def _taken(annotation: Any, checks: list[Any]) -> tuple[Kind, int, Any]:
    """Kind and depth of a type, and the part or the choices that it names."""
    inner = [one for one in get_args(annotation) if one not in (NoneType, ...)]
    if get_origin(annotation) is Annotated:
        return _taken(inner[0], inner[1:])
    if get_origin(annotation) is Literal:
        return "choice", 0, tuple(inner)
    if get_origin(annotation) is dict:
        return "by id", 0, None
    if get_origin(annotation) is tuple:
        kind, depth, about = _taken(inner[0], [])
        return kind, depth + 1, about
    if inner:
        return _taken(inner[0], checks)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return "part", 0, annotation
    if annotation is str:
        return "text" if get_args(Text)[1] in checks else "words" if get_args(Words)[1] in checks else "sign", 0, None
    plain: dict[Any, Kind] = {bool: "yes", int: "number", date: "day"}
    return plain[annotation], 0, None
