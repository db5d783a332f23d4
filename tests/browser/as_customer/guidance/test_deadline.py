"""Somebody enters the day the parcel came and is told, to the day, how long there is."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.as_customer.guidance.conftest import MARKET, MARKET_AT_HOME
from tests.support.screens import DESK
from tests.support.visits import let_go, visit, visit_early

NOON = datetime(2026, 11, 24, 12)
ASKED = "When was it delivered?"


@pytest.fixture
def page(own_page: Callable[..., Page]) -> Page:
    page = own_page()
    page.clock.set_fixed_time(NOON)
    return page


def enter(page: Page, day: str) -> None:
    page.get_by_label(ASKED).focus()
    page.get_by_label(ASKED).fill(day)
    page.get_by_label(ASKED).dispatch_event("change")


def answer(page: Page) -> Locator:
    return page.locator("return-deadline [role=status]")


def test_the_window_stands_in_the_step_that_it_limits(market: Page) -> None:
    step = market.get_by_role("listitem").filter(has=market.get_by_role("heading", name="Step 2"))
    expect(step.get_by_text("You have 30 days from the day it was delivered.")).to_be_visible()
    market.get_by_role("link", name="You have 30 days from the day it was delivered.").tap()
    expect(step.get_by_label(ASKED)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("delivered", "said"),
    [
        ("2026-11-22", "You have until Tuesday 22 December 2026. 28 days are left."),
        ("2026-10-26", "You have until Wednesday 25 November 2026. 1 day is left."),
        ("2026-10-25", "Today, Tuesday 24 November 2026, is your last day."),
        ("2026-10-24", "Your 30 days ended on Monday 23 November 2026."),
        ("2026-11-25", "Enter today’s date or an earlier one."),
    ],
)
def test_who_enters_the_day_is_told_how_long_there_is(market: Page, delivered: str, said: str) -> None:
    enter(market, delivered)
    expect(answer(market)).to_have_text(said)


def test_what_is_half_entered_before_the_script_comes_stays(own_page: Callable[..., Page]) -> None:
    page = own_page(**DESK)
    held = visit_early(page, MARKET)
    page.get_by_label(ASKED).press_sequentially("31")
    let_go(page, held)
    expect(page.get_by_text("Enter the full date")).to_be_visible()


def test_a_year_of_two_digits_is_unreadable_once_it_is_left(own_page: Callable[..., Page]) -> None:
    page = own_page(**DESK)
    page.clock.set_fixed_time(NOON)
    visit(page, MARKET)
    enter(page, "2026-11-22")
    expect(answer(page)).to_contain_text("28 days are left")
    enter(page, "0026-11-22")
    expect(answer(page)).to_be_empty()
    page.keyboard.press("Shift+Tab")
    page.get_by_role("button", name="Search").focus()
    expect(answer(page)).to_have_text("Enter the full date: day, month and year.")


def test_a_page_that_lay_open_counts_anew_when_somebody_looks_again(market: Page) -> None:
    enter(market, "2026-11-22")
    market.clock.set_fixed_time(datetime(2026, 12, 23, 9))
    market.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(answer(market)).to_contain_text("Your 30 days ended on")


def test_another_tab_of_the_same_guide_follows(market: Page) -> None:
    other = market.context.new_page()
    other.clock.set_fixed_time(NOON)
    visit(other, MARKET)
    other.get_by_label(ASKED).focus()
    enter(market, "2026-11-22")
    expect(answer(other)).to_contain_text("28 days are left")


def test_when_the_days_are_over_the_page_says_what_is_still_open(market: Page) -> None:
    expect(market.get_by_text("After that:")).to_be_visible()
    enter(market, "2026-01-02")
    expect(market.get_by_text("Here’s what you can still do:")).to_be_visible()
    expect(market.get_by_text("Kestrel still answers in “Flights”, under “Lost feathers”.")).to_be_visible()
    expect(market.get_by_role("button", name="Add the deadline to your calendar")).to_be_hidden()


def test_an_empty_day_says_nothing(market: Page) -> None:
    enter(market, "2026-11-22")
    enter(market, "")
    expect(answer(market)).to_be_empty()


def test_half_a_day_is_unreadable(own_page: Callable[..., Page]) -> None:
    page = own_page(**DESK)  # a phone has a picker in its place
    visit(page, MARKET)
    page.get_by_label(ASKED).press_sequentially("31")
    page.get_by_label(ASKED).dispatch_event("change")
    expect(answer(page)).to_have_text("Enter the full date: day, month and year.")


def test_the_day_is_remembered_on_the_device_and_nowhere_else(market: Page) -> None:
    enter(market, "2026-11-22")
    expect(answer(market)).to_contain_text("28 days are left")
    market.clock.set_fixed_time(datetime(2026, 11, 25, 9))
    visit(market, MARKET)
    expect(answer(market)).to_contain_text("27 days are left")
    assert market.url.endswith(MARKET)
    visit(market, "/kiln-online/")
    expect(market.get_by_label(ASKED)).to_have_value("")


@pytest.mark.parametrize("kept", ["", "{", "2026-02-31", "9" * 5000, "<b>"])
def test_a_day_that_was_kept_badly_is_harmless(page: Page, kept: str) -> None:
    page.goto(MARKET)
    page.evaluate("kept => localStorage.setItem('kestrel-market-from', kept)", kept)
    visit(page, MARKET)
    expect(answer(page)).to_be_empty()
    enter(page, "2026-11-22")
    expect(answer(page)).to_contain_text("28 days are left")


def test_it_works_on_a_device_that_keeps_nothing(forgetful_market: Page) -> None:
    enter(forgetful_market, "2026-11-22")
    expect(answer(forgetful_market)).to_contain_text("28 days are left")


@pytest.mark.parametrize(("zone", "left"), [("Pacific/Kiritimati", "27 days"), ("Pacific/Pago_Pago", "28 days")])
def test_the_days_left_are_counted_where_the_customer_is(own_page: Callable[..., Page], zone: str, left: str) -> None:
    page = own_page(timezone_id=zone)
    page.clock.set_fixed_time("2026-11-24T23:30:00Z")
    visit(page, MARKET)
    enter(page, "2026-11-22")
    expect(answer(page)).to_contain_text(left)


def test_the_last_day_goes_into_a_calendar_with_the_way_back(market: Page, tmp_path: Path) -> None:
    enter(market, "2026-11-22")
    with market.expect_download() as download:
        market.get_by_role("button", name="Add the deadline to your calendar").tap()
    assert download.value.suggested_filename == "last-day.ics"
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event.start == date(2026, 12, 22)
    assert str(event["SUMMARY"]) == "Last day: Return what you bought at Kestrel Market"
    assert str(event["URL"]) == MARKET_AT_HOME


def test_without_javascript_the_window_is_said_and_nothing_is_asked(plain_market: Page) -> None:
    expect(plain_market.get_by_text("You have 30 days from the day it was delivered.").last).to_be_visible()
    expect(plain_market.get_by_text("Kestrel still answers")).to_be_visible()
    expect(plain_market.get_by_label(ASKED)).to_be_hidden()


def test_on_paper_too(market: Page) -> None:
    market.emulate_media(media="print")
    expect(market.get_by_text("You have 30 days from the day it was delivered.").last).to_be_visible()
    expect(market.get_by_label(ASKED)).to_be_hidden()


def test_the_question_says_that_the_day_stays_here(market: Page) -> None:
    expect(market.get_by_label(ASKED)).to_have_accessible_description("The date stays on this device.")
