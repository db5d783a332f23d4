"""Sentences about changes, in which whatever an editor typed is set apart: wherever they are shown, it is text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that an editor typed; `marked` where they are worth a look."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an editor typed."""

    kind: ClassVar[str] = "quote"
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """What an editor typed, as a word of our own sentence: a channel's name in a heading."""

    kind: ClassVar[str] = "name"
    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """What an editor typed letter by letter: an address, an id, a pattern."""

    kind: ClassVar[str] = "sign"
    text: str


Piece = str | Quote | Name | Sign
Sentence = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What changes; `place` leads to it inside of its section: a step, and one of its ways."""

    sentence: Sentence
    place: tuple[Sentence, ...] = ()

    def line(self, *around: Sentence) -> Sentence:
        """The sentence behind its place, which lies in the places around."""
        place = listed((*around, *self.place))
        return (*place, ": ", *self.sentence) if place else self.sentence


@dataclass(frozen=True, slots=True)
class Section:
    """What changes in one part of the guide."""

    title: Sentence
    changes: tuple[Change, ...]


def listed(sentences: Iterable[Sentence]) -> Sentence:
    """One after the other, with commas between them."""
    return tuple(piece for sentence in sentences for piece in (", ", *sentence))[1:]


def capitalised(sentence: Sentence) -> Sentence:
    """The sentence with a capital at its beginning, where that is our word."""
    first, *rest = sentence
    return (first[:1].upper() + first[1:], *rest) if isinstance(first, str) else sentence
