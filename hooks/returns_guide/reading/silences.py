"""Find the comments that silence advice, with the reason: `# fine: verb (it is the name of the button)` (noqa).

It is a comment so that it can be beside the words without being published. It silences its own line or, if it has a
line to itself, the next one that is no comment.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from returns_guide.problems import InvalidGuide, Problem

_SILENCE = re.compile(r"#\s*fine[:：]([^(（]*)(?:[(（](.*?)[)）]?\s*$)?", re.IGNORECASE)
"""The rules, then the reason in brackets; it may go on in further comments."""

_WORDS_LOST = re.compile(r"[ \t]+(#[^\s#].*)")
"""A # that begins a comment by accident, as in: Choose option #2."""
_MAY_BE_LOST = re.compile(r"[^\s:-][ \t]+#[^\s#]")

Place = tuple[int, int]
"""Line and column, both counted from 0, as YAML's marks count."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A comment that silences advice: the rules, the line that it is about, and the reason."""

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


class LostWords(InvalidGuide):
    """A file in which a # cuts words off. A comment may be meant, so that nothing ends for it."""

    annotated_as = "warning"


def lost_words(path: Path) -> LostWords | None:
    """Each place of a file that could be read where words have become a comment; None where there is none."""
    try:
        found = list(words_lost_in(path.read_bytes().decode("utf-8-sig")))
    except (OSError, UnicodeError, yaml.YAMLError):  # it has just become another; whoever reads it next says so
        return None
    return LostWords(path, [lost for _, lost in found]) if found else None


def words_lost_in(text: str) -> Iterator[tuple[Place, Problem]]:
    """Where the words begin that a # cuts off, and what is wrong there. Behind quotes or a bracket, it cuts none."""
    if not _MAY_BE_LOST.search(text):
        return
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
    for event in events:
        if isinstance(event, yaml.ScalarEvent) and event.value and not event.style:
            start: Any = event.start_mark
            end: Any = event.end_mark
            match = _WORDS_LOST.match(text, end.index)
            if match and not _SILENCE.match(match[1]):
                message = f'"{match[1].strip()}" is a comment here and is not published; put the words in quotes: "…"'
                column = end.column + match.start(1) - end.index + 1
                yield (start.line, start.column), Problem(end.line + 1, column, message)


def misplaced(text: str) -> Iterator[Problem]:
    """Silences inside a value, which would be published, and words after a #, which would not."""
    for number, match in _found(text, _SILENCE, inside=True):
        message = "this stands among the words and would be published with them; write it above their key"
        yield Problem(number + 1, match.start() + 1, message)
    yield from (lost for _, lost in words_lost_in(text))


def _found(text: str, pattern: re.Pattern[str], *, inside: bool) -> list[tuple[int, re.Match[str]]]:
    """The matches of a pattern inside values or outside them, each with its line counted from 0."""
    lines = text.split("\n")
    found = [(number, match) for number, line in enumerate(lines) for match in [pattern.search(line)] if match]
    spans = list(_values(text)) if found else []
    return [(number, match) for number, match in found if _within(spans, (number, match.start())) is inside]


def _values(text: str) -> Iterator[tuple[Place, Place]]:
    """Where every key and value begins and ends: in there, # begins no comment."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    return (_span(event) for event in events if isinstance(event, yaml.ScalarEvent))


def _span(event: Any) -> tuple[Place, Place]:
    begin, end = event.start_mark, event.end_mark
    if event.style in ("|", ">"):  # a comment may follow the | or > in its line
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
    return tuple(name for part in re.split("[,、，،]", names) if (name := part.strip().lower()))


def _reason(words: str | None) -> str:
    return (words or "").strip()
