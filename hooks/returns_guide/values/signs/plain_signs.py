"""The plain signs for those of other keyboards: full-width letters, digits and colons, other spaces and dashes."""

import unicodedata
from functools import cache

_NAMED = {
    "、": ",",
    "，": ",",
    "،": ",",
    "﹑": ",",
    "､": ",",
    "؛": ";",
    "。": ".",
    "｡": ".",
    "۔": ".",
    "٪": "%",
    "׃": ":",
    "։": ":",
    "︰": ":",
    "−": "-",
    "‘": "'",
    "’": "'",
    "‛": "'",
    "ʼ": "'",
    "′": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "【": "[",
    "】": "]",
    "〔": "[",
    "〕": "]",
}
"""Signs that are no other form of a plain one, and are written where it would be."""
_KINDS = {"Zs": " ", "Zl": " ", "Zp": " ", "Pd": "-", "Cf": ""}


def plain_signs(text: str) -> str:
    """A text in ASCII's own signs, as far as they have one: `ｙｅｓ` is yes, `３０` and `٣٠` are 30."""
    return text if text.isascii() else "".join(map(_plain, text))


@cache
def _plain(sign: str) -> str:
    if sign.isascii():
        return sign
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    kind = _KINDS.get(unicodedata.category(sign))
    if kind is not None or sign in _NAMED:
        return _NAMED[sign] if kind is None else kind
    folded = unicodedata.normalize("NFKC", sign)
    return folded if folded.isascii() else sign


def named(sign: str) -> str:
    """A sign as an editor can find it, also where it is not seen: `"：" (U+FF1A, fullwidth colon)`."""
    name = f"U+{ord(sign):04X}, {unicodedata.name(sign, 'no name').lower()}"
    is_seen = sign.isprintable() and not sign.isspace()
    return f'"{sign}" ({name})' if is_seen else name


def other_sign(text: str) -> str:
    """The first sign of a text that is not written plainly, named: for what is wrong with it."""
    return next((named(sign) for sign in text if _plain(sign) != sign), "")
