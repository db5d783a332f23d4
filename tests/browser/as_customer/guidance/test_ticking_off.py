"""Steps can be ticked off, and the guide opens where somebody stopped."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.as_customer.guidance.conftest import MARKET, STORAGE_DENIED
from tests.support.keyboard import tab_to
from tests.support.visits import let_go, visit, visit_early

KEY = "kestrel-market-done"
STEPS = ["Photograph the parcel and the pot", "Open the flight of your parcel", "Choose a new pot or your money"]


def box(page: Page, number: int) -> Locator:
    return page.get_by_role("checkbox", name=re.compile(f"Done ?: {STEPS[number - 1]}"))


def ticked(page: Page) -> list[bool]:
    return [box(page, number).is_checked() for number in (1, 2, 3)]


def mark(page: Page, number: int) -> str | None:
    return box(page, number).get_attribute("data-tick")


def progress(page: Page) -> Locator:
    return page.locator("step-ticks [aria-live]")


def test_the_page_says_how_far_one_is(market: Page) -> None:
    expect(progress(market)).to_be_empty()
    box(market, 1).check()
    expect(progress(market)).to_have_text("1 of 3 done")
    box(market, 2).check()
    box(market, 3).check()
    expect(progress(market)).to_have_text("All 3 steps done")
    expect(market.get_by_role("link", name="Next:")).to_be_hidden()


def test_the_ticks_survive_the_visit_and_the_next_one_opens_at_the_next_step(market: Page) -> None:
    box(market, 1).check()
    visit(market, MARKET)
    assert ticked(market) == [True, False, False]
    expect(market.get_by_role("heading", name="Step 2")).to_be_in_viewport()
    expect(market.get_by_role("heading", level=1)).not_to_be_in_viewport()


def test_who_follows_a_link_to_a_step_lands_there_all_the_same(market: Page) -> None:
    box(market, 1).check()
    visit(market, f"{MARKET}#step-3")
    expect(market.get_by_role("heading", name="Step 3")).to_be_in_viewport()


def test_a_guide_that_is_done_or_not_begun_opens_at_its_top(market: Page) -> None:
    for number in (1, 2, 3):
        box(market, number).check()
    visit(market, MARKET)
    expect(market.get_by_role("heading", level=1)).to_be_in_viewport()


def test_the_next_step_can_be_jumped_to(market: Page) -> None:
    box(market, 1).check()
    market.get_by_role("link", name="Next: Step 2").tap()
    expect(market).to_have_url(f"{market.url.split('#')[0]}#open-the-flight-of-your-parcel")


def test_two_tabs_of_the_same_guide_keep_each_others_ticks(market: Page) -> None:
    other = market.context.new_page()
    visit(other, MARKET)
    box(market, 1).check()
    expect(box(other, 1)).to_be_checked()
    box(other, 3).check()
    expect(box(market, 3)).to_be_checked()
    visit(market, MARKET)
    assert ticked(market) == [True, False, True]


@pytest.mark.parametrize("storage", ["", STORAGE_DENIED])
def test_what_is_ticked_before_the_script_comes_stays_ticked(own_page: Callable[..., Page], storage: str) -> None:
    page = own_page()
    page.add_init_script(storage)
    held = visit_early(page, MARKET)
    box(page, 2).check()
    let_go(page, held)
    expect(progress(page)).to_have_text("1 of 3 done")
    assert ticked(page) == [False, True, False]


def test_back_shows_the_ticks_of_this_device_and_not_those_that_the_browser_remembers(market: Page) -> None:
    box(market, 1).check()
    visit(market, "/kiln-online/")
    market.evaluate("key => localStorage.removeItem(key)", KEY)
    market.go_back()
    expect(market.get_by_role("button", name="Search")).to_be_visible()
    assert ticked(market) == [False, False, False]


def test_a_page_from_the_page_cache_shows_what_was_ticked_meanwhile(market: Page) -> None:
    market.evaluate("([key, marks]) => localStorage.setItem(key, marks)", [KEY, json.dumps([mark(market, 2)])])
    market.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert ticked(market) == [False, True, False]


def test_it_can_be_reset(market: Page) -> None:
    expect(market.get_by_role("button", name="Start over")).to_be_hidden()
    box(market, 1).check()
    market.get_by_role("button", name="Start over").tap()
    assert ticked(market) == [False, False, False]
    expect(box(market, 1)).to_be_focused()
    expect(market.get_by_role("button", name="Start over")).to_be_hidden()
    visit(market, MARKET)
    assert ticked(market) == [False, False, False]


def test_it_works_with_the_keyboard(market: Page) -> None:
    tab_to(market, box(market, 2))
    market.keyboard.press("Space")
    expect(progress(market)).to_have_text("1 of 3 done")


def test_who_listens_hears_each_step_and_the_progress(market: Page) -> None:
    box(market, 1).check()
    expect(progress(market)).to_have_text("1 of 3 done")
    expect(market.get_by_role("link", name="Next: Step 2")).to_be_visible()
    expect(box(market, 1)).to_be_checked()


def test_a_step_whose_words_changed_in_substance_is_forgotten(market: Page) -> None:
    box(market, 1).check()
    box(market, 2).check()
    marks = json.loads(market.evaluate("key => localStorage.getItem(key)", KEY))
    market.evaluate("([key, marks]) => localStorage.setItem(key, JSON.stringify(marks))", [KEY, ["0ld0ld0l", marks[1]]])
    visit(market, MARKET)
    assert ticked(market) == [False, True, False]


@pytest.mark.parametrize("kept", ["", "{", "null", "7", '"x"', '{"length": 3}', "[[1], null, {}]", "[" * 9000])
def test_corrupt_ticks_are_harmless(page: Page, kept: str) -> None:
    page.goto(MARKET)
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    visit(page, MARKET)
    assert ticked(page) == [False, False, False]
    box(page, 1).check()
    expect(progress(page)).to_have_text("1 of 3 done")


def test_it_works_on_a_device_that_keeps_nothing(forgetful_market: Page) -> None:
    box(forgetful_market, 1).check()
    expect(progress(forgetful_market)).to_have_text("1 of 3 done")


def test_without_javascript_there_is_nothing_to_tick(plain_market: Page) -> None:
    expect(plain_market.get_by_role("checkbox")).to_have_count(0)
    expect(plain_market.get_by_role("heading", name="Step 1")).to_be_visible()


@pytest.mark.expects_console_error("ERR_FAILED")
def test_where_the_script_did_not_come_nothing_is_asked_that_only_it_can_answer(page: Page) -> None:
    page.route("**/*.mjs", lambda route: route.abort())
    page.goto(MARKET)
    expect(box(page, 1)).to_be_hidden()
    expect(page.get_by_label("When was it delivered?")).to_be_hidden()
    expect(page.get_by_role("group", name="How would you like to do step 2?")).to_be_hidden()
    expect(page.get_by_role("heading", name="Step 1")).to_be_visible()


def test_on_paper_there_are_boxes_for_a_pen(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(MARKET)
    page.emulate_media(media="print")
    expect(page.get_by_role("checkbox").filter(visible=True)).to_have_count(3)
    expect(page.get_by_role("button", name="Start over")).to_be_hidden()


def test_each_channel_has_ticks_of_its_own(market: Page) -> None:
    box(market, 1).check()
    visit(market, "/kiln-online/")
    expect(market.get_by_role("checkbox", checked=True)).to_have_count(0)
