"""The commands around the languages' files: `python -m returns_guide languages | language TAG | unread TAG`."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from returns_guide.languages.catalogue_files import CatalogueFile
    from returns_guide.languages.sentences import Sentence


def add_language_commands(commands: Any) -> None:
    """Put them beside the other commands of a parser."""
    every = commands.add_parser("languages", help="renew every language's file from the templates' sentences")
    every.add_argument("--check", action="store_true", help="only say what is missing or wrong in them")
    every.set_defaults(run=_languages)
    new = commands.add_parser("language", help="begin the file of a new language")
    new.add_argument("tag", help="its BCP 47 tag, like da or pt-BR")
    new.set_defaults(run=_language)
    unread = commands.add_parser("unread", help="print what nobody has translated back as it is now")
    unread.add_argument("tag")
    unread.set_defaults(run=_unread)


def _languages(chosen: argparse.Namespace) -> int:
    from returns_guide.languages.catalogue_files import catalogue_files  # others have no need of Babel
    from returns_guide.languages.catalogue_problems import wrong_catalogues
    from returns_guide.languages.gettext_file import NotReadable
    from returns_guide.languages.sentences import sentences

    listed = sentences()
    if chosen.check:
        wrong = [one.report() for one in wrong_catalogues(listed)]
        print(*wrong, sep="\n", end="\n" * bool(wrong), file=sys.stderr)
        return 1 if wrong else 0
    for file in catalogue_files():
        try:
            _renew(file, listed)
        except NotReadable as error:
            print(f"{file.name} stays as it is, since not all of it can be read:\n{error.report()}", file=sys.stderr)
            return 1
    return 0


def _language(chosen: argparse.Namespace) -> int:
    from returns_guide.languages.catalogue import FOLDER
    from returns_guide.languages.catalogue_files import begun
    from returns_guide.languages.language import new_tag_problem
    from returns_guide.languages.sentences import sentences

    if problem := new_tag_problem(chosen.tag):
        print(f"Nothing was written: {problem}.", file=sys.stderr)
        return 1
    listed = sentences()
    file = FOLDER / f"{chosen.tag}.po"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(begun(chosen.tag, listed))
    print(f"{file} is written, with {len(listed)} sentences to translate. What is missing or wrong: make check")
    return 0


def _unread(chosen: argparse.Namespace) -> int:
    from returns_guide.languages.back_translation import back_file, unread
    from returns_guide.languages.catalogue import FOLDER
    from returns_guide.languages.sentences import sentences

    file = FOLDER / f"{chosen.tag}.po"
    if not file.is_file():
        print(f"There is no {file.name} in {FOLDER.name}/; begin it: make language TAG={chosen.tag}", file=sys.stderr)
        return 1
    for of, words in unread(*_read(file), sentences(), back_file(file)).items():
        print(of, words, sep="\t")
    return 0


def _renew(file: Path, listed: "list[Sentence]") -> None:
    """A language's file, and what was read of it."""
    from returns_guide.languages.back_translation import back_file, renewed_readings
    from returns_guide.languages.catalogue_files import renewed

    file.write_bytes(renewed(file, listed))
    back = back_file(file)
    if back.is_file():
        back.write_text(renewed_readings(*_read(file), listed, back), "utf-8")


def _read(file: Path) -> "tuple[CatalogueFile, list[str]]":
    """What is in a language's file, and CLDR's names of its plural forms."""
    from returns_guide.languages.catalogue_files import formats_of, read_catalogue
    from returns_guide.languages.plural_forms import form_names

    read = read_catalogue(file)
    return read, form_names(read.plural_forms, formats_of(file.stem)) or []
