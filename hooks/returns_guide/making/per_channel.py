"""Remember what was made of each channel: an edit in a preview changes one of a thousand."""

from collections.abc import Callable
from functools import wraps
from typing import Generic, TypeVar, TypeVarTuple

from returns_guide.model import Channel

Made = TypeVar("Made")
Around = TypeVarTuple("Around")


class Remembered(Generic[Made]):
    """What was made of each channel last."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Channel, object, Made]] = {}

    def of(self, channel: Channel, around: object, make: Callable[[], Made]) -> Made:
        """What `make` gives, which is asked only for a channel, or with things `around` it, that are new."""
        last = self._known.get(channel.id)
        if last is None or last[0] is not channel or last[1] != around:
            last = self._known[channel.id] = channel, around, make()
        return last[2]


def remembered(make: Callable[[Channel, *Around], Made]) -> Callable[[Channel, *Around], Made]:
    """`make`, which is asked again only for a channel, or with other arguments, that are new since the last time."""
    known = Remembered[Made]()

    @wraps(make)
    def made(channel: Channel, *around: *Around) -> Made:
        return known.of(channel, around, lambda: make(channel, *around))

    return made
