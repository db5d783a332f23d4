"""Check how long things take: one key says how long it is, and nothing else contradicts it."""

import re
from collections.abc import Iterator, Sequence

from returns_guide.model.guidance.contents.units import UNITS
from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, says_yes, seen, text
from returns_guide.reading.between.route_checks import all_steps
from returns_guide.reading.document import Node
from returns_guide.values.shapes import NUMBER

_CONTRADICTING = (
    ("usually", "on_average"),
    ("on_average", "at_most"),
    ("up_to", "at_most"),
    ("at_once", "at_most"),
    ("at_once", "on_average"),
)


def how_long_problems(guidance: Node) -> Iterator[Problem]:
    """What is wrong between the values of all times that a guide, its steps and their ways take."""
    steps = all_steps(guidance)
    variants = (variant for step in steps for variant in entries(step, "variants"))
    for holder in (guidance, *steps, *variants):
        yield from times_problems(entries(holder, "takes"))
        yield from limits_problems(entries(holder, "valid_for"))


def times_problems(times: list[Node]) -> Iterator[Problem]:
    """What is wrong between the values of several times, which stand below each other."""
    first: dict[tuple[str | None, str], int] = {}
    for one in times:
        if not isinstance(one.data, dict):
            continue
        what = (text(one, "by"), seen(text(one, "what") or ""))
        if what in first:
            message = f'a customer can\'t tell this from line {first[what]}; say in each "what" it is that long for'
            yield at(one.nearest(("what",)), message)
        first.setdefault(what, one.line)
        yield from _length(one)
        yield from range_problems(one)
        yield from _contradictions(one)


def limits_problems(times: list[Node]) -> Iterator[Problem]:
    """The same of times that end something, which is neither over at once nor any day on average."""
    yield from times_problems(times)
    for one, key in ((one, key) for one in times for key in ("at_once", "on_average") if _is_so(one, key)):
        yield Problem(*one.keys[key], f'"{key}" says nothing of how long something is open or valid; delete this line')


def _length(one: Node) -> Iterator[Problem]:
    """One key says how long it is."""
    said = [*(["at_once"] if _is_so(one, "at_once") else []), *(unit for unit in UNITS if unit in one.keys)]
    if not said:
        yield at(one, 'nothing says how long it is; add "days" (or minutes, hours, months, years), or "at_once: yes"')
    for key in said[1:]:
        yield Problem(*one.keys[key], f'"{said[0]}" says already how long it is; keep one of the two')
    if "kind" in one.keys and "days" not in one.keys:
        yield Problem(*one.keys["kind"], '"kind" says which "days" count, and there are none here; delete this line')


def range_problems(one: Node, units: Sequence[str] = UNITS) -> Iterator[Problem]:
    """What is wrong between the two ends of a range, which is counted in one of the units."""
    up_to, unit = one.get("up_to"), next((unit for unit in units if unit in one.keys), None)
    if up_to is None:
        return
    if unit is None:
        listed = " or ".join((", ".join(f'"{unit}"' for unit in units[:-1]), f'"{units[-1]}"'))
        yield at(up_to, f'"up_to" belongs to {listed}; add one, or delete this line')
        return
    least, most = text(one, unit) or "", text(one, "up_to") or ""
    if re.fullmatch(NUMBER, least) and re.fullmatch(NUMBER, most) and int(most) <= int(least):
        yield at(up_to, f'"up_to" is not more than the {least} {unit}; write the greater number here')


def _contradictions(one: Node) -> Iterator[Problem]:
    for other, key in _CONTRADICTING:
        if _is_so(one, other) and _is_so(one, key):
            yield Problem(*one.keys[key], f'"{other}" says how exact it is already; keep one of the two')


def _is_so(one: Node, key: str) -> bool:
    node = one.get(key)
    return node is not None and (key == "up_to" or says_yes(node))
