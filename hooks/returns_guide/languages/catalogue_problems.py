"""What is wrong with the languages' files, each with its line: whatever would show a customer English, or less."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from returns_guide.languages.alike import Alike
from returns_guide.languages.back_translation import back_file, back_problems
from returns_guide.languages.catalogue_files import (
    TO_BE_WRITTEN,
    CatalogueFile,
    Entry,
    catalogue_files,
    formats_of,
    read_catalogue,
    renewed,
)
from returns_guide.languages.gettext_file import NotReadable
from returns_guide.languages.language import ENGLISH
from returns_guide.languages.plural_forms import form_names, plural_forms, stands_for_one_number
from returns_guide.languages.sentences import Sentence
from returns_guide.problems import InvalidGuide, Problem

_PLACE = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
_PERCENT = re.compile(r"(?<!%)%(?!%|\(\w+\)s)")
_MARKUP = re.compile(r"</?[a-zA-Z]|&#?\w+;|\*\*|\[[^\]]*\]\(")
_BRACES = re.compile(r"[{}｛｝]")
_LETTER = re.compile(r"[^\W\d_]")
_KINDS_OF_QUOTES = {'"': "“…”", "'": "’"}


class WrongCatalogue(InvalidGuide):
    """A language's file with something wrong in it."""


@dataclass(frozen=True)
class _Language:
    file: Path
    read: CatalogueFile
    names: list[str]
    """CLDR's names of its plural forms."""


def has_words(sentence: Sentence) -> bool:
    """Whether it holds anything to be said beside its places."""
    return bool(_LETTER.search(_PLACE.sub("", sentence.words)))


def wrong_catalogues(sentences: list[Sentence], files: list[Path] | None = None) -> Iterator[WrongCatalogue]:
    """Each file with its problems."""
    listed = catalogue_files() if files is None else files
    read: list[_Language] = []
    for file in listed:
        try:
            catalogue = read_catalogue(file)
        except NotReadable as error:
            yield WrongCatalogue(file, error.problems)
            continue
        spoken = formats_of(file.stem)
        names = form_names(catalogue.plural_forms, spoken)
        problems = [*_head_problems(file, catalogue, names), *_entries_problems(file, catalogue, names, sentences)]
        if not problems and file.read_bytes() != renewed(file, sentences):
            problems = [Problem(1, 1, "is not written as it would be anew; make languages")]
        if problems:
            yield WrongCatalogue(file, problems)
        read.append(_Language(file, catalogue, names or []))
    yield from _said_alike(read, sentences)
    for language in read:
        if problems := list(back_problems(language.read, language.names, sentences, back_file(language.file))):
            yield WrongCatalogue(back_file(language.file), problems)


def _head_problems(file: Path, catalogue: CatalogueFile, names: list[str] | None) -> Iterator[Problem]:
    if TO_BE_WRITTEN in catalogue.head:
        yield Problem(1, 1, f'"{TO_BE_WRITTEN}" in the head; write how this language addresses customers')
    if catalogue.tag != file.stem:
        yield Problem(1, 1, f'"Language: {catalogue.tag}" in a file called {file.name}; make languages')
    if names is None:
        right = plural_forms(formats_of(file.stem))
        yield Problem(1, 1, f'the plural forms are not this language\'s; write "Plural-Forms: {right}"')


def _entries_problems(
    file: Path, catalogue: CatalogueFile, names: list[str] | None, sentences: list[Sentence]
) -> Iterator[Problem]:
    listed = {sentence.id: sentence for sentence in sentences}
    for of, entry in catalogue.entries.items():
        if of not in listed:
            yield Problem(entry.line, 1, f"{of} is in no template any more; delete it: make languages")
    for of, sentence in listed.items():
        if of in catalogue.entries:
            entry = catalogue.entries[of]
            problems = _entry_problems(sentence, entry, names, file.stem)
            yield from (Problem(entry.line, 1, f"{of}: {message}") for message in problems)
        else:
            yield Problem(1, 1, f"{of} is missing; put it in: make languages (“{sentence.words}”)")


