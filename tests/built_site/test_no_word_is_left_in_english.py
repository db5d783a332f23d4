"""A store in any language finds no word on its site that is neither its own nor its language's.

It is built in the language that isn't one, whose sentences are in ⟦ ⟧, with the store's own words in 《 》.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.reading.reader import read_guide

from tests.support.bracketed_store import signs
from tests.support.in_no_brackets import is_sentence, outside, outside_data, outside_html

BuildSite = Callable[..., Path]
NOT_READ = {"guide.schema.json", "_headers", "_redirects", "robots.txt", "sitemap.xml"}
"""For programs, and for who writes them."""
HTML = {".html", ".svg", ".txt"}
"""Pages, parts of pages that scripts fetch, and drawings."""
_CONTENT = re.compile(r'content:\s*"((?:[^"\\\n]|\\.)*)"')


def test_each_word_of_every_file_is_the_stores_or_in_the_catalogue(
    build_site: BuildSite, bracketed_store: Path
) -> None:
    site, known = build_site(bracketed_store), signs(read_guide(bracketed_store))
    files = sorted(file for file in site.rglob("*") if file.is_file() and file.name not in NOT_READ)
    left = {found: str(file.relative_to(site)) for file in reversed(files) for found in left_in_english(file, known)}
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
