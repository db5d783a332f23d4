"""What can be said about a part of the guide, as the controls of a form: all of it read from the model."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from returns_guide.editor.edits import Edit, Path, list_edits
from returns_guide.editor.scalars import Bare, Value
from returns_guide.model import Part
from returns_guide.model.guidance.guidance import Guidance
from returns_guide.model.walk import Key, keys, part_at
from returns_guide.values.words import tidy
from returns_guide.values.yes_no import means_no, means_yes

Kind = Literal["line", "value", "text", "number", "day", "choice", "yes", "list", "lists", "by id", "part", "parts"]
SAID_ELSEWHERE = ("part", "parts")
"""Kinds that have a page of their own."""
SPARE = 3
"""How many empty fields a list of lists has for further entries, like the next rows of a table."""


@dataclass(frozen=True)
class Control:
    """One key of a part: what it takes, what stands there now, and what is wrong with that."""

    name: str
    kind: Kind
    required: bool
    hint: str = ""
    example: str = ""
    default: str = ""
    choices: tuple[str, ...] = ()
    model: type[Part] = Part
    path: Path = ()
    data: Any = None
    typed: Any = None
    owner: str = ""
    problems: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its name in the form, and its place in the page's address."""
        return ".".join(map(str, self.path))

    @property
    def label(self) -> str:
        """The key in plain words, or whose key it is."""
        return self.owner or in_words(self.name)

    @property
    def shown(self) -> Any:
        """What stands in it: words, lines of words, several of those, or whether it is ticked."""
        if self.kind == "yes":
            return means_yes(self.data)
        if self.kind == "list":
            return "\n".join(map(tidy, self.data or []))
        if self.kind == "by id":
            return "\n".join(f"{of}: {tidy(words)}" for of, words in (self.data or {}).items())
        if self.kind == "lists":
            return ["\n".join(map(tidy, entry)) for entry in self.data or []]
        return tidy(self.data or "") if isinstance(self.data, str | None) else ""

    def with_answers(self, answers: Mapping[str, str], problems: tuple[str, ...]) -> "Control":
        """The same control as somebody has filled it in, and what is wrong with that."""
        typed: Any = answers.get(self.id, "").replace("\r\n", "\n")
        if self.kind == "lists":
            typed = [words for words in self._every(answers) if words.strip()]
        return replace(self, typed=bool(typed) if self.kind == "yes" else typed, problems=problems)

    def edits(self, answers: Mapping[str, str]) -> list[Edit]:
        """What turns that which stands there into that which was answered."""
        value = self.answered(answers)
        if replace(self, data=value).shown == self.shown:
            return []
        if not value:
            return [Edit(self.path, kind="remove")] if self.data is not None else []
        if isinstance(value, list) and isinstance(self.data, list):
            return list_edits(self.path, self.data, value)
        if isinstance(value, dict) and isinstance(self.data, dict):
            gone = [Edit((*self.path, of), kind="remove") for of in self.data if of not in value]
            return [*gone, *(Edit((*self.path, of), words) for of, words in value.items() if self._differs(of, words))]
        return [Edit(self.path, value, order=order_in(self.path[:-1]))]

    def _differs(self, of: str, words: Value) -> bool:
        return tidy(self.data.get(of, "")) != words

    def answered(self, answers: Mapping[str, str]) -> Value | None:
        """What a form says here; None where it says nothing."""
        raw = answers.get(self.id, "").replace("\r\n", "\n").strip(" \t\n")
        match self.kind:
            case "yes":
                return Bare("yes") if raw else None
            case "list":
                return _lines(raw) or None
            case "lists":
                return [lines for words in self._every(answers) if (lines := _lines(words))] or None
            case "by id":
                return dict(map(_by_id, _lines(raw))) or None
            case "line" | "value" | "text":
                return raw or None
        return Bare(raw) if raw else None

    def _every(self, answers: Mapping[str, str]) -> list[str]:
        """What stands in each of its fields: one for each entry, and some for others."""
        fields = range(len(self.data or []) + SPARE)
        return [answers.get(f"{self.id}.{at}", "").replace("\r\n", "\n") for at in fields]

    @property
    def spare(self) -> list[str]:
        """What stands in the fields for further entries."""
        return [""] * SPARE


def controls(path: Path, data: Any) -> tuple[Control, ...]:
    """The controls for the part at this path of the file's data, those that it needs first."""
    part = at(data, path)
    values = part if isinstance(part, dict) else {}
    begins = {"steps"} if _needs_steps(path, values, data) else set()
    every = (
        replace(one, path=(*path, one.name), data=values.get(one.name), required=one.required or one.name in begins)
        for one in _controls(part_at(path))
    )
    return tuple(replace(one, kind="value") if _names_a_form(one) else one for one in every)


