"""Somebody who has the app sees the app's way, in every step; nobody is kept from the other."""

from playwright.sync_api import Page, expect

from tests.browser.as_customer.guidance.conftest import MARKET
from tests.support.keyboard import tab_to
from tests.support.visits import visit

APP = "Tap the bird, then your flights."
WEBSITE = "Your flights stand at the top right."


def choose(page: Page, way: str, step: int = 2) -> None:
    page.get_by_role("group", name=f"How would you like to do step {step}?").get_by_role("radio", name=way).check()


def test_until_somebody_chooses_both_ways_are_shown(market: Page) -> None:
    expect(market.get_by_text(APP)).to_be_visible()
    expect(market.get_by_text(WEBSITE)).to_be_visible()
    expect(market.get_by_role("radio", checked=True)).to_have_count(0)


def test_a_choice_counts_in_every_step_and_can_be_changed_in_any(market: Page) -> None:
    choose(market, "On the website")
    expect(market.get_by_text(APP)).to_be_hidden()
    expect(market.get_by_text(WEBSITE)).to_be_visible()
    expect(market.get_by_role("heading", name="In the app")).to_have_count(0)
    choose(market, "In the app", step=3)
    expect(market.get_by_text(APP)).to_be_visible()
    expect(market.get_by_text(WEBSITE)).to_be_hidden()


def test_the_choice_is_remembered(market: Page) -> None:
    choose(market, "On the website")
    visit(market, MARKET)
    expect(market.get_by_text(APP)).to_be_hidden()
    expect(market.get_by_role("radio", name="On the website", checked=True)).to_have_count(2)


def test_who_has_chosen_here_and_there_is_asked_for_neither_again(market: Page) -> None:
    choose(market, "On the website")
    visit(market, "/kiln-online/")
    market.get_by_role("radio", name="Without a printer").check()
    visit(market, MARKET)
    expect(market.get_by_text(APP)).to_be_hidden()
    visit(market, "/kiln-online/")
    expect(market.get_by_role("radio", name="Without a printer")).to_be_checked()


def test_a_step_that_does_not_know_the_way_shows_all_of_its_own(market: Page) -> None:
    choose(market, "In the app")
    visit(market, "/kiln-online/")
    expect(market.get_by_text("Print the label and tape it over the old one.")).to_be_visible()
    expect(market.get_by_text("Show the code at the parcel counter")).to_be_visible()


def test_it_works_with_the_keyboard(market: Page) -> None:
    group = market.get_by_role("group", name="How would you like to do step 2?")
    tab_to(market, group.get_by_role("radio", name="In the app"))
    market.keyboard.press("ArrowRight")
    expect(group.get_by_role("radio", name="On the website")).to_be_checked()
    expect(market.get_by_text(APP)).to_be_hidden()


def test_on_paper_both_are_there_whatever_was_chosen(market: Page) -> None:
    choose(market, "In the app")
    market.emulate_media(media="print")
    expect(market.get_by_text(APP)).to_be_visible()
    expect(market.get_by_text(WEBSITE)).to_be_visible()
    expect(market.get_by_role("radio").filter(visible=True)).to_have_count(0)


def test_without_javascript_too(plain_market: Page) -> None:
    expect(plain_market.get_by_text(APP)).to_be_visible()
    expect(plain_market.get_by_text(WEBSITE)).to_be_visible()
    expect(plain_market.get_by_role("radio").filter(visible=True)).to_have_count(0)


def test_it_works_on_a_device_that_keeps_nothing(forgetful_market: Page) -> None:
    choose(forgetful_market, "In the app")
    expect(forgetful_market.get_by_text(WEBSITE)).to_be_hidden()


def test_a_condition_reads_as_a_sentence_before_what_it_limits(market: Page) -> None:
    step = market.get_by_role("listitem").filter(has=market.get_by_role("heading", name="Step 3"))
    expect(step).to_match_aria_snapshot("""
      - listitem:
        - heading /Step 3.+Choose a new pot or your money/ [level=3]
        - paragraph:
          - strong: "Only if:"
          - text: Kestrel asks for it
    """)
