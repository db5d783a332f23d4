"""A button copies the link to a step."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.as_customer.guidance.conftest import MARKET
from tests.browser.as_customer.test_screen_reader import listen
from tests.browser.as_customer.test_small_screens import enlarge_text
from tests.support.keyboard import tab_to
from tests.support.visits import visit

SHOP = "/kiln-online/"
NewPage = Callable[..., Page]


def step(page: Page, number: int) -> Locator:
    return page.get_by_role("heading", name=f"Step {number}:")


def button(page: Page, number: int) -> Locator:
    return page.get_by_role("button", name=f"Copy the link to step {number}")


@pytest.fixture
def copying(new_page: NewPage) -> Page:
    """A marketplace's guide on a device that lets pages copy."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    visit(page, f"{MARKET}?h=flight")
    return page


def test_the_link_is_copied_without_the_words_of_a_search_and_that_is_said_once(copying: Page) -> None:
    place = copying.get_by_role("listitem").filter(has=step(copying, 2)).locator("[aria-live]").first
    heard = listen(place)
    button(copying, 2).tap()
    expect(place).to_have_text("Link copied")
    link = str(copying.evaluate("navigator.clipboard.readText()"))
    assert link.endswith(f"{MARKET}#open-the-flight-of-your-parcel")
    assert heard() == ["Link copied"]


def test_only_the_link_that_was_copied_last_is_called_copied(copying: Page) -> None:
    for number in (2, 3, 3):
        button(copying, number).tap()
        expect(copying.get_by_text("Link copied")).to_have_count(1)


def test_it_works_with_the_keyboard(copying: Page) -> None:
    tab_to(copying, button(copying, 3))
    copying.keyboard.press("Enter")
    expect(copying.get_by_text("Link copied")).to_be_visible()


def test_where_the_browser_refuses_to_copy_the_link_is_there_marked_and_can_be_copied(page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'))")
    visit(page, MARKET)
    button(page, 3).tap()
    expect(page.get_by_text("We’ve selected the link. Copy it from here.")).to_be_visible()
    link = page.get_by_role("link", name="#choose-a-new-pot-or-your-money")
    expect(link).to_be_in_viewport(ratio=1)
    assert page.evaluate("String(getSelection())") == link.inner_text() == link.evaluate("(link) => link.href")


def test_where_a_page_can_copy_nothing_there_is_no_button(new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    visit(page, MARKET)
    expect(page.get_by_role("checkbox", name="Done").first).to_be_visible()
    expect(page.get_by_role("button", name="Copy the link")).to_have_count(0)


def test_without_javascript_there_is_no_button(plain_market: Page) -> None:
    expect(plain_market.get_by_role("button", name="Copy the link")).to_have_count(0)
    expect(plain_market.get_by_role("link", name="Step 3:")).to_be_visible()


def test_on_paper_there_is_no_button(market: Page) -> None:
    expect(button(market, 3)).to_be_visible()
    market.emulate_media(media="print")
    expect(button(market, 3)).to_be_hidden()


def test_on_the_page_of_a_claim_that_was_sent_no_link_is_to_be_copied(page: Page) -> None:
    """That page is a customer's own."""
    visit(page, f"{SHOP}sent/")
    expect(step(page, 2)).to_be_visible()
    expect(page.get_by_role("button", name="Copy the link")).to_have_count(0)


@pytest.mark.parametrize("size", [16, 32])
def test_the_button_is_large_enough_for_a_thumb_and_covers_no_words(new_page: NewPage, size: int) -> None:
    page = new_page(viewport={"width": 320, "height": 640}, is_mobile=False)
    enlarge_text(page, size)
    visit(page, SHOP)
    for number in (1, 2, 3):
        box, words = button(page, number).bounding_box(), step(page, number).locator("[dir]").bounding_box()
        assert box
        assert words
        assert min(box["width"], box["height"]) >= 44
        assert box["x"] + box["width"] <= 320
        beside, beneath = words["x"] + words["width"] <= box["x"] + 10, words["y"] + words["height"] <= box["y"] + 1
        assert (beside, beneath) == ((True, False) if size == 16 else (False, True))
