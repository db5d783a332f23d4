"""The next page is there when it is tapped, where nobody asked to save data."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.screens import DESK
from tests.support.visits import visit

NewPage = Callable[..., Page]
SAVING = "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });"
DELIVERED = "performance.getEntriesByType('navigation')[0].deliveryType"
AHEAD = "navigational-prefetch"
HURRIED = """
  const { setTimeout } = window;
  window.setTimeout = (handler, wait, ...rest) => setTimeout(handler, wait / 10, ...rest);
"""
"""Ten times as fast as other clocks."""
A_MOMENT = "new Promise((over) => setTimeout(over, 1_600))"


@pytest.fixture
def page(own_page: NewPage) -> Page:
    """A phone whose browser has nothing of this site yet."""
    return own_page()


def choose(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name).first.tap()
    expect(page.get_by_role("heading", name="What to do")).to_be_visible()


def test_who_looks_at_the_cards_for_a_moment_has_the_guides_already(page: Page) -> None:
    page.add_init_script(HURRIED)
    with page.expect_request("**/amazon/") as ahead, page.expect_request("**/tiktok-shop/"):
        visit(page, "/")
    assert ahead.value.headers["sec-purpose"] == "prefetch"
    choose(page, "Amazon")
    assert page.evaluate(DELIVERED) == AHEAD


def test_who_taps_at_once_does_not_wait_twice(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.headers.get("sec-purpose", "")))
    visit(page, "/")
    choose(page, "Amazon")
    assert page.evaluate(DELIVERED) == AHEAD
    assert asked.count("prefetch") == 1


def test_a_mouse_that_rests_on_a_link_fetches_its_page(own_page: NewPage) -> None:
    desk = own_page(**DESK)
    visit(desk, "/amazon/")
    with desk.expect_request("**/tiktok-shop/"):
        desk.get_by_role("link", name="TikTok Shop").hover()


def test_nothing_is_fetched_ahead_for_who_saves_data(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.headers.get("sec-purpose", "")))
    page.add_init_script(SAVING)
    page.add_init_script(HURRIED)
    visit(page, "/")
    page.evaluate(A_MOMENT)
    choose(page, "Amazon")
    assert page.evaluate(DELIVERED) == ""
    assert not any(asked)
