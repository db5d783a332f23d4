"""The script of a walk: what a person does at the margin, and under it, further in, what they hear."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

HEARD = "    "
ANYTHING = ("…",)
"""Stands where the screen reader itself now says one thing, now another."""


@dataclass(frozen=True)
class Line:
    """A remark or an empty line (`does` is empty), or one act and what is heard after it."""

    text: str
    heard: tuple[str, ...] = ()

    @property
    def does(self) -> list[str]:
        """The verb and what it is done with; nothing in a remark."""
        return [] if self.text.startswith("#") else self.text.split(maxsplit=1)


def read_script(file: Path) -> list[Line]:
    lines: list[Line] = []
    for text in file.read_text("utf-8").splitlines():
        if text.startswith(HEARD) and text.strip():
            lines[-1] = replace(lines[-1], heard=(*lines[-1].heard, text.strip()))
        else:
            lines.append(Line(text.strip()))
    return lines


def write_script(file: Path, lines: list[Line]) -> None:
    file.write_text("".join(f"{row}\n" for line in lines for row in rows(line)), "utf-8")


def rows(line: Line) -> Iterator[str]:
    yield line.text
    yield from (f"{HEARD}{words}" for words in line.heard)


def agreed(expected: Line, heard: Line) -> Line:
    """In the order that is expected, where only the order differs: two things may be said of one key."""
    same = expected.heard == ANYTHING or sorted(expected.heard) == sorted(heard.heard)
    return expected if same else heard
