"""Find the line of a template in overrides/ in which an error came up, whatever parts were put together there."""

import traceback
from collections.abc import Iterator
from pathlib import Path

from returns_guide.making.templates import FOLDER, INCLUDED
from returns_guide.problems import InvalidGuide, Problem


def broken_template(error: Exception) -> InvalidGuide | None:
    """The problem of the template in which it came to this error, or None where it came up in no template."""
    places = [(file, line) for file, line in _places(error) if file.is_relative_to(FOLDER)]
    if not places:
        return None
    file, line = _written_at(*places[-1])
    message = f"this template fails ({error}); correct this line, or what it is given"
    return InvalidGuide(file, [Problem(line, 1, message)])


def _written_at(file: Path, line: int) -> tuple[Path, int]:
    """Where this line of a whole template was written: there, or in a part that it includes."""
    origins = _origins(file)
    return origins[line - 1] if line <= len(origins) else (file, line)


def _places(error: Exception) -> Iterator[tuple[Path, int]]:
    """The files and lines through which it came; of a template its own, not those of what it is compiled to."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        template = frame.f_globals.get("__jinja_template__")
        yield Path(frame.f_code.co_filename), template.get_corresponding_lineno(line) if template else line


def _origins(file: Path) -> list[tuple[Path, int]]:
    """Of each line of the whole template, the file and the line in it."""
    found = []
    for number, line in enumerate(file.read_text("utf-8").removesuffix("\n").split("\n"), 1):
        found.append((file, number))
        for include in INCLUDED.finditer(line):
            found += [*_origins(FOLDER / include[1]), (file, number)]
    return found
