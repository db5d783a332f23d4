"""Check the windows of a channel: each is as long as one key says, and counted from days that its other keys name."""

import re
from collections.abc import Iterator

from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, text
from returns_guide.reading.document import Node
from returns_guide.values.shapes import NUMBER
from returns_guide.values.signs.plain_signs import plain_signs

_LENGTHS = ("days", "months", "years")
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
            yield from _range(window)
            yield from _working_days(window)
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
    said = [key for key in (*_LENGTHS, "until") if key in window.keys]
    if not said:
        yield at(window, 'how long it is open is missing; add "days", "months", "years" or "until"')
    for key in said[1:]:
        yield Problem(*window.keys[key], f'"{said[0]}" says already how long it is open; keep one of the two')


def _range(window: Node) -> Iterator[Problem]:
    up_to, key = window.get("up_to"), next((key for key in _LENGTHS if key in window.keys), None)
    if up_to is None:
        return
    if key is None:
        yield at(up_to, '"up_to" belongs to "days", "months" or "years"; add one, or delete this line')
        return
    least, most = text(window, key) or "", text(window, "up_to") or ""
    if re.fullmatch(NUMBER, least) and re.fullmatch(NUMBER, most) and int(most) <= int(least):
        yield at(up_to, f'"up_to" is not more than the {least} {key} above; write the greater number here')


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
    begin, later = window.get("counted_from"), window.get("or_later")
    if "until" in window.keys:
        for node in (begin, later):
            if node:
                yield at(node, 'it ends on a fixed day, whenever it began; delete this line, or "until"')
        return
    if begin is None and "counted_from" not in window.keys:
        yield at(window, '"counted_from" is missing here; add "counted_from: delivery" (or purchase, event, unknown)')
    if later and text(window, "counted_from") in (text(window, "or_later"), "unknown"):
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
    until = text(window, "until")
    if until and first and until < first:
        yield at(window.nearest(("until",)), f'"until" is before the first order, {first}; write a later day')
