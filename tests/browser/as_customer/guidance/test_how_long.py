"""Whoever sends something back reads how long it takes, where it takes that long."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.support.visits import visit

SHOP = "/kiln-online/"


def test_a_step_says_how_long_it_takes_and_from_when_that_counts(page: Page) -> None:
    visit(page, SHOP)
    step = step_called(page, "Send the pieces back")
    expect(step).to_contain_text("How long it takes:")
    expect(entry(step, "5 to 15 working days (counted from: the counter has the box)")).to_be_visible()
    expect(entry(step, "The promise of a pot: 6 months")).to_be_visible()


def test_each_way_to_do_a_step_says_how_long_it_takes_that_way(page: Page) -> None:
    visit(page, SHOP)
    with_a_printer = page.locator("section").filter(has=page.get_by_role("heading", name="With a printer", exact=True))
    expect(entry(with_a_printer.last, "at once")).to_have_count(1)
    expect(entry(with_a_printer.last, "The label: 14 days")).to_have_count(1)


def test_what_takes_its_own_time_has_an_entry_of_its_own(page: Page) -> None:
    visit(page, SHOP)
    step = step_called(page, "Find the order")
    expect(entry(step, "usually 3 minutes")).to_be_visible()
    expect(entry(step, "A worn number: at most 24 hours")).to_be_visible()


def test_how_long_it_takes_as_a_whole_is_read_after_the_steps_and_found_from_above_them(page: Page) -> None:
    visit(page, SHOP)
    page.get_by_role("link", name="Good to know").click()
    expect(
        entry(page.locator("main"), "15 days on average (counted from: we have seen the photos)")
    ).to_be_in_viewport()
    expect(entry(page.locator("main"), "A pot from the kiln: 1 to 2 months")).to_be_visible()


def test_it_is_found_by_search(page: Page) -> None:
    visit(page, SHOP)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("worn")
    expect(page.get_by_role("link", name="2. Find the order")).to_be_visible()


def step_called(page: Page, title: str) -> Locator:
    return page.get_by_role("listitem").filter(
        has=page.get_by_role("heading", name=re.compile(re.escape(title)), level=3)
    )


def entry(around: Locator, words: str) -> Locator:
    return around.get_by_role("listitem").filter(has_text=re.compile(f"^\\s*{re.escape(words)}\\s*$"))
