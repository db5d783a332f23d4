"""Read a gettext file strictly: whatever would cost a sentence, or a letter of it, is named with its line.

https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html; Babel, which makes a catalogue of it, passes over
many a slip of the pen in silence.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from returns_guide.problems import InvalidGuide, Problem

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

_LINE = re.compile(r"(?P<kind>#~\|?|#\||)\s*(?P<word>[^\s\"\[]*)(?P<form>\[\d*\])?\s*(?P<quoted>.*)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_WORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")
_ONE_OF_THEM = "msgctxt, msgid, msgid_plural or msgstr"
_MAY_FOLLOW = {
    "msgctxt": ("", "msgstr"),
    "msgid": ("", "msgstr", "msgctxt"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
}
_LANGUAGE = re.compile(r"Language: *([A-Za-z0-9_@-]+)")
_CHARSET = re.compile(r"charset=([^\s\\]+)")
_OTHER_ENCODINGS = {
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


class NotReadable(InvalidGuide):
    """A file that can't be read whole, with all that is wrong in its lines."""


@dataclass
class Written:
    """What stands under each word of one sentence, and in which line it begins; `kind` is "#~" where it is gone."""

    line: int
    kind: str
    said: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    last: str = ""

    def words(self, under: str) -> str:
        """What stands under one of its words, as it is meant."""
        from babel.messages.pofile import unescape

        return unescape(f'"{self.said.get(under, "")}"')

    @property
    def is_head(self) -> bool:
        """Whether it is that of the file."""
        return not self.kind and self.said.get("msgid") == "" and "msgctxt" not in self.said


def read_gettext(file: Path, *, of: str | None = None, is_by_context: bool = False) -> "Catalog":
    """A gettext file as Babel reads it, once it is sure that it reads all of it. Raises NotReadable.

    `of` is the tag of the language that it has to be in; `is_by_context` says that a context is a single sentence's.
    """
    from babel.messages.pofile import PoFileError, read_po  # a store with one language has no need of it

    text = text_of(file)
    entries, problems = _entries(text)
    problems += [*_head_problems(entries, file, of), *_taken(entries, is_by_context)]
    if problems:
        raise NotReadable(file, problems)
    try:
        return read_po(StringIO(_CHARSET.sub("charset=utf-8", text, count=1)), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        at = getattr(error, "lineno", 0) + 1
        raise NotReadable(file, [Problem(at, 1, f"is no line of a gettext file ({error}); mend it")]) from None


def text_of(file: Path) -> str:
    """What stands in a file, whatever ends its lines. Raises NotReadable."""
    source = file.read_bytes()
    try:
        return source.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        other = _OTHER_ENCODINGS.get(source[:2])
        what = f"the file is saved as {other}" if other else f"byte 0x{source[error.start]:02x} is not UTF-8"
        message = f"{what}; save it with the encoding UTF-8"
        raise NotReadable(file, [Problem(1 if other else line, 1, message)]) from None


def head_of(text: str) -> str | None:
    """The lines up to the first sentence, with the file's own entry; None where it has none."""
    entries, _ = _entries(text)
    if not entries or not entries[0].is_head:
        return None
    lines = text.split("\n")
    return "\n".join(lines[: end_of(entries[0], lines)]) + "\n"


def written_entries(text: str) -> list[Written]:
    """Every sentence in the text of a file that can be read, the head and those that are gone among them."""
    return _entries(text)[0]


def end_of(entry: Written, lines: list[str]) -> int:
    """How many of the file's lines there are up to the end of this entry."""
    end = entry.lines["msgstr"]
    while end < len(lines) and lines[end].lstrip().startswith('"'):
        end += 1
    return end


def _entries(text: str) -> tuple[list[Written], list[Problem]]:
    entries: list[Written] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.fullmatch(line.strip())
        is_comment = line.lstrip().startswith("#") and not (match and match["kind"])
        if match and line.strip() and not is_comment and match["kind"] in ("", "#~"):
            message = _line_problem(entries, number, match)
            problems += [Problem(number, 1, message)] if message else []
    for entry in entries:
        if "msgstr" not in entry.lines:
            message = f'{entry.last} begins a sentence without a translation; write msgstr "" below it'
            problems.append(Problem(entry.line, 1, message))
    return entries, problems


def _line_problem(entries: list[Written], number: int, match: re.Match[str]) -> str | None:
    """Put one line where it belongs; or what is wrong with it."""
    word, kind = match["word"], match["kind"]
    if word and word not in _WORDS:
        if entries:
            entries[-1].lines.setdefault("msgstr", number)  # it was meant, most often
        return f'"{word}" begins no line of a gettext file; write {_ONE_OF_THEM}, or "# " before a note'
    last = entries[-1] if entries and entries[-1].kind == kind else Written(number, kind)
    before = last.last
    if word == "msgctxt" or (word == "msgid" and before != "msgctxt"):
        last = Written(number, kind)
        entries.append(last)
    if not (word or before):
        return f"these words belong to nothing; write {_ONE_OF_THEM} before them"
    key = last.last = word or before
    last.lines.setdefault(key, number)
    last.said[key] = last.said.get(key, "") + match["quoted"][1:-1]
    if word and before not in _MAY_FOLLOW[word]:
        first = " or ".join(filter(None, _MAY_FOLLOW[word]))
        return f"{word} follows {before or 'nothing'} here; write {first} before it"
    return _quotation_problem(key, match["quoted"])


def _quotation_problem(word: str, quoted: str) -> str | None:
    """What is wrong with words that should be in straight quotation marks."""
    if not quoted.startswith('"'):
        return f'the words after {word} are in no straight quotation marks; write "…" around them'
    if not (whole := _QUOTED.fullmatch(quoted)):
        if not _QUOTED.match(quoted):
            return 'the quotation mark at the end of this line is missing; write it: "…"'
        return 'a quotation mark stands among the words; write \\" for it, or nothing after the last one'
    other = next((one[1] for one in _ESCAPE.finditer(whole[1]) if one[1] not in 'ntr\\"abfv'), None)
    return f'"\\{other}" is no sign; write "\\\\" for a backslash' if other else None


def _head_problems(entries: list[Written], file: Path, of: str | None) -> Iterator[Problem]:
    """Where the file's own entry names another language or encoding than the file has."""
    head = next((one for one in entries if one.is_head), None)
    if head is None:
        return
    said = head.said.get("msgstr", "")
    charset = _CHARSET.search(said)
    if charset and charset[1].upper().replace("-", "") not in ("UTF8", "CHARSET", "USASCII", "ASCII"):
        yield Problem(head.line, 1, f'"charset={charset[1]}" in a file that is UTF-8; write "charset=UTF-8"')
    tag = _LANGUAGE.search(said)
    if of and tag and re.split("[_@-]", tag[1])[0].lower() != of.split("-")[0].lower():
        right = f'write "Language: {of.replace("-", "_")}"'
        message = f'"Language: {tag[1]}" in a file called {file.name}; {right}, or call the file {tag[1]}.po'
        yield Problem(head.line, 1, message)


def _taken(entries: list[Written], is_by_context: bool) -> Iterator[Problem]:
    """Sentences that are in the file twice: one translation would be lost."""
    first: dict[tuple[str | None, str | None], int] = {}
    for entry in entries:
        context, words = entry.said.get("msgctxt"), entry.said.get("msgid")
        key = context, None if context and is_by_context else words
        if not entry.kind and (line := first.setdefault(key, entry.line)) != entry.line:
            what = f"“{words}”{f' ({context})' if context else ''}" if words else "the head"
            yield Problem(entry.line, 1, f"{what} is here again, first in line {line}; keep one of them")
