"""Draw the generator's rooms and which imports which: `python -m returns_guide rooms [--check]`."""

import argparse
import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import resolve_name
from pathlib import Path
from typing import Any

from returns_guide import ROOT

HOOKS = ROOT / "hooks"
LEVELS = (
    ("guide_hook", "__main__"),
    ("commands",),
    ("preview",),
    ("editor", "review"),
    ("inbox",),
    ("web",),
    ("build",),
    ("advice", "changes"),
    ("publishing",),
    ("making",),
    ("reading",),
    ("model",),
    ("languages",),
    ("values",),
    ("problems",),
)
"""Rooms, and files that stand for themselves, from the top down: each imports only from further down."""


@dataclass(frozen=True)
class Import:
    """An import from one room into another, and where it stands."""

    file: Path
    line: int
    room: str
    other: str


def add_rooms_command(commands: Any) -> None:
    """Put `rooms` beside the other commands of a parser."""
    rooms = commands.add_parser("rooms", help="draw the generator's rooms, from what they import")
    rooms.add_argument("--check", action="store_true", help="only say whether the picture is up to date")
    rooms.add_argument("--hooks", type=Path, default=HOOKS)
    rooms.add_argument("--file", type=Path, default=ROOT / ".github/rooms.svg")
    rooms.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from returns_guide.commands.rooms_picture import rooms_picture  # `check` has no need of templates

    picture = rooms_picture(chosen.hooks)
    if not chosen.check:
        chosen.file.write_text(picture, "utf-8")
    elif not chosen.file.is_file() or chosen.file.read_text("utf-8") != picture:
        print(f"{chosen.file.name} does not show the rooms as they are; draw it anew: make rooms", file=sys.stderr)
        return 1
    return 0


def files_by_room(hooks: Path) -> dict[str, list[Path]]:
    """The files of each room: {"model": [.../model/__init__.py, .../model/channel.py, …], "problems": […], …}."""
    rooms = defaultdict(list)
    for file in sorted(hooks.rglob("*.py")):
        rooms[_room(*file.relative_to(hooks).with_suffix("").parts)].append(file)
    return rooms


def imports_between_rooms(hooks: Path) -> Iterator[Import]:
    """Every import from one room into another, those inside functions too."""
    rooms = files_by_room(hooks)
    for room, files in rooms.items():
        for file in files:
            package = ".".join(file.relative_to(hooks).parent.parts)
            for line, name in imported_names(file, package):
                other = _room(*name.split("."))
                if other in rooms and other != room:
                    yield Import(file, line, room, other)


def imported_names(file: Path, package: str = "") -> Iterator[tuple[int, str]]:
    """The line and the dotted name of all that a file of this package imports: (7, "returns_guide.model.Guide")."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = resolve_name("." * node.level + (node.module or ""), package)
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def _room(top: str, *below: str) -> str:
    """The room of a module: that of "returns_guide", "model", "step" is "model"."""
    return below[0] if top == "returns_guide" and below else top
