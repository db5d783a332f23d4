"""Advise against a way through menus in the middle of a sentence: under `path:`, a page shows what to tap.

A comparison ("more than 5 > 3"), quotation marks (» ») and amounts ("> €50") are none.
"""

import re
from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Guide
from returns_guide.problems import Problem

_SIGN = r"\s*(?:[›‹→⇒»>]|[-=]+>)\s*"
_QUOTED = r"[“\"„][^“”\"]+[”“\"]"
_FIRST = rf"(?:{_QUOTED}|[^\W\d_][^\s›‹→⇒»>]*)"
_NEXT = rf"(?:{_QUOTED}|(?:[^\W\d_]|['&])[^›‹→⇒»>.,;:!?。、]*?(?={_SIGN}|\s*[.,;:!?。、]|\s*$))"
_WAY = re.compile(rf"{_FIRST}(?:{_SIGN}{_NEXT})+")


def menu_paths(_: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every text that holds a way through menus."""
    for passage in (one for section in sections for one in section.passages if one.is_text):
        if way := _way_in(passage.words):
            message = f'"{way}" is a way through menus; write what to tap as “path:”, one entry for each'
            yield Problem(passage.line, passage.column, message)


def _way_in(words: str) -> str | None:
    return next((match[0] for match in _WAY.finditer(words) if _is_way(match[0], words)), None)


def _is_way(found: str, words: str) -> bool:
    """Whether it can be nothing else: two signs of a way, or one between names with a capital letter."""
    entries = [entry.strip('“”„"') for entry in re.split(_SIGN, found)]
    quoted = any(left in words and right in words for left, right in ("»«", "›‹"))
    named = all(entry[:1].upper() == entry[:1] for entry in entries)
    return not quoted and all(len(entry) > 1 for entry in entries) and (named or len(entries) > 2)
