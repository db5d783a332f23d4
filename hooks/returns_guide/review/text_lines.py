"""Break words into lines for a picture, whose words do not wrap by themselves, so that no line is too long anywhere."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

WIDTHS = {
    0.4: " '’‘.,·/\\|IJijl",
    0.5: '!:;()[]-–*_"‹›frt',
    0.72: "{}?“”abcdeghknopqsuvxyz0123456789",
    0.85: "#+<>=~ABCDEFGHKLNOPQRSTUVXYZ&→",
    1.1: "mwMW@%—…",
}
"""How wide each sign is, in parts of its size, in DejaVu Sans Bold (measured): the widest of the fonts for screens."""
OTHER, OTHER_CAPITAL = 1.0, 1.25
EMOJI = 1.4
_JOINER = "\u200d"
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")


def lines_of(words: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """The words in lines of at most this width, at this size of letters; the last of `most` lines ends in "…"."""
    lines: list[str] = []
    for line in _lines(words, width / size):
        if len(lines) == most:
            lines[-1] = _shortened(lines[-1], width / size)
            break
        lines.append(line)
    return tuple(lines)


def reads_from_the_right(words: str) -> bool:
    """Whether the first letter that has a direction belongs to a script that is written from right to left."""
    directions = (unicodedata.bidirectional(sign) for sign in words)
    return next((way for way in directions if way in ("L", "R", "AL")), "L") != "L"


def width_of(words: str) -> float:
    """How wide the words are at most, in parts of the size of their letters."""
    return sum(map(_width, words))


def _lines(words: str, width: float) -> Iterator[str]:
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _broken(word, width)
        yield from full
    yield line


def _broken(word: str, width: float) -> list[str]:
    """A word that no line may hold, in pieces that lines hold."""
    pieces = [""]
    signs = ([sign] if width_of(sign) <= width else list(sign) for sign in _signs(word))
    for sign in chain.from_iterable(signs):
        if pieces[-1] and width_of(pieces[-1] + sign) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _shortened(line: str, width: float) -> str:
    signs = list(_signs(line))
    while signs and width_of("".join(signs)) + width_of("…") > width:
        signs.pop()
    return f"{''.join(signs)}…"


def _signs(word: str) -> Iterator[str]:
    """What a reader takes for one sign: a letter with its accents, a family of emoji."""
    sign = ""
    for letter in word:
        if sign and not (_belongs_to_the_last(letter) or sign.endswith(_JOINER)):
            yield sign
            sign = ""
        sign += letter
    yield sign


def _belongs_to_the_last(letter: str) -> bool:
    skin_tone = _SKIN_TONES[0] <= letter <= _SKIN_TONES[1]
    return skin_tone or unicodedata.category(letter) in ("Mn", "Me", "Mc", "Cf")


@cache
def _width(letter: str) -> float:
    plain = unicodedata.normalize("NFD", letter)[:1]
    for width, signs in WIDTHS.items():
        if plain in signs:
            return width
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return EMOJI if unicodedata.category(letter) in ("So", "Sk") else 1.0
    return OTHER_CAPITAL if unicodedata.category(letter) == "Lu" else OTHER