def _entry_problems(sentence: Sentence, entry: Entry, names: list[str] | None, tag: str) -> Iterator[str]:
    if sentence.message != entry.english:
        yield "its English is another one now; make languages"
        return
    if entry.is_fuzzy:
        was = f", it was “{_first(entry.previous)}”" if entry.previous else ""
        yield f"its English has changed{was}; fit it to “{sentence.words}”, and delete “fuzzy”"
    if sentence.many and len(entry.said) != len(names or entry.said):
        yield f"has {len(entry.said)} forms; write {len(names or ())}: {', '.join(names or ())}"
    for number, said in enumerate(entry.said):
        form = names[number] if sentence.many and names and number < len(names) else ""
        where = f"“{form}” " if form else ""
        yield from (f"{where}{message}" for message in _said_problems(sentence, said, form, tag))


def _said_problems(sentence: Sentence, said: str, form: str, tag: str) -> Iterator[str]:
    """What is wrong with one form, or with the only one."""
    english = sentence.words if form == "one" or not sentence.many else sentence.many
    if not said.strip():
        yield f"is empty; write “{english}” in {formats_of(tag).locale.get_display_name(ENGLISH)}"
        return
    yield from _place_problems(sentence, said, form, tag)
    if _PERCENT.search(said):
        yield 'holds a "%" by itself; write "%%"'
    if _BRACES.search(_PLACE.sub("", said)):
        yield 'holds a brace that begins or ends no place; write it like "{name}", with the English name'
    if found := _MARKUP.search(said):
        yield f'holds "{found[0]}"; write words only: what is bold or a link has places'
    for mark, right in _KINDS_OF_QUOTES.items():
        if mark in said and mark not in english:
            yield f"holds a straight {mark}; write this language's own marks, like {right}"
    if has_words(sentence) and (said[:1].isspace(), said[-1:].isspace()) != (
        english[:1].isspace(),
        english[-1:].isspace(),
    ):
        yield "begins or ends with a space where the English doesn't, or the other way round; write it as there"


def _place_problems(sentence: Sentence, said: str, form: str, tag: str) -> Iterator[str]:
    known = _places(sentence.words) | _places(sentence.many or "")
    needed = _places(sentence.words if form == "one" or not sentence.many else sentence.many)
    found = _places(said)
    for place in sorted(found - known):
        yield f'has a place "{place}" that the English has not; write one of: {", ".join(sorted(known)) or "none"}'
    lost = needed - found
    number = {place for place in lost if not re.search(r"bold|start_|end_", place)}
    if form and form != "other" and stands_for_one_number(form, formats_of(tag)) and len(number) == 1:
        lost -= number  # "one photo" needs no figure
    for place in sorted(lost):
        yield f'has lost the place "{place}"; put it in'


def _places(words: str) -> set[str]:
    return {found[0] for found in _PLACE.finditer(words)}


def _first(message: str | tuple[str, str] | None) -> str:
    return message if isinstance(message, str) else (message or ("",))[0]


def _said_alike(languages: list[_Language], sentences: list[Sentence]) -> Iterator[WrongCatalogue]:
    """Sentences that two languages say in the same words, unless there is a reason: one was copied, and forgotten."""
    alike = Alike.read()
    problems: Mapping[Path, list[Problem]] = defaultdict(list)
    entries = {one.file.stem: (one.file, one.read.entries) for one in languages}
    for sentence in filter(has_words, sentences):
        for words, tags in _by_words(languages, sentence).items():
            for tag, others in alike.unexplained(sentence.id, tags).items():
                file, read = entries[tag]
                told = (
                    f"“{words}” is said in {' '.join(others)}, too; translate it, or add {tag} to them in {alike.name}"
                )
                problems[file].append(Problem(read[sentence.id].line, 1, f"{sentence.id}: {told}"))
    yield from (WrongCatalogue(file, found) for file, found in problems.items())
    if wrong := [*alike.problems, *alike.unused()]:
        yield WrongCatalogue(alike.file, wrong)


def _by_words(languages: list[_Language], sentence: Sentence) -> dict[str, list[str]]:
    """The tags of the languages that say so, by what they say."""
    found: dict[str, list[str]] = defaultdict(list)
    forms = {ENGLISH: (sentence.words, *filter(None, [sentence.many]))}
    forms |= {one.file.stem: one.read.entries[sentence.id].said for one in languages if sentence.id in one.read.entries}
    for tag, said in forms.items():
        for words in dict.fromkeys(filter(None, said)):
            found[words].append(tag)
    return found
