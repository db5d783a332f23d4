"""Help desks, chat assistants and link previews get the same words as a customer."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from jsonschema import Draft202012Validator
from returns_guide.languages.writing.quotation_marks import typographic
from returns_guide.making.site import Site

from tests.support.built_pages import BuiltPage, BuiltSite
from tests.support.said import said
from tests.support.site_builder import SITE_URL

NO_WORDS = {
    "action",
    "address",
    "begins_on",
    "changed",
    "chat",
    "checked",
    "group",
    "id",
    "link",
    "page",
    "links",
    "counted_from",
    "dated",
    "kind",
    "or_later",
    "ordered_from",
    "ordered_until",
    "paid_by",
    "sent_by",
    "until",
    "working_days",
}
"""What a program reads: of links, the pages show the words and lead to the address."""


def test_the_guide_as_data_is_as_its_schema_says(store: BuiltSite) -> None:
    schema = json.loads((store.folder / "guide.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert not [error.message for error in checker.iter_errors(data(store))]
    assert list(checker.iter_errors({**data(store), "store": 7}))


def test_every_word_of_the_data_stands_on_the_channels_page(store: BuiltSite) -> None:
    for channel, page in zip(guides_in(data(store)), store.guides, strict=True):
        channel.pop("summary", None)  # stands on the front page
        shown = page.words()
        assert not [words for words in words_of(channel) if as_shown(words) not in shown]


def guides_in(published: dict[str, Any]) -> list[dict[str, Any]]:
    """What has steps: channels, and the reasons of those that ask."""
    return [guide for channel in published["channels"] for guide in channel.get("reasons", [channel])]


def test_the_data_names_every_step_and_link_of_the_page(store: BuiltSite) -> None:
    for channel, page in zip(guides_in(data(store)), store.guides, strict=True):
        assert channel["address"] == f"{SITE_URL}{page.address[1:]}"
        options = channel.get("routes", {}).get("options", [])
        steps = [step for part in (channel, *options) for step in part.get("steps", [])]
        assert len(steps) == len(page.all(".step-list__step"))
        ways = [way for step in steps for way in (step, *step.get("variants", []))]
        links = {(as_shown(words), to) for way in ways for words, to in way.get("links", {}).items()}
        assert links == {(link.text().strip(), link.attributes["href"]) for link in page.all(".step-list__link")}
        for step in steps:
            assert unquote(step["address"].partition("#")[2]) in page.attributes("id")


def test_the_guide_as_text_has_every_word_of_the_data(store: BuiltSite) -> None:
    text = " ".join(
        re.sub(r"\\([\[\]<])", r"\1", (store.folder / "llms.txt").read_text("utf-8")).split()
    )  # as Markdown reads it
    for channel in guides_in(data(store)):
        assert not [words for words in words_of(channel) if " ".join(words.split()) not in text]
        assert channel["address"] in text


def test_addresses_are_relative_where_the_sites_own_is_not_known(shipped: BuiltSite) -> None:
    files = Site(shipped.guide).files()
    assert json.loads(files["guide.json"])["channels"][1]["address"] == "amazon/"


def test_a_link_that_is_passed_on_says_what_it_leads_to(store: BuiltSite) -> None:
    for page in store.guides:
        assert meta(page, "og:title") == page.words("h1")
        assert meta(page, "og:site_name") == said(
            store.guide, "site-frame/guide", "%(name)s return guide", name=store.shown.store.name
        )
        assert meta(page, "og:url") == f"{SITE_URL}{page.address[1:]}"
        assert meta(page, "og:description") == page.all("meta[name=description]")[0].attributes["content"]


def data(store: BuiltSite) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((store.folder / "guide.json").read_text("utf-8"))
    return read


def words_of(value: Any, key: str = "") -> Iterator[str]:
    """Every text in it that a person reads."""
    if key in NO_WORDS:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from words_of(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from words_of(inner, key)


def as_shown(words: str) -> str:
    return typographic(" ".join(words.split()))


def meta(page: BuiltPage, name: str) -> str | None:
    return page.all(f'meta[property="{name}"]')[0].attributes["content"]
