"""axe finds nothing on any page, on a phone and at a desk, by day and by night, whatever is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.screens import DESK, PHONE
from tests.support.site_builder import BAZAAR, EVERYTHING

NewPage = Callable[..., Page]
Axe = Callable[[Page], list[str]]
SEEN_AS = pytest.mark.parametrize(
    "seen_as",
    [{**screen, "color_scheme": scheme} for screen in (PHONE, DESK) for scheme in ("light", "dark")],
    ids=["phone-light", "phone-dark", "desk-light", "desk-dark"],
)


@SEEN_AS
def test_every_page_of_the_shipped_guide(new_page: NewPage, site: Path, axe: Axe, seen_as: dict[str, Any]) -> None:
    addresses = [f"/{file.relative_to(site)}" for file in sorted(site.rglob("*.html"))]
    assert len(addresses) == 7
    assert not violations(new_page(**seen_as), addresses, axe)


@pytest.mark.parametrize("seen_as", [{**PHONE, "color_scheme": "dark"}, DESK], ids=["phone-dark", "desk-light"])
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
    seen_as: dict[str, Any],
    store: Path,
    addresses: list[str],
) -> None:
    assert not violations(new_page(base_url=serve(build_site(store)), **seen_as), addresses, axe)


@SEEN_AS
def test_search_with_results(new_page: NewPage, axe: Axe, seen_as: dict[str, Any]) -> None:
    page = new_page(**seen_as)
    page.goto("/")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("damaged")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    assert not axe(page)


@SEEN_AS
def test_the_answer_for_who_is_not_sure(new_page: NewPage, axe: Axe, seen_as: dict[str, Any]) -> None:
    page = new_page(**seen_as)
    page.goto("/amazon/")
    page.goto("/")  # with the last choice marked on its card
    page.get_by_text("I’m not sure where I bought it").click()
    expect(page.get_by_text("Look at your bank or card statement.")).to_be_visible()
    assert not axe(page)


def test_a_chosen_dark_page_on_a_light_device(page: Page, axe: Axe) -> None:
    page.goto("/autosky/#step-2")
    page.get_by_role("button", name="Dark mode").tap()
    assert not axe(page)


def violations(page: Page, addresses: list[str], axe: Axe) -> list[str]:
    found = []
    for address in addresses:
        page.goto(address)
        found += [f"{address} {violation}" for violation in axe(page)]
    return found
