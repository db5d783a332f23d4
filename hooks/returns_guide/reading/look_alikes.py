"""Find signs that look like YAML's own and are others: a full-width colon after a key, a no-break space before it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from unicodedata import east_asian_width

from returns_guide.model import Guide, Part
from returns_guide.model.walk import keys
from returns_guide.values.signs.plain_signs import named, plain_signs

_SPACE = "\u00a0\u061c\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
"""Spaces, and marks that nobody sees: Arabic and Hebrew keyboards write those of direction."""
_AROUND = "｛﹛＂＇"
_COLON = "：﹕︓︰꞉∶"
_DASH = "－﹣‐‑‒–—―−"
_MAY_BE = re.compile(rf"^[ -]*(?:[{_SPACE}{_DASH}＃﹟]|\w[\w./-]* *(?:[{_SPACE}{_COLON}]|:[{_SPACE}]))", re.MULTILINE)
"""Such a sign before any words of a line: most files have none, which is quicker to see."""
_OTHER = re.compile(rf"{_MAY_BE.pattern}|[{_AROUND}]", re.MULTILINE)
_ANYWHERE = re.compile(rf"[{_SPACE}{_DASH}＃﹟{_COLON}{_AROUND}]")
"""Such a sign at any place, which is quicker still to see."""
_BRACE = re.compile(r"(?P<begins>^|[\[{,｛﹛])\s*(?P<brace>[｛﹛])(?=\s*(?P<key>\w[\w./-]*)\s*:\s)")
_END = re.compile(r"[｝﹜](?=\s*(?:[\]}｝﹜,]|$))")
_QUOTED = re.compile(r"(?:^|(?<=[:,] )|(?<=\[))(?P<begins>[＂＇])[^＂＇]*(?P<ends>[＂＇])(?=\s*(?:[,\]}｝﹜]|$))")
_BRACKETS = "[{｛﹛"
_BLOCK = re.compile(r"(?:^|[\s:-])[|>][-+0-9]*\s*(?:#.*)?$")
_LINE = re.compile(
    rf"(?P<indent>[ {_SPACE}]*)(?P<dashes>(?:[-{_DASH}](?:[ {_SPACE}]+|$))*)"
    rf"(?:(?P<key>\w[\w./-]*)(?P<gap>[ {_SPACE}]*)(?P<colon>[:{_COLON}])(?P<after>[ {_SPACE}]*))?(?P<value>.*)"
)

_SENTENCE_ID = re.compile(r"[a-z][a-z0-9-]*/[a-z0-9.-]+")
"""A key below `words`."""


class LookAlike(NamedTuple):
    """A sign at an offset of the text, what is wrong with it, and what to read instead."""

    at: int
    message: str
    meant: str


def look_alikes(text: str) -> list[LookAlike]:
    """Every such sign where YAML wants its own. In the words themselves each sign is right."""
    has_some = not text.isascii() and _ANYWHERE.search(text) and _OTHER.search(text)
    return list(_Lines(text).found()) if has_some else []


def with_meant(text: str, found: list[LookAlike]) -> str:
    """The text with the signs that were meant, so that they hide no other problem."""
    parts, end = [], 0
    for one in found:
        parts += [text[end : one.at], one.meant]
        end = one.at + 1
    return "".join([*parts, text[end:]])


def written_columns(text: str, found: list[LookAlike]) -> Callable[[int, int], int]:
    """From a line and column of the text with the signs that were meant, to the column of the text as it is written."""
    longer: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for one in found:
        begins = text.rfind("\n", 0, one.at) + 1
        longer[text.count("\n", 0, one.at) + 1].append((one.at - begins + 1, len(one.meant) - 1))

    def column(line: int, read: int) -> int:
        for at, more in longer.get(line, ()):
            if read > at:
                read = max(at, read - more)
        return read

    return column


@dataclass
class _Lines:
    """The lines of a file, from its beginning; what is known of the last one that was no mere words."""

    text: str
    column: int = -1
    """Where its key or its dash begins; a line that is indented more goes on with its words, if it has any."""
    has_words: bool = False
    takes_list: bool = False
    block: int | None = None
    """The indentation of what a block of words (`>-`) belongs to: all that is indented more is in it."""

    def found(self) -> Iterator[LookAlike]:
        at = 0
        for line in self.text.split("\n"):
            yield from self._in(line.rstrip("\r"), at)
            at += len(line) + 1

    def _in(self, line: str, at: int) -> Iterator[LookAlike]:
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or (self.block is not None and indent > self.block):
            return
        self.block = None
        if self.has_words and indent > self.column:
            return
        match = _LINE.match(line)
        if match and (_is_key(match["key"]) or self._is_entry(match)):
            yield from _other_signs(match, at)
            yield from _around(match["value"], at + match.start("value"))
            self._remember(match, line, indent)
        elif match and match["value"][:1] in {"＃", "﹟"}:
            yield _look_alike(match["value"][0], at + match.start("value"), "#", 'begins no comment; write "#"')

    def _is_entry(self, match: re.Match[str]) -> bool:
        return bool(match["dashes"]) and not match["key"] and (self.takes_list or match["dashes"].isascii())

    def _remember(self, match: re.Match[str], line: str, indent: int) -> None:
        has_key = match["key"] is not None
        self.column = sum(map(_width, line[: match.start("key")])) if has_key else indent
        self.has_words = bool(match["value"].partition(" #")[0].strip())
        self.takes_list = plain_signs(match["key"]).lower() in _keys(lists=True) if has_key else self.takes_list
        if _BLOCK.search(line):
            self.block, self.has_words = indent, False


def _other_signs(match: re.Match[str], at: int) -> Iterator[LookAlike]:
    """Those around a line's key; of several of one kind, each is read as it was meant, and the first is named."""
    yield from _run(match, "indent", at, "indents this line; use plain spaces")
    for sign, place in _each(match, "dashes", at):
        if sign in " -":
            continue
        is_space = plain_signs(sign) != "-"
        what = 'follows a "-"; write a plain space' if is_space else 'begins no entry of a list; write "- "'
        yield _look_alike(sign, place, " " if is_space else "-", what)
    if match["key"]:
        yield from _run(match, "gap", at, "stands before a colon; delete it")
        if match["colon"] != ":":
            what = 'ends no key; write ":" and a space'
            yield _look_alike(match["colon"], at + match.start("colon"), ":" if match["after"] else ": ", what)
        if match["colon"] != ":" or match["after"][:1] != " ":
            yield from _run(match, "after", at, "follows a colon; write a plain space")


