"""Every sentence that the site itself says, apart from the store's: with its id, and where it is shown.

They stand in the templates, where Jinja's extension for gettext looks them up, and in the word files of scripts; Babel
finds them (https://babel.pocoo.org/en/stable/messages.html). An id is the gettext context of a sentence.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.extract import extract

from returns_guide.languages.catalogue import FOLDER
from returns_guide.languages.language import MARKS
from returns_guide.languages.script_words import sentences_in
from returns_guide.languages.whereabouts import Whereabouts

TEMPLATES = FOLDER.parent
SHOWN = ("site/**/*.html", "site/**/*.txt", "site/**/*-words.json", "files/llms*.txt", "files/parcel-card*")
"""What customers read. The rest of files/ is for machines, or becomes a store's own words."""
_KEYWORDS = {"pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3), "gettext": None, "ngettext": (1, 2), "_": None}
_OPTIONS = {"newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}


class UnclearSentence(Exception):
    """A template has one id for two sentences, or a sentence without one: `file:line: what; what to write instead`."""


@dataclass(frozen=True)
class Sentence:
    """One sentence; `many` is what it says of several where it counts. A place is `%(name)s`, a script's `{name}`."""

    id: str
    words: str
    many: str | None
    where: tuple[str, ...] = field(compare=False)

    @property
    def message(self) -> str | tuple[str, str]:
        """It as gettext has it."""
        return (self.words, self.many) if self.many else self.words


def sentences(folder: Path = TEMPLATES) -> list[Sentence]:
    """The sentences in the templates and word files of this folder, sorted by their ids. Raises UnclearSentence."""
    whereabouts = Whereabouts(folder)
    found: dict[str, Sentence] = {}
    for file in sorted({file for pattern in SHOWN for file in folder.glob(pattern)}):
        for line, of, words, many in _written_in(file):
            place = f"{file.relative_to(folder)}:{line}"
            if not of:
                raise UnclearSentence(f'{place}: "{words}" has no id; write {{% trans "component/what-it-says" %}}')
            first = found.setdefault(of, Sentence(of, words, many, ()))
            if (first.words, first.many) != (words, many):
                raise UnclearSentence(f'{place}: "{of}" says two things; give one of them another id')
            where = dict.fromkeys((*first.where, whereabouts.of(file)))
            found[of] = Sentence(of, words, many, tuple(where))
    marks = {
        of: Sentence(of, words, None, ("between and around words, wherever they are",)) for of, words in MARKS.items()
    }
    return sorted((found | marks).values(), key=lambda sentence: sentence.id)


def _written_in(file: Path) -> Iterator[tuple[int, str | None, str, str | None]]:
    """Each sentence in a file, with its line and its id, or none."""
    if file.suffix == ".json":
        written = json.loads(file.read_text("utf-8"))
        yield from ((1, *sentence) for sentence in sentences_in(written, file.parent.name))
        return
    with file.open("rb") as template:
        for line, message, _, of in extract("jinja2", template, _KEYWORDS, options=_OPTIONS):
            words, many = (message, None) if isinstance(message, str) else message
            yield line, of, words, many
