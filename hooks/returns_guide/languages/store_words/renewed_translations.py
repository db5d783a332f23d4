"""Renew a file of translations: what is new, what has changed since it was translated, and what is gone.

A sentence that changed keeps its translation, marked as fuzzy, and what it said before; one that only moved keeps it as
it is; what is gone stays at the end, so that it can come back. The same words give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from returns_guide.languages.gettext_file import head_of, read_gettext, text_of
from returns_guide.languages.language import language
from returns_guide.languages.store_words.translations import Sentence

if TYPE_CHECKING:
    from babel.messages.catalog import Message

WIDTH = 100
"""Of a line in the file, in characters."""
_ALIKE_HERE, _ALIKE_ELSEWHERE = 0.3, 0.6
"""How much of a sentence has to be as it was for its translation to be worth keeping: at its place, and at another."""
_PREVIOUS = re.compile(r"\| (?:msgid )?(?=\")")
_GUESSED = {"python-format", "python-brace-format"}
"""What Babel takes a sentence for that has a % or a brace in it."""


@dataclass(frozen=True)
class Entry:
    """One sentence in the file; `previous` is what it said when it was translated, if that is something else.

    `stands_at` is the context and the words under which the file has it now; None where it hasn't, or only as gone.
    """

    context: str
    words: str
    translation: str = ""
    previous: str | None = None
    comments: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    stands_at: tuple[str, str] | None = None

    @property
    def key(self) -> str:
        """The last key on the way to it."""
        return self.context.rpartition("/")[2]

    @property
    def fuzzy(self) -> bool:
        """Whether its translation is not shown."""
        return "fuzzy" in self.flags


Known = dict[tuple[str, str], set[str]]
"""Translations that nobody doubts, by the last key and the words."""


class Renewed(NamedTuple):
    """What a renewal found: how many sentences, and how many of them are new, have changed, or wait for words."""

    sentences: int
    new: int
    changed: int
    gone: int
    open: int

    def __str__(self) -> str:
        said = {"new": self.new, "changed": self.changed, "gone": self.gone, "still to translate": self.open}
        counts = [f"{count} {what}" for what, count in said.items() if count]
        return f"{self.sentences} sentences ({', '.join(counts) or 'nothing is missing'})"


class Renewal(NamedTuple):
    """What a renewed file holds: an entry for each sentence, and those that are gone; and what is new about it."""

    entries: list[Entry]
    left: list[Entry]
    found: Renewed


def renew(file: Path, tag: str, store: str, sentences: list[Sentence]) -> Renewed:
    """Write the file anew. Raises NotReadable where not all of it can be read."""
    renewed = renewal(file, sentences)
    text = renewed_text(file, tag, store, renewed)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")
    return renewed.found


def renewal(file: Path, sentences: list[Sentence]) -> Renewal:
    """What the file would hold if it were written anew. Raises NotReadable."""
    before, gone = _entries(file)
    known = _known(before.values())
    wanted = {(sentence.context, sentence.words) for sentence in sentences}
    left = [*(entry for at, entry in before.items() if at not in wanted and entry.translation), *gone]
    had = len(left) - len(gone)
    entries = [before.get((one.context, one.words)) or _found(one, left, known) for one in sentences]
    entries = [entry if entry.translation else _as_elsewhere(entry, known) for entry in entries]
    new = sum((one.context, one.words) not in before for one in entries)
    changed = sum((one.context, one.words) not in before and one.fuzzy for one in entries)
    still_open = sum(not entry.translation or entry.fuzzy for entry in entries)
    return Renewal(entries, left, Renewed(len(entries), new - changed, changed, max(0, had - changed), still_open))


def renewed_text(file: Path, tag: str, store: str, renewed: Renewal) -> str:
    """What stands in a renewed file."""
    gone = (_text(entry, "#~ ") for entry in renewed.left)
    return "\n".join([_head(file, tag, store), *map(_text, renewed.entries), *gone])


def _found(sentence: Sentence, left: list[Entry], known: Known) -> Entry:
    """A sentence that the file didn't have: it may be one that is left over, in other words or at another place."""
    new = _as_elsewhere(Entry(sentence.context, sentence.words), known)
    if new.translation:
        return new
    alike = [(_likeness(new, old), at) for at, old in enumerate(left)]
    best, at = max(alike, default=(0.0, 0))
    if not best:
        return new
    old = left.pop(at)
    kept = replace(old, context=new.context, words=new.words)
    if old.words == new.words:
        return kept
    previous = old.previous if old.fuzzy and old.previous else old.words
    return replace(kept, previous=previous, flags=old.flags | {"fuzzy"})


