"""A language: its tag, its direction, how it writes dates, numbers and lists, and its sentences.

A tag is a BCP 47 language tag (https://www.rfc-editor.org/info/bcp47), like "de" or "pt-BR". Formats are CLDR's, by way
of Babel.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup

from returns_guide.languages.catalogue import FOLDER, Catalogue, PseudoCatalogue, catalogue_in
from returns_guide.languages.writing.countries import countries

if TYPE_CHECKING:
    from babel import Locale

ENGLISH = "en"
"""What the templates are written in, and a guide's language where its file names none."""
PSEUDO = "en-XA"
"""Not a language: every sentence in brackets and longer, so that one which is no catalogue's is seen."""
MARKS = {"languages/quotation-marks": "“…” ‘…’", "languages/comma": ", "}
"""What is no sentence, and differs all the same, by its id: the marks around a quotation and around one within it; what
stands between the parts of a list."""
_FORMATS = {ENGLISH: "en-GB", PSEUDO: "en-GB"}
"""Whose formats stand for those of a tag that leaves the country open: a date has to be understood in each of them."""

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True)
class Language:
    """One that pages can be made in."""

    tag: str
    catalogue: Catalogue

    @cached_property
    def formats(self) -> str:
        """The tag by whose country dates and numbers are written, in the build and in browsers."""
        return _FORMATS.get(self.tag, self.tag)

    @property
    def unusual_formats(self) -> str | None:
        """The same where a page has to say it; the language of the page is what scripts take for granted."""
        return None if self.formats == self.tag else self.formats

    @cached_property
    def locale(self) -> "Locale":
        """Babel's data of it."""
        from babel import Locale  # a guide without dates has no need of it

        return Locale.parse(self.formats, sep="-")

    @cached_property
    def direction(self) -> str:
        """Of its script: "ltr" or "rtl"."""
        return "ltr" if self.tag.partition("-")[0] == ENGLISH else self.locale.text_direction

    @property
    def unusual_direction(self) -> str | None:
        """The direction where a page has to say it; from left to right is what browsers take for granted."""
        return None if self.direction == "ltr" else self.direction

    @cached_property
    def own_name(self) -> str:
        """What its speakers call it, as at the beginning of a line."""
        from babel import Locale

        if self.tag == PSEUDO:
            return f"⟦{language(ENGLISH).own_name}⟧"
        name = Locale.parse(self.tag, sep="-").get_display_name() or self.tag
        return name[0].upper() + name[1:]

    def name_of(self, tag: str) -> str:
        """What a language is called in this one, as within a sentence."""
        from babel import Locale

        return tag if tag == PSEUDO else Locale.parse(tag, sep="-").get_display_name(self.locale) or tag

    def names_of(self, tags: Iterable[str]) -> list[str]:
        """What languages are called in this one, as within a sentence."""
        return [self.name_of(tag) for tag in tags]

    @cached_property
    def english_name(self) -> str:
        """What it is called in English."""
        from babel import Locale

        name = None if self.tag == PSEUDO else Locale.parse(self.tag, sep="-").get_display_name(ENGLISH)
        return name or self.own_name

    @cached_property
    def with_country(self) -> str:
        """As pages say it to programs that want to know a country, too: "fr_FR", where most of its speakers live."""
        from babel.core import get_global

        tag = self.formats.replace("-", "_")
        language, *_, country = tag.split("_") if "_" in tag else get_global("likely_subtags").get(tag, tag).split("_")
        return f"{language}_{country}"

    @cached_property
    def gap(self) -> str:
        """What stands between two sentences, or before a bracket: nothing where these signs fill a square."""
        return "" if self.tag.partition("-")[0] in ("ja", "zh", "yue") else " "

    @cached_property
    def quotation_marks(self) -> dict[str, str]:
        """What opens and closes a quotation in this language, and one within it, by the English mark."""
        of = "languages/quotation-marks"
        said = self.catalogue.sentence(of, MARKS[of]).strip("⟦⟧")
        outer, inner = (pair.split("…") for pair in said.split(" ")[:2])
        return dict(zip("“”‘’", (*outer, *inner), strict=True))

    def day_of_each_year(self, day: date) -> str:
        """A day without its year: "27 November"."""
        from babel.dates import format_skeleton

        return self._with_first(format_skeleton("MMMMd", day, locale=self.locale))

    def date(self, day: date) -> str:
        """A day with its month as a word: "27 November 2026"."""
        from babel.dates import format_date

        return self._with_first(format_date(day, "long", self.locale))

    def _with_first(self, day: str) -> str:
        """French says "1er mars", which the formats don't."""
        return re.sub(r"^1 ", "1er ", day) if self.locale.language == "fr" else day

    def number(self, value: float) -> str:
        """A number with its separators."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale)

    def weekdays(self, names: Iterable[str]) -> list[str]:
        """What the days of the week are called that have these English names."""
        days = self.locale.days["stand-alone"]["wide"]
        return [days[_WEEK.index(name)] for name in names]

    def listed(self, words: Iterable[str]) -> str:
        """Several words, as a list in a sentence; in English without "and"."""
        from babel.lists import format_list

        style: Literal["unit", "standard"] = "unit" if self.locale.language == ENGLISH else "standard"
        return format_list(list(words), style, self.locale)

    def either(self, words: Iterable[str]) -> Markup:
        """Words of which any will do, each in quotation marks: “A”, “B” or “C”."""
        from babel.lists import format_list

        quoted = [Markup("{}{}{}").format(*self._quoted(word)) for word in words]
        return Markup(format_list(quoted, "or", self.locale))  # noqa: S704  # CLDR's commas, and words escaped above

    def _quoted(self, word: str) -> tuple[str, str, str]:
        marks = self.quotation_marks
        return marks["“"], word, marks["”"]

    def countries(self, codes: Iterable[str] = ()) -> list[tuple[str, str]]:
        """Each country's code and name, in the order of their names; of all countries without codes."""
        every = countries(str(self.locale))
        return [(code, name) for code, name in every.items() if code in (tuple(codes) or every)]

    @cached_property
    def counts(self) -> dict[str, int]:
        """A whole number for each of the plural forms, by CLDR's name of the form: what scripts choose from.

        https://cldr.unicode.org/index/cldr-spec/plural-rules; forms that only fractions or millions have are left out.
        """
        rule = self.locale.plural_form
        found: dict[str, int] = {}
        for count in (2, 1, 0, *range(3, 200)):
            found.setdefault(rule(count), count)
        return {form: found[form] for form in ("zero", "one", "two", "few", "many", "other") if form in found}


