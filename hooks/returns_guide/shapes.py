r"""How values look, as regular expressions that Python, JavaScript and Java read alike: people's editors use them too.

Each describes a whole value. Where a check can't be said like this, its shape is wider, never narrower: an editor may
miss a mistake, but underlines nothing that is right. So letters are named where `\w` would mean more in Python.
"""

import re


def _in_any_case(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in word)


def _one_of(words: tuple[str, ...]) -> str:
    return f"({'|'.join(map(_in_any_case, words))})"


YES_NO = _one_of(("yes", "no", "y", "n", "true", "false", "t", "f", "on", "off", "1", "0"))
NUMBER = "-?[0-9]{1,9}"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

ID = "[a-z0-9]+(-[a-z0-9]+)*"
FORM_ID = "[A-Za-z0-9_-]{3,64}"
FIELD_NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,40}"
EMAIL = r"""[^@\s<>"]+@[^@\s<>".]+(\.[^@\s<>".]+)+"""
TELEPHONE = r"\+?[0-9][0-9 ().-]{3,}[0-9]"
COLOUR = "#[0-9a-fA-F]{6}"
ICON = "[a-z0-9_-]+(/[a-z0-9_-]+)+"
OLD_ADDRESS = r"[^\s/?#]+(/[^\s/?#]+)*"

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
"""Kinds of pictures that every browser shows."""
PICTURE = rf"(?!/)(?!(.*/)?(_|\.(?!/)))[^:\\]+{_one_of(PICTURES)}"

_HOST, _REST = r"""[^\s<>"\\/?#@]+""", r"""[^\s<>"\\]*"""
HTTPS = rf"{_in_any_case('https')}://{_HOST}([/?#]{_REST})?"
LINK = rf"({_one_of(('https', 'http'))}://{_HOST}([/?#]{_REST})?|{_one_of(('mailto', 'tel'))}:{_REST})"

_UNSEEN = r"\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_NEVER_INSIDE = r"\n\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"
WORDS = rf"(?=[\s\S]*[^{_UNSEEN}])[^{_NEVER_INSIDE}]*"
TEXT = rf"(?![\s\S]*!\[[^\[\]]*\]\(){WORDS}"
"""Words without a Markdown picture; whether its links and its HTML are right needs a reader of Markdown."""


def whole(shape: str) -> str:
    """The pattern for a value that looks like this; around it, the reader forgives spaces."""
    return rf"^\s*(?:{shape})\s*$"
