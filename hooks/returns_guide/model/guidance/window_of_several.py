"""One of several windows of a channel: who grants it, how long it is open, from which day, and what it gives."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Literal, NamedTuple

from pydantic import Field

from returns_guide.model.guidance.contents import units
from returns_guide.model.guidance.source import Source
from returns_guide.model.part import Part
from returns_guide.model.types import Day, Number, Text, Words
from returns_guide.model.working_days import WorkingDays, counted

Granter = Literal["law", "store", "marketplace", "maker", "carrier", "payment"]
Begin = Literal["delivery", "last-delivery", "purchase", "event"]

_DAYS: dict[units.Unit, float] = {"hours": 1 / 24, "days": 1, "working days": 7 / 5, "months": 30.4, "years": 365}
"""About how many days one of each takes, to compare windows."""
_BEGINS: tuple[Begin, ...] = ("purchase", "delivery", "last-delivery", "event")
"""In the order in which these days mostly come."""


class AskedDay(NamedTuple):
    """A day that a customer is asked for; `words` ask for an event, `key` is what a device remembers it by."""

    key: str
    kind: Begin
    words: Words | None


class Extension(Part):
    """What makes a window longer."""

    months: Number = Field(ge=1, le=600, description="How many months it adds.", examples=["6"])
    when: Words = Field(description="What adds them.", examples=["each repair under the guarantee"])


class WindowOfSeveral(units.Measured):
    """One of several windows, and what is still open after it."""

    name: Words = Field(description="What customers call it.", examples=["Withdrawal"])
    granted_by: Granter | None = Field(
        None,
        description="Who grants it: law, store, marketplace, maker (of the product), carrier, or payment (a card, a "
        "payment service).",
        examples=["law"],
    )
    hours: units.Hours = None
    days: units.Days = None
    months: units.Months = None
    years: units.Years = None
    up_to: units.UpTo = None
    kind: units.Kind = None
    working_days: WorkingDays = ()
    no_last_day: bool = Field(
        False,
        description="Whether it has no last day at all, like what the law grants beyond the other windows: yes or no.",
        examples=["yes"],
    )
    preferably: bool = Field(
        False,
        description="Whether the store only asks for it, and nothing is lost when it is over: yes or no.",
        examples=["yes"],
    )
    presumed: bool = Field(
        False,
        description="Whether it is no time limit, but the time in which the law takes a fault for one that was there "
        "from the start: yes or no.",
        examples=["yes"],
    )
    limit: Words | None = Field(
        None,
        description="What ends it sooner than its last day, if that comes first.",
        examples=["500 full charges"],
    )
    extended: Extension | None = Field(None, description="What makes it longer.")
    counted_from: Literal["delivery", "last-delivery", "purchase", "event", "unknown"] | None = Field(
        None,
        description="The day it is counted from: delivery, last-delivery (of several parcels), purchase, an event "
        "(named below), or unknown, where the source doesn't say.",
        examples=["delivery"],
    )
    or_later: Literal["delivery", "purchase", "event"] | None = Field(
        None,
        description="A second day, where the later of the two counts: delivery, purchase or event.",
        examples=["event"],
    )
    event: Words | None = Field(
        None,
        description="The day of the event in the store's words, as above a field for a date.",
        examples=["The day you assembled it"],
    )
    begins_on: Day | None = Field(
        None, description="Or the first of its days, where that's a fixed one.", examples=["2026-12-27"]
    )
    ends_on_working_day: bool = Field(
        False,
        description="Whether a last day that is a Sunday or a public holiday moves on to the next working day: "
        "yes or no.",
        examples=["yes"],
    )
    until: Day | None = Field(None, description="Or the last day, where it's a fixed one.", examples=["2027-01-31"])
    ordered_from: Day | None = Field(
        None, description="The first day of the orders that it counts for.", examples=["2026-11-15"]
    )
    ordered_until: Day | None = Field(
        None, description="The last day of the orders that it counts for.", examples=["2026-12-24"]
    )
    yearly: bool = Field(
        False,
        description="Whether its fixed days return each year, and the years that are written are only one of them: "
        "yes or no.",
        examples=["yes"],
    )
    only_if: Text | None = Field(
        None, description='When it counts at all; comes after "Only if:".', examples=["the box is still sealed"]
    )
    gives: Text | None = Field(
        None, description="What a customer gets.", examples=["Your money back, without delivery charges."]
    )
    afterwards: tuple[Text, ...] = Field(
        (),
        description="What a customer can still do once it has closed.",
        examples=[["Ask us all the same; we decide case by case."]],
    )
    source: Source | None = Field(None, description="Where this is known from; shown beside it.")

    @property
    def counted(self) -> tuple[int, ...]:
        """The weekdays that count, as JavaScript numbers them: Sunday is 0."""
        return counted(self.kind or "calendar", self.working_days)

    @property
    def begins(self) -> tuple[AskedDay, ...]:
        """The days that it is counted from, of which the latest counts; none where no day is known."""
        return tuple(self._asked(kind) for kind in _BEGINS if kind in (self.counted_from, self.or_later))

    @property
    def asked(self) -> tuple[AskedDay, ...]:
        """The days that a customer has to name before it can be reckoned."""
        if not (self.begins or self.begins_on or self.until):
            return ()
        has_orders = self.ordered_from or self.ordered_until
        return tuple(dict.fromkeys((*((self._asked("purchase"),) if has_orders else ()), *self.begins)))

    def _asked(self, kind: Begin) -> AskedDay:
        if kind != "event":
            return AskedDay(kind, kind, None)
        return AskedDay(f"event-{sha256(str(self.event).encode()).hexdigest()[:6]}", kind, self.event)


def closing_first(windows: tuple[WindowOfSeveral, ...]) -> list[tuple[int, WindowOfSeveral]]:
    """The windows with their numbers: the shortest first, then those until a fixed day, in its order.

    What closes first depends on a customer's days. Of two that are as long, that is first which begins first.
    """
    return sorted(enumerate(windows), key=lambda numbered: tuple(_closes(numbered[1])))


def asked_days(windows: tuple[WindowOfSeveral, ...]) -> tuple[AskedDay, ...]:
    """The days from which they can be reckoned, each once, in the order in which they mostly come."""
    every = dict.fromkeys(day for window in windows for day in window.asked)
    return tuple(sorted(every, key=lambda day: _BEGINS.index(day.kind)))


def _closes(window: WindowOfSeveral) -> Iterator[float]:
    if window.until or window.no_last_day:
        yield from (1, window.until.toordinal()) if window.until else (2,)
        return
    yield from (0, (window.length or 0) * _DAYS[window.unit], len(window.begins))
    yield from (_BEGINS.index(day.kind) for day in window.begins)