def language_folder(tag: str) -> str:
    """Below which folder of the site its pages lie, where it isn't the first language: "fr/", without capitals."""
    return f"{tag.strip().lower()}/"


def language(tag: str) -> Language:
    """The language of a tag that `tag_problem` finds nothing wrong with."""
    if tag == PSEUDO:
        return Language(tag, PseudoCatalogue(tag))
    if tag.partition("-")[0] == ENGLISH:
        return Language(tag, Catalogue(tag))
    return Language(tag, catalogue_in(FOLDER / f"{_written(tag)}.po", tag))


@lru_cache(maxsize=8)
def with_own_words(spoken: Language, words: tuple[tuple[str, str], ...]) -> Language:
    """The same with a store's own words in place of some sentences."""
    return replace(spoken, catalogue=replace(spoken.catalogue, words=dict(words))) if words else spoken


def written() -> list[str]:
    """The tags of all languages that have a catalogue, and English."""
    return sorted({ENGLISH, *(file.stem for file in FOLDER.glob("*.po"))})


def tag_problem(tag: str) -> str | None:
    """What is wrong with a language's tag in a channels file."""
    if tag == PSEUDO:
        return None
    if _written(tag):
        return None if tag == _tidy(tag) else f'"{tag}" is usually written "{_tidy(tag)}"; write it so'
    several = re.findall(r"[\w-]+", tag)
    if len(several) > 1 and all(map(_written, several)):
        return f'"{tag}" is several languages; write "languages: [{", ".join(map(_tidy, several))}]"'
    meant = _meant(tag)
    suggestion = f'did you mean "{meant}"? ' if meant else ""
    return f'"{tag}" is no language that a guide can be made in; {suggestion}write one of: {", ".join(written())}'


def spoken_problem(tag: str) -> str | None:
    """What is wrong with the tag of a language that people speak, whether a guide can be made in it or not."""
    if not _is_known(_tidy(tag)):
        return f'"{tag}" is no language that CLDR knows; write a tag like en, pl or pt-BR'
    return None if tag == _tidy(tag) else f'"{tag}" is usually written "{_tidy(tag)}"; write it so'


def new_tag_problem(tag: str) -> str | None:
    """What keeps a catalogue from being begun for a tag."""
    if tag in written():
        return f'"{tag}" has its sentences already; renew its file with the others: make languages'
    if not _is_known(_tidy(tag)):
        return f'"{tag}" is no language that CLDR knows; write a tag like da or pt-BR (https://www.rfc-editor.org/info/bcp47)'
    return None if tag == _tidy(tag) else f'"{tag}" is usually written "{_tidy(tag)}"; write it so'


def _written(tag: str) -> str | None:
    """Whose catalogue a tag takes: its own, or that of its language without the country."""
    parts = _tidy(tag).split("-")
    if not _is_known(_tidy(tag)):
        return None
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((one for one in tags if one in written()), None)


def _is_known(tag: str) -> bool:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-") is not None
    except (UnknownLocaleError, ValueError):
        return False


def _tidy(tag: str) -> str:
    """A tag as it is usually written: "pt-BR", "zh-Hant" (RFC 5646, section 2.1.1)."""
    first, *rest = tag.replace("_", "-").split("-")
    cased = {2: str.upper, 4: str.capitalize}
    return "-".join([first.lower(), *(cased.get(len(part), str.lower)(part) for part in rest)])


def _meant(tag: str) -> str | None:
    """The tag that somebody meant who has written a language's name, or nearly a tag."""
    names = {name.casefold(): one for one in written() for name in (one, *_names(one))}
    close = get_close_matches(tag.casefold(), [name for name in names if name[:1] == tag[:1].casefold()], n=1)
    return names[close[0]] if close else None


def _names(tag: str) -> tuple[str, ...]:
    from babel import Locale

    locale = Locale.parse(tag, sep="-")
    return tuple(filter(None, (locale.get_display_name(ENGLISH), locale.get_display_name())))
