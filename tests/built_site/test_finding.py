"""Search engines find every page, and the site's own search finds every step."""

import json
import re
from html import unescape
from xml.etree.ElementTree import fromstring

from returns_guide.values.words import without_markup

from tests.support.built_pages import BuiltSite
from tests.support.site_builder import SITE_URL


def test_the_sitemap_lists_what_a_customer_may_look_for_and_nothing_else(store: BuiltSite) -> None:
    listed = [location.text for location in fromstring(sitemap(store)).findall(".//{*}loc")]  # noqa: S314  # our own file
    wanted = ["/", "/about/", *(f"/{channel.id}/" for channel in store.guide.channels)]
    assert sorted(listed) == sorted(f"{SITE_URL}{address[1:]}" for address in wanted)


def test_pages_that_only_follow_an_act_are_kept_out_of_search_engines(store: BuiltSite) -> None:
    hidden = {page.address: page.all("meta[name=robots]") for page in store.pages if page.all("meta[name=robots]")}
    after_an_act = {f"/{channel.id}/sent/" for channel in store.guide.channels if channel.claim_form}
    after_an_act |= {"/thanks/"} if store.guide.feedback else set()
    for_the_store = {"/cards/"} if store.guide.store.parcel_cards else set()
    assert set(hidden) == after_an_act | for_the_store
    assert {meta.attributes["content"] for metas in hidden.values() for meta in metas} == {"noindex"}


def test_search_knows_every_step_by_its_own_address(store: BuiltSite) -> None:
    entries = search_entries(store)
    for channel in store.guide.channels:
        for number, (step, place) in enumerate(channel.placed_steps, 1):
            title, text = entries[f"{channel.id}/#{place.address}"]
            assert title == f"{number}. {' '.join(step.title.split())}"
            assert without_markup(step.text or "") in text


def test_search_leads_to_places_that_exist(store: BuiltSite) -> None:
    for location in search_entries(store):
        path, _, anchor = location.partition("#")
        page = store.page(f"/{path}")
        assert not anchor or anchor in page.attributes("id"), location


def sitemap(store: BuiltSite) -> str:
    return (store.folder / "sitemap.xml").read_text("utf-8")


def search_entries(store: BuiltSite) -> dict[str, tuple[str, str]]:
    """Title and text of all that search knows, by address."""
    index = json.loads((store.folder / "search/search_index.json").read_text("utf-8"))
    return {entry["location"]: (as_read(entry["title"]), as_read(entry["text"])) for entry in index["docs"]}


def as_read(html: str) -> str:
    return " ".join(unescape(re.sub(r"</?[a-z]+>", "", html)).split())


def test_every_word_of_a_step_stands_whole_in_what_search_reads(store: BuiltSite) -> None:
    """The theme's search takes what stands between spaces for a word."""
    index = json.loads((store.folder / "search/search_index.json").read_text("utf-8"))
    texts = {entry["location"]: f" {entry['title']} {entry['text']} " for entry in index["docs"]}
    for channel in store.guide.channels:
        for step, place in channel.placed_steps:
            texts_of_it = [step.title, *map(without_markup, (step.text or "", *step.details))]
            words = " ".join(texts_of_it).split()
            text = unescape(texts[f"{channel.id}/#{place.address}"])
            assert not [word for word in words if f" {word} " not in text]
