"""Read what a store says in its other languages, and say what is wrong with that, or missing."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from returns_guide.languages.language import Language, language
from returns_guide.languages.store_words.translations import (
    Lacking,
    Sentence,
    Translations,
    lacking,
    read_translations,
)
from returns_guide.model import Guide
from returns_guide.model.types import size_problem
from returns_guide.problems import InvalidGuide, Problem
from returns_guide.reading.store_folder import beside
from returns_guide.reading.wording import sentences, translated
from returns_guide.values.words import lost_markup, message_problems, plain_problems, text_problems, tidy

if TYPE_CHECKING:
    from returns_guide.languages.store_words.renewed_translations import Renewed

_CHECKS: dict[str, Callable[[str], list[str]]] = {
    "words": plain_problems,
    "text": text_problems,
    "message": message_problems,
    "own words": plain_problems,
}
_PLACE = re.compile(r"\{+[\w ]+\}+|%\(\w+\)s")
"""What the site fills in."""
_WITH_PLACES = ("message", "own words")
_WITH_MARKUP = ("message", "text")


def translations_file(channels_file: Path, tag: str) -> Path:
    """Where the words of a channels file are translated into a language."""
    return beside(channels_file, "translations") / f"{tag}.po"


class Untranslated(InvalidGuide):
    """What is shown in the first language on another one's pages; no build fails for it."""

    annotated_as = "warning"

    def __init__(self, file: Path, language: Language, left: list[Lacking], of: int) -> None:
        super().__init__(file, [Problem(one.line, 1, one.message) for one in left])
        self.language = language
        self.left = left
        self.said = f"{language.own_name}: {len(left)} of {of} sentences are shown in the first language ({self.path})"


def in_every_language(guide: Guide, channels_file: Path) -> list[Guide]:
    """The guide in each of its languages, the first one's being the guide itself.

    Raises InvalidGuide with all that is wrong in a file of translations.
    """
    known = _all_translations(guide, channels_file)
    return [guide, *(translated(guide, tag, translations) for tag, translations in known.items())]


def not_translated(guide: Guide, channels_file: Path) -> list[Untranslated]:
    """For each language that lacks some, its sentences that nobody has translated as they are now.

    Raises InvalidGuide like in_every_language.
    """
    known = _all_translations(guide, channels_file)
    said = list(sentences(guide)) if known else []
    every = [Untranslated(one.file, language(tag), lacking(said, one), len(said)) for tag, one in known.items()]
    return [one for one in every if one.left]


def renew_translations(guide: Guide, channels_file: Path) -> "list[tuple[Path, Renewed]]":
    """Make or renew the file of each other language. Raises InvalidGuide where one can't be understood."""
    from returns_guide.languages.store_words.renewed_translations import renew  # no build has need of it

    found = list(sentences(guide))
    renewed = []
    for tag in guide.languages[1:]:
        file = translations_file(channels_file, tag)
        renewed.append((file, renew(file, tag, guide.store.name, found)))
    return renewed


def _all_translations(guide: Guide, channels_file: Path) -> dict[str, Translations]:
    """By tag, those of all languages but the first."""
    known = {}
    for tag in guide.languages[1:]:
        file = translations_file(channels_file, tag)
        known[tag] = read_translations(file)
        if problems := list(_problems(guide, known[tag])):
            raise InvalidGuide(file, problems)
    return known


def _problems(guide: Guide, known: Translations) -> Iterator[Problem]:
    """What would be refused in the channels file, too; and a place that has got lost, or is one too many."""
    for sentence in sentences(guide):
        found = known.found(sentence)
        if found and found.words and not found.fuzzy:
            for message in translation_problems(sentence, found.words):
                yield Problem(found.line, 1, f"the translation of {sentence.context} {message}")


def translation_problems(sentence: Sentence, words: str) -> list[str]:
    """What keeps words from being the translation of a sentence."""
    words = tidy(words)
    if too_long := size_problem(words):
        return [too_long]
    wrong = [*_CHECKS[sentence.kind](words)]
    wrong += lost_markup(sentence.words, words) if sentence.kind in _WITH_MARKUP else []
    there, said = Counter(_PLACE.findall(sentence.words)), Counter(_PLACE.findall(words))
    lost = set(there) - set(said) if sentence.kind in _WITH_PLACES else ()
    return [
        *wrong,
        *(f'has lost "{place}"; write it where it belongs' for place in sorted(lost)),
        *(f'has "{place}" too often; write it as here: “{sentence.words}”' for place in sorted(said - there)),
    ]
