"""Say which sentences nobody has translated as they are now: customers read them in the first language."""

from collections.abc import Iterable, Iterator

from returns_guide.changes.sentences import Change, Name, Quote, Run, Section
from returns_guide.reading.other_languages import Untranslated


def translations_left(languages: Iterable[Untranslated]) -> Iterator[Section]:
    """A section for each language that lacks some."""
    for one in languages:
        changes = (
            Change((Quote((Run(each.sentence.words),)), _why(each.found is not None and each.found.fuzzy)))
            for each in one.left
        )
        yield Section(("Not translated into ", Name(one.language.own_name)), tuple(changes))


def _why(has_changed: bool) -> str:
    return " has changed since it was translated" if has_changed else " has no translation yet"
