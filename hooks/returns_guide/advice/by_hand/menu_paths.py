"""Advise against a way through menus in the middle of a sentence: under `path:`, a page shows what to tap.

A comparison ("more than 5 > 3"), quotation marks (» ») and amounts ("> €50") are none.
"""

import re
from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Guide
from returns_guide.problems import Problem

_SIGN = r"\s{0,3}(?:[›‹→⇒»>]|[-=]{1,5}>)\s{0,3}"
_QUOTED = r"[“\"„][^“”„\"]+[”“\"]"
_IN_WORD = r"[^\s›‹→⇒»>]"
FIRST = rf"(?:{_QUOTED}|(?<!{_IN_WORD})(?:(?![^\W\d_]){_IN_WORD})*(?P<word>[^\W\d_]{_IN_WORD}*))"
"""What a way may begin with. A word is read from its beginning only: a search that began again at each of its letters
would read a long one as often as it has letters."""
_NEXT = rf"(?:{_QUOTED}|(?:[^\W\d_]|['&])[^›‹→⇒»>.,;:!?。、]*?(?={_SIGN}|\s{{0,3}}[.,;:!?。、]|\s{{0,3}}$))"
_WAY = re.compile(rf"{FIRST}(?:{_SIGN}{_NEXT})+")
_PAIRS = (("»", "«"), ("›", "‹"))
"""Signs of a way that are quotation marks where both stand in one text."""


def menu_paths(_: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every text that holds a way through menus."""
    for passage in (one for section in sections for one in section.passages if one.is_text):
        if way := way_in(passage.words):
            message = f'"{way}" is a way through menus; write what to tap as “path:”, one entry for each'
            yield Problem(passage.line, passage.column, message)


def way_in(words: str) -> str | None:
    """The first way through menus in a text, as it is written there."""
    return None if _is_quoted(words) else next(filter(_is_way, _ways(words)), None)


def _is_quoted(words: str) -> bool:
    return any(left in words and right in words for left, right in _PAIRS)


def _ways(words: str) -> Iterator[str]:
    for match in _WAY.finditer(words):
        yield words[match.start("word" if match["word"] else 0) : match.end()]


def _is_way(found: str) -> bool:
    """Whether it can be nothing else: two signs of a way, or one between names with a capital letter."""
    entries = [entry.strip('“”„"') for entry in re.split(_SIGN, found)]
    named = all(entry[:1].upper() == entry[:1] for entry in entries)
    return all(len(entry) > 1 for entry in entries) and (named or len(entries) > 2)
