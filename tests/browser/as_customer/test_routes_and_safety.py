"""Who answers the question inside a page sees the steps for it; who may be in danger sees whom to call first."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.site_builder import ROOT
from tests.support.visits import visit

SHOP = "/shop/"
QUESTION = "Is the battery hot, swollen, leaking or smoking?"


@pytest.fixture(scope="session")
def site_url(build_site: Callable[..., Path], serve: Callable[[Path], str]) -> str:
    """In place of the shipped site."""
    return serve(build_site(ROOT / "tests/stores/opened.yaml"))


@pytest.fixture
def shop(page: Page) -> Page:
    """The guide with the question."""
    visit(page, SHOP)
    return page


def choose(page: Page, answer: str) -> None:
    page.get_by_role("link", name=answer).click()


def test_until_somebody_answers_the_steps_for_each_answer_are_there(shop: Page) -> None:
    expect(shop.get_by_role("heading", name="Send it back")).to_be_visible()
    expect(shop.get_by_role("heading", name="Wait for an answer")).to_be_visible()


def test_who_answers_sees_the_steps_for_the_answer_alone(shop: Page) -> None:
    choose(shop, "I have opened it")
    expect(shop.get_by_role("heading", name=re.compile("Step 3:.+Wait for an answer"))).to_be_visible()
    expect(shop.get_by_role("heading", name="Send it back")).to_be_hidden()
    choose(shop, "It is still sealed")
    expect(shop.get_by_role("heading", name=re.compile("Step 3:.+Send it back"))).to_be_visible()


def test_the_answer_is_remembered(shop: Page) -> None:
    choose(shop, "It is still sealed")
    visit(shop, SHOP)
    expect(shop.get_by_role("heading", name="Wait for an answer")).to_be_hidden()


def test_a_link_to_a_step_shows_its_answer(page: Page) -> None:
    visit(page, f"{SHOP}#keep-the-seal")
    expect(page.get_by_role("heading", name="Keep the seal")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Send it back")).to_be_hidden()


def test_ticks_count_the_shared_steps_and_those_of_the_answer(shop: Page) -> None:
    choose(shop, "It is still sealed")
    shop.get_by_role("checkbox").first.check()
    expect(shop.get_by_text("1 of 3 done")).to_be_visible()
    choose(shop, "I have opened it")
    expect(shop.get_by_text("1 of 4 done")).to_be_visible()


def test_without_scripts_each_answer_leads_to_its_own_steps(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(SHOP)
    choose(page, "I have opened it")
    expect(page).to_have_url(re.compile("#route-opened$"))
    expect(page.get_by_role("heading", name="Send it back")).to_be_visible()


@pytest.mark.parametrize(("path", "next_thing"), [("/", "Return what you bought"), (SHOP, "What to do")])
def test_the_rule_the_danger_and_the_next_thing_are_on_the_first_screen(page: Page, path: str, next_thing: str) -> None:
    visit(page, path)
    for words in ("Return it the way you bought it.", QUESTION):
        expect(page.get_by_text(words).first).to_be_in_viewport(ratio=1)
    expect(page.get_by_text(re.compile(next_thing)).first).to_be_in_viewport()


def test_who_says_yes_can_call_at_once(shop: Page) -> None:
    shop.get_by_role("note").get_by_role("link", name="Yes: stop and get help").click()
    expect(shop.get_by_role("heading", level=1, name="Stop: it may be dangerous")).to_be_visible()
    call = shop.get_by_role("link", name="Call 0800 000 0112")
    expect(call).to_be_in_viewport(ratio=1)
    expect(call).to_have_attribute("href", "tel:08000000112")


def test_a_printed_guide_says_whom_to_call_and_what_to_do(shop: Page) -> None:
    expect(shop.get_by_text("Do not open it.")).to_be_hidden()
    shop.emulate_media(media="print")
    for words in ("Call 0800 000 0112", "Unplug the charger.", "Do not open it."):
        expect(shop.get_by_text(words)).to_be_visible()


def test_search_finds_the_danger_before_everything_else(shop: Page) -> None:
    shop.get_by_role("button", name="Search").click()
    shop.get_by_role("dialog").get_by_role("searchbox").or_(shop.get_by_role("dialog").get_by_role("combobox")).fill(
        "smoking"
    )
    expect(shop.get_by_role("dialog").get_by_role("link").first).to_have_attribute("href", re.compile("safety/"))
