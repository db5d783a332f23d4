"""Name a part of the guide for a reviewer, like a step or a field of the form, and say that one is new or gone."""

from collections.abc import Callable, Hashable
from operator import attrgetter
from typing import Any

from returns_guide.changes.english.how_long import length_in_english
from returns_guide.changes.quotes import quote, sign
from returns_guide.changes.sentences import Name, Sentence
from returns_guide.model import (
    Channel,
    ChannelGroup,
    ClaimField,
    ClaimForm,
    CollectionRegion,
    CollectionSlot,
    Cost,
    Department,
    EarlierVersion,
    Extension,
    Hours,
    Link,
    Mark,
    Moved,
    NamedForm,
    OtherWay,
    Part,
    Picture,
    Question,
    Reason,
    Route,
    Routes,
    SafetyLine,
    Source,
    Step,
    Table,
    ThingToHaveReady,
    Variant,
    WhereToTurn,
    Window,
    WindowOfSeveral,
    WithdrawalElsewhere,
)

_IDENTITY = {
    Channel: ("id", "name"),
    Reason: ("id", "name"),
    Step: ("title", "text"),
    Variant: ("name",),
    Route: ("id", "name"),
    SafetyLine: ("number", "words"),
    Link: ("label", "address"),
    Source: ("title", "address"),
    ClaimField: ("id", "label"),
    NamedForm: ("id", "title"),
    Moved: ("old",),
    Picture: ("file", "alt"),
    Mark: ("words",),
    Table: ("title",),
    Cost: ("what",),
    Question: ("question", "answer"),
    WindowOfSeveral: ("name",),
    ChannelGroup: ("id", "name"),
    Department: ("name",),
    Hours: ("when", "text"),
    WhereToTurn: ("name", "text"),
    WithdrawalElsewhere: ("channel",),
    CollectionSlot: ("time", "where"),
    CollectionRegion: ("where", "words"),
    OtherWay: ("how", "acknowledged_by"),
    EarlierVersion: ("until", "address", "dated"),
    ThingToHaveReady: ("what", "only_if"),
}


SAID: dict[type[Part], set[str]] = {
    Channel: {"id", "name"},
    Reason: {"id", "name"},
    Step: {"title", "text"},
    Variant: {"name", "text"},
    Route: {"name"},
    SafetyLine: {"number"},
    Routes: {"question"},
    Link: {"label", "address"},
    Source: {"title", "address", "checked"},
    Window: {"days", "counted_from"},
    WindowOfSeveral: {"name", "hours", "days", "months", "years", "up_to", "kind", "counted_from", "until"}
    | {"no_last_day"},
    Picture: {"file", "alt"},
    ClaimForm: {"title"},
    NamedForm: {"id", "title"},
    ClaimField: {"id", "label", "optional"},
    Moved: {"old", "now"},
    Mark: {"words"},
    Table: {"title"},
    Cost: {"what", "amount", "free"},
    Question: {"question", "answer"},
    ChannelGroup: {"id", "name"},
    Department: {"name"},
    Hours: {"when", "text"},
    WhereToTurn: {"name", "text"},
    CollectionSlot: {"time"},
    CollectionRegion: {"where", "words"},
    OtherWay: {"how"},
    EarlierVersion: {"until"},
    Extension: {"months", "when"},
    WithdrawalElsewhere: {"channel"},
    ThingToHaveReady: {"what"},
}
"""The keys that `added` already mentions."""


def identity(model: type[Part]) -> list[Callable[[Any], Hashable]]:
    """Keys by which a part is recognised as the same one as before, the surest first."""
    return [attrgetter(key) for key in _IDENTITY[model]]


def words_in(part: Part) -> str:
    """The words by which a changed part is recognised; "" for a moved address, which counts as new if it differs."""
    if isinstance(part, Moved):
        return ""
    values = (getattr(part, key) for key in _IDENTITY[type(part)])
    return " ".join(str(value) for value in values if value and not isinstance(value, Part))


