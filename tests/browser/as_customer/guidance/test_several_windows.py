"""Where several windows count, somebody enters the days they know, and the best that is open today comes first."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.as_customer.guidance.conftest import STORAGE_DENIED
from tests.support.visits import visit

HOPPER = "/hopper-app/broken/"
NOON = datetime(2026, 11, 24, 12)
DELIVERED, BOUGHT, OPENED = "When was it delivered?", "When did you buy it?", "The day you opened the green box"
LAST_PART = "When was the last part delivered?"
SHORT = ["Change of mind", "Shards", "Wish slip", "Spring", "Lid"]
SHORTEST_FIRST = [*SHORT, "Proof", "Pot for life", "Glaze", "Winter", "Other rights"]


@pytest.fixture
def page(own_page: Callable[..., Page]) -> Page:
    page = own_page()
    page.clock.set_fixed_time(NOON)
    visit(page, HOPPER)
    return page


def enter(page: Page, asked: str, day: str) -> None:
    page.get_by_label(asked).focus()
    page.get_by_label(asked).fill(day)
    page.get_by_label(asked).dispatch_event("change")


def window(page: Page, name: str) -> Locator:
    return page.locator("return-windows").get_by_role("listitem").filter(has=page.get_by_role("heading", name=name))


def names(page: Page) -> list[str]:
    return page.locator("return-windows h3 [dir=auto]").all_text_contents()


def test_without_javascript_each_window_is_said_the_shortest_first_and_nothing_is_asked(
    new_page: Callable[..., Page],
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(HOPPER)
    assert names(page) == SHORTEST_FIRST
    expect(page.get_by_role("link", name="There are 7 time limits.")).not_to_contain_text("open")
    expect(window(page, "Change of mind")).to_contain_text("You have 1 day from the day you bought it.")
    slip = window(page, "Wish slip")
    expect(slip).to_contain_text("You have 3 to 6 working days, not counting public holidays.")
    expect(slip).to_contain_text("or, if that’s later, from this day: The day you opened the green box.")
    expect(slip).to_contain_text("Policy last changed on 30 September 2026.")
    expect(window(page, "Lid")).to_contain_text("From which day the time runs isn’t said")
    expect(window(page, "Winter")).to_contain_text(
        "You have until 28 February. This holds each year for orders from 2 November to 29 December."
    )
    expect(page.get_by_label(DELIVERED)).to_be_hidden()


def test_a_line_above_the_steps_leads_to_them(page: Page) -> None:
    page.get_by_role("link", name="There are 7 time limits. See which count for you.").tap()
    expect(page.get_by_role("heading", name="How long you have")).to_be_in_viewport()


def test_each_day_is_asked_for_once(page: Page) -> None:
    for asked in (DELIVERED, BOUGHT, OPENED):
        expect(page.get_by_label(asked)).to_have_count(1)
        expect(page.get_by_label(asked)).to_have_accessible_description(
            "Enter the days you know, to see what’s open today. They stay on this device. "
            "The day itself doesn’t count: day 1 is the day after."
        )


def test_the_best_that_is_open_comes_first_and_what_is_over_last(page: Page) -> None:
    enter(page, DELIVERED, "2026-11-22")
    enter(page, BOUGHT, "2026-11-20")
    expect(page.get_by_role("status").filter(has_text="of these")).to_have_text(
        "4 of these are open for you today. The one that gives you the most comes first."
    )
    unknown, over = ["Shards", "Lid", "Other rights"], ["Change of mind", "Spring"]
    assert names(page) == ["Wish slip", "Winter", "Pot for life", "Glaze", "Proof", *unknown, *over]
    expect(window(page, "Winter")).to_contain_text("Open until Sunday 28 February 2027. 96 days are left.")
    expect(window(page, "Pot for life")).to_contain_text("Open until Wednesday 22 November 2028.")
    expect(window(page, "Change of mind")).to_contain_text("Closed: it ended on Saturday 21 November 2026.")


def test_as_long_as_a_later_day_is_missing_the_page_promises_no_more_than_it_knows(page: Page) -> None:
    slip = window(page, "Wish slip")
    enter(page, DELIVERED, "2026-11-22")
    expect(slip).to_contain_text("Open at least until Wednesday 25 November 2026.")
    enter(page, DELIVERED, "2026-11-02")
    expect(slip).not_to_contain_text("Open")
    enter(page, OPENED, "2026-11-22")
    expect(slip).to_contain_text("Open until Wednesday 25 November 2026, perhaps until Monday 30 November 2026.")


def test_a_window_for_other_orders_says_so_and_none_is_called_closed_of_which_nobody_knows(page: Page) -> None:
    enter(page, BOUGHT, "2026-11-01")
    expect(window(page, "Winter")).to_contain_text("This isn’t for orders of that day.")
    expect(page.get_by_role("status").filter(has_text="None")).to_have_count(0)


def test_beside_the_field_a_day_to_come_is_named_and_the_other_days_still_count(page: Page) -> None:
    enter(page, DELIVERED, "2026-11-22")
    enter(page, BOUGHT, "2027-11-20")
    bought = page.get_by_label(BOUGHT)
    expect(bought).to_have_accessible_description(re.compile("^Enter today’s date or an earlier one. Enter the days"))
    expect(bought).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label(DELIVERED)).not_to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("status").filter(has_text="of these")).to_have_count(1)
    enter(page, BOUGHT, "2026-11-20")
    expect(page.get_by_text("Enter today’s date")).to_have_count(0)


def test_a_reckoned_day_says_that_no_public_holiday_is_known(page: Page) -> None:
    enter(page, DELIVERED, "2026-11-22")
    enter(page, OPENED, "2026-11-22")
    for name, says in (("Wish slip", 1), ("Glaze", 1), ("Pot for life", 0)):
        expect(window(page, name).get_by_text("doesn’t know which days are public holidays")).to_have_count(says)


def test_once_it_is_over_the_page_says_what_is_still_open(page: Page) -> None:
    slip = window(page, "Wish slip")
    expect(slip.get_by_text("After that:")).to_be_visible()
    enter(page, DELIVERED, "2026-01-02")
    enter(page, OPENED, "2026-01-02")
    expect(slip.get_by_text("Here’s what you can still do:")).to_be_visible()
    expect(slip.get_by_role("button")).to_be_hidden()


def test_what_the_store_only_wishes_for_is_never_called_closed(page: Page) -> None:
    shards = window(page, "Shards")
    expect(shards).to_contain_text("If you can, do it within 36 hours.")
    expect(shards).to_contain_text("Nothing is lost if it’s later.")
    enter(page, LAST_PART, "2026-11-23")
    expect(shards).to_contain_text("If you can, by Wednesday 25 November 2026.")
    enter(page, LAST_PART, "2026-11-02")
    expect(shards).to_contain_text("It’s after Wednesday 4 November 2026, but nothing is lost.")
    expect(shards.get_by_role("button")).to_be_hidden()


def test_what_may_end_it_sooner_stands_beside_its_last_day(page: Page) -> None:
    glaze = window(page, "Glaze")
    expect(glaze).to_contain_text("Or only until this, if it comes first: 400 washes. 5 months longer for this")
    expect(glaze.get_by_text("Sooner, if this comes first: 400 washes.")).to_be_hidden()
    enter(page, DELIVERED, "2026-11-22")
    expect(glaze).to_contain_text("Open at least until Thursday 22 November 2029.")
    expect(glaze.get_by_text("Sooner, if this comes first: 400 washes.")).to_be_visible()


def test_the_time_in_which_a_fault_is_presumed_is_no_time_limit(page: Page) -> None:
    proof = window(page, "Proof")
    expect(proof).to_contain_text("A fault that shows within 1 year is taken to have been there from the start.")
    enter(page, DELIVERED, "2026-11-22")
    expect(proof).to_contain_text("This holds until Monday 22 November 2027.")
    expect(proof.get_by_role("button")).to_be_hidden()


def test_what_has_no_last_day_says_so_and_is_not_reckoned(page: Page) -> None:
    enter(page, DELIVERED, "2026-11-22")
    expect(window(page, "Other rights").get_by_text("There’s no fixed last day.")).to_be_visible()
    expect(window(page, "Other rights")).not_to_contain_text("until")


def test_days_that_return_each_year_are_those_of_the_order(page: Page) -> None:
    enter(page, BOUGHT, "2025-12-01")
    expect(window(page, "Winter")).to_contain_text("Closed: it ended on Saturday 28 February 2026.")
    enter(page, BOUGHT, "2026-11-20")
    expect(window(page, "Winter")).to_contain_text("Open until Sunday 28 February 2027.")


def test_each_open_one_goes_into_a_calendar(page: Page) -> None:
    enter(page, DELIVERED, "2026-11-22")
    with page.expect_download() as download:
        window(page, "Pot for life").get_by_role("button", name="Add to your calendar").tap()
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert (event.start, str(event["SUMMARY"])) == (date(2028, 11, 22), "Last day: Pot for life")


def test_a_day_that_has_not_come_is_asked_for_again(page: Page) -> None:
    enter(page, DELIVERED, "2026-11-25")
    expect(page.get_by_text("Enter today’s date or an earlier one.")).to_be_visible()
    assert names(page) == SHORTEST_FIRST


def test_the_days_are_remembered_on_the_device(page: Page) -> None:
    enter(page, DELIVERED, "2026-11-22")
    visit(page, HOPPER)
    expect(page.get_by_label(DELIVERED)).to_have_value("2026-11-22")
    expect(window(page, "Pot for life")).to_contain_text("Open until")
    visit(page, "/kestrel-market/")
    expect(page.get_by_label(DELIVERED)).to_have_value("")


def test_it_works_on_a_device_that_keeps_nothing(page: Page) -> None:
    page.add_init_script(STORAGE_DENIED)
    visit(page, HOPPER)
    enter(page, DELIVERED, "2026-11-22")
    expect(window(page, "Pot for life")).to_contain_text("Open until")


def test_on_paper_each_is_said_and_nothing_asked(page: Page) -> None:
    page.emulate_media(media="print")
    expect(window(page, "Pot for life")).to_contain_text("You have 2 years.")
    expect(page.get_by_label(DELIVERED)).to_be_hidden()