def _names_a_form(control: Control) -> bool:
    """Whether neither yes nor no is written there, but a form's id."""
    return control.kind == "yes" and bool(control.data) and not (means_yes(control.data) or means_no(control.data))


def _needs_steps(path: Path, values: dict[str, Any], data: Any) -> bool:
    """Whether a channel or reason is nothing without steps, since no reasons could have them."""
    return issubclass(part_at(path), Guidance) and not values.get("reasons") and not at(data, ("reasons",))


def needed_parts(path: Path, data: Any) -> Iterator[tuple[Control, Path]]:
    """Parts that a new part cannot do without, and the path of each."""
    for control in controls(path, data):
        if control.required and control.kind in SAID_ELSEWHERE:
            inner = (*control.path, 0) if control.kind == "parts" else control.path
            yield control, inner
            yield from needed_parts(inner, data)


def switches(path: Path, data: Any) -> Iterator[Control]:
    """The ticks by which others ask for a part of the whole guide: those that are called like it."""
    for every in controls((), data) if len(path) == 1 else ():
        for index in range(len(every.data or []) if every.kind == "parts" else 0):
            place = (every.name, index)
            for one in controls(place, data):
                if one.kind == "yes" and one.name == path[0]:
                    yield replace(one, owner=name_of(place, data))


def new_part(path: Path, data: Any, answers: Mapping[str, str]) -> dict[str, Value]:
    """A part that does not stand in the file yet, as it was answered."""
    part: dict[str, Value] = {}
    for control in controls(path, data):
        if control.required and control.kind in SAID_ELSEWHERE:
            inner = new_part((*control.path, 0) if control.kind == "parts" else control.path, data, answers)
            part[control.name] = [inner] if control.kind == "parts" else inner
        elif control.kind not in SAID_ELSEWHERE and (value := control.answered(answers)):
            part[control.name] = value
    return part


def name_of(path: Path, data: Any) -> str:
    """What a person calls the part: its own words, or else what it is."""
    required = sorted((one for one in controls(path, data) if one.required), key=lambda one: one.kind != "line")
    found = (one.data for one in required if isinstance(one.data, str))
    return tidy(next(found, "")) or kind_name(path)


def kind_name(path: Path) -> str:
    """What kind of part stands at the path, in plain words."""
    return in_words(re.sub(r"(?<!^)(?=[A-Z])", "_", part_at(path).__name__))


def in_words(key: str) -> str:
    """A key as a person writes it."""
    return key.replace("_", " ").capitalize()


def order_in(path: Path) -> tuple[str, ...]:
    """The keys of the part at the path, in the order in which they are written."""
    return tuple(one.name for one in _controls(part_at(path)))


def at(data: Any, path: Path) -> Any:
    """What stands at a path of the file's data, or None."""
    for key in path:
        if isinstance(data, dict) and isinstance(key, str):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int):
            data = data[key] if 0 <= key < len(data) else None
        else:
            return None
    return data


@cache
def _controls(model: type[Part]) -> tuple[Control, ...]:
    every = map(_control, keys(model))
    return tuple(sorted(every, key=lambda one: not one.required or one.kind == "parts"))


def _control(key: Key) -> Control:
    info, kind = key.field, _kind(key)
    default = "" if info.is_required() or info.default in (None, False, ()) else str(info.default)
    example = _example(info.examples[0]) if info.examples and kind not in ("yes", "choice") else ""
    hint, part = info.description or "", key.part or Part
    return Control(key.name, kind, info.is_required(), hint, example, default, key.choices, part)


def _kind(key: Key) -> Kind:
    """The kind of control in which such a value is written."""
    match key.kind:
        case "part":
            return "parts" if key.depth else "part"
        case "yes":
            return "choice" if key.choices else "yes"
        case _ if key.depth:
            return "lists" if key.depth > 1 else "list"
        case "words" | "sign":
            return "line" if key.kind == "words" else "value"
    return key.kind


def _example(example: Any) -> str:
    if isinstance(example, str):
        return example
    is_table = any(isinstance(entry, list) for entry in example)
    return ("; " if is_table else " › ").join(map(_example, example))


def _by_id(line: Value) -> tuple[str, Value]:
    of, _, words = str(line).partition(":")
    return of.strip(), words.strip()


def _lines(raw: str) -> list[Value]:
    return [line.strip() for line in raw.split("\n") if line.strip()]
