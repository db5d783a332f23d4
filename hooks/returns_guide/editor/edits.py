"""Change single values of channels.yaml in its own text, so that every other line stays as it was written.

A comment belongs to what it stands directly above, or beside, and goes where that goes.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

import yaml

from returns_guide.editor.scalars import Value, after_dash, after_key, block, flow, scalar
from returns_guide.reading.document import Key, NotReadable, read_document

Path = tuple[Key, ...]


class NotWritable(Exception):
    """An edit that the text of the file does not allow, as where one value is repeated by an alias."""


@dataclass(frozen=True)
class Edit:
    """One change at a path: put a value there, insert an entry, raise one above its neighbour, or remove it.

    `order` names the keys of the part in their usual order, for a key that is new.
    """

    path: Path
    value: Value = ""
    kind: Literal["put", "insert", "raise", "remove"] = "put"
    order: tuple[str, ...] = ()


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits, one after the other. Raises NotWritable unless it says just what was asked for."""
    wanted: Any = read_document(text.encode())[0].data
    try:
        for edit in edits:
            _apply(wanted, edit)
            text = _rewritten(text, edit)
        result = read_document(text.encode())[0].data
    except (yaml.YAMLError, NotReadable) as error:
        raise NotWritable from error
    if result != wanted:
        raise NotWritable
    return text


def list_edits(path: Path, before: list[Any], after: list[Any]) -> list[Edit]:
    """What turns one list into another, from its end to its beginning; entries that stay are left alone."""
    if sorted(before, key=str) == sorted(after, key=str):
        return list(_moves(path, before, after))
    edits = []
    for _, start, end, new_start, new_end in reversed(_differences(before, after)):
        both = min(end - start, new_end - new_start)
        edits += [Edit((*path, at), kind="remove") for at in range(end - 1, start + both - 1, -1)]
        edits += [
            Edit((*path, start + both), after[at], "insert") for at in range(new_end - 1, new_start + both - 1, -1)
        ]
        edits += [Edit((*path, start + at), after[new_start + at]) for at in range(both)]
    return edits


def _moves(path: Path, before: list[Any], after: list[Any]) -> Iterator[Edit]:
    """Other places for the same entries: each is raised until it stands where it is to be."""
    now = list(before)
    for goal, entry in enumerate(after):
        for at in range(now.index(entry, goal), goal, -1):
            now[at - 1], now[at] = now[at], now[at - 1]
            yield Edit((*path, at), kind="raise")


def _differences(before: list[Any], after: list[Any]) -> list[tuple[str, int, int, int, int]]:
    """Where they differ; an entry that was only reworded is paired with its new words."""
    matcher = SequenceMatcher(None, [*map(str, before)], [*map(str, after)], autojunk=False)
    return [code for code in matcher.get_opcodes() if code[0] != "equal"]


def _apply(data: Any, edit: Edit) -> None:
    key: Any
    *above, key = edit.path
    for step in above:
        data = data[step]
    match edit.kind:
        case "put":
            data[key] = deepcopy(edit.value)
        case "insert":
            data.insert(key, deepcopy(edit.value))
        case "raise":
            data[key - 1], data[key] = data[key], data[key - 1]
        case "remove":
            del data[key]


def _rewritten(text: str, edit: Edit) -> str:
    *above, key = edit.path
    place = _Place(text, above)
    at = place.position(key)
    match edit.kind:
        case "remove":
            return place.without(at)
        case "raise":
            return place.raised(at)
        case "put" if at < len(place.members):
            return place.replaced(at, edit.value)
    return place.with_new(place.position_of_new(key, edit.order), key, edit.value)


def _composed(text: str) -> Any:
    return yaml.compose(text, Loader=yaml.CSafeLoader)


