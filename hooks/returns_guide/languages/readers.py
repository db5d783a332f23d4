"""Cut a text into what is read in one go: a paragraph, a label, a button, a value that is read out."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from returns_guide.languages.skeleton import ALTERNATIVES, BREAK, END, MACRO, OR, PLACE, PLACED

_Attributes = list[tuple[str, str | None]]

_INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "span", "strong", "time"}
_FILLED_BY_SCRIPTS = {"b", "bdi", "code", "span", "strong"}
_NOT_READ = {"script", "style"}
_NEVER_CLOSED = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_READ_OUT = {"alt", "aria-label", "placeholder", "title"}
_SIGNS = f"{ALTERNATIVES}{OR}{END}"
_INNERMOST = re.compile(f"{ALTERNATIVES}([^{_SIGNS}]*(?:{OR}[^{_SIGNS}]*)*){END}")
_PLACES = re.compile(f"{PLACE}([^{PLACED}]*){PLACED}")
_NO_LETTER = re.compile(r"\{\w*\}|#[\w-]+|[\W\d_]")
_SENTENCE = re.compile(r"[“‘(]*[A-Z](?![\d.])|(?:\d+|\{\w+\}) [a-z]+\b(?!-)")


class Found(NamedTuple):
    """Words that belong together; their key, where the template gives one; the attribute that they are the value of."""

    words: str
    key: str = ""
    attribute: str = ""


def is_sentence(words: str) -> bool:
    """Whether a value that may as well be a code holds words: "Try again", or "{done} of 5 done"."""
    return bool(_SENTENCE.match(words))


def read_text(text: str) -> Iterator[Found]:
    """What is in a plain text, where a line is read in one go."""
    for shown, part in _cut(text):
        name, _, words = part.rpartition(MACRO)
        for line in part.splitlines() if shown else [words]:
            yield from (Found(each, name) for each in _each(line.lstrip("#> ")) if shown or name or is_sentence(each))


def read_html(text: str) -> list[Found]:
    """What is in a page or a part of one, in its order."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.found


class _Element(NamedTuple):
    """An element that is open: the words that it puts its own into, from `begins` on; the key of what it says; and what
    comes to its place where it stays empty, since a script fills it."""

    tag: str
    words: list[str]
    begins: int = 0
    is_part: bool = False
    key: str = ""
    place: str = ""


class _Reader(HTMLParser):
    """Gathers the words of each element that is read by itself, with those of the elements that are parts of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Found] = []
        self._open = [_Element("", [])]

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        """Attributes are read out at once; what a block interrupts ends there."""
        tag, values = tag.strip(_SIGNS), {name.strip(_SIGNS): value or "" for name, value in attrs}
        self._read_out(values)
        if tag not in _INLINE | _NEVER_CLOSED:
            self._end_sentence()
        if tag not in _NEVER_CLOSED:
            self._open.append(_element(tag, values, self._open[-1].words))
        elif tag == "br":
            self._open[-1].words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Whatever has not been closed in it ends with it."""
        if any(element.tag == tag for element in self._open):
            while self._close_element() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Words that a template only names are shown elsewhere, and no part of this sentence."""
        if self._open[-1].tag in _NOT_READ:
            return
        for shown, part in _cut(data):
            if shown:
                self._open[-1].words.append(part)
            else:
                self.found += (Found(each) for each in _each(part) if is_sentence(each))

    def close(self) -> None:
        super().close()
        while len(self._open) > 1:
            self._close_element()
        self._end_sentence()

    def _close_element(self) -> str:
        element = self._open[-1]
        if not "".join(element.words[element.begins :]).strip(f"{_SIGNS}\n "):
            element.words.append(element.place)
        if not element.is_part:
            self._end_sentence()
        return self._open.pop().tag

    def _end_sentence(self) -> None:
        element = self._open[-1]
        self.found += (Found(each, element.key) for each in _each("".join(element.words)))
        element.words.clear()

    def _read_out(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            always = name in _READ_OUT or (name == "value" and values.get("type") == "submit")
            if always or name.startswith("data-"):
                self.found += (Found(each, "", name) for each in _each(value) if always or is_sentence(each))


def _element(tag: str, values: dict[str, str], around: list[str]) -> _Element:
    """One that comes and goes, that a script chooses, or that has its own look is no part of the sentence around it."""
    is_plain = values.get("class", "visually-hidden") == "visually-hidden" and "hidden" not in values
    data = [name.removeprefix("data-").replace("-", "_") for name in values if name.startswith("data-")]
    place = f"{PLACE}{(data or ['value'])[0]}{PLACED}" if tag in _FILLED_BY_SCRIPTS else ""
    is_chosen = any(name.startswith("data-") and value for name, value in values.items())
    is_part = tag in _INLINE and is_plain and not is_chosen
    words = around if is_part else []
    return _Element(tag, words, len(words), is_part, values.get("data-word", ""), place)


def _cut(text: str) -> Iterator[tuple[bool, str]]:
    """The parts of a text, and whether each is shown where it stands."""
    for number, part in enumerate(text.split(BREAK)):
        yield number % 2 == 0, part


def _each(text: str) -> Iterator[str]:
    """Every sentence that a text can become, if it has words of its own."""
    for one in dict.fromkeys(_alternatives(text)):
        words = " ".join(_PLACES.sub(r"{\1}", re.sub(f"[{_SIGNS}]", "", one)).split())
        if _NO_LETTER.sub("", words):
            yield words


def _alternatives(text: str) -> Iterator[str]:
    """The texts that conditions choose from; one on places alone makes no other sentence."""
    match = _INNERMOST.search(text)
    if not match:
        yield text
        return
    parts = match[1].split(OR)
    has_words = any(_NO_LETTER.sub("", _PLACES.sub("", part)) for part in parts)
    for part in parts if has_words else [max(parts, key=len)]:
        yield from _alternatives(text[: match.start()] + part + text[match.end() :])
