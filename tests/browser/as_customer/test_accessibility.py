"""axe finds nothing on any page, on a phone and at a desk, by day and by night, whatever is open."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.axe import SCHEMES, Axe, Scheme, by_day_and_night
from tests.support.screens import DESK, PHONE
from tests.support.site_builder import BAZAAR, EVERYTHING

NewPage = Callable[..., Page]
SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])


@SCREENS
def test_every_page_of_the_shipped_guide(new_page: NewPage, site: Path, axe: Axe, screen: dict[str, Any]) -> None:
    addresses = [f"/{file.relative_to(site)}" for file in sorted(site.rglob("*.html"))]
    assert len(addresses) == 7
    page = new_page(**screen)
    assert not [fault for address in addresses for fault in faults_at(page, address, axe)]


@pytest.mark.parametrize(("screen", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone-dark", "desk-light"])
@pytest.mark.parametrize(
    ("store", "addresses"),
    [(EVERYTHING, ["/", "/kiln-online/", "/kestrel-market/"]), (BAZAAR, ["/", "/no/", "/souq/", "/thorough-sons/"])],
    ids=["everything", "bazaar"],
)
def test_pages_of_other_stores(
    new_page: NewPage,
    serve: Callable[[Path], str],
    build_site: Callable[..., Path],
    axe: Axe,
    screen: dict[str, Any],
    scheme: Scheme,
    store: Path,
    addresses: list[str],
) -> None:
    page = new_page(base_url=serve(build_site(store)), color_scheme=scheme, **screen)
    assert not [fault for address in addresses for fault in faults_at(page, address, axe, [scheme])]


@SCREENS
def test_search_with_results(new_page: NewPage, axe: Axe, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    page.goto("/")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("damaged")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    assert not by_day_and_night(page, axe)


@SCREENS
def test_the_answer_for_who_is_not_sure(new_page: NewPage, axe: Axe, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    page.goto("/amazon/")
    page.goto("/")  # with the last choice marked on its card
    page.get_by_text("I’m not sure where I bought it").click()
    expect(page.get_by_text("Look at your bank or card statement.")).to_be_visible()
    assert not by_day_and_night(page, axe)


def test_a_chosen_dark_page_on_a_light_device(page: Page, axe: Axe) -> None:
    page.goto("/autosky/#step-2")
    page.get_by_role("button", name="Dark mode").tap()
    assert not axe(page)


def faults_at(page: Page, address: str, axe: Axe, schemes: Sequence[Scheme] = SCHEMES) -> list[str]:
    page.goto(address)
    return [f"{address} {fault}" for fault in by_day_and_night(page, axe, schemes)]
