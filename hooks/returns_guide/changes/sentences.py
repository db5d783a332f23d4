"""Sentences about changes, with the words that an editor typed kept apart from ours, so that they can be escaped."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of what an editor typed; `marked` where it differs between the versions."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What an editor typed, in quotation marks."""

    kind: ClassVar[str] = "quote"
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """What an editor typed, as a word of our sentence, without quotation marks: a channel's name."""

    kind: ClassVar[str] = "name"
    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """What an editor typed and every letter counts in: an address, an id, a pattern."""

    kind: ClassVar[str] = "sign"
    text: str


Piece = str | Quote | Name | Sign
Sentence = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One change; `place` leads to it inside its section: a step, and one of its variants."""

    sentence: Sentence
    place: tuple[Sentence, ...] = ()

    def line(self, *around: Sentence) -> Sentence:
        """The sentence after its place; `around` are the places that its section is in."""
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
    """The sentence with a capital at its beginning, unless it begins with an editor's words."""
    first, *rest = sentence
    return (first[:1].upper() + first[1:], *rest) if isinstance(first, str) else sentence
