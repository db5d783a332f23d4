"""What a customer is told on one page of a channel: for the reason that they have chosen, or where none is asked."""

from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import PrivateAttr

from returns_guide.model.channel import Channel
from returns_guide.model.guidance.guidance import Guidance
from returns_guide.model.reason import Reason

_OF_EACH_PAGE = {"title": None, "intro": None, "intro_points": (), "steps": (), "routes": None, "summary": None}
"""What a reason does not take from its channel, where it says none: it stands on the page that asks."""

_INSTEAD = {"window": "windows", "windows": "window"}
"""Keys of which one page has one: a reason's own goes before its channel's other."""


class Outcome(Channel):
    """A channel as it is for one reason. Its id is the way to its page, "market/damaged"."""

    _channel: Channel = PrivateAttr()
    _reason: Reason = PrivateAttr()

    @property
    def bought_at(self) -> Channel:
        """The channel itself."""
        return self._channel

    @property
    def reason(self) -> Reason | None:
        """Why the customer is here."""
        return self._reason


def outcomes(channel: Channel, shared: Sequence[Reason]) -> tuple[Channel, ...]:
    """A channel's pages in the order in which its reasons are asked; the channel itself where it has none.

    `shared` are the reasons for all channels that have neither steps nor reasons of their own; they also say what a
    channel's reason of the same id does not. One reason alone is not asked for: its page is the channel's.
    """
    reasons = channel.reasons or (() if channel.all_steps else tuple(shared))
    if not reasons:
        return (channel,)
    alike = {reason.id: reason for reason in shared}
    return tuple(_outcome(channel, reason, alike.get(reason.id), is_only=len(reasons) == 1) for reason in reasons)


def _outcome(channel: Channel, reason: Reason, shared: Reason | None, *, is_only: bool) -> Outcome:
    said = [reason, *([shared] if shared else [])]
    of_page = {name: _first(said, name, otherwise) for name, otherwise in _OF_EACH_PAGE.items()}
    guidance = {name: _first(said, name, getattr(channel, name)) for name in Guidance.model_fields}
    for name, other in _INSTEAD.items():
        if _first(said, name, None) and not _first(said, other, None):
            guidance[other] = Guidance.model_fields[other].default
    way = channel.id if is_only else f"{channel.id}/{reason.id}"
    values = {name: getattr(channel, name) for name in Channel.model_fields}
    outcome = Outcome.model_construct(**values | guidance | of_page | {"id": way, "reasons": ()})
    outcome._channel = channel  # as it is made
    names = ("name", "icon")
    own = {name: value for name in names if (value := _first(said, name, None))}
    outcome._reason = reason.model_copy(update={"name": reason.id} | own)
    outcome.speak(channel.spoken_tag)
    return outcome


def _first(parts: Iterable[Reason], key: str, otherwise: Any) -> Any:
    """What the first part says that says it."""
    said = (getattr(part, key) for part in parts if key in part.model_fields_set)
    return next((value for value in said if value not in (None, ())), otherwise)
