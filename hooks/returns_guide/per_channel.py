"""Remember what was made of each channel: an edit in a preview changes one of a thousand."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from returns_guide.model import Channel

Made = TypeVar("Made")
Around = TypeVarTuple("Around")


def remembered(make: Callable[[Channel, *Around], Made]) -> Callable[[Channel, *Around], Made]:
    """`make`, which is asked again only for a channel, or with other arguments, that are new since the last time."""
    known: dict[str, tuple[Channel, tuple[*Around], Made]] = {}

    @wraps(make)
    def made(channel: Channel, *around: *Around) -> Made:
        last = known.get(channel.id)
        if last is None or last[0] is not channel or last[1] != around:
            last = known[channel.id] = channel, around, make(channel, *around)
        return last[2]

    return made
