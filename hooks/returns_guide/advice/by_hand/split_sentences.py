"""Advise against a sentence in brackets without quotation marks: YAML ends an entry at each comma in it."""

from collections.abc import Iterator
from itertools import pairwise

from returns_guide.advice.passages import Passage, Section
from returns_guide.model import Guide
from returns_guide.problems import Problem

_ENDS = (".", "!", "?", "…", "。")


def split_sentences(_: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every entry that goes on with a small letter where the one before it has not ended, and ends a sentence."""
    for section in sections:
        for one, rest in pairwise(section.passages):
            if _is_rest(one, rest):
                alone = f'a comma ends an entry, so that "{rest.words}" stands alone'
                message = f"{alone}; put the whole sentence in quotation marks"
                yield Problem(rest.line, rest.column, message)


def _is_rest(one: Passage, rest: Passage) -> bool:
    same_list = one.is_text and (one.name, one.line) == (rest.name, rest.line) and one.part is rest.part
    return same_list and rest.words[:1].islower() and rest.words.endswith(_ENDS) and not one.words.endswith(_ENDS)
