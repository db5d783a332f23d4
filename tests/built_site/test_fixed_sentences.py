"""What a customer reads on a page stands in the channels file, or among the sentences of the site's own."""

import re
from collections.abc import Iterator
from functools import cache

from returns_guide.languages.quotation_marks import typographic
from returns_guide.languages.readers import read_html
from returns_guide.languages.sentences import sentences
from returns_guide.reading.document import read_document, written_values
from returns_guide.values.words import without_markup
from selectolax.lexbor import LexborHTMLParser

from tests.support.built_pages import BuiltPage, BuiltSite
from tests.support.site_builder import BAZAAR, EVERYTHING, ROOT, SHIPPED, SITE_URL

PLACE = re.compile(r"((?:\\ )?)\\\{\w+\\\}")
"""In a pattern, with the space before it."""
FIRST_PLACE = re.compile(r"^\\\{\w+\\\}\\ ")
BY_HAND = {f"/{page.stem}/" for page in (ROOT / "docs").rglob("*.md")}
JOINTS = re.compile(" [–·›] ")
"""Between a page's title and its site, and between the parts of a list on one line."""


def test_every_word_is_the_stores_or_listed(store: BuiltSite) -> None:
    assert [f"{page.address}: {words}" for page in store.pages for words in unknown(page, store)] == []


def test_words_from_elsewhere_are_found(shipped: BuiltSite) -> None:
    page = shipped.page("/404.html")
    page.all("main")[0].insert_child("Somebody wrote this here.")
    assert list(unknown(page, shipped)) == ["Somebody wrote this here."]


def unknown(page: BuiltPage, site: BuiltSite) -> Iterator[str]:
    """What is read on a page and neither the store's nor listed; of a page written by hand, what is around its text."""
    html = LexborHTMLParser(page.html.html or "")
    for main in html.css("main") if page.address in BY_HAND else ():
        main.decompose()
    for found in read_html(html.html or ""):
        for part in JOINTS.split(found.words):
            if not part.startswith(SITE_URL) and part not in of_the_store(site) and not of_the_site().fullmatch(part):
                yield part


@cache
def of_the_store(site: BuiltSite) -> set[str]:
    file = next(file for file in (SHIPPED, EVERYTHING, BAZAAR) if site.folder.parent.name.startswith(file.stem))
    values = (without_markup(node.data) for node in written_values(read_document(file.read_bytes())[0]))
    return {" ".join(typographic(value).replace("{order number}", "…").split()) for value in values}


@cache
def of_the_site() -> re.Pattern[str]:
    """Any sentence, its places filled or empty."""
    fixed = (FIRST_PLACE.sub("(?:.+ )?", re.escape(one.words)) for one in sentences())
    patterns = (PLACE.sub(lambda place: f"(?:{place[1]}.+)?", words) for words in fixed)
    return re.compile("|".join(patterns))
