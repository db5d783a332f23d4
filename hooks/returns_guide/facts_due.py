"""Say which facts nobody has looked at for a while: what a marketplace grants changes without notice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from returns_guide.model import Guide
from returns_guide.problems import InvalidGuide
from returns_guide.reader import problem_at

DAYS = 90
"""A marketplace changes its policy a few times a year."""


def facts_due(guide: Guide, channels_file: Path, today: date) -> Iterator[InvalidGuide]:
    """Each source that was last read more than DAYS ago, at its line."""
    for at, channel in enumerate(guide.channels):
        for number, source in enumerate(channel.sources):
            if source.checked > today:
                message = "this day has not come yet; write the day on which somebody last read the source"
                yield problem_at(channels_file, ("channels", at, "sources", number, "checked"), message)
            if (age := (today - source.checked).days) > DAYS:
                message = f'"{source.title}" was last read {age} days ago; read it again and write down the day'
                yield problem_at(channels_file, ("channels", at, "sources", number, "checked"), message)
