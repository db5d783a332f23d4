"""Check the windows of a channel: each is as long as one key says, and counted from days that its other keys name."""

from collections.abc import Iterator

from returns_guide.problems import Problem
from returns_guide.reading.between.contents.how_long_checks import range_problems
from returns_guide.reading.between.nodes import at, entries, says_yes, text
from returns_guide.reading.document import Node
from returns_guide.values.signs.plain_signs import plain_signs

_LENGTHS = ("days", "months", "years")
_SAID = ("hours", *_LENGTHS, "until", "no_last_day")
"""What says how long it is open."""
_BEGINS = ("counted_from", "or_later")


def window_problems(channel: Node) -> Iterator[Problem]:
    """Everything that is wrong between the values of the windows of a channel, or of a reason."""
    windows = entries(channel, "windows")
    if windows and channel.get("window"):
        message = '"windows" names them all; make this one of them, with a "name", and delete it here'
        yield Problem(*channel.keys["window"], message)
    yield from _names(windows)
    for window in windows:
        if isinstance(window.data, dict):
            yield from _length(window)
            yield from range_problems(window, _LENGTHS)
            yield from _working_days(window)
            yield from _kind(window)
            yield from _begin(window)
            yield from _event(window)
            yield from _orders(window)


def _names(windows: list[Node]) -> Iterator[Problem]:
    first: dict[str, Node] = {}
    for window in windows:
        name = text(window, "name")
        seen = plain_signs(name or "").casefold()
        if name and seen in first:
            line = first[seen].line
            yield at(window.nearest(("name",)), f'"{name}" is the window in line {line}, too; write another')
        first.setdefault(seen, window)


def _length(window: Node) -> Iterator[Problem]:
    """One key says how long it is."""
    said = [key for key in _SAID if _says(window, key)]
    if not said:
        missing = 'how long it is open is missing; add "hours", "days", "months", "years" or "until"'
        yield at(window, f'{missing}, or "no_last_day: yes"')
    for key in said[1:]:
        yield Problem(*window.keys[key], f'"{said[0]}" says already how long it is open; keep one of the two')


def _kind(window: Node) -> Iterator[Problem]:
    """Only some lengths can be a wish, or a time in which something is presumed; what never ends has neither."""
    wish, presumed = _says(window, "preferably"), _says(window, "presumed")
    if wish and not {"hours", "days"} & window.keys.keys():
        yield at(wish, '"preferably" belongs to "hours" or "days"; write one of them, or delete this line')
    if presumed and not {"months", "years"} & window.keys.keys():
        yield at(presumed, '"presumed" belongs to "months" or "years"; write one of them, or delete this line')
    if (wish or presumed) and (up_to := window.get("up_to")):
        yield at(up_to, f'what is "{"preferably" if wish else "presumed"}" so has one length; delete this line')
    for key in ("limit", "extended", "ends_on_working_day"):
        if (node := window.get(key)) and _says(window, "no_last_day"):
            yield at(node, "it has no last day that could come sooner or later; delete this line")


def _says(window: Node, key: str) -> Node | None:
    """What stands under a key; of a switch, only where it is on."""
    node = window.get(key)
    return node if node and (key not in ("no_last_day", "preferably", "presumed") or says_yes(node)) else None


def _working_days(window: Node) -> Iterator[Problem]:
    kind, days = window.get("kind"), window.get("working_days")
    if kind and text(window, "kind") == "working" and "days" not in window.keys:
        yield at(kind, '"kind" says which "days" count, and there are none here; delete this line')
    if days and text(window, "kind") != "working":
        yield at(days, '"working_days" mean nothing where each day counts; delete them, or write "kind: working"')
    named: set[str] = set()
    for day in entries(window, "working_days"):
        if isinstance(day.data, str) and day.data in named:
            yield at(day, f'"{day.data}" is named already; keep one')
        named.add(str(day.data))


def _begin(window: Node) -> Iterator[Problem]:
    begin, later, fixed = (window.get(key) for key in (*_BEGINS, "begins_on"))
    why = {"until": "it ends on a fixed day, whenever it began", "no_last_day": "it has no last day to be counted"}
    ends = next((key for key in why if _says(window, key)), None)
    if ends or fixed:
        reason = why[ends] if ends else '"begins_on" says already on which day it begins'
        for node in (begin, later, fixed if ends else None):
            if node:
                yield at(node, f'{reason}; delete this line, or "{ends or "begins_on"}"')
        return
    if begin is None and "counted_from" not in window.keys:
        yield at(window, '"counted_from" is missing here; add "counted_from: delivery" (or purchase, event, unknown)')
    first, second = text(window, "counted_from"), text(window, "or_later")
    if later and (first in (second, "unknown") or (first == "last-delivery" and second != "event")):
        yield at(later, "there is no second day here, of which the later could count; delete this line")


def _event(window: Node) -> Iterator[Problem]:
    event, named = window.get("event"), next((key for key in _BEGINS if text(window, key) == "event"), None)
    if named and "event" not in window.keys:
        yield at(window.nearest((named,)), '"event" is missing: which day it is; add "event: The day …"')
    if event and not named:
        yield at(event, 'nothing is counted from this day; write "counted_from: event", or delete this line')


def _orders(window: Node) -> Iterator[Problem]:
    """Days as text are in the order of days."""
    first, last = text(window, "ordered_from"), text(window, "ordered_until")
    if first and last and last < first:
        yield at(window.nearest(("ordered_until",)), f'"ordered_until" is before {first}; write a later day')
    for key in ("begins_on", "until"):
        if (day := text(window, key)) and first and day < first:
            yield at(window.nearest((key,)), f'"{key}" is before the first order, {first}; write a later day')
    if (day := text(window, "until")) and last and day < last:
        yield at(window.nearest(("until",)), f'"until" is before the last order, {last}; write a later day')
    if (yearly := window.get("yearly")) and says_yes(yearly):
        yield from _yearly(window, yearly, first, last)


def _yearly(window: Node, yearly: Node, first: str | None, last: str | None) -> Iterator[Problem]:
    """Days can return each year where all of them lie within less than two, and each year has them."""
    if not (first and last):
        missing = '"ordered_from" and "ordered_until" are missing: of which orders the days return each year'
        yield at(yearly, f"{missing}; add both, or delete this line")
    for key in ("ordered_from", "ordered_until", "begins_on", "until"):
        day, begin = text(window, key), last if key in ("begins_on", "until") else first
        if day and day.endswith("-02-29"):
            yield at(window.nearest((key,)), "not each year has a 29 February; write the 28th, or 1 March")
        elif day and begin and day >= _a_year_after(begin):
            yield at(window.nearest((key,)), f'"{key}" is a year or more after {begin}; write a day before that')


def _a_year_after(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}" if day[:4].isdecimal() else "9999"
