"""Find the words that are seen or read aloud and stand in no brackets: neither the store's nor a catalogue's."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from babel import Locale
from returns_guide.languages.language import PSEUDO

_INNERMOST = re.compile(r"⟦[^⟦⟧《》]*⟧|《[^⟦⟧《》]*》")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = re.compile(r"[“‘(]*[A-Z](?![\d.A-Z])|(?:\d+|\{\w+\}) [a-z]+\b(?!-)")
"""How words begin where a value may as well be a code."""
_ADDRESS = re.compile(r"\b(?:https?://|www\.|mailto:|tel:)[^\s)⟦⟧《》]+|[^\s⟦⟧《》]+\.example\b[^\s⟦⟧《》]*")
_REFERENCE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\b")
_MONTHS = "|".join(Locale("en").months["format"]["wide"].values())
_DAY = re.compile(rf"\b(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}},) \d{{4}}\b")
"""As CLDR has it, in the build or in the browser."""
_CUT_OFF = re.compile(r"(?:\.{3}|…)$")
_NOT_READ = {"script", "style"}
_INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "small", "span", "strong", "time", "u", "wbr"}
_PATTERNS = {"data-pattern", "data-loose"}
"""Attributes that hold patterns, which no one reads."""
_READ_OUT = {"alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "placeholder", "title"}
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "path", "source", "track", "wbr"}
_LABELLED = {"optgroup", "option", "track"}
_BUTTONS = {"button", "reset", "submit"}
_TOLD = {"application-name", "apple-mobile-web-app-title", "author", "description", "keywords"}
_TOLD |= {"og:description", "og:site_name", "og:title", "og:image:alt", "twitter:title", "twitter:description"}
_LINES = "\n"


def outside(text: str, known: Iterable[str] = ()) -> list[str]:
    """The words of a text that are in no brackets, and not among those that are known; a bracket that isn't closed."""
    for known_shape in (_ADDRESS, _REFERENCE, _DAY):
        text = known_shape.sub(" ", text)
    text = _LINES.join(map(_closed, text.split(_LINES)))
    while (without := _INNERMOST.sub(" ", text)) != text:
        text = without
    for one in known:
        text = text.replace(one, " ")
    return [" ".join(line.split()) for line in text.split(_LINES) if _WORD.search(line) or set(line) & set("⟦⟧《》")]


def outside_html(html: str, known: Iterable[str] = ()) -> list[str]:
    """The same of a page, or a part of one: its text, hidden or not, and whatever of its attributes is read out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [found for text in ("".join(reader.text), *reader.attributes) for found in outside(text, known)]


def outside_data(data: Any, known: Iterable[str] = (), read: Callable[[str], bool] = bool) -> list[str]:
    """The same of every value in JSON of which `read` says that somebody reads it."""
    return [found for words in _strings(data) if read(words) for found in outside(words, known)]


def is_sentence(words: str) -> bool:
    """Whether a value that may as well be a code holds words."""
    return bool(_SENTENCE.match(words))


def _closed(text: str) -> str:
    """A text that was cut off, as a description is, with its brackets closed."""
    if not _CUT_OFF.search(text):
        return text
    opened: list[str] = []
    for sign in re.findall("[⟦⟧《》]", text):
        opened = [*opened, {"⟦": "⟧", "《": "》"}[sign]] if sign in "⟦《" else opened[:-1]
    return text + "".join(reversed(opened))


class _Reader(HTMLParser):
    """Gathers the text with a line for each block, and what is said of elements, but for those in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.attributes: list[str] = []
        self._unread = ""
        self._foreign: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._foreign or (tag != "html" and given.get("lang", PSEUDO) != PSEUDO):
            self._foreign += [] if tag in _VOID else [tag]
            return
        self.attributes += _said(tag, given)
        if tag in _NOT_READ and not self._unread:
            self._unread = given.get("type") or tag
        if tag not in _INLINE:
            self.text.append(_LINES)

    def handle_endtag(self, tag: str) -> None:
        if self._foreign:
            while self._foreign and self._foreign.pop() != tag:
                pass
            return
        if tag in _NOT_READ:
            self._unread = ""
        if tag not in _INLINE:
            self.text.append(_LINES)

    def handle_data(self, data: str) -> None:
        if self._foreign:
            return
        if self._unread == "application/ld+json":
            self.attributes += filter(is_sentence, _strings(json.loads(data)))
        elif not self._unread:
            self.text.append(data)


def _said(tag: str, given: dict[str, str]) -> Iterator[str]:
    for name, value in given.items():
        is_words = name in _READ_OUT or (name == "label" and tag in _LABELLED)
        if is_words or (name.startswith("data-") and name not in _PATTERNS and is_sentence(value)):
            yield value
    if tag == "meta" and (given.get("name") or given.get("property")) in _TOLD:
        yield given.get("content", "")
    if tag == "input" and (given.get("type") in _BUTTONS or is_sentence(given.get("value", ""))):
        yield given.get("value", "")


def _strings(data: Any) -> Iterator[str]:
    match data:
        case str():
            yield data
        case dict():
            yield from (words for key, value in data.items() if key[:1] != "@" for words in _strings(value))
        case list():
            yield from (words for value in data for words in _strings(value))
