"""Somebody with a damaged parcel says where they bought it and gets the steps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.keyboard import tab_to
from tests.support.site_builder import BAZAAR
from tests.support.visits import visit

NewPage = Callable[..., Page]
STORAGE_DENIED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The person said no.", "SecurityError"); },
});"""


def test_a_tap_on_a_channel_opens_its_guide(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Amazon").tap()
    expect(page.get_by_role("heading", name="Return an Amazon order", level=1)).to_be_visible()


def test_a_channel_can_be_chosen_with_the_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, page.get_by_role("link", name="TikTok Shop"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Return a TikTok Shop order", level=1)).to_be_visible()


def test_a_channel_can_be_chosen_without_javascript(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/")
    page.get_by_role("link", name="Autosky You purchased it directly from our website.").tap()
    expect(page.get_by_role("heading", name="Return an Autosky order", level=1)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "without"])
def test_who_is_not_sure_gets_an_answer(new_page: NewPage, javascript: bool) -> None:
    page = new_page(java_script_enabled=javascript)
    page.goto("/")
    answer = page.get_by_text("Look at your bank or card statement.")
    expect(answer).to_be_hidden()
    page.get_by_text("I’m not sure where it was bought").tap()
    expect(answer).to_be_visible()


def test_who_is_not_sure_can_ask_with_the_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, page.locator("summary"))  # browsers give it no role that they agree on
    page.keyboard.press("Enter")
    expect(page.get_by_text("Look at your bank or card statement.")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "without"])
def test_the_selector_changes_the_channel(new_page: NewPage, javascript: bool) -> None:
    page = new_page(java_script_enabled=javascript)
    page.goto("/amazon/")
    page.get_by_role("navigation", name="Where did you buy it?").get_by_role("link", name="TikTok Shop").tap()
    expect(page.get_by_role("heading", name="Return a TikTok Shop order", level=1)).to_be_visible()


def test_the_selector_marks_the_channel_of_the_page_and_no_other(page: Page) -> None:
    page.goto("/amazon/")
    selector = page.get_by_role("navigation", name="Where did you buy it?")
    assert [link.get_attribute("aria-current") for link in selector.get_by_role("link").all()] == [None, "page", None]
    expect(selector.get_by_role("link").nth(1)).to_have_text("Amazon")


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "without"])
def test_a_dozen_channels_wait_until_somebody_wants_to_change(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path], javascript: bool
) -> None:
    page = new_page(base_url=serve(build_site(BAZAAR)), java_script_enabled=javascript)
    page.goto("/nihon/")
    expect(page.get_by_role("navigation", name="Where did you buy it?")).to_be_hidden()
    page.get_by_text("Bought somewhere else?").tap()
    page.get_by_role("navigation", name="Where did you buy it?").get_by_role("link", name="1.10").tap()
    expect(page.get_by_role("heading", name="Return your 1.10 order", level=1)).to_be_visible()


def test_the_choice_is_remembered_for_the_next_visit(page: Page) -> None:
    visit(page, "/amazon/")
    page.close()
    next_visit = page.context.new_page()
    next_visit.goto("/")
    expect(next_visit.get_by_role("link", name="Amazon")).to_contain_text("You chose this last time")
    expect(next_visit.get_by_text("You chose this last time").filter(visible=True)).to_have_count(1)


def test_a_later_choice_takes_the_place_of_an_earlier_one(page: Page) -> None:
    visit(page, "/amazon/")
    visit(page, "/tiktok-shop/")
    visit(page, "/")
    expect(page.get_by_role("link", name="You chose this last time")).to_contain_text("TikTok Shop")


def test_on_the_first_visit_nothing_is_said_to_be_chosen(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_text("You chose this last time").filter(visible=True)).to_have_count(0)


def test_no_cookie_is_ever_set(page: Page) -> None:
    for address in ("/amazon/", "/", "/about/"):
        page.goto(address)
    page.get_by_role("button", name="Dark mode").tap()
    assert page.context.cookies() == []


@pytest.mark.parametrize("rubbish", ["", "no-such-channel", '"]{{ 7*7 }}</a>', "\0", "x" * 100_000])
def test_a_choice_that_was_stored_wrongly_does_no_harm(page: Page, rubbish: str) -> None:
    page.goto("/about/")
    page.evaluate("rubbish => localStorage.setItem('channel', rubbish)", rubbish)
    page.goto("/")
    expect(page.get_by_text("You chose this last time").filter(visible=True)).to_have_count(0)
    page.get_by_role("link", name="Amazon").tap()
    expect(page.get_by_role("heading", name="Return an Amazon order")).to_be_visible()


def test_a_browser_that_stores_nothing_guides_all_the_same(page: Page) -> None:
    page.add_init_script(STORAGE_DENIED)
    page.goto("/")
    page.get_by_role("link", name="Amazon").tap()
    expect(page.get_by_role("heading", name="Return an Amazon order")).to_be_visible()
