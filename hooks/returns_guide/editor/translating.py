"""A store's words beside their translation into one language, in the order of its channels file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from pathlib import Path as FilePath
from typing import Any, Literal

from returns_guide.changes.quotes import versions
from returns_guide.changes.sentences import Run
from returns_guide.editor.controls import at, in_words, kind_name, name_of
from returns_guide.editor.edits import Path
from returns_guide.languages.language import Language, language
from returns_guide.languages.store_words.renewed_translations import Entry, renewal
from returns_guide.languages.store_words.translations import Sentence, read_translations
from returns_guide.model import Guide
from returns_guide.reading.document import Node
from returns_guide.reading.other_languages import translation_problems
from returns_guide.reading.wording import placed_sentences
from returns_guide.values.words import tidy

State = Literal["missing", "changed", "wrong", "done"]
"""What the site makes of a translation: "changed" is in doubt, since its sentence is another one now, and not shown;
"wrong" is one that no site can be built with."""
OWN_WORDS = "words"


@dataclass(frozen=True)
class Row:
    """A sentence and its translation; `typed` is what somebody would have in its place, where that is something else.

    Where that was typed beside another state of the file, `outdated` is what tells that one from the others.
    """

    sentence: Sentence
    path: Path
    entry: Entry
    state: State
    translation: str
    problems: tuple[str, ...] = ()
    typed: str | None = None
    outdated: str = ""

    @property
    def id(self) -> str:
        """What tells it from all others, in the page's form and address."""
        return _digest(f"{self.sentence.context}\0{self.sentence.words}")

    @property
    def loaded(self) -> str:
        """What tells what the file says here from anything else that it could say."""
        return f"{_digest(self.translation)}-{self.state}"

    @property
    def shown(self) -> str:
        """What stands in its field."""
        return self.translation if self.typed is None else self.typed

    @property
    def is_left(self) -> bool:
        """Whether somebody has to look at it."""
        return self.state != "done"

    @cached_property
    def versions(self) -> tuple[list[Run], list[Run]]:
        """The sentence when it was translated, and now; marked is what differs."""
        before = self.entry.previous if self.state == "changed" else None
        return ([], [Run(self.sentence.words)]) if before is None else versions(before, self.sentence.words)

    def answered(self, answers: Mapping[str, str], pressed: str) -> "Row":
        """The row as somebody has filled it in; `pressed` is the id of the one whose own button was."""
        typed, loaded = answers.get(f"words.{self.id}"), answers.get(f"was.{self.id}", "")
        if typed is None or not (is_touched(typed, loaded) or pressed == self.id):
            return self
        words = tidy(typed.replace("\r\n", "\n"))
        if words == self.translation and (self.state == "done" or not words):
            return self
        outdated = "" if loaded == self.loaded else loaded or "unknown"
        return replace(self, typed=words, problems=(), outdated=outdated).refused(
            *(translation_problems(self.sentence, words) if words else [])
        )

    def refused(self, *problems: str) -> "Row":
        """The row with what is wrong with its translation."""
        return replace(self, problems=tuple(f"The translation {problem}" for problem in problems))


def is_touched(typed: str, loaded: str) -> bool:
    """Whether somebody has changed what a field held when it was loaded."""
    return _digest(tidy(typed.replace("\r\n", "\n"))) != loaded.partition("-")[0]


@dataclass(frozen=True)
class Group:
    """Rows that belong to one part of the file, with what a person calls it; or the groups within it."""

    path: Path
    name: str
    kind: str = ""
    rows: tuple[Row, ...] = ()
    inner: tuple["Group", ...] = ()

    @property
    def form(self) -> Path:
        """The part whose form these words are changed in; the store's own sentences are in that of the whole guide."""
        return () if self.path[0] == OWN_WORDS else self.path


