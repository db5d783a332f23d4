"""Lay out the picture of the rooms: one below the other, and lines from each to those that it imports.

Lengths are in the picture's own units, of which there is one to a pixel where it is shown as large as it is.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, product
from pathlib import Path
from textwrap import wrap

from returns_guide.commands.rooms import LEVELS, files_by_room, imports_between_rooms
from returns_guide.making.templates import rendered

_TOP, _ROW, _GAP, _MARGIN = 78, 42, 8, 20
_FIRST, _STEP = 560, 25
"""Where the first room has its node, and how far right of it the next one has its own."""
_LETTERS = 52
"""How many letters a line of words may have."""
_BUILD = frozenset({"guide_hook", "build", "publishing", "making", "reading", "model", "values", "problems"})
"""What takes part in every build, however the site is used; the other rooms help people."""


@dataclass(frozen=True)
class Room:
    """A room as it is drawn; `x` and `y` are the middle of its node."""

    name: str
    words: tuple[str, ...]
    size: str
    builds: bool
    x: int
    y: int
    imports: tuple[int, ...]
    """The x of each room that it imports, nearest first; their nodes are further down."""
    imported_from: int
    """The y of the highest room that imports it, its own where none does."""


@dataclass(frozen=True)
class Level:
    """Rooms that do not import each other, drawn in one box."""

    y: int
    height: int
    rooms: tuple[Room, ...]

    @property
    def builds(self) -> bool:
        """Whether all of its rooms take part in every build."""
        return all(room.builds for room in self.rooms)


def rooms_picture(hooks: Path) -> str:
    """The rooms as an SVG file: the same bytes until a room gets another module, import or hundred lines."""
    levels = _levels(hooks)
    return rendered(
        "desk/rooms/rooms.svg",
        levels=levels,
        width=levels[-1].rooms[-1].x + 2 * _MARGIN,
        height=levels[-1].y + levels[-1].height + _MARGIN,
        margin=_MARGIN,
    )


def _levels(hooks: Path) -> list[Level]:
    files = files_by_room(hooks)
    names = [there for level in LEVELS if (there := [name for name in level if name in files])]
    x = {name: _FIRST + _STEP * number for number, name in enumerate(chain(*names))}
    tops = {name: _TOP + _ROW * row + _GAP * gap for row, (gap, name) in enumerate(_numbered(names))}
    y = {name: top + _ROW // 2 for name, top in tops.items()}
    pairs = {(found.room, found.other) for found in imports_between_rooms(hooks)} & set(product(x, x))
    rooms = {
        name: Room(
            name=files[name][0].name if len(files[name]) == 1 else f"{name}/",
            words=_words(files[name][0]),
            size=_size(files[name]),
            builds=name in _BUILD,
            x=x[name],
            y=y[name],
            imports=tuple(sorted(x[other] for room, other in pairs if room == name)),
            imported_from=min([y[name], *(y[room] for room, other in pairs if other == name)]),
        )
        for name in x
    }
    return [Level(tops[level[0]], _ROW * len(level), tuple(rooms[name] for name in level)) for level in names]


def _numbered(levels: list[list[str]]) -> Iterator[tuple[int, str]]:
    return ((number, name) for number, level in enumerate(levels) for name in level)


def _words(file: Path) -> tuple[str, ...]:
    """What a room is for, in two lines: as much of its docstring's first sentence as they hold."""
    docstring = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
    sentence = docstring.partition("\n")[0].partition(";")[0].rstrip(".").replace("`", "")
    lines = wrap(sentence, _LETTERS)
    return tuple(lines if len(lines) <= 2 else wrap(sentence.partition(":")[0], _LETTERS)[:2])


def _size(files: list[Path]) -> str:
    """How many modules, without __init__, and about how many lines: exact ones would differ after every edit."""
    lines = sum(len(file.read_text("utf-8").splitlines()) for file in files)
    modules = f"{len(files) - 1} · " if len(files) > 1 else ""
    return f"{modules}{max(round(lines, -2), 100):,}"
