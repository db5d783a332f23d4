"""What an editor typed is text on GitHub too: it makes no markup, calls nobody and cannot end the list."""

import re
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt
from returns_guide.changes.comparison import changes
from returns_guide.changes.quotes import quotes, sign
from returns_guide.changes.report import MOST, as_markdown, plain
from returns_guide.changes.sentences import Change, Name, Section, capitalised
from returns_guide.model import Part
from returns_guide.reading.reader import read_guide
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.site_builder import EVERYTHING

NO_WIDTH = "\u200b"

HOSTILE = [
    "<script>alert(1)</script>",
    "<b>",
    "</code></b></li></ul>",
    "<!--",
    "<https://evil.example/>",
    "https://evil.example/",
    "[here](https://evil.example/)",
    "![](https://evil.example/a.png)",
    "[a]: https://evil.example/",
    "**a** __b__ ~~c~~ *d*",
    "``` ` ``",
    "| a | b |",
    "# a",
    "1. a",
    "- [ ] a",
    "> [!WARNING]",
    "&lt;b&gt; &copy;",
    "\\",
    "\\<b>",
    "$a$",
    "{{ 7*7 }}",
    "@octocat",
    "a@octocat",
    "#1",
    "GH-1",
    ":tada:",
]


MARKS = {"h2", "h3", "ul", "li", "b", "code"}
CALL = re.compile(r"[@#:$]\w|gh-\d", re.IGNORECASE)


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_words_are_shown_and_do_nothing(typed: str) -> None:
    found, markdown = changed_to(typed)
    page = shown(markdown)
    assert {(node.tag, *node.attributes) for node in page.css("body *")} == {(tag,) for tag in MARKS}
    assert [line.text().replace(NO_WIDTH, "") for line in page.css("li, h3")] == [
        plain(line)
        for section in found
        for line in (section.title, *(capitalised(change.line()) for change in section.changes))
    ]
    assert "://" not in markdown


@pytest.mark.parametrize("typed", ["@octocat", "a@octocat", "#1", "GH-1", ":tada:", "$a$"])
def test_nobody_is_called_and_nothing_is_referred_to(typed: str) -> None:
    page = shown(changed_to(typed)[1])
    for letter_by_letter in page.css("code"):
        letter_by_letter.decompose()
    assert not CALL.findall(page.text())


def test_changed_words_are_bold() -> None:
    found = Section((Name("A"),), (Change((*quotes("Click on it.", "Tap it."),), (("step 3",),)),))
    assert "- Step 3: “<b>Click on</b> it\\.”“<b>Tap</b> it\\.”\n" in as_markdown([found], ())


def test_a_summary_stays_small_enough_for_github() -> None:
    many = Section((Name("A"),), (Change((*quotes("*" * 5_000, "-" * 5_000), sign("/" * 5_000))),) * MOST * 2)
    markdown = as_markdown([many, many], ())
    assert len(markdown.encode()) < 1_000_000
    assert f"And {MOST * 3} more changes" in markdown


def test_without_a_change_the_note_is_all() -> None:
    assert as_markdown([], ("Nothing <changes>.",)) == "## What changes for a customer\n\nNothing &lt;changes&gt;.\n"


@cache
def changed_to(typed: str) -> tuple[list[Section], str]:
    """What changes, and its Markdown, where somebody types these words around all that a store says."""
    found = changes(read_guide(EVERYTHING), said_everywhere(typed, read_guide(EVERYTHING)))
    return found, as_markdown(found, (), most=10_000)


def said_everywhere(typed: str, value: Any) -> Any:
    """A guide with these words around each of its own."""
    match value:
        case Part():
            keys = type(value).model_fields
            return value.model_copy(update={key: said_everywhere(typed, getattr(value, key)) for key in keys})
        case tuple():
            return tuple(said_everywhere(typed, entry) for entry in value)
        case str():
            return f"{typed} {value} {typed}"
    return value


def shown(markdown: str) -> HTMLParser:
    """The page as GitHub's Markdown makes it, with all HTML let through."""
    return HTMLParser(MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(markdown))
