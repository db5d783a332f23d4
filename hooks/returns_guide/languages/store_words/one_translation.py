"""Write a translation into the text of a gettext file: its own lines change, and no others.

Whoever else works in the file finds notes, order, line breaks and what is gone as they left them.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from returns_guide.languages.gettext_file import Written, end_of, written_entries
from returns_guide.languages.store_words.renewed_translations import Entry, lines_of

At = tuple[str, str]
"""Context and words: what an entry is found by."""
_FLAGS = "#,"
_PREVIOUS = "#|"


class NotWritable(Exception):
    """An entry that can't be changed without harm to it or to another one."""


def with_translation(text: str, entry: Entry, translation: str, before: Iterable[At]) -> str:
    """The text in which this sentence is translated so, and no longer fuzzy. Raises NotWritable.

    `entry` is the sentence as a renewal has it. A new one comes behind the first one of `before` that is there.
    """
    lines = text.split("\n")
    there = {_at(one): one for one in written_entries(text) if not one.kind}
    own = there.get(entry.stands_at or (entry.context, entry.words))
    new = replace(entry, translation=translation, previous=None, flags=frozenset(), comments=())
    if own:
        begin, end = _first_line(own, lines), end_of(own, lines)
        lines[begin:end] = _rewritten(lines[begin : own.line - 1], lines[own.line - 1 : end], own, new)
    else:
        after = next((there[at] for at in before if at in there), None) or next(reversed(there.values()), None)
        place = end_of(after, lines) if after else len(text.rstrip().split("\n"))
        lines[place:place] = ["", *lines_of(new)]
    written = "\n".join(lines)
    _refuse_harm(text, written, own, new)
    return written if written.endswith("\n") else f"{written}\n"


def _at(entry: Written) -> At:
    return entry.words("msgctxt"), entry.words("msgid")


def _first_line(entry: Written, lines: list[str]) -> int:
    """Where its comments begin, counted from 0."""
    first = entry.line - 1
    while first and re.match(r"\s*#(?!~)", lines[first - 1]):
        first -= 1
    return first


def _rewritten(comments: list[str], lines: list[str], own: Written, new: Entry) -> list[str]:
    """Its lines: the sentence itself stays as it was broken into them, unless it is another one now."""
    kept = [_without_fuzzy(line) for line in comments if not line.lstrip().startswith(_PREVIOUS)]
    written = lines_of(new)
    said = next(at for at, line in enumerate(written) if line.startswith("msgstr "))
    is_same = _at(own) == (new.context, new.words)
    sentence = lines[: own.lines["msgstr"] - own.line] if is_same else written[:said]
    return [*(line for line in kept if line is not None), *sentence, *written[said:]]


def _without_fuzzy(line: str) -> str | None:
    """A line of comments; None where nothing else stood in it."""
    if not line.lstrip().startswith(_FLAGS):
        return line
    flags = [flag for flag in map(str.strip, line.lstrip().removeprefix(_FLAGS).split(",")) if flag != "fuzzy"]
    return f"{_FLAGS} {', '.join(flags)}" if flags else None


def _refuse_harm(before: str, after: str, own: Written | None, new: Entry) -> None:
    """Raises NotWritable unless this one entry, and nothing else, says something new."""
    others = Counter(map(_whole, written_entries(before)))
    others.subtract([_whole(own)] if own else [])
    others["", new.context, new.words, "", new.translation] += 1
    if +others != Counter(map(_whole, written_entries(after))):
        raise NotWritable(new.context)


def _whole(entry: Written) -> tuple[str, ...]:
    return (entry.kind, *map(entry.words, ("msgctxt", "msgid", "msgid_plural", "msgstr")))
