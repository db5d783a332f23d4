"""Advise where British and American spelling are mixed in one file."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import codespell_lib

from returns_guide.advice.passages import Passage, Section
from returns_guide.advice.prose import words_of
from returns_guide.model import Guide
from returns_guide.problems import Problem

BRITISH, AMERICAN = "British", "American"

_BOTH_WRITE = frozenset(
    words_of("""
        acknowledgement acknowledgements acknowledgment acknowledgments analog analogue artifact artifacts
        biased catalog catalogs catalogue catalogues dialog dialogs dialogue dialogues donut donuts doughnut
        doughnuts focused focuses focusing judgement judgements judgment judgments license licensed licenses
        licensing meter meters miter practice practices program refocused refocuses refocusing routing stories
        story writable
    """)
)
"""Words that are right in both, at least in one of their meanings."""
_THEIR_OWN = frozenset({"name", "path", "topics", "example"})
"""Keys for names of buttons and products, which others have chosen."""
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|`[^`]*`|https?://\S+')
"""Quoted words, code and addresses, which others have chosen."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A word that is spelled so only in British or only in American English, as `side` says."""

    passage: Passage
    word: str
    side: str


def mixed_spelling(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every word in the spelling that the file uses less often; on a tie, in the one that comes later."""
    found = sorted(_found(guide, sections), key=lambda one: (one.passage.line, one.passage.column))
    sides = Counter(one.side for one in found).most_common()
    if len(sides) < 2:
        return
    usual = sides[0][0]
    first = next(one for one in found if one.side == usual)
    for one in found:
        if one.side != usual:
            message = (
                f'"{one.word}" is spelled in the {one.side} way, and most words here in the {usual}, like '
                f'"{first.word}" in line {first.passage.line}; write "{_only_there()[one.side][one.word]}"'
            )
            yield Problem(one.passage.line, one.passage.column, message)


def _found(guide: Guide, sections: list[Section]) -> Iterator[_Found]:
    names = {word for name in _names(guide) for word in words_of(name.lower())}
    for passage in (one for section in sections if section.english for one in section.passages):
        if passage.name not in _THEIR_OWN:
            for word in words_of(_QUOTED.sub("", passage.written).lower()):
                if word not in names:
                    yield from (_Found(passage, word, side) for side, there in _only_there().items() if word in there)


def _names(guide: Guide) -> list[str]:
    return [guide.store.name, *(channel.name for channel in guide.channels)]


@cache
def _only_there() -> dict[str, dict[str, str]]:
    """What is only British and what only American, each with the other's spelling: codespell's own dictionary.

    Oxford writes -ize too, so it is no sign of American spelling.
    """
    dictionary = files(codespell_lib).joinpath("data", "dictionary_en-GB_to_en-US.txt").read_text("utf-8")
    pairs = [line.split("->") for line in dictionary.splitlines()]
    return {
        BRITISH: {british: american for british, american in pairs if british not in _BOTH_WRITE},
        AMERICAN: {
            american: british for british, american in pairs if american not in _BOTH_WRITE and "iz" not in american
        },
    }