_CALLED: dict[type[Part], tuple[str, str]] = {
    Channel: ("the channel", "name"),
    ChannelGroup: ("the group of channels", "name"),
    Link: ("the link", "label"),
    Source: ("the source", "title"),
    EarlierVersion: ("the earlier version until", "until"),
    ClaimField: ("the field", "label"),
    ClaimForm: ("the form", "title"),
    NamedForm: ("the form", "title"),
    Picture: ("the picture", "file"),
    Mark: ("the mark", "words"),
    Table: ("the table", "title"),
    Cost: ("the cost of", "what"),
    Question: ("the question", "question"),
    WindowOfSeveral: ("the window", "name"),
    Route: ("the route", "name"),
    SafetyLine: ("the telephone number", "number"),
    Routes: ("the question", "question"),
    WhereToTurn: ("the place to turn to", "name"),
    CollectionSlot: ("the time", "time"),
    CollectionRegion: ("the region", "where"),
    OtherWay: ("the way", "how"),
    WithdrawalElsewhere: ("the way at", "channel"),
    ThingToHaveReady: ("the thing to have ready", "what"),
    Department: ("the department", "name"),
    Hours: ("the line for", "when"),
}
"""What is called by words of its own, and the key that holds them."""
_SIGNS = {EarlierVersion, Picture, WithdrawalElsewhere}
"""Those of them whose key holds a sign, not words."""


def called(part: Part, number: int = 1) -> Sentence:
    """What one of several parts is called; `number` is its place among them, from 1."""
    match part:
        case Step():
            return (f"step {number}",)
        case Reason(id=name):
            return "the reason ", quote(part.name or name)
        case Variant(name=name):
            return (quote(name),)
        case Moved(old=address):
            return (sign(f"/{address}/"),)
    kind, key = _CALLED[type(part)]
    words = str(getattr(part, key))
    return f"{kind} ", sign(words) if type(part) in _SIGNS else quote(words)


def added(part: Part, number: int = 1) -> Sentence:
    """Say that a part is new."""
    match part:
        case Cost(amount=words) | Question(answer=words) | Picture(alt=words):
            return *called(part), " is new: ", quote(words) if words else _without_amount(part)
        case Channel(id=address):
            return "the channel is new, at ", sign(f"/{address}/")
        case Step(title=title, text=words):
            return f"step {number}, ", quote(title), ", is new", *((": ", quote(words)) if words else ())
        case Variant(text=words) | WhereToTurn(text=words) | Hours(text=words) | CollectionRegion(words=words):
            return *called(part), " is new", *((": ", quote(words)) if words else ())
        case Link(address=address):
            return *called(part), " is new and leads to ", sign(address)
        case Source(checked=day, address=address):
            return *called(part), f" is new, last read on {day}: ", sign(address)
        case ClaimField(optional=optional):
            return *called(part), f" is new and {'may be left empty' if optional else 'has to be filled in'}"
        case Window() | WindowOfSeveral() | Extension():
            return _new_window(part)
        case Moved(now=channel):
            return *called(part), " leads to ", *((sign(f"/{channel}/"),) if channel else ("the front page",)), " now"
    return *called(part, number), " is new"


def _without_amount(part: Part) -> str:
    return "free" if isinstance(part, Cost) and part.free else "not refunded"


def _new_window(window: Window | WindowOfSeveral | Extension) -> Sentence:
    if isinstance(window, Extension):
        return f"it gets {_months(window.months)} longer now: ", quote(window.when)
    day = window.counted_from
    begin = (", counted from ", Name(day)) if day else ()
    if isinstance(window, Window):
        return f"there is a window now: {days(window)}", *begin
    return *called(window), f" is new: {how_long(window)}", *begin


def gone(part: Part, number: int = 1) -> Sentence:
    """Say that a part is gone; `number` is the place that it had."""
    match part:
        case Step(title=title):
            return f"step {number}, ", quote(title), ", is gone"
        case Window():
            return (f"the window of {days(part)} is gone",)
        case Extension(months=months, when=words):
            return f"it no longer gets {_months(months)} longer: ", quote(words)
        case Moved():
            return *called(part), " leads nowhere any more"
    return *called(part, number), " is gone"


def how_long(window: WindowOfSeveral) -> str:
    """How long one of several windows is."""
    if window.until:
        return f"until {window.until}"
    if window.no_last_day:
        return "without a last day"
    return length_in_english(window)


def _months(number: int) -> str:
    return "1 month" if number == 1 else f"{number} months"


def days(window: Window) -> str:
    """How long a window is."""
    return "1 day" if window.days == 1 else f"{window.days} days"
