"""Search engines find every page, and the site's own search finds every step."""

from xml.etree.ElementTree import fromstring

from returns_guide.making.shown_words import shown_words
from returns_guide.values.words import without_markup

from tests.support.built_pages import BuiltSite
from tests.support.search_entries import search_entries
from tests.support.site_builder import SITE_URL


def test_the_sitemap_lists_what_a_customer_may_look_for_and_nothing_else(store: BuiltSite) -> None:
    listed = [location.text for location in fromstring(sitemap(store)).findall(".//{*}loc")]  # noqa: S314  # our own file
    pages = {channel.id for channel in (*store.guide.channels, *store.guide.outcomes)}
    wanted = [*store.of_the_store, *(f"/{path}/" for path in pages)]
    assert sorted(listed) == sorted(f"{SITE_URL}{address[1:]}" for address in wanted)


def test_pages_that_only_follow_an_act_are_kept_out_of_search_engines(store: BuiltSite) -> None:
    hidden = {page.address: page.all("meta[name=robots]") for page in store.pages if page.all("meta[name=robots]")}
    after_an_act = {f"/{channel.id}/sent/" for channel in store.guide.outcomes if channel.claim_form}
    after_an_act |= {"/thanks/"} if store.guide.feedback else set()
    after_an_act |= {"/withdraw/sent/"} if store.guide.withdrawal else set()
    for_the_store = {"/cards/"} if store.guide.store.parcel_cards else set()
    assert set(hidden) == after_an_act | for_the_store | {"/404.html"}
    assert {meta.attributes["content"] for metas in hidden.values() for meta in metas} == {"noindex"}


def test_search_knows_every_step_with_all_its_words_by_its_own_address(store: BuiltSite) -> None:
    entries = search_entries(store.folder)
    for channel in shown_words(store.guide, store.guide.spoken).outcomes:
        for step, place in channel.placed_steps:
            title, text, _ = entries[f"{channel.id}/#{place.address}"]
            number, _, words = title.partition(". ")
            assert number.isdecimal()
            assert words == " ".join(step.title.split())
            details = " ".join(map(without_markup, (step.text or "", *step.details)))
            assert set(details.split()) - set(text.split()) - set(title.split()) == set()


def test_search_leads_to_places_that_exist(store: BuiltSite) -> None:
    for location in search_entries(store.folder):
        path, _, anchor = location.partition("#")
        page = store.page(f"/{path}")
        assert not anchor or anchor in page.attributes("id"), location


def sitemap(store: BuiltSite) -> str:
    return (store.folder / "sitemap.xml").read_text("utf-8")
