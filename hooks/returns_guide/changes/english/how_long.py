"""Say in English how long something takes, for whoever reviews it."""

from collections.abc import Iterator

from returns_guide.model import Answered, HowLong
from returns_guide.model.guidance.contents.units import Measured


def in_english(one: HowLong) -> str:
    """How long it is, with what is that long, and from when it is counted."""
    named = [f"by {one.by}"] if isinstance(one, Answered) and one.by else []
    named += [one.what] if one.what else []
    about = f"{', '.join(named)}: " if named else ""
    after = f", counted from: {one.after}" if one.after else ""
    return f"{about}{' '.join(_words(one))}{after}"


def length_in_english(one: Measured) -> str:
    """So many of its unit, or a range of them."""
    unit = f"{one.kind} days" if isinstance(one, HowLong) and one.kind else one.unit
    most = getattr(one, "up_to", None)
    if most:
        return f"{one.length} to {most} {unit}"
    return f"1 {unit.removesuffix('s')}" if one.length == 1 else f"{one.length} {unit}"


def _words(one: HowLong) -> Iterator[str]:
    yield from (key.replace("_", " ") for key in ("usually", "on_average", "at_most", "at_once") if getattr(one, key))
    if one.length:
        yield length_in_english(one)
