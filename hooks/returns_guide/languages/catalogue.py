"""The sentences of one language, by their ids: read from its gettext file, and escaped for the page they are put into.

English has no file: its sentences stand in the templates. A sentence has places for what differs: `%(name)s` for what
the build fills in, `{name}` for what a script does.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from returns_guide import ROOT

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

FOLDER = ROOT / "overrides/languages"
_PLACE = re.compile(r"%\(\w+\)s|%%|\{\w+\}")
_BUILT = re.compile(r"(%\(\w+\)s|%%)")
BUILT_PLACE = re.compile(r"%\((\w+)\)s")
"""What the build fills in."""
_LONGER_BY = 0.4
"""Of a sentence's length: about what German needs more than English (https://www.w3.org/International/articles/article-text-size)."""


@dataclass(frozen=True)
class Catalogue:
    """English, or whatever says its sentences in another way.

    `words` are the store's own, by a sentence's id, with every place as `{name}`.
    """

    tag: str
    words: Mapping[str, str] = field(default_factory=dict, hash=False)

    def sentence(self, of: str, english: str) -> str:
        """The sentence of this id."""
        return self._own(of, english) or self._said(of, english)

    def counted(self, of: str, one: str, many: str, count: int) -> str:
        """The sentence of this id for so many."""
        return self._own_form(of, many, count) or self._own(of, many) or self._counted(of, one, many, count)

    @cached_property
    def key(self) -> bytes:
        """Another one for other sentences."""
        return repr((self.tag, sorted(self.words.items()))).encode()

    def _own(self, of: str, english: str) -> str | None:
        own = self.words.get(of)
        return own and as_catalogued(own, english)

    def _own_form(self, of: str, many: str, count: int) -> str | None:
        """The store's own words for such a number; counting costs nothing where it has none."""
        if not any(own.startswith(f"{of}.") for own in self.words):
            return None
        from babel import Locale

        return self._own(f"{of}.{Locale.parse(self.tag.removesuffix('-XA'), sep='-').plural_form(count)}", many)

    def _said(self, of: str, english: str) -> str:
        return english

    def _counted(self, of: str, one: str, many: str, count: int) -> str:
        return one if count == 1 else many


@dataclass(frozen=True)
class PseudoCatalogue(Catalogue):
    """English in brackets, and longer: what isn't in brackets on a page has not been translated."""

    def _said(self, of: str, english: str) -> str:
        length = len(_PLACE.sub("", english))
        more = "".join(islice(cycle("one two three four five six "), round(length * _LONGER_BY)))
        return f"⟦{english}{' ' if more else ''}{more.strip()}⟧"

    def _counted(self, of: str, one: str, many: str, count: int) -> str:
        return self._said(of, one if count == 1 else many)


@dataclass(frozen=True)
class TranslatedCatalogue(Catalogue):
    """The sentences of a gettext file; one that it hasn't, or with a place or a sign too many, is said in English."""

    file: Path = FOLDER
    changed: int = 0
    """When the file was written last, in ns."""

    @cached_property
    def key(self) -> bytes:
        """Another one for other sentences."""
        return super().key + self.file.read_bytes()

    def _said(self, of: str, english: str) -> str:
        message = self._messages.get(english, of)
        said = str(message.string) if message and not message.fuzzy else ""
        return said if said and _fits(said, english) else english

    def _counted(self, of: str, one: str, many: str, count: int) -> str:
        message = self._messages.get((one, many), of)
        forms = message.string if message and not message.fuzzy else ()
        form = forms[self._form(count)] if forms else ""
        return form if form and _fits(form, many) else super()._counted(of, one, many, count)

    @cached_property
    def _form(self) -> Callable[[int], int]:
        """Which form goes with a count, by the formula in the catalogue's head."""
        from gettext import c2py

        return c2py(self._messages.plural_expr)

    @cached_property
    def _messages(self) -> "Catalog":
        from returns_guide.languages.gettext_file import read_gettext

        return read_gettext(self.file)


def catalogue_in(file: Path, tag: str) -> TranslatedCatalogue:
    """The catalogue in this file, read anew only when it has changed."""
    return _read(file, tag, file.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _read(file: Path, tag: str, changed: int) -> TranslatedCatalogue:
    return TranslatedCatalogue(tag, file=file, changed=changed)


def parts_of(sentence: str) -> Iterator[tuple[str, str | None]]:
    """The words of a sentence as they are read, and between them its places, each with the name of what fills it in."""
    for part in _BUILT.split(sentence):
        place = BUILT_PLACE.fullmatch(part)
        yield "%" if part == "%%" else part, place and place[1]


def _fits(said: str, english: str) -> bool:
    """Whether there is something for every place, and every sign is a place's or a word's: any other stops a build."""
    return "%" not in _PLACE.sub("", said) and _places(said) <= _places(english)


def _places(sentence: str) -> set[str]:
    """What a sentence leaves open."""
    return set(_PLACE.findall(sentence)) - {"%%"}


def as_catalogued(own: str, english: str) -> str:
    """A sentence of the store's own with its places as the catalogue has them."""
    built = set(BUILT_PLACE.findall(english))
    escaped = own.replace("%", "%%")
    return re.sub(r"\{(\w+)\}", lambda place: f"%({place[1]})s" if place[1] in built else place[0], escaped)