@dataclass(frozen=True)
class Translating:
    """All rows of one language, and the data of the channels file that they stand in."""

    first: Language
    language: Language
    rows: tuple[Row, ...]
    data: Any

    @property
    def counts(self) -> Counter[str]:
        """How many there are: of each state, of all, and of those that are left to do."""
        left = sum(row.is_left for row in self.rows)
        return Counter(row.state for row in self.rows) + Counter({"all": len(self.rows), "left": left})

    def of(self, show: str) -> list[Row]:
        """The rows that are counted under this name."""
        return [row for row in self.rows if show in ("all", row.state) or (show == "left" and row.is_left)]

    def groups(self, rows: Iterable[Row]) -> Iterator[Group]:
        """The store, each channel, the claim form …, and within them each step or field."""
        for path, listed in groupby(rows, key=lambda row: _outer(row.path)):
            parts = groupby(listed, key=lambda row: self._inner(row.path))
            inner = [Group(part, self._heading(part, path), rows=tuple(own)) for part, own in parts]
            if inner[0].path == path:
                inner[0] = replace(inner[0], name="")
            yield Group(path, self._name(path), self._kind(path), inner=tuple(inner))

    def place(self, row: Row) -> str:
        """What its key is called within its group."""
        path, begin, said = row.path, len(self._inner(row.path)), list[str]()
        if path[0] == OWN_WORDS:
            return str(path[-1])
        for end in range(begin + 1, len(path) + 1):
            key = path[end - 1]
            if isinstance(key, str):
                said.append(in_words(key))
            elif isinstance(at(self.data, path[:end]), dict):
                said[-1] = f"{kind_name(path[:end])} “{name_of(path[:end], self.data)}”"
            elif self._has_more(path[:end]):
                said[-1] += f" {key + 1}"
        return " › ".join(said)

    def _has_more(self, path: Path) -> bool:
        return len(at(self.data, path[:-1]) or ()) > 1

    def _inner(self, path: Path) -> Path:
        """The part within the outer one: the step of a channel, the field of a form; or the outer one."""
        outer = _outer(path)
        ends = (len(outer) + 1, len(outer) + 2)
        return next((path[:end] for end in ends if isinstance(at(self.data, path[:end]), dict)), outer)

    def _name(self, path: Path) -> str:
        return in_words(str(path[0])) if path[0] == OWN_WORDS else name_of(path, self.data)

    def _kind(self, path: Path) -> str:
        return "" if path[0] == OWN_WORDS or kind_name(path) == self._name(path) else kind_name(path)

    def _heading(self, path: Path, outer: Path) -> str:
        """What an inner group is called; what comes behind it belongs to the outer one once more."""
        key = path[-1]
        if isinstance(key, int) and path != outer:
            return f"{kind_name(path)} {key + 1}: {name_of(path, self.data)}"
        return in_words(str(key)) if path != outer or path[0] == OWN_WORDS else kind_name(path)


def translating(guide: Guide, top: Node, file: FilePath, tag: str) -> Translating:
    """What a file of translations has for a guide, whose channels file has this node. Raises InvalidGuide."""
    placed, known = list(placed_sentences(guide)), read_translations(file)
    entries = renewal(file, [one.sentence for one in placed]).entries
    rows = [
        _row(one.sentence, one.path, entry, known.of(one.sentence)) for one, entry in zip(placed, entries, strict=True)
    ]
    in_order = sorted(rows, key=lambda row: _position(top, row.path))
    return Translating(guide.spoken, language(tag), tuple(in_order), top.data)


def _row(sentence: Sentence, path: Path, entry: Entry, known: str | None) -> Row:
    """`known` is what the site says: what a renewal would only guess is in doubt."""
    if known is None:
        return Row(sentence, path, entry, "changed" if entry.translation else "missing", tidy(entry.translation))
    problems = translation_problems(sentence, known)
    return Row(sentence, path, entry, "wrong" if problems else "done", tidy(known)).refused(*problems)


def _position(top: Node, path: Path) -> tuple[int, int]:
    node = top.nearest(path)
    return node.line, node.column


def _outer(path: Path) -> Path:
    """The part of the whole file in which something stands: one of its channels, or all of the store."""
    return path[:2] if isinstance(path[1], int) else path[:1]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
