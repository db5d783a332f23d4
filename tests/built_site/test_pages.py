"""Each page stands alone: it says what it is, where it is and how it hangs together."""

from itertools import pairwise
from typing import Any

import pytest
from pydantic import BaseModel
from returns_guide.values.words import without_markup

from tests.support.built_pages import BuiltPage, BuiltSite, words
from tests.support.site_builder import SITE_URL


def test_every_channel_has_a_guide_at_its_id(store: BuiltSite) -> None:
    assert {page.address for page in store.known_pages} == {
        *store.of_the_store,
        *(["/withdraw/sent/"] if store.guide.withdrawal else []),
        *(f"/{c.id}/" for c in (*store.guide.channels, *store.guide.outcomes)),
        *(f"/{c.id}/sent/" for c in store.guide.outcomes if c.claim_form),
        *(["/thanks/"] if store.guide.feedback else []),
        *(["/cards/"] if store.guide.store.parcel_cards else []),
    }


def test_no_two_pages_have_the_same_title(store: BuiltSite) -> None:
    titles = [page.words("title") for page in store.pages]
    assert sorted(titles) == sorted(set(titles))


def test_a_title_names_the_page_and_the_store(store: BuiltSite) -> None:
    name = store.shown.store.name
    assert not [page.address for page in store.pages if name not in page.words("title")]
    assert not [page.address for page in store.known_pages if page.words("h1") not in page.words("title")]


def test_every_page_describes_itself_to_a_search_engine(store: BuiltSite) -> None:
    found = [page for page in store.known_pages if page.address not in ("/thanks/", "/cards/")]
    descriptions = [meta(page, "description") for page in found]
    assert all(20 <= len(description) <= 200 for description in descriptions)
    assert len(set(descriptions)) == len(descriptions)


def test_every_page_names_its_canonical_address(store: BuiltSite) -> None:
    named = {
        page.address: [link.attributes["href"] for link in page.all("link[rel=canonical]")] for page in store.pages
    }
    expected = {page.address: [f"{SITE_URL}{page.address[1:]}"] for page in store.known_pages}
    assert named == {**expected, "/404.html": []}


def test_every_page_has_one_main_heading_and_skips_no_level_below_it(store: BuiltSite) -> None:
    for page in store.pages:
        levels = [int(heading.tag[1]) for heading in page.all("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1, page.address
        assert levels.count(1) == 1, page.address
        assert not [step for step in pairwise(levels) if step[1] > step[0] + 1], page.address


def test_no_two_things_of_a_page_have_the_same_id(store: BuiltSite) -> None:
    for page in store.pages:
        ids = list(page.attributes("id"))
        assert sorted(ids) == sorted(set(ids)), page.address


def test_every_page_says_its_language(store: BuiltSite) -> None:
    assert {page.all("html")[0].attributes["lang"] for page in store.pages} == {store.guide.spoken.tag}


def test_every_guide_says_the_rule(store: BuiltSite) -> None:
    rules = [without_markup(store.shown.rule_of(channel)) for channel in store.shown.outcomes]
    pages = zip(rules, store.guides, strict=True)
    assert not [page.address for rule, page in pages if rule not in page.words()]


def test_a_guides_breadcrumb_leads_to_the_front_page_and_ends_with_what_its_heading_does_not_say(
    store: BuiltSite,
) -> None:
    for channel, page in zip(store.shown.outcomes, store.guides, strict=True):
        (breadcrumb,) = page.all("nav.breadcrumb")
        ways = [link.attributes["href"] for link in breadcrumb.css("a")]
        here = [words(each) for each in breadcrumb.css("[aria-current=page]")]
        if channel.asked:
            name = plain(str(channel.reason.name))
            assert ways == ["../../", "../"]
            assert here == ([] if name.lower() in page.words("h1").lower() else [name])
        else:
            assert ways == ["../"]
            assert here == [plain(str(channel.name))]


@pytest.mark.parametrize("part", ["store", "claim_form"])
def test_what_the_editor_wrote_for_all_is_shown(store: BuiltSite, part: str) -> None:
    shown = " ".join(page.words("body") for page in store.pages)
    assert not [text for text in texts_in(getattr(store.shown, part)) if text not in shown]


def test_what_the_editor_wrote_for_a_channel_is_shown_in_its_guide_or_on_its_card(store: BuiltSite) -> None:
    for channel, page in zip(store.shown.outcomes, store.guides, strict=True):
        asked = store.page(f"/{channel.bought_at.id}/").words()
        shown = f"{page.words()} {asked} {store.page('/').words()}"
        assert not [text for text in texts_in(channel) if text not in shown], channel.id


def test_pictures_are_shown_with_what_they_show_in_words(store: BuiltSite) -> None:
    for channel, page in zip(store.shown.outcomes, store.guides, strict=True):
        wanted = [picture.alt for step in channel.steps for picture in step.every_picture]
        assert [image.attributes["alt"] for image in page.all("main img")] == wanted


NOT_SHOWN = {
    "id",
    "group",
    "icon",
    "when",
    "takes",
    "countries",
    "acknowledgement",
    "colour",
    "pattern",
    "picture",
    "pictures",
    "address",
    "website",
    "checked",
    "counted_from",
    "or_later",
} | {
    "endpoint",
    "formats",
    "missing",
    "paid_by",
    "pictures",
    "sent_by",
    "type",
    "was",
    "working_days",
    "kind",
}
"""Keys whose value is no words for the customer: addresses, drawings, rules."""


def texts_in(part: Any) -> list[str]:
    """All words an editor wrote in a part of the guide, as they are read aloud."""
    if isinstance(part, str):
        return [plain(part)]
    if isinstance(part, tuple):
        return [text for entry in part for text in texts_in(entry)]
    if isinstance(part, BaseModel):
        unused = {"where"} if getattr(part, "title", None) else set()  # it makes a heading where none is given
        return [text for key, value in part if key not in NOT_SHOWN | unused for text in texts_in(value)]
    return []


def plain(text: str) -> str:
    return " ".join(without_markup(text).replace("{order number}", "…").split())


def meta(page: BuiltPage, name: str) -> str:
    (element,) = page.all(f"meta[name={name}]")
    return element.attributes["content"] or ""
