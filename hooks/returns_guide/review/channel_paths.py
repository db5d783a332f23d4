"""Say each channel's path in short: where it begins, its steps, what each depends on, and what it ends with."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from returns_guide.changes.parts import days, how_long
from returns_guide.model import Channel, ClaimForm, Guide, Step, Window, WindowOfSeveral
from returns_guide.values.words import without_markup


@dataclass(frozen=True)
class Mark:
    """Something that holds at a stop: a limit in time, what is open after it, or the claim form."""

    kind: Literal["window", "afterwards", "claim"]
    label: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stop:
    """A place on a path. Steps have numbers; one with a condition is passed by where the condition does not hold."""

    kind: Literal["start", "step", "question", "route", "form", "end"]
    title: str
    number: int | None = None
    text: str = ""
    condition: str = ""
    ways: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class ChannelPath:
    """A channel's path, from where something was bought to what it ends with."""

    channel: Channel
    stops: tuple[Stop, ...]


def channel_path(guide: Guide, channel: Channel) -> ChannelPath:
    """The path of one of the guide's channels."""
    form = guide.form_of(channel)
    return ChannelPath(channel, tuple(_stops(channel, form)))


def _stops(channel: Channel, form: ClaimForm | None) -> Iterator[Stop]:
    limited = any(step.within_window for step in channel.all_steps)
    name = f"{channel.name}: {channel.reason.name}" if channel.reason else channel.name
    yield Stop("start", name, text=channel.where or "", marks=() if limited else _limits(channel))
    yield from (_step_stop(step, number, channel, form) for number, step in enumerate(channel.steps, 1))
    yield from _route_stops(channel, form)
    if form and not any(step.files_claim for step in channel.all_steps):
        yield Stop("form", "The form on the page", marks=_claims(form))
    last = None if channel.routes else channel.steps[-1].text
    yield Stop("end", "The paths end here" if channel.routes else "The path ends here", text=without_markup(last or ""))


def _route_stops(channel: Channel, form: ClaimForm | None) -> Iterator[Stop]:
    """The question at which the path parts, then each route, one after the other."""
    if channel.routes:
        yield Stop("question", channel.routes.question)
    for placed in channel.placed_routes:
        yield Stop("route", placed.route.name, text=placed.route.summary or "")
        yield from (_step_stop(step, place.number, channel, form) for step, place in placed.steps)


def _step_stop(step: Step, number: int, channel: Channel, form: ClaimForm | None) -> Stop:
    limits = _limits(channel) if step.within_window else ()
    marks = (*limits, *_claims(form if step.files_claim else None))
    condition = f"Only if {without_markup(step.only_if)}" if step.only_if else ""
    ways = tuple(variant.name for variant in step.variants)
    return Stop("step", step.title, number, condition=condition, ways=ways, marks=marks)


def _limits(channel: Channel) -> tuple[Mark, ...]:
    if window := channel.window:
        afterwards = _afterwards(window) or (Mark("afterwards", "After that", ("The guide says nothing.",)),)
        return Mark("window", f"Within {days(window)} of {window.counted_from}"), *afterwards
    marks = ((Mark("window", _said(window)), *_afterwards(window)) for window in channel.windows)
    return tuple(chain.from_iterable(marks))


def _said(window: WindowOfSeveral) -> str:
    days = (window.begins_on, window.counted_from, window.or_later)
    begins = [str(window.event if day == "event" else day) for day in days if day]
    begin = " or, if later, ".join(begins)
    return f"{window.name}: {how_long(window)}{f' from {begin}' if begin else ''}"


def _afterwards(window: Window | WindowOfSeveral) -> tuple[Mark, ...]:
    words = tuple(map(without_markup, window.afterwards))
    return (Mark("afterwards", "After that", words),) if words else ()


def _claims(form: ClaimForm | None) -> tuple[Mark, ...]:
    if form is None:
        return ()
    choices = [(field.label, " / ".join(field.options)) for field in form.fields if field.type == "choice"]
    return (Mark("claim", form.title, tuple(chain.from_iterable(choices))),)
