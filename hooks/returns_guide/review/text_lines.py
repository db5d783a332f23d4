"""Break words into lines for a picture, whose words do not wrap by themselves, so that no line is too long anywhere."""

from itertools import repeat

from returns_guide.languages.writing.line_breaks import signs
from returns_guide.making.files.lettering import lines, width


def lines_of(words: str, wide: float, size: float, most: int) -> tuple[str, ...]:
    """The words in lines of at most this width, at this size of letters; the last of `most` lines ends in "…"."""
    found = lines(words, repeat(wide / size), bold=True, hyphen="") or [""]
    if len(found) > most:
        found[most - 1] = _shortened(found[most - 1], wide / size)
    return tuple(found[:most])


def width_of(words: str) -> float:
    """How wide the words are at most, in parts of the size of their letters."""
    return width(words, bold=True)


def _shortened(line: str, room: float) -> str:
    kept = list(signs(line))
    while kept and width_of("".join(kept)) + width_of("…") > room:
        kept.pop()
    return f"{''.join(kept)}…"
