"""Somebody prints a guide, or keeps it as a PDF."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect
from returns_guide.languages.writing.quotation_marks import typographic
from returns_guide.reading.reader import read_guide

from tests.browser.as_customer.test_colour_scheme import is_dark
from tests.support.older_browser import lacking
from tests.support.printed import printed_sheets, squeezed
from tests.support.site_builder import (
    ARABIC,
    BATTERIES,
    BAZAAR,
    EVERYTHING,
    FRENCH,
    FURNITURE,
    GERMAN,
    JAPANESE,
    SHIPPED,
    SITE_URL,
)
from tests.support.visits import visit


@pytest.fixture
def printed(new_page: Callable[..., Page]) -> Callable[..., Page]:
    """Give it an address and it gives the page as the printer sees it."""

    def open_printed(address: str, **options: str) -> Page:
        page = new_page(**options)
        page.goto(address)
        page.emulate_media(media="print")
        return page

    return open_printed


def test_every_step_and_all_its_details_are_printed(
    printed: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    page = printed("/kiln-online/", base_url=serve(build_site(EVERYTHING)))
    for words in page.get_by_role("main").get_by_role("listitem").or_(page.get_by_role("heading")).all():
        expect(words).to_be_visible()
    expect(page.get_by_text("Show the code at the parcel counter")).to_be_visible()


def test_nothing_is_printed_that_only_a_screen_needs(printed: Callable[..., Page]) -> None:
    page = printed("/autosky/")
    for role in ("contentinfo", "navigation", "button", "search"):
        expect(page.get_by_role(role).filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("banner")).to_have_text("Autosky", use_inner_text=True)
    expect(page.get_by_role("link", name="Skip to the guide")).to_be_hidden()
    expect(page.get_by_role("link", name="File a Claim")).to_have_count(0)


def test_the_answer_for_who_is_not_sure_is_printed_though_it_is_closed(printed: Callable[..., Page]) -> None:
    expect(printed("/").get_by_text("Look at your bank or card statement.")).to_be_visible()


def test_what_is_folded_is_printed_by_older_browsers_too_and_folded_again(
    new_page: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    page = lacking(new_page(base_url=serve(build_site(EVERYTHING))), "::details-content")
    for address, words in (
        ("/kestrel-market/", "Kestrel shows it under each photo"),
        ("/", "Your order number can also tell you:"),
    ):
        visit(page, address)
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        expect(page.get_by_text(words)).to_be_visible()
        page.evaluate("() => dispatchEvent(new Event('afterprint'))")
        expect(page.get_by_text(words)).to_be_hidden()


def test_who_reads_in_the_dark_prints_on_white_paper(printed: Callable[..., Page]) -> None:
    assert not is_dark(printed("/amazon/", color_scheme="dark"))


def test_who_chose_the_dark_prints_on_white_paper_too(page: Page) -> None:
    page.goto("/amazon/")
    page.get_by_role("button", name="Dark mode").tap()
    page.emulate_media(media="print")
    assert not is_dark(page)


def test_where_a_link_leads_is_printed_beside_it(
    printed: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    link = printed("/kiln-online/", base_url=serve(build_site(EVERYTHING))).get_by_role("link", name="Print the label")
    after = link.evaluate("element => getComputedStyle(element, '::after').content")
    assert "https://www.marlow-finch.example/label" in after


STORES = {SHIPPED: ["/", "/autosky/", "/amazon/"], EVERYTHING: ["/", "/kiln-online/", "/kestrel-market/", "/about/"]}
STORES[BAZAAR] = ["/", "/nihon/", "/a23456789-123456789-123456789-123456789-123456789-1234567890/"]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("store", STORES, ids=lambda file: file.stem)
def test_every_sheet_says_whose_guide_it_is_and_the_first_where_and_when_it_was_printed(
    page: Page, serve: Callable[[Path], str], build_site: Callable[..., Path], store: Path, paper: str
) -> None:
    site, name = serve(build_site(store)), squeezed(typographic(read_guide(store).store.name))
    page.clock.set_fixed_time("2026-11-27T12:00:00Z")
    for address in STORES[store]:
        visit(page, site + address)
        sheets = printed_sheets(page, paper)
        assert all(name.removesuffix("🧿") in sheet for sheet in sheets), address
        assert squeezed(f"{SITE_URL}{address[1:]} 27 November 2026") in sheets[0]
        assert f"1/{len(sheets)}" in sheets[0]
        assert "November" not in "".join(sheets[1:])


@pytest.mark.parametrize("store", [SHIPPED, GERMAN, FRENCH, JAPANESE, ARABIC], ids=lambda file: file.stem)
def test_paper_writes_its_day_as_the_page_writes_any_other(
    page: Page, serve: Callable[[Path], str], build_site: Callable[..., Path], store: Path
) -> None:
    page.clock.set_fixed_time("2026-11-27T12:00:00Z")
    visit(page, serve(build_site(store)) + "/about/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert str(page.locator(".on-paper").text_content()).endswith(
        f" {read_guide(store).spoken.date(date(2026, 11, 27))}"
    )


LONGER_THAN_A_SHEET = 25
"""Paragraphs and points, with tables and headings between them."""


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(
    ("store", "address", "most"),
    [
        (SHIPPED, "/autosky/", 2),
        (SHIPPED, "/amazon/", 2),
        (EVERYTHING, "/kiln-online/", 8),
        (EVERYTHING, "/kestrel-market/", 4),
    ],
    ids=["autosky", "amazon", "kiln-online", "kestrel-market"],
)
def test_no_step_and_no_card_is_torn_and_no_sheet_is_wasted(
    page: Page,
    serve: Callable[[Path], str],
    build_site: Callable[..., Path],
    store: Path,
    address: str,
    most: int,
    paper: str,
) -> None:
    visit(page, serve(build_site(store)) + address)
    sheets = printed_sheets(page, paper)
    assert len(sheets) <= most
    page.emulate_media(media="print")
    for whole in page.locator(".step-list > li, .handoff-card, .store-contact").all():
        lines = whole.locator("h3, p, li").filter(visible=True).all_inner_texts()
        if len(lines) > LONGER_THAN_A_SHEET:
            continue
        ends = [squeezed(line)[-10:] for line in lines]
        assert any(all(end in sheet for end in ends) for sheet in sheets), lines


def test_without_javascript_the_first_sheet_says_where_it_is_from(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/amazon/")
    assert f"{SITE_URL}amazon/" in printed_sheets(page)[0]


def test_where_the_sites_address_is_not_known_the_sheet_has_that_of_the_visit(page: Page, site_url: str) -> None:
    page.route("**/amazon/", without_its_own_address)
    visit(page, "/amazon/")
    assert f"{site_url}/amazon/" in printed_sheets(page)[0]


def without_its_own_address(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace(f"{SITE_URL}amazon/", ""))


def test_what_only_leads_to_another_place_is_not_printed_and_the_address_to_withdraw_at_is(
    printed: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    page = printed("/webwinkel/laadt-niet/", base_url=serve(build_site(BATTERIES)))
    for link in ("Is er iets anders gebeurd?", "Goed om te weten", "Meer manieren om ons te bereiken"):
        expect(page.get_by_role("link", name=link, include_hidden=True)).to_have_count(1)
        expect(page.get_by_role("link", name=link)).to_be_hidden()
    expect(page.get_by_text(f"{SITE_URL}withdraw/")).to_be_visible()


@pytest.mark.parametrize("gap", range(100, 1000, 90))
def test_no_head_of_a_table_stands_alone_at_the_foot_of_a_sheet(
    printed: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path], gap: int
) -> None:
    page = printed("/onlineshop/gefaellt-nicht/", base_url=serve(build_site(FURNITURE)))
    page.locator(".small-table").last.evaluate(
        "(table, gap) => table.before(Object.assign(document.createElement('hr'), { style: `height: ${gap}px` }))", gap
    )
    begun = [sheet for sheet in printed_sheets(page) if squeezed("Abholung beim Widerruf Klasse") in sheet]
    assert squeezed("Paket bis 31,5 kg") in begun[-1]