def _around(value: str, at: int) -> list[LookAlike]:
    """The braces around keys, and the quotation marks around a whole value."""
    value = value.rstrip()
    return sorted([*_quotation_marks(value, at), *_braces(value, at)])


def _quotation_marks(value: str, at: int) -> Iterator[LookAlike]:
    for quoted in _QUOTED.finditer(value):
        if value[0] in _BRACKETS or quoted.span() == (0, len(value)):
            what = 'quotes nothing in YAML; write "…" around these words'
            yield _look_alike(quoted["begins"], at + quoted.start("begins"), '"', what)
            yield LookAlike(at + quoted.start("ends"), "", '"')


def _braces(value: str, at: int) -> Iterator[LookAlike]:
    begins = [brace for brace in _BRACE.finditer(value) if _is_key(brace["key"])]
    if begins and '"' not in value and "'" not in value:
        for brace in begins:
            yield _look_alike(brace["brace"], at + brace.start("brace"), "{", 'begins no keys; write "{"')
        for end in _END.finditer(value):
            yield _look_alike(end[0], at + end.start(), "}", 'ends no keys; write "}"')


def _run(match: re.Match[str], group: str, at: int, what: str) -> Iterator[LookAlike]:
    others = [(sign, place) for sign, place in _each(match, group, at) if sign != " "]
    least = 1 if group == "after" and not any(map(_width, match[group])) else 0  # a colon needs a space
    for number, (sign, place) in enumerate(others):
        alike = _look_alike(sign, place, " " * max(_width(sign), least), what)
        if not sign.isspace():
            yield alike._replace(message=f"{named(sign)} stands here; delete it (it is invisible)")
        else:
            yield alike if not number else alike._replace(message="")


def _width(sign: str) -> int:
    """How many plain spaces a sign looks like to an editor."""
    return {"W": 2, "F": 2}.get(east_asian_width(sign), 1) if sign.isprintable() or sign.isspace() else 0


def _each(match: re.Match[str], group: str, at: int) -> Iterator[tuple[str, int]]:
    return ((sign, at + match.start(group) + number) for number, sign in enumerate(match[group]))


def _look_alike(sign: str, at: int, meant: str, what: str) -> LookAlike:
    return LookAlike(at, f"{named(sign)}{',' if sign in _SPACE else ''} {what}", meant)


def _is_key(word: str | None) -> bool:
    return word is not None and (plain_signs(word).lower() in _keys() or _SENTENCE_ID.fullmatch(word) is not None)


@cache
def _keys(*, lists: bool = False) -> frozenset[str]:
    """The keys of the model, or only those that take a list."""
    return frozenset(key for part in _parts(Guide) for key, depth in part if depth or not lists)


def _parts(model: type[Part]) -> Iterator[list[tuple[str, int]]]:
    yield [(key.name, key.depth) for key in keys(model)]
    for key in keys(model):
        if key.part:
            yield from _parts(key.part)
