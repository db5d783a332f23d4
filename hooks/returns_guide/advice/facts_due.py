"""Say which facts nobody has looked at for a while, or are over: what a marketplace grants changes without notice."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from returns_guide.model import Guide, Part, Source
from returns_guide.model.guidance.window_of_several import WindowOfSeveral
from returns_guide.model.walk import keys
from returns_guide.problems import InvalidGuide
from returns_guide.reading.document import Key
from returns_guide.reading.reader import problem_at

DAYS = 90
"""How long a fact holds where its source does not say when to look again: a marketplace's policy changes often."""


def facts_due(guide: Guide, channels_file: Path, today: date) -> Iterator[InvalidGuide]:
    """Each source to read again, or that was read in the future, and each window that is over, at its line."""
    for path, part in _parts_in(guide):
        if isinstance(part, WindowOfSeveral) and part.until and part.until < today and not part.yearly:
            over = f'"{part.name}" ended on this day; write when it ends now, or delete the window'
            yield problem_at(channels_file, (*path, "until"), over)
        if isinstance(part, Source) and (message := why_due(part, today)):
            yield problem_at(channels_file, (*path, "checked"), message)


def sources_of(part: Part) -> Iterator[Source]:
    """Each source in a part and in those below it."""
    return (one for _, one in _parts_in(part) if isinstance(one, Source))


def _parts_in(part: Part) -> Iterator[tuple[tuple[Key, ...], Part]]:
    """The part and all below it, each with its place."""
    yield (), part
    for key in keys(type(part)):
        if key.part and (value := getattr(part, key.name)):
            for way, inner in _placed(key.name, value):
                yield from (((*way, *path), one) for path, one in _parts_in(inner))


def _placed(name: str, value: Part | tuple[Part, ...]) -> list[tuple[tuple[Key, ...], Part]]:
    """The parts under a key, each with its place."""
    return [((name, at), one) for at, one in enumerate(value)] if isinstance(value, tuple) else [((name,), value)]


def why_due(source: Source, today: date) -> str | None:
    """Why a source should be looked at again, or None where it holds."""
    if source.checked > today:
        return "this day has not come yet; write the day on which somebody last read the source"
    if source.changed and source.changed > source.checked:
        return f'"{source.title}" has changed since somebody last read it; read it again and write down the day'
    if today > last_day(source):
        age = (today - source.checked).days
        return f'"{source.title}" was last read {age} days ago; read it again and write down the day'
    return None


def last_day(source: Source) -> date:
    """The last day on which a source holds without being read again."""
    return source.review or source.checked + timedelta(DAYS)
