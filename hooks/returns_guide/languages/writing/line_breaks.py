"""Where a line of words may end, in any script: what a sign is, where words have a seam, and how much is shown of them.

A short form of Unicode's rules (https://www.unicode.org/reports/tr14/), with those of Japanese for what begins and
ends a line (https://www.w3.org/TR/jlreq/#characters_not_starting_a_line).
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise

SEAM = "\u200b"
"""Where a word may be broken: a zero-width space."""
NO_SEAM = "\u2060"
"""Where it may not: a word joiner."""
SOFT_HYPHEN = "\u00ad"
"""The same, where a hyphen is written once the word is broken."""
_NO_BREAK_SPACES = "\u00a0\u202f\u2007"
_NOT_FIRST = frozenset({"Pe", "Pf", "Po", "Lm"})
"""What must not begin a line: closing brackets, full stops, and signs that lengthen the one before."""
_SMALL_KANA = frozenset("ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ〜～゠–")
"""What must not begin a line either, in Japanese."""
_NOT_LAST = frozenset({"Ps", "Pi", "Sc"})
"""What must not end one: opening brackets, and signs of currencies."""
_BEGINS_SYLLABLE, _ENDS_SYLLABLE = frozenset("เแโใไເແໂໃໄ"), frozenset("ะำๆฯະຳໆຯ")
"""Thai and Lao write no spaces between words, and only a dictionary knows where these end. Before the one and after the
other at least no syllable is torn apart; an editor can write a zero-width space where a word ends."""
_OF_SIGN_BEFORE = frozenset("ะาำๅະາຳ")
"""Their vowels that stand behind a letter, and are letters to Unicode."""
_JOINERS = ("\u200d", "\ufe0f", "\ufe0e", *map(chr, range(0x1F3FB, 0x1F400)))
"""What makes one sign of two: the zero-width joiner, the choice between a sign's two looks, and tones of skin."""


def signs(words: str) -> Iterator[str]:
    """The signs as they are seen: a letter with all that is drawn over it is one (a grapheme cluster, nearly)."""
    sign = ""
    for one in words:
        if sign and not (_is_of_sign_before(one) or sign[-1] == "\u200d"):
            yield sign
            sign = ""
        sign += one
    yield sign


def pieces(words: str) -> Iterator[str]:
    """The parts of the words between which a line may end, each with the spaces behind it."""
    begins = 0
    for at, (before, after) in enumerate(pairwise(words), 1):
        if _may_end(before, after):
            yield words[begins:at]
            begins = at
    yield words[begins:]


def shortened(words: str, columns: int) -> str:
    """As much of the words as has room in so many columns; "…" says that there is more."""
    widths = list(accumulate(map(_columns, words)))
    if not widths or widths[-1] <= columns:
        return words
    room = bisect_left(widths, columns)
    end = len(words) - len(words[room:].lstrip())  # spaces at the end take none
    ends = (at for at in range(min(end, len(words) - 1), 0, -1) if _may_end(words[at - 1], words[at]))
    kept = words[: next(ends, columns // 2)]  # a word may be longer than all the room
    return f"{kept.rstrip(f'{SEAM}{SOFT_HYPHEN} ,;:·、，')}…"


def columns_of(words: str) -> int:
    """How wide the words are where all letters have one width, and East Asian ones two, as in a terminal."""
    return sum(map(_columns, words))


@cache  # as below, too: a build of 1,000 channels asks a hundred thousand times, and a language has few letters
def _columns(sign: str) -> int:
    return 0 if unicodedata.category(sign) in ("Mn", "Me", "Cf") else 1 + is_wide(sign)


def is_wide(sign: str) -> bool:
    """Whether East Asian scripts give it a whole square."""
    return unicodedata.east_asian_width(sign) in ("W", "F")


def is_right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction says so (https://www.unicode.org/reports/tr9/#P2)."""
    kinds = (unicodedata.bidirectional(sign) for sign in words)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


@cache
def _is_of_sign_before(one: str) -> bool:
    return unicodedata.category(one).startswith("M") or one in _JOINERS or one in _OF_SIGN_BEFORE


@cache
def _may_end(before: str, after: str) -> bool:
    if NO_SEAM in (before, after) or _is_of_sign_before(after) or before == "\u200d":
        return False
    if before.isspace() and before not in _NO_BREAK_SPACES:
        return not after.isspace()
    if before in SEAM + SOFT_HYPHEN:
        return True
    if unicodedata.category(after) in _NOT_FIRST or after in _SMALL_KANA or unicodedata.category(before) in _NOT_LAST:
        return False
    if after in _BEGINS_SYLLABLE or before in _ENDS_SYLLABLE:
        return before not in _BEGINS_SYLLABLE and after.isalpha()
    return before == "-" or (_has_no_words(before) and not after.isspace()) or _has_no_words(after)


def _has_no_words(sign: str) -> bool:
    """Whether a line may end before and after it, as in Chinese and Japanese; Korean has spaces between words."""
    return is_wide(sign) and not sign.isdecimal() and not unicodedata.name(sign, "").startswith("HANGUL")
