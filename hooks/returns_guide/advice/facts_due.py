"""Say which facts nobody has looked at for a while: what a marketplace grants changes without notice."""

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
    """Each source that should have been read again, and each that says it was read in the future, at its line."""
    for at, channel in enumerate(guide.channels):
        for path, source in sources_of(channel):
            if message := why_due(source, today):
                yield problem_at(channels_file, ("channels", at, *path, "checked"), message)


def sources_of(channel: Channel) -> Iterator[tuple[tuple[Key, ...], Source]]:
    """Each source with its place in the channel."""
    if channel.window and channel.window.source:
        yield ("window", "source"), channel.window.source
    if channel.order_number and channel.order_number.source:
        yield ("order_number", "source"), channel.order_number.source
    for number, source in enumerate(channel.sources):
        yield ("sources", number), source


def why_due(source: Source, today: date) -> str | None:
    """Why a source should be looked at again, or None where it holds."""
    if source.checked > today:
        return "this day has not come yet; write the day on which somebody last read the source"
    if today > last_day(source):
        age = (today - source.checked).days
        return f'"{source.title}" was last read {age} days ago; read it again and write down the day'
    return None


def last_day(source: Source) -> date:
    """The last day on which a source holds without being read again."""
    return source.review or source.checked + timedelta(DAYS)
