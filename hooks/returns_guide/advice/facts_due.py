"""Say which facts nobody has looked at for a while, or are over: what a marketplace grants changes without notice."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from returns_guide.model import Channel, Guide, Source
from returns_guide.problems import InvalidGuide
from returns_guide.reading.document import Key
from returns_guide.reading.reader import problem_at

DAYS = 90
"""How long a fact holds where its source does not say when to look again: a marketplace's policy changes often."""


def facts_due(guide: Guide, channels_file: Path, today: date) -> Iterator[InvalidGuide]:
    """Each source to read again, or that was read in the future, and each window that is over, at its line."""
    for at, channel in enumerate(guide.channels):
        for number, window in enumerate(channel.windows):
            if window.until and window.until < today:
                over = f'"{window.name}" ended on this day; write when it ends now, or delete the window'
                yield problem_at(channels_file, ("channels", at, "windows", number, "until"), over)
        for path, source in sources_of(channel):
            if message := why_due(source, today):
                yield problem_at(channels_file, ("channels", at, *path, "checked"), message)


def sources_of(channel: Channel) -> Iterator[tuple[tuple[Key, ...], Source]]:
    """Each source with its place in the channel."""
    if channel.window and channel.window.source:
        yield ("window", "source"), channel.window.source
    for number, window in enumerate(channel.windows):
        if window.source:
            yield ("windows", number, "source"), window.source
    if channel.order_number and channel.order_number.source:
        yield ("order_number", "source"), channel.order_number.source
    for number, source in enumerate(channel.sources):
        yield ("sources", number), source


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
