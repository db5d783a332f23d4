"""Find where an editor says that advice is wrong, and why: `# fine: verb (it is the name of the button)`.

A comment, because it stands beside the words, and nothing of it is published. It speaks for its own line; where it has
a line to itself, for the next one.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from returns_guide.problems import Problem

_SILENCE = re.compile(r"#\s*fine:([^(]*)(?:\((.*?)\)?\s*$)?", re.IGNORECASE)
"""The rules, then the reason in brackets; it may go on in further comments."""

_WORDS_LOST = re.compile(r"(?<=[^\s:-])\s+#[^\s#].*")
"""A sign that begins a comment by accident, as in: Choose option #2."""

Place = tuple[int, int]
"""Line and column, both counted from 0, as YAML's marks count."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What a comment says is fine: the rules, the line that it speaks for, and the reason."""

    line: int
    column: int
    speaks_for: int
    rules: tuple[str, ...]
    reason: str


def silences(text: str) -> list[Silence]:
    """Every silence in the text of a YAML file that could be read, in its order."""
    lines = text.split("\n")
    return [
        Silence(number + 1, match.start() + 1, _spoken_for(lines, number, match), _rules(match[1]), _reason(match[2]))
        for number, match in _found(text, _SILENCE, inside=False)
    ]


def misplaced(text: str) -> Iterator[Problem]:
    """Comments that are none and would be published, and words that are a comment and would not."""
    for number, match in _found(text, _SILENCE, inside=True):
        message = "this stands among the words and would be published with them; write it above their key"
        yield Problem(number + 1, match.start() + 1, message)
    for number, match in _found(text, _WORDS_LOST, inside=False):
        message = f'"{match[0].strip()}" is a comment here and is not published; put the words in quotes: "…"'
        yield Problem(number + 1, match.start() + match[0].index("#") + 1, message)


def _found(text: str, pattern: re.Pattern[str], *, inside: bool) -> list[tuple[int, re.Match[str]]]:
    """Where the pattern stands, with the line counted from 0: inside of values, or outside of them."""
    lines = text.split("\n")
    found = [(number, match) for number, line in enumerate(lines) for match in [pattern.search(line)] if match]
    spans = list(_values(text)) if found else []
    return [(number, match) for number, match in found if _within(spans, (number, match.start())) is inside]


def _values(text: str) -> Iterator[tuple[Place, Place]]:
    """Where every key and value begins and ends. What looks like a comment in there is none."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    return (_span(event) for event in events if isinstance(event, yaml.ScalarEvent))


def _span(event: Any) -> tuple[Place, Place]:
    begin, end = event.start_mark, event.end_mark
    if event.style in ("|", ">"):  # the line of the sign itself may end in a comment
        return (begin.line + 1, 0), (end.line, end.column)
    return (begin.line, begin.column), (end.line, end.column)


def _within(spans: list[tuple[Place, Place]], place: Place) -> bool:
    at = bisect(spans, place, key=lambda span: span[0])
    return at > 0 and place < spans[at - 1][1]


def _spoken_for(lines: list[str], number: int, match: re.Match[str]) -> int:
    if lines[number][: match.start()].strip():
        return number + 1
    below = (at for at in range(number + 1, len(lines)) if lines[at].strip() and not lines[at].lstrip().startswith("#"))
    return next(below, number) + 1


def _rules(names: str) -> tuple[str, ...]:
    return tuple(name for part in names.split(",") if (name := part.strip().lower()))


def _reason(words: str | None) -> str:
    return (words or "").strip()