class _Place:
    """A list or the keys of a part, as they stand in the text."""

    def __init__(self, text: str, path: list[Key]) -> None:
        self.text = text
        self.node: Any = _composed(text)
        for key in path:
            self.node = self.node.value[self.position(key)]
            self.node = self.node[1] if isinstance(self.node, tuple) else self.node
        self.values: list[Any] = [one[1] if self._has_keys else one for one in self.node.value]
        self.members = [(self._start(at), self._end(value)) for at, value in enumerate(self.values)]

    @property
    def _has_keys(self) -> bool:
        return isinstance(self.node, yaml.MappingNode)

    @property
    def _keys(self) -> list[str]:
        return [key.value for key, _ in self.node.value]

    def position(self, key: Key) -> int:
        """Where among its siblings; behind the last one where there is none."""
        if isinstance(key, int):
            return key
        return self._keys.index(key) if key in self._keys else len(self.node.value)

    def position_of_new(self, key: Key, order: tuple[str, ...]) -> int:
        """Behind the nearest of those that usually stand before it."""
        if isinstance(key, int):
            return key
        before = order[: order.index(key)] if key in order else self._keys
        return next((self._keys.index(one) + 1 for one in reversed(before) if one in self._keys), 0)

    def replaced(self, at: int, value: Value) -> str:
        """The text with another value in the place of this one."""
        node, (start, end) = self.values[at], self.members[at]
        begin = node.start_mark.index
        if not isinstance(value, str):
            new = flow(value) if node.flow_style else block(value, self._column(begin))
            return self.text[:begin] + new + self.text[end:]
        new = scalar(value, self._column(start) + 2, self._column(begin), node.style, flow=bool(self.node.flow_style))
        if self.node.flow_style:
            return self.text[:begin] + new + self.text[end:]
        on_top = begin if node.style in (">", "|") else end
        comment = re.search(r"\s+#.*", self.text[on_top : self._line_end(on_top)])
        beside = comment[0] if comment and comment[0].strip() not in value else ""  # which was meant as words
        first, line_end, more = new.partition("\n")
        return self.text[:begin] + first + beside + line_end + more + self.text[self._line_end(end) :]

    def with_new(self, at: int, key: Key, value: Value) -> str:
        """The text with a new value, before the sibling that stands at this position now."""
        if self.node.flow_style:
            return self._with_new_between_brackets(at, f"{key}: {flow(value)}" if self._has_keys else flow(value))
        column = self._column(self.members[0][0])
        new = f"{key}:{after_key(value, column, len(str(key)))}" if self._has_keys else f"- {after_dash(value, column)}"
        margin = "\n" + " " * column
        if at == 0:
            start, _ = self._with_comments(0)
            return self.text[:start] + new + margin + self.text[start:]
        end = self._line_end(self.members[at - 1][1])
        return self.text[:end] + ("\n" if self._is_airy else "") + margin + new + self.text[end:]

    def _with_new_between_brackets(self, at: int, new: str) -> str:
        if at < len(self.members):
            start = self.members[at][0]
            return self.text[:start] + new + ", " + self.text[start:]
        end = self.members[-1][1] if self.members else self.node.start_mark.index + 1
        return self.text[:end] + (", " if self.members else "") + new + self.text[end:]

    def without(self, at: int) -> str:
        """The text without this value, and without its key or dash, its comments and its lines."""
        if len(self.members) == 1:
            nothing = "{}" if self._has_keys else "[]"
            return self.text[: self.node.start_mark.index] + nothing + self.text[self._end(self.node) :]
        if self.node.flow_style:
            last = at == len(self.members) - 1
            start = self.members[at - 1][1] if last else self.members[at][0]
            end = self.members[at][1] if last else self.members[at + 1][0]
            return self.text[:start] + self.text[end:]
        start, end = self._with_comments(at)
        line = self.text.rfind("\n", 0, start) + 1
        if self.text[line:start].strip():  # as after "- ", which the next key then takes
            following = self.members[at + 1][0]
            return self.text[:start] + self.text[end if self.text[end:following].strip() else following :]
        rest = self.text[end + 1 :]
        if self.text[:line].endswith("\n\n") and rest.startswith("\n"):
            rest = rest[1:]
        return self.text[:line] + rest

    def raised(self, at: int) -> str:
        """The text with this entry and the one above it in each other's places."""
        upper, lower = self._with_comments(at - 1), self._with_comments(at)
        above, between = self.text[slice(*upper)], self.text[upper[1] : lower[0]]
        return self.text[: upper[0]] + self.text[slice(*lower)] + between + above + self.text[lower[1] :]

    @property
    def _is_airy(self) -> bool:
        """Whether empty lines stand between siblings here."""
        if self._has_keys:
            return not self.node.start_mark.column
        return len(self.members) > 1 and "\n\n" in self.text[self.members[-2][1] : self.members[-1][0]]

    def _start(self, at: int) -> int:
        """Where a key or an entry begins, with its dash."""
        if self._has_keys:
            return int(self.node.value[at][0].start_mark.index)
        start: int = self.values[at].start_mark.index
        if self.node.flow_style:
            return start
        while start >= 0 and not (
            self.text.startswith("-", start) and self._column(start) == self.node.start_mark.column
        ):
            start -= 1
        if start < self.node.start_mark.index:
            raise NotWritable
        return start

    def _end(self, node: Any) -> int:
        """Where a value ends; libyaml counts the empty lines and comments after it too."""
        if node.value and isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start: int = node.start_mark.index
        end: int = node.end_mark.index
        return start + len(self.text[start:end].rstrip())

    def _with_comments(self, at: int) -> tuple[int, int]:
        """From the comments directly above to the end of the comment beside it."""
        start, end = self.members[at]
        if self.node.flow_style:
            return start, end
        while (line := self.text.rfind("\n", 0, start) + 1) and not self.text[line:start].strip():
            above = self.text.rfind("\n", 0, line - 1) + 1
            comment = self.text[above:line].lstrip()
            if not comment.startswith("#") or line - above - len(comment) != self._column(self.members[at][0]):
                break
            start = self.text.index("#", above)
        return start, self._line_end(end)

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def _column(self, at: int) -> int:
        return at - self.text.rfind("\n", 0, at) - 1
