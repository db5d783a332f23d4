"""Advise against an address in the middle of a text: a page shows it as words, which nobody can tap."""

import re
from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Guide
from returns_guide.problems import Problem

_TAPPED = re.compile(r"`[^`]*`|\[(?:[^\[\]\\]|\\.)*\]\([^)]*\)|<[^<>\s]+>")
"""Code, and links as Markdown writes them."""
_WEB = re.compile(r"(?<![\w@.])(?:https?://|www\.)[^\s<>\"“”、。，]*[^\s<>\"“”、。，.,;:!?)\]’']")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(r"(?<![\w+])\+\d(?:[ ()./-]*\d){7,14}(?!\d)")


def untapped_addresses(_: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every address of a page or of a person that a text names without a link."""
    for passage in (one for section in sections for one in section.passages if one.is_text):
        for shown, address in _addresses_in(_TAPPED.sub(" ", passage.written)):
            message = f'"{shown}" can be read and not tapped; write it as a link, like [{shown}]({address})'
            yield Problem(passage.line, passage.column, message)


def _addresses_in(words: str) -> Iterator[tuple[str, str]]:
    """Each as it is written, and what a link to it is called."""
    for web in _WEB.findall(words):
        yield web, web if web.startswith("http") else f"https://{web}"
    for email in _EMAIL.findall(_WEB.sub(" ", words)):
        yield email, f"mailto:{email}"
    for number in _TELEPHONE.findall(words):
        yield number, "tel:+" + re.sub(r"\D", "", number)
