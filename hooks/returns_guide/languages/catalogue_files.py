"""Write a language's gettext file: begun with every sentence empty, or renewed after the templates have changed.

https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html; nothing in it depends on a day or a machine.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from returns_guide.languages.catalogue import FOLDER, Catalogue
from returns_guide.languages.gettext_file import read_gettext, text_of
from returns_guide.languages.language import Language
from returns_guide.languages.plural_forms import plural_forms
from returns_guide.languages.sentences import Sentence

TO_BE_WRITTEN = "TO BE WRITTEN"
"""Stands in the head of a file that was only begun."""
_HEAD = """\
# {english} ({own}): what the site itself says.
# Customers are addressed {to_be_written}: formally or not, and why.
# No native speaker has read it yet."""
_PREVIOUS = "#| "
Forms = tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """What a file says to one sentence: `line` is that of its English, `previous` the English of a fuzzy one."""

    english: str | tuple[str, str]
    said: Forms
    line: int = 0
    is_fuzzy: bool = False
    previous: str | tuple[str, str] | None = None
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class CatalogueFile:
    """A language's file: its head comment, its language and plural forms as they are written there, and its entries."""

    head: str
    tag: str
    plural_forms: str
    entries: Mapping[str, Entry] = field(default_factory=dict)


def read_catalogue(file: Path) -> CatalogueFile:
    """What is in a language's file. Raises NotReadable."""
    read = read_gettext(file, is_by_context=True)
    previous = _previous(text_of(file))
    entries = {str(one.context): _entry(one, previous.get(str(one.context))) for one in read if one.id and one.context}
    tag = str(read.locale_identifier or "").replace("_", "-")
    return CatalogueFile(read.header_comment, tag, read.plural_forms, entries)


def begun(tag: str, sentences: Iterable[Sentence]) -> bytes:
    """A new language's file."""
    locale = formats_of(tag).locale
    names = {"english": locale.get_display_name("en"), "own": locale.get_display_name(), "to_be_written": TO_BE_WRITTEN}
    return _written(tag, _HEAD.format(**names), {}, sentences)


def renewed(file: Path, sentences: Iterable[Sentence]) -> bytes:
    """A language's file with the sentences that there are now: new ones empty, changed ones fuzzy, none that is gone.

    A sentence that only has another id keeps what is said to it. Raises NotReadable.
    """
    read, listed = read_catalogue(file), list(sentences)
    now = {sentence.id for sentence in listed}
    gone = {entry.english: entry for of, entry in read.entries.items() if of not in now}
    kept = {
        sentence.id: _kept(entry, sentence)
        for sentence in listed
        if (entry := read.entries.get(sentence.id) or gone.get(sentence.message))
    }
    return _written(file.stem, read.head, kept, listed)


def formats_of(tag: str) -> Language:
    """A language of which nothing but its formats is asked: it may have no catalogue yet."""
    return Language(tag, Catalogue(tag))


def catalogue_files() -> list[Path]:
    """The files of all languages."""
    return sorted(FOLDER.glob("*.po"))


def _kept(entry: Entry, sentence: Sentence) -> Entry:
    """What is said to a sentence, fuzzy where it was said to another one."""
    said_to = entry.previous or entry.english
    said = entry.said if bool(sentence.many) == isinstance(entry.english, tuple) else entry.said[-1:]
    is_unsure = entry.is_fuzzy and not entry.previous
    if any(said) and (sentence.message != said_to or is_unsure):
        return Entry(sentence.message, said, 0, True, said_to, entry.comments)
    return Entry(sentence.message, said, comments=entry.comments)


def _written(tag: str, head: str, kept: Mapping[str, Entry], sentences: Iterable[Sentence]) -> bytes:
    catalogue = _Catalogue(tag, head)
    empty = Entry("", ())
    for sentence in sentences:
        entry = kept.get(sentence.id, empty)
        is_one = sentence.many is None
        old = entry.previous or ()
        catalogue.add(
            sentence.message,
            (entry.said or ("",))[0] if is_one else catalogue.filled(entry.said),
            flags={"fuzzy"} if entry.is_fuzzy else (),
            auto_comments=sentence.where,
            user_comments=entry.comments,
            previous_id=(old,) if isinstance(old, str) else old,
            context=sentence.id,
        )
    made = BytesIO()
    write_po(made, catalogue, width=0, no_location=True, include_previous=True)
    return made.getvalue()


class _Catalogue(Catalog):
    """Babel's, with nothing in its head that would be another tomorrow."""

    def __init__(self, tag: str, head: str) -> None:
        super().__init__(header_comment=head, fuzzy=False)
        self._tag, self._plural_forms = tag, plural_forms(formats_of(tag))

    @property
    def num_plurals(self) -> int:
        """How many forms a sentence that counts has."""
        return int(self._plural_forms.partition("nplurals=")[2].partition(";")[0])

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What gettext's tools need."""
        return [
            ("Language", self._tag.replace("-", "_")),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", f"{self._plural_forms}\n"),
        ]

    def filled(self, said: Forms) -> Forms:
        """As many forms as the language has."""
        return (*said, *[""] * self.num_plurals)[: self.num_plurals]


def _entry(message: Message, previous: str | tuple[str, str] | None) -> Entry:
    said = message.string if isinstance(message.string, list | tuple) else (message.string,)
    english = message.id if isinstance(message.id, str) else (str(message.id[0]), str(message.id[1]))
    comments = tuple(message.user_comments)
    return Entry(english, tuple(map(str, said)), message.lineno or 0, message.fuzzy, previous, comments)


def _previous(text: str) -> dict[str, str | tuple[str, str]]:
    """The English that a fuzzy entry was written for, by its id: Babel writes it, and does not read it."""
    found: dict[str, str | tuple[str, str]] = {}
    for block in text.split("\n\n"):
        lines = [line.removeprefix(_PREVIOUS) for line in block.splitlines() if line.startswith(_PREVIOUS)]
        context = next((line for line in block.splitlines() if line.startswith("msgctxt ")), "")
        if lines and context:
            end = 'msgstr[0] ""' if any(line.startswith("msgid_plural") for line in lines) else 'msgstr ""'
            (message,) = (one for one in read_po(BytesIO("\n".join([context, *lines, end]).encode())) if one.id)
            found[str(message.context)] = _entry(message, None).english
    return found
