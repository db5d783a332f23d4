"""Somebody prints a guide, or keeps it as a PDF."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.as_customer.test_colour_scheme import is_dark
from tests.support.older_browser import lacking
from tests.support.site_builder import EVERYTHING
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
    for role in ("banner", "contentinfo", "navigation", "button", "search"):
        expect(page.get_by_role(role).filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("link", name="Skip to the guide")).to_be_hidden()
    expect(page.get_by_role("link", name="File a Claim")).to_have_count(0)


def test_the_answer_for_who_is_not_sure_is_printed_though_it_is_closed(printed: Callable[..., Page]) -> None:
    expect(printed("/").get_by_text("Look at your bank or card statement.")).to_be_visible()


def test_what_is_folded_is_printed_by_older_browsers_too_and_folded_again(
    new_page: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    page = lacking(new_page(base_url=serve(build_site(EVERYTHING))), "::details-content")
    for address, words in (("/kestrel-market/", "Look for these words"), ("/", "Your order number can also tell you:")):
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
