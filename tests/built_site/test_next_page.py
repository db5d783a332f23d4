"""Only pages of the guide are fetched ahead: nothing that is somebody else's, or that a person has to send for."""

import json
import re
from urllib.parse import urljoin

from tests.support.built_pages import BuiltPage, BuiltSite

RULES = re.compile(r'<template data-next-page="([^"]*)"><script type="speculationrules">([^<]*)</script></template>')


def rules(page: BuiltPage, when: str) -> list[str]:
    """The links that a browser may follow ahead, as addresses from the site's root."""
    text = dict(RULES.findall(page.file.read_text("utf-8"))).get(when, '{"prefetch": []}')
    selectors = [rule["where"]["selector_matches"] for rule in json.loads(text)["prefetch"]]
    return [urljoin(page.address, link.attributes["href"]) for link in page.all(", ".join(selectors) or "none")]


def test_a_page_may_have_every_other_page_ready_that_it_links_to(store: BuiltSite) -> None:
    known = {page.address for page in store.known_pages}
    for page in store.known_pages:
        linked = {urljoin(page.address, address) for address in page.attributes("href") if address.endswith("/")}
        assert {*rules(page, "turned-to"), page.address} == linked & known | {page.address}, page.address


def test_nothing_is_fetched_ahead_that_comes_after_an_answer(store: BuiltSite) -> None:
    ahead = {address for page in store.pages for when in ("turned-to", "looked-at") for address in rules(page, when)}
    assert "/about/" in ahead
    assert not [address for address in ahead if address.endswith(("/sent/", "/thanks/"))]


def test_a_phone_may_have_three_guides_ready_where_a_channel_is_chosen(store: BuiltSite) -> None:
    for page in store.pages:
        first = [card for cards in page.all("ul.channel-cards")[:1] for card in cards.css("a")]
        cards = [urljoin(page.address, card.attributes["href"] or "") for card in first]
        assert rules(page, "looked-at") == cards[:3]
        assert cards or page.address not in {
            "/",
            *(f"/{one.bought_at.id}/" for one in store.guide.outcomes if one.asked),
        }
