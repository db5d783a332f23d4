"""Advise where a channel's words need more than nine years of school to be understood."""

import re
from collections.abc import Iterator
from functools import cache

import pyphen

from returns_guide.advice.long_sentences import beginning
from returns_guide.advice.passages import Passage, Section
from returns_guide.advice.prose import sentences, words_of
from returns_guide.model import Channel, Guide
from returns_guide.problems import Problem

GRADE = 9.0
"""The highest grade that gets no advice: nine years of school, which WCAG calls lower secondary education.

Source: https://www.w3.org/TR/WCAG22/#reading-level
"""
FEWEST_WORDS = 100
"""The size of Flesch's samples; the grade of fewer words means nothing."""


def hard_to_read(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Each English channel whose text as a whole is above the grade, and where its hardest sentence stands."""
    for section in sections:
        if isinstance(section.part, Channel) and section.english:
            placed = [(one, sentence) for one in section.passages if one.is_text for sentence in sentences(one.words)]
            text = [sentence for _, sentence in placed]
            if sum(len(words_of(sentence)) for sentence in text) >= FEWEST_WORDS and (level := grade(text)) > GRADE:
                yield Problem(section.line, section.column, _message(level, placed))


def grade(text: list[str]) -> float:
    """The years of school that these sentences ask for, after Flesch and Kincaid.

    Source: Kincaid and others, Derivation of New Readability Formulas, 1975, https://stars.library.ucf.edu/istlibrary/56/
    """
    words = sum(len(words_of(sentence)) for sentence in text)
    return 0.39 * words / len(text) + 11.8 * sum(map(_syllables, text)) / words - 15.59


def _message(level: float, placed: list[tuple[Passage, str]]) -> str:
    passage, hardest = max(placed, key=lambda one: _syllables(one[1]))
    return (
        f"this channel's text asks for {level:.1f} years of school (Flesch-Kincaid), more than {GRADE:g}; "
        f'write shorter sentences and shorter words; begin in line {passage.line}: "{beginning(hardest)}"'
    )


def _syllables(sentence: str) -> int:
    return sum(syllables_in(word.lower()) for word in words_of(sentence))


@cache
def syllables_in(word: str) -> int:
    """About how many syllables an English word has; never too many, sometimes too few.

    A hyphenation dictionary knows most of them, but not those that no line may end with, like the o of "open";
    counting groups of vowels finds some of those.
    """
    return max(1, len(_hyphenation().positions(word)) + 1, len(_VOWELS.findall(_SILENT.sub(r"\1", word))))


_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile(r"([^laeiouy])e[sd]?$")
"""An e that is not heard, as in "use", "takes" and "closed"."""


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
