"""Nothing is invented: the words of what is published beside the pages stand in the channels file or in a template."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from jinja2.meta import find_referenced_templates
from returns_guide.languages.language import ENGLISH, language
from returns_guide.languages.writing.quotation_marks import typographic
from returns_guide.making.files.search.index import INDEX
from returns_guide.making.templates import FOLDER, templates
from returns_guide.model import Contact, Guide
from returns_guide.model.walk import values
from returns_guide.reading.document import read_document, written_values
from returns_guide.reading.reader import read_guide
from returns_guide.values.providers import PROVIDERS
from returns_guide.values.words import without_markup

from tests.built_site.conftest import ReadSite
from tests.built_site.test_links import exists
from tests.support.built_pages import BuiltSite
from tests.support.search_entries import search_entries
from tests.support.site_builder import EVERYTHING, SITE_URL
from tests.unit.making.test_published_guide import keys_known

TITLES = ("site/pages/titles.txt",)
ABOUT = ("site/pages/about.html",)
LLMS = ("files/llms.txt", "files/llms-channel.txt", "files/llms-reasons.txt", "files/llms-withdrawal.txt")
SEARCHED = ("site/components/search-results/searched-parts.txt",)
OWN = {"guide.json": TITLES, "llms.txt": TITLES + LLMS, INDEX: TITLES + ABOUT + SEARCHED}
"""The templates in overrides/ where a file's own words stand; what they include belongs to them."""
OURS = re.compile(re.escape(SITE_URL) + r'[^\s)"]*')


@pytest.fixture
def everything(read_site: ReadSite) -> BuiltSite:
    return read_site(EVERYTHING)


@pytest.mark.parametrize("file", OWN)
def test_each_word_stands_in_the_channels_file_or_is_the_sites_own(everything: BuiltSite, file: str) -> None:
    left = " ".join(OURS.sub("", published(everything, file)).split())
    for value in sorted(of_the_store(), key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", "", left)
    steps = range(1, 1 + max(len(channel.steps) for channel in everything.guide.outcomes))
    allowed = of_the_site(file) | set(map(str, steps)) | (keys(everything) if file == "guide.json" else set())
    assert words(left) - allowed == set()


@pytest.mark.parametrize("file", ["guide.json", "llms.txt"])
def test_each_address_of_ours_is_there(everything: BuiltSite, file: str) -> None:
    addresses = OURS.findall(published(everything, file))
    assert addresses
    assert not [address for address in addresses if not exists(everything, address)]


def published(site: BuiltSite, file: str) -> str:
    """What somebody reads in a file."""
    if file == INDEX:
        return "\n".join(f"{entry.title}\n{entry.text}" for entry in search_entries(site.folder).values())
    text = (site.folder / file).read_text("utf-8")
    return "\n".join(strings(json.loads(text))) if file == "guide.json" else text


def strings(data: Any) -> Iterator[str]:
    """All keys and values."""
    match data:
        case dict():
            yield from (one for key, value in data.items() for one in (key, *strings(value)))
        case list():
            yield from (one for value in data for one in strings(value))
        case str() | int() if not isinstance(data, bool):
            yield str(data)


def of_the_store() -> Iterator[str]:
    """All that the channels file says, as it is read: days in words, too, a gap for the order number, and hosts."""
    yield from (provider.title for provider in PROVIDERS.values() if provider.title)
    for node in written_values(read_document(EVERYTHING.read_bytes())[0]):
        yield " ".join(without_markup(node.data).replace("{order number}", "…").split())
        yield " ".join(typographic(without_markup(node.data)).split())  # as search shows it
        yield from filter(None, re.split(r"\s*\{\w+\}\s*", node.data))  # the site's sentences in the store's own words
        yield node.data.capitalize()  # as days of the week are written
        if node.data.startswith("https://"):
            yield str(urlsplit(node.data).hostname)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", node.data):
            day = date.fromisoformat(node.data)
            yield f"{day.day} {day:%B %Y}"
            yield f"{day.day} {day:%B}"  # of each year


def of_the_site(file: str) -> set[str]:
    """The words that stand in the templates themselves."""
    lexed = (templates().lex((FOLDER / name).read_text("utf-8")) for name in with_parts(OWN[file]))
    spoken = " ".join(map(language(ENGLISH).name_of, sorted(languages_of(read_guide(EVERYTHING)))))
    return words(
        " ".join([spoken, *(text for parts in lexed for _, kind, text in parts if kind in ("data", "string"))])
    )


def with_parts(names: Iterable[str]) -> set[str]:
    """Templates with all that they include."""
    found, left = set(names), [*names]
    while left:
        parsed = templates().parse((FOLDER / left.pop()).read_text("utf-8"))
        inner = {name for name in find_referenced_templates(parsed) if name} - found
        found |= inner
        left += inner
    return found


def languages_of(guide: Guide) -> set[str]:
    """The tags of those that somebody speaks there, whose names come from CLDR."""
    return {str(tag) for value in values(guide, "") if value.key.name == "languages" for tag in value.entries}


def keys(site: BuiltSite) -> set[str]:
    """The names in guide.json, as its schema has them; ways to reach a person are called as in the channels file."""
    schema = json.loads((site.folder / "guide.schema.json").read_bytes())
    return words(" ".join(keys_known(schema))) | {*Contact.model_fields}


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))
