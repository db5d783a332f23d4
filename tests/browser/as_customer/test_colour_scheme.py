"""The page is light or dark as the device says, until the person says otherwise."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.as_customer.test_choosing_a_channel import STORAGE_DENIED
from tests.support.older_browser import lacking
from tests.support.visits import let_go, visit, visit_early

NewPage = Callable[..., Page]


def is_dark(page: Page) -> bool:
    """What the eye sees: text lighter than its ground."""
    brightness = """name => getComputedStyle(document.body)[name].match(/[\\d.]+/g).slice(0, 3).map(Number)
      .reduce((sum, part) => sum + part)"""
    return bool(page.evaluate(brightness, "color") > page.evaluate(brightness, "backgroundColor"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_device(new_page: NewPage, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto("/")
    assert is_dark(page) is (scheme == "dark")
    expect(page.get_by_role("button", name="Dark mode", pressed=scheme == "dark")).to_be_visible()


def test_without_javascript_it_follows_the_device_and_offers_no_switch(new_page: NewPage) -> None:
    page = new_page(color_scheme="dark", java_script_enabled=False)
    page.goto("/")
    assert is_dark(page)
    expect(page.get_by_role("button", name="Dark mode")).to_be_hidden()


def test_a_browser_that_has_one_scheme_alone_is_light_with_its_boxes_and_offers_no_switch(new_page: NewPage) -> None:
    page = lacking(new_page(color_scheme="dark"), "light-dark(")
    visit(page, "/autosky/")
    for chosen in ("", "dark"):
        page.evaluate("chosen => { document.documentElement.dataset.scheme = chosen }", chosen)
        assert not is_dark(page)
        box = page.get_by_role("checkbox").first
        assert box.evaluate("box => getComputedStyle(box).colorScheme") == "light"
    expect(page.get_by_role("button", name="Dark mode")).to_be_hidden()


def test_it_follows_the_device_while_it_is_open(page: Page) -> None:
    page.goto("/")
    page.emulate_media(color_scheme="dark")
    assert is_dark(page)
    expect(page.get_by_role("button", name="Dark mode", pressed=True)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_switch_changes_it_and_back(new_page: NewPage, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto("/")
    page.get_by_role("button", name="Dark mode").tap()
    assert is_dark(page) is (scheme == "light")
    page.get_by_role("button", name="Dark mode").tap()
    assert is_dark(page) is (scheme == "dark")


def test_the_choice_holds_on_the_next_page_and_the_next_visit(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Dark mode").tap()
    page.close()
    next_visit = page.context.new_page()
    next_visit.goto("/amazon/")
    assert is_dark(next_visit)
    expect(next_visit.get_by_role("button", name="Dark mode", pressed=True)).to_be_visible()


def test_a_chosen_dark_page_is_never_white_while_its_scripts_are_on_their_way(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Dark mode").tap()
    held = visit_early(page, "/amazon/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert is_dark(page)
    let_go(page, held)


@pytest.mark.parametrize("rubbish", ["", "purple", "DARK", '"><script>', "null"])
def test_a_choice_that_was_stored_wrongly_leaves_it_to_the_device(new_page: NewPage, rubbish: str) -> None:
    page = new_page(color_scheme="dark")
    page.goto("/")
    page.evaluate("rubbish => localStorage.setItem('colour-scheme', rubbish)", rubbish)
    page.reload()
    assert is_dark(page)
    expect(page.get_by_role("button", name="Dark mode", pressed=True)).to_be_visible()


def test_a_browser_that_stores_nothing_switches_for_this_page(page: Page) -> None:
    page.add_init_script(STORAGE_DENIED)
    page.goto("/")
    page.get_by_role("button", name="Dark mode").tap()
    assert is_dark(page)
