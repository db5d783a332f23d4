"""Remember what was made of each channel: an edit in a preview changes one of a thousand.

This is the only cache between two builds. It lies here, where all is made of channels, because to make the pages of
1,000 channels takes twice as long as to read their file; and it is given to a Site by whoever builds more than once.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from returns_guide.model import Channel

Made = TypeVar("Made")


class Remembered(Generic[Made]):
    """What was made of each channel last."""

    def __init__(self) -> None:
        self._around: object = None
        self._made: dict[str, tuple[object, Made]] = {}
        self._beside: dict[str, Remembered[Made]] = {}

    def beside(self, name: str) -> "Remembered[Made]":
        """What was made of the same channels in another way, like another language."""
        return self._beside.setdefault(name, Remembered())

    def around(self, around: object) -> "Remembered[Made]":
        """Forget everything where what stands around the channels is not as it was: templates, the store, the form."""
        if around != self._around:
            self._around, self._made = around, {}
        return self

    def of(self, channel: Channel, place: object, make: Callable[[], Made]) -> Made:
        """What `make` gives; it is asked only for a channel that has changed, or has another place."""
        last = self._made.get(channel.id)
        if last is None or last[0] != (channel, place):
            last = self._made[channel.id] = (channel, place), make()
        return last[1]
