"""Somebody who does not know where it was bought finds out; where there is one channel only, nobody is asked."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.screens import DESK, PHONE
from tests.support.site_builder import EVERYTHING

NewPage = Callable[..., Page]
Serve = Callable[[Path], str]
BuildSite = Callable[..., Path]
ONE_CHANNEL = """
store:
  name: Small Store
  rule: Return it the way you bought it.
channels:
  - id: our-shop
    name: Our shop
    title: Return an order from our shop
    order_number: {pattern: '\\d{6}'}
    claim_form: yes
    steps: [{title: Tell us}]
claim_form:
  title: File a claim
  endpoint: {provider: netlify}
  fields:
    - {id: order, type: order-number, label: Order number, missing: Enter your order number}
"""
TWO_ALIKE = """
store: {name: Small Store, rule: Return it the way you bought it.}
channels:
  - {id: first, name: First, order_number: {pattern: '\\d{6}'}, steps: [{title: Look}]}
  - {id: second, name: Second, order_number: {pattern: '\\d{5,7}'}, steps: [{title: Look}]}
"""


def not_sure(page: Page) -> Locator:
    """Opened, on the front page."""
    page.goto("/")
    page.get_by_text("I’m not sure where it was bought").tap()
    return page.get_by_role("group").filter(has_text="I’m not sure where it was bought")


def number(page: Page) -> Locator:
    return page.get_by_label("Order number (if you have it)")


@pytest.fixture(scope="session")
def served(serve: Serve, build_site: BuildSite, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Give it the words of a channels file and it gives the address of its site."""

    @cache
    def address(words: str) -> str:
        file = tmp_path_factory.mktemp("store") / "channels.yaml"
        file.write_text(words, "utf-8")
        return serve(build_site(file))

    return address


@pytest.fixture
def one_channel(served: Callable[[str], str]) -> str:
    return served(ONE_CHANNEL)


@pytest.fixture
def everything(new_page: NewPage, serve: Serve, build_site: BuildSite) -> Page:
    return new_page(base_url=serve(build_site(EVERYTHING)))


def test_who_was_given_it_reads_whom_to_ask_and_what_to_look_for(page: Page) -> None:
    hints = not_sure(page)
    expect(hints).to_contain_text("Ask the person who gave it to you")
    expect(hints).to_contain_text("gift receipt or packing slip")


def test_a_store_that_has_hints_of_its_own_gives_those(everything: Page) -> None:
    hints = not_sure(everything)
    expect(hints).to_contain_text("KSTRL")
    expect(hints).not_to_contain_text("present")


def test_one_kind_of_order_number_alone_is_no_list(page: Page, everything: Page) -> None:
    expect(not_sure(page)).not_to_contain_text("Your order number can also tell you")
    expect(not_sure(everything)).to_contain_text("Your order number can also tell you")


def test_the_example_of_an_order_number_stays_in_one_piece(page: Page) -> None:
    page.goto("/amazon/")
    page.get_by_role("heading", name="Before you start").tap()
    lines = """(code) => {
      const range = document.createRange();
      range.selectNodeContents(code);
      return [...range.getClientRects(), ...code.getClientRects()].length;
    }"""
    example = page.get_by_text("123-1234567-1234567", exact=True)
    for width in range(320, 460, 10):
        page.set_viewport_size({"width": width, "height": 800})
        assert example.evaluate(lines) == 2, width


def test_an_order_number_is_found_in_what_was_pasted_from_a_letter(page: Page) -> None:
    not_sure(page)
    number(page).fill("Good news! Your order #114-3941689-8772232 has shipped. Track it: amazon.com/track?id=1&x=2")
    expect(page.get_by_text("This looks like an order from Amazon.")).to_be_visible()
    page.get_by_role("link", name="Go to the Amazon guide").tap()
    expect(page.get_by_role("heading", name="Return an Amazon order")).to_be_visible()


def test_what_the_file_calls_uncertain_is_no_promise(page: Page) -> None:
    not_sure(page)
    number(page).fill("576859029223086481")
    expect(page.get_by_text("This may be an order from TikTok Shop.")).to_be_visible()
    expect(page.get_by_text("This looks like")).to_have_count(0)


def test_a_number_that_two_shops_could_have_leads_to_both(new_page: NewPage, served: Callable[[str], str]) -> None:
    page = new_page(base_url=served(TWO_ALIKE))
    not_sure(page)
    number(page).fill("123456")
    expect(page.get_by_text("This may be an order from one of these shops:")).to_be_visible()
    page.get_by_role("link", name="Go to the Second guide").tap()
    expect(page.get_by_role("heading", name="Return your Second order")).to_be_visible()


def test_a_number_that_nobody_knows_leaves_ways_on(page: Page, everything: Page) -> None:
    not_sure(page)
    number(page).fill("AS-1001")
    expect(page.get_by_text("We don’t recognise this number. Try one of these:")).to_be_visible()
    answer = page.get_by_role("status").filter(has_text="recognise")
    answer.get_by_role("link", name="Find out where it was bought").tap()
    expect(page.get_by_text("Look at your bank or card statement.")).to_be_in_viewport()
    answer.get_by_role("link", name="TikTok Shop").tap()
    expect(page.get_by_role("heading", name="Return a TikTok Shop order")).to_be_visible()
    not_sure(everything)
    number(everything).fill("AS-1001")
    everything.get_by_role("link", name="Contact us").tap()
    expect(everything.get_by_role("link", name="returns@marlow-finch.example").first).to_be_in_viewport()


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_where_there_is_one_channel_the_one_thing_to_do_is_its_guide(
    new_page: NewPage, one_channel: str, screen: dict[str, object]
) -> None:
    page = new_page(base_url=one_channel, **screen)
    page.goto("/")
    expect(page.get_by_text("Where did you buy it?")).to_have_count(0)
    expect(page.get_by_text("not sure")).to_have_count(0)
    (way,) = page.get_by_role("main").get_by_role("link").all()
    expect(way).to_be_in_viewport(ratio=1)
    way.click()
    expect(page.get_by_role("heading", name="Return an order from our shop", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Where did you buy it?")).to_have_count(0)
    page.get_by_label("Order number").fill("123456")
    expect(page.get_by_text("order number from")).to_have_count(0)


@pytest.mark.expects_console_error(r"404 \(")
def test_where_there_is_one_channel_a_wrong_address_leads_to_its_guide(new_page: NewPage, one_channel: str) -> None:
    page = new_page(base_url=one_channel)
    page.goto("/our-shp/")
    expect(page.get_by_text("Where did you buy it?")).to_have_count(0)
    page.get_by_role("link", name="Return an order from our shop").tap()
    expect(page.get_by_role("heading", name="Return an order from our shop", level=1)).to_be_visible()
