"""Set words into lines of a given width without knowing the font that will draw them: nothing runs over the edge.

Widths are upper bounds, taken from DejaVu Sans, the widest of the fonts that systems use for their own words; signs
that it does not have are counted as wide as their script writes them.
"""

import unicodedata
from collections.abc import Iterator

SOFT_BREAK = "\u200b"
"""Where a word may be broken: a zero-width space."""
_BOLD = 1.12
"""How much wider bold letters are."""
_WIDTHS = {
    0.36: "ijlI.,:;|!'’‘ ",
    0.52: 'frt()[]/-\\*J_“”"°',
    0.84: "+=<>~#&ABCDEFGHKLNOPQRSTUVXYZ",
    1.0: "mwMW@%—…",
}
_OF_SIGN = {sign: width for width, signs in _WIDTHS.items() for sign in signs}
_LETTER = 0.64
"""Small Latin letters, digits and what else is about as wide."""
_BY_CATEGORY = {"Ll": 0.95, "Lu": 1.13, "So": 1.4, "Mn": 0.0, "Me": 0.0, "Cf": 0.0}
"""What is not Latin, by its general category in Unicode; emoji are "So"."""
_UNCASED = 0.95
"""Scripts without capitals, such as Arabic and Devanagari, whose letters are seldom as wide."""
_NOT_FIRST = frozenset({"Pe", "Pf", "Po", "Lm"})
"""What must not begin a line: closing brackets, full stops, and signs that lengthen the one before."""
_NOT_LAST = frozenset({"Ps", "Pi"})
_JOINERS = ("\u200d", "\ufe0f", "\ufe0e", *map(chr, range(0x1F3FB, 0x1F400)))
"""What makes one sign of two: the zero-width joiner, the choice between a sign's two looks, and tones of skin."""


def width(words: str, *, bold: bool = False) -> float:
    """How wide the words are at most, in em."""
    return sum(map(_width, words)) * (_BOLD if bold else 1)


def lines(words: str, rooms: Iterator[float], *, bold: bool = False) -> list[str]:
    """The words broken into lines; `rooms` gives the width of each, in em."""
    found, line, room = [], "", next(rooms)
    for piece in _pieces(words.replace("\u00ad", "")):
        if line and width((line + piece).rstrip(), bold=bold) > room:
            found.append(line.rstrip())
            line, room = "", next(rooms)
        line += piece
        while width(line.rstrip(), bold=bold) > room and (head := _head(line, room, bold=bold)) != line:
            found.append(head)  # of a word that no line can hold
            line, room = line[len(head) :], next(rooms)
    return [line.replace(SOFT_BREAK, "") for line in [*found, line.rstrip()] if line]


def address_lines(address: str, room: float) -> list[str]:
    """An address in lines of this width, broken behind a slash or before a dot where that is possible."""
    breakable = address.replace("/", f"/{SOFT_BREAK}").replace(".", f"{SOFT_BREAK}.")
    return lines(breakable, iter(lambda: room, None))


def is_right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction says so (https://www.unicode.org/reports/tr9/#P2)."""
    kinds = (unicodedata.bidirectional(sign) for sign in words)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _width(sign: str) -> float:
    if sign in _OF_SIGN:
        return _OF_SIGN[sign]
    category = unicodedata.category(sign)
    if _BY_CATEGORY.get(category) == 0:
        return 0.0
    if _is_wide(sign):
        return max(1.0, _BY_CATEGORY.get(category, 0))
    if (base := unicodedata.normalize("NFD", sign)[0]) != sign:
        return _width(base)
    if category in _BY_CATEGORY and not "a" <= sign <= "z":
        return _BY_CATEGORY[category]
    return _UNCASED if category in ("Lo", "Mc") else _LETTER


def _is_wide(sign: str) -> bool:
    """Whether East Asian scripts give it a whole square."""
    return unicodedata.east_asian_width(sign) in ("W", "F")


def _pieces(words: str) -> Iterator[str]:
    """The parts of the words between which a line may end, each with the spaces behind it."""
    piece = ""
    for sign in _signs(words):
        if piece and _may_end(piece[-1], sign[0]):
            yield piece
            piece = ""
        piece += sign
    yield piece


def _may_end(before: str, after: str) -> bool:
    if before.isspace() and before not in "\u00a0\u202f":
        return not after.isspace()
    if unicodedata.category(after) in _NOT_FIRST or unicodedata.category(before) in _NOT_LAST:
        return before == SOFT_BREAK
    return before in SOFT_BREAK + "-" or _is_wide(before) or (_is_wide(after) and not after.isspace())


def _signs(words: str) -> Iterator[str]:
    """The signs as they are seen: a letter with all that is drawn over it is one (a grapheme cluster, nearly)."""
    sign = ""
    for one in words:
        if sign and not (unicodedata.category(one).startswith("M") or one in _JOINERS or sign[-1] == "\u200d"):
            yield sign
            sign = ""
        sign += one
    yield sign


def _head(piece: str, room: float, *, bold: bool) -> str:
    """As much of a word as a line can hold, and one sign at least."""
    head = ""
    for sign in _signs(piece):
        if head and width(head + sign, bold=bold) > room:
            break
        head += sign
    return head
