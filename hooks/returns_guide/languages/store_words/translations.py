"""A store's own words in another language: a gettext file beside its channels file.

Each sentence has a context, the ids on the way to it: "channels/our-shop/steps/find-the-order/title".
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

from returns_guide.languages.gettext_file import read_gettext


class Sentence(NamedTuple):
    """One sentence of a store: its context, its words, and what it takes, as the model's walk names that."""

    context: str
    words: str
    kind: str

    @property
    def needs_translation(self) -> bool:
        """Whether another language can say it in another way: other numbers and signs are the same everywhere, but not
        an amount of money (6,90 €, €6.90)."""
        return any(sign.isalpha() or category(sign) == "Sc" for sign in self.words)


@dataclass(frozen=True)
class Translation:
    """What the file says for a sentence; `fuzzy` where the sentence has changed since, or somebody has doubts."""

    words: str
    fuzzy: bool
    line: int


@dataclass(frozen=True)
class Translations:
    """All that a gettext file says, by context and words; nothing where there is none yet."""

    file: Path
    by_sentence: dict[tuple[str, str], Translation] = field(default_factory=dict)

    def of(self, sentence: Sentence) -> str | None:
        """The sentence in the other language; None where that isn't known, or not of these words."""
        found = self.found(sentence)
        return found.words if found and found.words and not found.fuzzy else None

    def found(self, sentence: Sentence) -> Translation | None:
        """What the file has for a sentence. It may have moved since: a step has another title, or another place."""
        here = self.by_sentence.get((sentence.context, sentence.words))
        if here and here.words:
            return here
        elsewhere = self._elsewhere.get((_last(sentence.context), sentence.words), [])
        return elsewhere[0] if len({other.words for other in elsewhere}) == 1 else here

    @cached_property
    def _elsewhere(self) -> dict[tuple[str, str], list[Translation]]:
        """By the last key and the words, since those of a button are not those of a heading."""
        moved: dict[tuple[str, str], list[Translation]] = {}
        for (context, words), translation in self.by_sentence.items():
            if translation.words and not translation.fuzzy:
                moved.setdefault((_last(context), words), []).append(translation)
        return moved


def read_translations(file: Path) -> Translations:
    """What stands in a gettext file. Raises NotReadable."""
    if not file.is_file():
        return Translations(file)
    messages = [message for message in read_gettext(file, of=file.stem) if message.id]
    found = {
        (one.context or "", str(one.id)): Translation(str(one.string).strip(), one.fuzzy, one.lineno or 1)
        for one in messages
    }
    return Translations(file, found)


def _last(context: str) -> str:
    return context.rpartition("/")[2]


@dataclass(frozen=True)
class Lacking:
    """A sentence that is shown in the first language, and what the file has for it."""

    sentence: Sentence
    found: Translation | None

    @property
    def line(self) -> int:
        """Of the file; the first one where it isn't in there."""
        return self.found.line if self.found else 1

    @property
    def message(self) -> str:
        """What there is to do."""
        said = f'"{self.sentence.words[:60]}" ({self.sentence.context})'
        if self.found is None:
            return f"{said} is not in this file yet; renew it: make translations"
        if self.found.fuzzy:
            return f"{said} has changed since it was translated; correct the words below, and take “fuzzy” away"
        return f"{said} has no translation yet; write it below"


def lacking(sentences: Iterable[Sentence], known: Translations) -> list[Lacking]:
    """Every sentence that nobody has translated as it is now."""
    return [Lacking(one, known.found(one)) for one in sentences if known.of(one) is None]
