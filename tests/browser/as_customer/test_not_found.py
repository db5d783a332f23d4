"""A wrong or old address leads on."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.expects_console_error(r"404 \(")


def test_a_wrong_address_says_so_to_people_and_to_search_engines(page: Page) -> None:
    answer = page.goto("/amazn/")
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Page not found", level=1)).to_be_visible()


def test_from_any_wrong_address_every_guide_is_one_tap_away(page: Page) -> None:
    page.goto("/amazon/steps/old/")
    page.get_by_role("main").get_by_role("link", name="TikTok Shop").tap()
    expect(page.get_by_role("heading", name="Return a TikTok Shop order")).to_be_visible()


def test_the_page_for_wrong_addresses_looks_like_the_others(page: Page) -> None:
    page.goto("/amazon/steps/old/")
    page.get_by_role("button", name="Dark mode").tap()
    expect(page.get_by_role("button", name="Dark mode", pressed=True)).to_be_visible()
    page.get_by_role("button", name="Search").tap()
    expect(page.get_by_role("dialog", name="Search this guide")).to_be_visible()