def _known(entries: Iterable[Entry]) -> Known:
    known: Known = {}
    for one in entries:
        if one.translation and not one.fuzzy:
            known.setdefault((one.key, one.words), set()).add(one.translation)
    return known


def _as_elsewhere(entry: Entry, known: Known) -> Entry:
    """With the translation that the same words have under the same key, where there is only one."""
    said = known.get((entry.key, entry.words), set())
    return replace(entry, translation=next(iter(said))) if len(said) == 1 else entry


def _likeness(new: Entry, old: Entry) -> float:
    """How much an old sentence is this one, from 0 to 2."""
    if new.key != old.key:
        return 0
    here = new.context == old.context
    alike = SequenceMatcher(None, old.words, new.words, autojunk=False).ratio()
    return alike + here if alike >= (_ALIKE_HERE if here else _ALIKE_ELSEWHERE) else 0


def _entries(file: Path) -> tuple[dict[tuple[str, str], Entry], list[Entry]]:
    """What the file has, by context and words, and what was gone already."""
    if not file.is_file():
        return {}, []
    catalogue = read_gettext(file, of=file.stem)
    live = [_entry(message) for message in catalogue if message.id]
    found = {(one.context, one.words): replace(one, stands_at=(one.context, one.words)) for one in live}
    return found, [_entry(one) for one in catalogue.obsolete.values()]


def _entry(message: "Message") -> Entry:
    from babel.messages.pofile import denormalize

    previous = [comment for comment in message.user_comments if comment.startswith("|")]
    comments = [comment for comment in message.user_comments if comment not in previous]
    begins = next((at for at, one in enumerate(previous) if one.startswith("| msgid ")), len(previous))
    lines = [_PREVIOUS.sub("", one) for one in previous[begins:]]
    words = (_first(message.id), _first(message.string or ""))
    flags = frozenset(message.flags) - _GUESSED
    return Entry(
        message.context or "", *words, denormalize("\n".join(lines)) if lines else None, tuple(comments), flags
    )


def _first(forms: str | list[str] | tuple[str, ...]) -> str:
    """Of plural forms, which no sentence of a store has, the first."""
    return forms if isinstance(forms, str) else str(forms[0])


def _head(file: Path, tag: str, store: str) -> str:
    """The file's own, whatever a program or a person has written there; a plain one for a new file."""
    if file.is_file() and (own := head_of(text_of(file))):
        return own
    own_name = language(tag).own_name
    return (
        f"# {store}: the words of its guide in its other language, {own_name}. `make translations` renews this file.\n"
        'msgid ""\nmsgstr ""\n'
        f'"Language: {tag.replace("-", "_")}\\n"\n'
        '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    )


def _text(entry: Entry, prefix: str = "") -> str:
    return "".join(f"{line}\n" for line in lines_of(entry, prefix))


def lines_of(entry: Entry, prefix: str = "") -> list[str]:
    """The lines of an entry; `prefix` is "#~ " where it is gone."""
    return "\n".join(_parts(entry, prefix)).split("\n")


def _parts(entry: Entry, prefix: str) -> Iterator[str]:
    from babel.messages.pofile import normalize

    yield from (f"# {comment}".rstrip() for comment in entry.comments)
    if flags := entry.flags if not prefix else ():
        yield f"#, {', '.join(sorted(flags))}"
    if entry.previous is not None and not prefix:
        yield f"#| msgid {normalize(entry.previous, '#| ', WIDTH)}"
    said = {"msgctxt": entry.context, "msgid": entry.words, "msgstr": entry.translation}
    yield from (f"{prefix}{key} {normalize(words, prefix, WIDTH)}" for key, words in said.items())
