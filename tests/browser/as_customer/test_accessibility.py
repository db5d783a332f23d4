"""Nothing shuts anybody out on any page, on a phone and at a desk, by day and by night, whatever is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.accessibility_tree import tree_faults
from tests.support.axe import Axe, Scheme, by_day_and_night
from tests.support.barriers import barriers
from tests.support.screens import DESK, PHONE
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, FRENCH, GERMAN, JAPANESE, THREE_LANGUAGES
from tests.support.visits import visit

NewPage = Callable[..., Page]
IN_OTHER_LANGUAGES = [GERMAN, FRENCH, JAPANESE, THREE_LANGUAGES]
SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])


@SCREENS
def test_every_page_of_the_shipped_guide(new_page: NewPage, site: Path, axe: Axe, screen: dict[str, Any]) -> None:
    addresses = addresses_of(site)
    assert len(addresses) == 7
    page = new_page(**screen)
    assert not [fault for address in addresses for fault in barriers_at(page, address, axe)]


@pytest.mark.parametrize(("screen", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone-dark", "desk-light"])
@pytest.mark.parametrize(
    ("store", "looked_at"),
    [
        (EVERYTHING, ["/", "/kiln-online/", "/kestrel-market/"]),
        (BAZAAR, ["/", "/no/", "/souq/", "/thorough-sons/"]),
        (ARABIC, ["/", "/our-store/", "/noon/"]),
    ],
    ids=["everything", "bazaar", "arabic"],
)
def test_every_page_of_other_stores(
    new_page: NewPage,
    serve: Callable[[Path], str],
    build_site: Callable[..., Path],
    axe: Axe,
    screen: dict[str, Any],
    scheme: Scheme,
    store: Path,
    looked_at: list[str],
) -> None:
    """All are listened to; those that hold everything are looked at, too."""
    site = build_site(store)
    page = new_page(base_url=serve(site), color_scheme=scheme, **screen)
    faults = []
    for address in addresses_of(site):
        turn_to(page, address)
        found = barriers(page, axe, [scheme]) if address in looked_at else tree_faults(page)
        faults += [f"{address} {fault}" for fault in found]
    assert not faults


@pytest.mark.parametrize("store", IN_OTHER_LANGUAGES, ids=lambda file: file.stem)
def test_every_page_is_heard_rightly_in_other_languages(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path], store: Path
) -> None:
    site = build_site(store)
    page = new_page(base_url=serve(site), locale="sv")  # so that no other language is offered
    faults = []
    for address in addresses_of(site):
        turn_to(page, address)
        faults += [f"{address} {fault}" for fault in tree_faults(page)]
    assert not faults


@SCREENS
def test_search_with_results(new_page: NewPage, axe: Axe, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    page.goto("/")
    search_for(page, "damaged")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    assert not by_day_and_night(page, axe)


def test_each_result_of_search_has_a_name(page: Page) -> None:
    page.goto("/")
    search_for(page, "damaged")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    assert not tree_faults(page)


@SCREENS
def test_search_without_results(new_page: NewPage, axe: Axe, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    page.goto("/")
    search_for(page, "zeppelin")
    expect(page.get_by_role("status").filter(has_text="Nothing found")).to_be_attached()
    assert not barriers(page, axe)


@SCREENS
def test_the_answer_for_who_is_not_sure(new_page: NewPage, axe: Axe, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    page.goto("/amazon/")
    page.goto("/")  # with the last choice marked on its card
    page.get_by_text("I’m not sure where it was bought").click()
    page.get_by_label("Order number (if you have it)").fill("123-1234567-1234567")
    expect(page.get_by_text("This looks like an order from Amazon.")).to_be_visible()
    assert not barriers(page, axe)


@SCREENS
def test_a_guide_in_use(
    new_page: NewPage,
    serve: Callable[[Path], str],
    build_site: Callable[..., Path],
    axe: Axe,
    screen: dict[str, Any],
) -> None:
    """A step is ticked off, the day entered, a way chosen and the message to the seller copied."""
    page = new_page(base_url=serve(build_site(EVERYTHING)), **screen)
    visit(page, "/kestrel-market/")
    page.get_by_role("checkbox", name="Done").first.check()
    page.get_by_label("When was it delivered?").fill("2000-01-02")
    page.get_by_role("button", name="Copy the message").click()
    page.get_by_role("radio", name="On the website").first.check()
    expect(page.get_by_text("1 of 3 done")).to_be_visible()
    for said in ("ended on", "message"):
        expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    assert not barriers(page, axe)


@pytest.mark.parametrize("words", ["ba", "zeppelin"])
def test_the_finder_of_a_store_with_very_many_channels(
    new_page: NewPage, serve: Callable[[Path], str], thousand: Path, axe: Axe, words: str
) -> None:
    page = new_page(base_url=serve(thousand))
    page.goto("/")
    page.get_by_label("Type the name of the shop").fill(words)
    expect(page.locator("channel-finder").get_by_role("status")).to_contain_text("shop")
    assert not barriers(page, axe)


def test_a_chosen_dark_page_on_a_light_device(page: Page, axe: Axe) -> None:
    page.goto("/autosky/#step-2")
    page.get_by_role("button", name="Dark mode").tap()
    assert not axe(page)


def barriers_at(page: Page, address: str, axe: Axe) -> list[str]:
    turn_to(page, address)
    return [f"{address} {fault}" for fault in barriers(page, axe)]


def turn_to(page: Page, address: str) -> None:
    """A page, with its claim form as its script shows it: in plain HTML, what is required is said by the browser."""
    page.goto(address)
    if page.locator("claim-form").count():
        page.locator("claim-form").get_by_role("textbox").first.focus()
        expect(page.locator("[data-clear]")).to_be_visible()  # its words are the language's


def addresses_of(site: Path) -> list[str]:
    return [f"/{file.relative_to(site)}".removesuffix("index.html") for file in sorted(site.rglob("*.html"))]


def search_for(page: Page, words: str) -> None:
    page.get_by_role("button", name="Search").click()
    page.keyboard.type(words)
