"""A page is there at once, whole, and stays where it is when the rest arrives."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.screens import DESK, PHONE
from tests.support.visits import let_go, visit, visit_early

NewPage = Callable[..., Page]
SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
PAGES = ["/", "/amazon/", "/autosky/", "/autosky/#file-a-claim", "/autosky/sent/", "/about/"]
WATCHED = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
"""
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
SHIFTS = "() => window.shifts"
UNSEEN = """
  window.PerformanceObserver = class { observe() {} };
  const { setTimeout } = window;
  window.setTimeout = (handler, wait, ...rest) => wait < 2000 && setTimeout(handler, wait, ...rest);
"""
"""A browser that has drawn the words, and whose screen doesn't show them yet."""
SILENT = "window.PerformanceObserver = class { observe() {} };"
TIMES = """() => [
  Math.max(...performance.getEntriesByType("paint").map(({ startTime }) => startTime)),
  ...performance.getEntriesByType("resource").map(({ startTime }) => startTime),
]"""
FOLLOWS = """(part, whole) =>
  part.compareDocumentPosition(document.querySelector(whole)) & Node.DOCUMENT_POSITION_FOLLOWING"""


@pytest.fixture
def page(own_page: NewPage) -> Page:
    """For somebody who has never been here."""
    return own_page()


@SCREENS
@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_when_the_scripts_arrive(own_page: NewPage, screen: dict[str, Any], address: str) -> None:
    page = own_page(**screen)
    page.add_init_script(WATCHED)
    held = visit_early(page, address)
    page.evaluate(TWO_FRAMES)
    let_go(page, held)
    expect(page.get_by_role("button", name="Dark mode")).to_be_visible()
    page.evaluate(TWO_FRAMES)
    assert page.evaluate(SHIFTS) == []


def test_the_watch_sees_what_moves(page: Page) -> None:
    page.add_init_script(WATCHED)
    page.goto("/")
    page.evaluate(TWO_FRAMES)
    page.evaluate("() => document.querySelector('h1').before(document.createElement('h2'), 'Sorry!')")
    page.evaluate(TWO_FRAMES)
    assert page.evaluate(SHIFTS)


@pytest.mark.parametrize(("address", "requests"), [("/", 2), ("/amazon/", 2), ("/autosky/", 2), ("/autosky/sent/", 3)])
def test_until_somebody_acts_a_page_asks_for_its_scripts_alone(page: Page, address: str, requests: int) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert len(asked) == requests, asked


@pytest.mark.parametrize("address", PAGES)
def test_nothing_shares_the_way_with_the_words(page: Page, address: str) -> None:
    visit(page, address)
    seen, *asked = page.evaluate(TIMES)
    assert asked
    assert min(asked) > seen


def test_words_that_are_drawn_are_not_seen_yet(page: Page) -> None:
    page.add_init_script(UNSEEN)
    page.goto("/amazon/")
    for _ in range(4):
        page.evaluate(TWO_FRAMES)
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0


def test_the_scripts_come_where_a_browser_does_not_say_when_words_are_seen(page: Page) -> None:
    page.add_init_script(SILENT)
    visit(page, "/amazon/")


@pytest.mark.parametrize("address", ["/", "/amazon/"])
def test_nothing_is_drawn_before_the_row_of_channels_is_whole(page: Page, address: str) -> None:
    """Its parts would move as more of them come, and a slow phone draws while it still reads."""
    page.goto(address)
    whole = page.locator("link[rel=expect][blocking=render]").get_attribute("href")
    assert page.locator("[data-channel], [data-current-channel] li").last.evaluate(FOLLOWS, whole)
