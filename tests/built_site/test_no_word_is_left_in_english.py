"""A store in any language finds no word on its site that is neither its own nor its language's.

It is built in the language that isn't one, whose sentences are in ⟦ ⟧, with the store's own words in 《 》.
"""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from returns_guide.languages.language import PSEUDO, language
from returns_guide.reading.reader import read_guide

from tests.support.bracketed_store import bracketed, signs
from tests.support.in_no_brackets import is_sentence, outside, outside_data, outside_html

BuildSite = Callable[..., Path]
NOT_READ = {"guide.schema.json", "_headers", "_redirects", "robots.txt", "sitemap.xml"}
"""For programs, and for who writes them."""
HTML = {".html", ".svg", ".txt"}
"""Pages, parts of pages that scripts fetch, and drawings."""
_CONTENT = re.compile(r'content:\s*"((?:[^"\\\n]|\\.)*)"')


def test_each_word_of_a_file_is_the_stores_or_in_the_catalogue(build_site: BuildSite, bracketed_store: Path) -> None:
    site = build_site(bracketed_store)
    none_is_left(site, site.rglob("*"), bracketed_store)


def test_nor_is_any_left_where_the_site_speaks_another_language_too(build_site: BuildSite, builds: Path) -> None:
    """Whose own words are marked as being in it."""
    store = bracketed(builds, beside="de")
    site = build_site(store)
    ours = [file for file in site.rglob("*.html") if file.relative_to(site).parts[0] != "de"]
    none_is_left(site, ours, store)


def none_is_left(site: Path, files: Iterable[Path], store: Path) -> None:
    known = [*signs(read_guide(store)), language(PSEUDO).own_name, "en"]  # by which the switch calls it, after CLDR
    read = sorted(file for file in files if file.is_file() and file.name not in NOT_READ)
    left = {found: str(file.relative_to(site)) for file in reversed(read) for found in left_in_english(file, known)}
    if left:
        pytest.fail("\n".join(sorted(f"{file}: {words}" for words, file in left.items())), pytrace=False)


def left_in_english(file: Path, known: list[str]) -> list[str]:
    if file.suffix not in {*HTML, ".json", ".css"}:
        return []
    text = file.read_text("utf-8")
    if file.name == "llms.txt":
        return outside(text, known)
    if file.suffix == ".svg":  # a card, with the end of an address on lines of its own
        return outside_html(text, [*known, *file.stem.split("-")])
    if file.suffix in HTML:
        return outside_html(text, known)
    if file.suffix == ".json":
        return outside_data(json.loads(text), known, is_sentence)
    return outside("\n".join(_CONTENT.findall(text)), known)
