"""Say in English how long something takes, for whoever reviews it."""

from collections.abc import Iterator

from returns_guide.model import Answered, HowLong


def in_english(one: HowLong) -> str:
    """How long it is, with what is that long, and from when it is counted."""
    named = [f"by {one.by}"] if isinstance(one, Answered) and one.by else []
    named += [one.what] if one.what else []
    about = f"{', '.join(named)}: " if named else ""
    after = f", counted from: {one.after}" if one.after else ""
    return f"{about}{' '.join(_words(one))}{after}"


def _words(one: HowLong) -> Iterator[str]:
    yield from (key.replace("_", " ") for key in ("usually", "on_average", "at_most", "at_once") if getattr(one, key))
    if one.length:
        yield f"{one.length} to {one.up_to}" if one.up_to else f"{one.length}"
        unit = f"{one.kind} days" if one.kind else one.unit
        yield unit.removesuffix("s") if one.length == 1 and not one.up_to else unit
