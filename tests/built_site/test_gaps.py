"""Between two sentences there is a space, but none in Japanese, whose full stops and brackets bring their own."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.site_builder import EVERYTHING

SPACE = re.compile(r".{0,9}(?:[。！？）」]\s+(?=\S)|(?<=\S)\s+（).{0,9}", re.DOTALL)


@pytest.fixture
def in_japanese(builds: Path, build_site: Callable[..., Path]) -> Path:
    """The site of a store that says everything, in its own words, with the site's own in Japanese."""
    words, own = EVERYTHING.read_text("utf-8").split("\nwords:\n")
    assert own.count("\n") < 9, "nothing but words stands there"
    store = builds / "in-japanese" / EVERYTHING.name
    store.parent.mkdir(exist_ok=True)
    store.write_text(words.replace("language: en\n", "language: ja\n"), "utf-8")
    pictures = store.with_name("pictures")
    if not pictures.exists():
        pictures.symlink_to(EVERYTHING.with_name("pictures"))
    return build_site(store)


def test_no_space_follows_a_full_stop_that_fills_a_square(in_japanese: Path) -> None:
    paragraphs = list(paragraphs_of(in_japanese))
    assert sum("。" in words for words in paragraphs) > 99
    assert [found[0] for found in map(SPACE.search, paragraphs) if found] == []


def paragraphs_of(site: Path) -> Iterator[str]:
    """Of each page, and of what scripts fetch later. Of what only one part is shown, each part is a paragraph."""
    for file in (*site.rglob("*.html"), *site.glob("assets/*.txt")):
        html = LexborHTMLParser(file.read_text("utf-8"))
        html.strip_tags(["button"])
        for part in html.css("[data-lost]"):
            yield part.text()
            part.decompose()
        yield from (paragraph.text().strip() for paragraph in html.css("p, dt, dd, label, legend, li:not(:has(p))"))
