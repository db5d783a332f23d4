"""Set words into lines of a given width without knowing the font that will draw them: nothing runs over the edge.

Widths are upper bounds, taken from DejaVu Sans, the widest of the fonts that systems use for their own words; signs
that it does not have are counted as wide as their script writes them.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from returns_guide.languages.writing.line_breaks import NO_SEAM, SEAM, SOFT_HYPHEN, is_wide, pieces, signs

_BOLD = 1.12
"""How much wider bold letters are; those that fill a square stay as wide."""
_WIDTHS = {
    0.36: "ijlI.,:;|!'’‘ ",
    0.52: 'frt()[]/-\\*J_“”"°',
    0.84: "+=<>~#&ABCDEFGHKLNOPQRSTUVXYZ",
    1.0: "mwMW@%—…",
}
_OF_SIGN = {sign: width for width, all_signs in _WIDTHS.items() for sign in all_signs}
_LETTER = 0.64
"""Small Latin letters, digits and what else is about as wide."""
_BY_CATEGORY = {"Ll": 0.95, "Lu": 1.13, "So": 1.4, "Mn": 0.0, "Me": 0.0, "Cf": 0.0}
"""What is not Latin, by its general category in Unicode; emoji are "So"."""
_UNCASED = 0.95
"""Scripts without capitals, such as Arabic and Devanagari, whose letters are seldom as wide."""
_HYPHENATED = ("Ll", "Lu")
"""Letters between which a hyphen says that their word goes on: those of alphabets with capitals."""


def width(words: str, *, bold: bool = False) -> float:
    """How wide the words are at most, in em."""
    return sum(_bold_width(sign) if bold else _width(sign) for sign in words)


def lines(words: str, rooms: Iterator[float], *, bold: bool = False, hyphen: str = "-") -> list[str]:
    """The words broken into lines; `rooms` gives the width of each, in em. A word that no line can hold is torn."""
    return [line for line, _ in _lines(words, rooms, hyphen, bold=bold)]


def balanced(words: str, rooms: Callable[[], Iterator[float]], *, bold: bool = False) -> list[str]:
    """The words in as few lines as they need, each about as long as the others; `rooms` gives their widths anew."""
    widest = lines(words, rooms(), bold=bold)
    for share in (0.6, 0.7, 0.8, 0.9):
        narrower = lines(words, (room * share for room in rooms()), bold=bold)
        torn = tears_a_word(words, (room * share for room in rooms()), bold=bold)
        if len(narrower) == len(widest) and not torn:
            return narrower
    return widest


def tears_a_word(words: str, rooms: Iterator[float], *, bold: bool = False) -> bool:
    """Whether one of the words is longer than its line."""
    return any(torn for _, torn in _lines(words, rooms, "", bold=bold))


def address_lines(address: str, room: float) -> list[str]:
    """An address in lines of this width, broken behind a slash or before a dot where that is possible."""
    breakable = address.replace("/", f"/{SEAM}").replace(".", f"{SEAM}.").replace("-", f"-{NO_SEAM}")
    return lines(breakable, iter(lambda: room, None), hyphen="")


def _lines(words: str, rooms: Iterator[float], hyphen: str, *, bold: bool) -> Iterator[tuple[str, bool]]:
    """The lines, each with whether it ends within a word that has no seam there."""
    line, room = "", next(rooms)
    for piece in pieces(words):
        if line and width(_shown(line + piece, hyphen), bold=bold) > room:
            yield _shown(line, hyphen), False
            line, room = "", next(rooms)
        line += piece
        while width(_shown(line, hyphen), bold=bold) > room and (head := _head(line, room, hyphen, bold=bold)) != line:
            rest = line[len(head) :]
            yield _shown(head, "") + (hyphen if _is_hyphenated(head[-1], rest[0]) else ""), True
            line, room = rest, next(rooms)
    if line:
        yield _shown(line, ""), False


def _shown(line: str, hyphen: str) -> str:
    """A line as it is drawn; where it ends at a soft hyphen, with a hyphen."""
    ended = line.rstrip(" \u3000")
    plain = "".join(sign for sign in ended if sign not in (SEAM, NO_SEAM, SOFT_HYPHEN))
    return plain + (hyphen if ended.endswith(SOFT_HYPHEN) else "")


def _head(piece: str, room: float, hyphen: str, *, bold: bool) -> str:
    """As much of a word as a line can hold, with its hyphen, and one sign at least."""
    head = ""
    for sign in signs(piece):
        end = hyphen if unicodedata.category(sign[0]) in _HYPHENATED else ""
        if head and width(head + sign + end, bold=bold) > room:
            break
        head += sign
    return head


def _is_hyphenated(before: str, after: str) -> bool:
    return unicodedata.category(before) in _HYPHENATED and unicodedata.category(after) in _HYPHENATED


@cache
def _width(sign: str) -> float:
    if sign in _OF_SIGN:
        return _OF_SIGN[sign]
    category = unicodedata.category(sign)
    if _BY_CATEGORY.get(category) == 0:
        return 0.0
    if is_wide(sign):
        return max(1.0, _BY_CATEGORY.get(category, 0))
    if (base := unicodedata.normalize("NFD", sign)[0]) != sign:
        return _width(base)
    if category in _BY_CATEGORY and not "a" <= sign <= "z":
        return _BY_CATEGORY[category]
    return _UNCASED if category in ("Lo", "Mc") else _LETTER


def _bold_width(sign: str) -> float:
    return _width(sign) * (1 if is_wide(sign) else _BOLD)
