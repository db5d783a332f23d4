"""The form for one part of the guide: what it shows, what its answers change, and where their problems belong."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from returns_guide.editor.controls import (
    SAID_ELSEWHERE,
    Control,
    at,
    controls,
    in_words,
    kind_name,
    name_of,
    needed_parts,
    new_part,
    order_in,
    switches,
)
from returns_guide.editor.edits import Edit, Path
from returns_guide.model.walk import part_at
from returns_guide.problems import Problem
from returns_guide.reading.document import Node, read_document
from returns_guide.reading.silences import words_lost_in

SAVE, REMOVE, RAISE = "save", "remove", "raise:"
Placed = tuple[Path, str]
"""What is wrong, and the path of the value that it is wrong with."""


@dataclass(frozen=True)
class Group:
    """Controls that belong together, of the part itself or of one that it cannot do without."""

    label: str
    hint: str
    controls: tuple[Control, ...]


@dataclass(frozen=True)
class Row:
    """A part that has a form of its own."""

    label: str
    path: Path
    is_there: bool = True


@dataclass(frozen=True)
class LostWords:
    """Words that a # keeps out of the guide: what is wrong, the form they belong in, and which key's they are."""

    message: str
    form: Path
    where: str


@dataclass(frozen=True)
class Form:
    """The form for the part at a path of the file's data, which may be about to be written."""

    path: Path
    data: Any
    answers: Mapping[str, str] | None = None
    problems: tuple[Placed, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether the part stands in the file already."""
        return isinstance(at(self.data, self.path), dict)

    @property
    def fingerprint(self) -> str:
        """What tells this part, with its words, from another that comes to stand at its path."""
        text = json.dumps([at(self.data, self.path), self.path], ensure_ascii=True)
        return sha256(text.encode()).hexdigest()

    @property
    def name(self) -> str:
        """What a person calls the part."""
        return name_of(self.path, self.data)

    @property
    def kind(self) -> str:
        """What the part is, in plain words."""
        return kind_name(self.path)

    @property
    def hint(self) -> str:
        """What the model says of such parts."""
        return part_at(self.path).__doc__ or ""

    @property
    def can_be_removed(self) -> bool:
        """Whether the guide can do without it, as far as the model says."""
        if not self.path or not self.is_there:
            return False
        return isinstance(self.path[-1], int) or not self._own(self.path[:-1]).required

    @property
    def above(self) -> list[Row]:
        """The parts in which this one stands, from the outermost."""
        ends = [end for end in range(1, len(self.path)) if not isinstance(self.path[end], int)]
        return [Row(name_of(self.path[:end], self.data), self.path[:end]) for end in ends]

    @property
    def groups(self) -> list[Group]:
        """Every control of the form."""
        groups = [Group("", "", self._filled_in(self.path))]
        if self.is_there:
            return groups
        groups += [
            Group(one.label, one.hint, self._filled_in(path)) for one, path in needed_parts(self.path, self.data)
        ]
        asked_for = self._answered(switches(self.path, self.data))
        return [*groups, Group(self.kind, self._own(()).hint, asked_for)] if asked_for else groups

    @property
    def parts(self) -> list[tuple[Control, list[Row]]]:
        """The parts that stand in this one, by their key; at the end of each list a place for another."""
        inner = [one for one in controls(self.path, self.data) if self.is_there and one.kind in SAID_ELSEWHERE]
        return [(one, list(self._rows(one))) for one in inner]

    @property
    def mistakes(self) -> list[tuple[str, str, str]]:
        """What is wrong: where if not in this form, the words, and the field in this form."""
        shown = [control for group in self.groups for control in group.controls]
        return [self._mistake(path, message, shown) for path, message in self.problems]

    def edits(self) -> list[Edit]:
        """What the answers change. Raises LookupError for what no form asks for."""
        answers = self.answers or {}
        wish = answers.get("do", SAVE)
        asked_for = list(switches(self.path, self.data))
        if wish == REMOVE:
            return [self._removal(), *(edit for one in asked_for for edit in one.edits({}))]
        if not self.is_there:
            new = self._addition(new_part(self.path, self.data, answers))
            return [new, *(edit for one in asked_for for edit in one.edits(answers))]
        own = [one for one in controls(self.path, self.data) if one.kind not in SAID_ELSEWHERE]
        edits = [edit for one in own for edit in one.edits(answers)]
        return [*edits, self._raised(wish.removeprefix(RAISE))] if wish.startswith(RAISE) else edits

    def _removal(self) -> Edit:
        if not self.can_be_removed:
            raise LookupError(self.path)
        *above, last = self.path
        alone = isinstance(last, int) and len(at(self.data, tuple(above))) == 1
        return Edit(tuple(above) if alone else self.path, kind="remove")

    def _addition(self, part: dict[str, Any]) -> Edit:
        *above, last = self.path
        if isinstance(last, str):
            return Edit(self.path, part, order=order_in(tuple(above)))
        if at(self.data, tuple(above)):
            return Edit(self.path, part, "insert")
        return Edit(tuple(above), [part], order=order_in(tuple(above[:-1])))

    def _raised(self, wished: str) -> Edit:
        rows = [row for _, rows in self.parts for row in rows[1:] if row.is_there]
        path = next((row.path for row in rows if address(row.path) == wished), None)
        if path is None:
            raise LookupError(wished)
        return Edit(path, kind="raise")

    def _own(self, path: Path) -> Control:
        return next(one for one in controls(path, self.data) if one.name == self.path[-1])

    def _filled_in(self, path: Path) -> tuple[Control, ...]:
        return self._answered(one for one in controls(path, self.data) if one.kind not in SAID_ELSEWHERE)

    def _answered(self, every: Iterable[Control]) -> tuple[Control, ...]:
        if self.answers is None:
            return tuple(every)
        wrong = self.problems
        return tuple(
            one.with_answers(self.answers, tuple(message for path, message in wrong if _within(path, one.path)))
            for one in every
        )

    def _rows(self, control: Control) -> Iterator[Row]:
        if control.kind == "part":
            there = control.data is not None
            name = name_of(control.path, self.data)
            yield Row(name if name != kind_name(control.path) else control.label, control.path, there)
            return
        for index in range(len(control.data or [])):
            yield Row(name_of((*control.path, index), self.data), (*control.path, index))
        new = (*control.path, len(control.data or []))
        yield Row(kind_name(new), new, is_there=False)

    def _mistake(self, path: Path, message: str, shown: list[Control]) -> tuple[str, str, str]:
        field = next((one.id for one in shown if _within(path, one.path)), "")
        return "" if field else _where(path), message, field


def _where(path: Path) -> str:
    return " › ".join(str(key + 1) if isinstance(key, int) else in_words(key) for key in path)


def address(path: Path) -> str:
    """The path in an address."""
    return "".join(f"{key}/" for key in path)


def lost_in(text: str, around: Path) -> list[LostWords]:
    """Every place in a text, of the part at a path or in it, where a # cuts words off."""
    found = list(words_lost_in(text))
    starts = [Problem(line + 1, column + 1, lost.message) for (line, column), lost in found]
    return [
        LostWords(message.partition("; ")[0], _form_of(path), _where(path))
        for path, message in (placed(starts, text) if starts else ())
        if _within(path, around)
    ]


def _form_of(path: Path) -> Path:
    """The part in whose form a value stands."""
    for end in range(len(path), -1, -1):
        try:
            part_at(path[:end])
        except LookupError:
            continue
        return path[:end]
    return ()


def placed(problems: Iterable[Problem], text: str) -> tuple[Placed, ...]:
    """The problems of a text, each at the path of what it is about."""
    top = read_document(text.encode())[0]
    places: dict[tuple[int, int], Path] = {}
    for path, node in _nodes(top, ()):
        if node.children:
            places.setdefault((node.line, node.column), path)
        else:
            places[node.line, node.column] = path
    for path, node in _nodes(top, ()):
        for key, position in node.keys.items():
            places.setdefault(position, (*path, key))
    return tuple((_meant(places.get((one.line, one.column), ()), one.message, top), one.message) for one in problems)


def _meant(path: Path, message: str, top: Node) -> Path:
    """The key that a message names first, where it is a key of the part that stands at the path, or around it."""
    node = top.nearest(path)
    part = path if isinstance(node.data, dict) else path[:-1]
    named = re.match(r'"(\w+)"', message)
    try:
        keys = part_at(part).model_fields
    except LookupError:
        return path
    return (*part, named[1]) if named and named[1] in keys and named[1] != node.data else path


def _nodes(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    yield path, node
    for key, child in node.children.items():
        yield from _nodes(child, (*path, key))


def _within(path: Path, outer: Path) -> bool:
    return path[: len(outer)] == outer
