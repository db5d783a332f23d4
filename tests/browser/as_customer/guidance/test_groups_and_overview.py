"""Channels stand in groups, each with its rule and its own contact; one table compares them all."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.as_customer.test_small_screens import SURPLUS
from tests.support.printed import printed_sheets, squeezed
from tests.support.site_builder import EVERYTHING

NewPage = Callable[..., Page]
EIGHT = "".join(
    f"""\
  - id: market-{number}
    name: Market {number}
    group: markets
    action: {{label: Open your orders, address: "https://market.example/{number}"}}
    window: {{days: {number}0, counted_from: delivery}}
    contact: {{name: Market {number}, email: help-{number}@market.example}}
    steps: [{{title: Open your orders}}]
"""
    for number in range(1, 8)
)
STORE = f"""\
store:
  name: Corner Store
  rule: Return it the way you bought it.
  overview: yes
  website: https://store.example/
  contact:
    telephone: +44 20 7946 0018
    hours: [{{when: Monday to Friday, text: "9:00 to 17:00"}}]
  refused: [{{name: Your card issuer, text: Ask for a chargeback., telephone: +44 20 7946 0019}}]
groups:
  - {{id: ours, name: From us}}
  - {{id: markets, name: Marketplaces, rule: Return it in your account there.}}
channels:
  - id: shop
    name: Our shop
    group: ours
    steps: [{{title: Bring it back}}]
{EIGHT}
"""


@pytest.fixture(scope="session")
def everything(build_site: Callable[[Path], Path], serve: Callable[[Path], str]) -> str:
    """The site of a store whose overview has links of several lines."""
    return serve(build_site(EVERYTHING))


@pytest.fixture(scope="session")
def store(
    build_site: Callable[[Path], Path], serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> str:
    """A store with channels in two groups."""
    file = tmp_path_factory.mktemp("store") / "channels.yaml"
    file.write_text(STORE, "utf-8")
    return serve(build_site(file))


@pytest.fixture(params=[True, False], ids=["with-javascript", "without"])
def page(request: pytest.FixtureRequest, new_page: NewPage, store: str) -> Page:
    """Somebody with a phone."""
    return new_page(base_url=store, java_script_enabled=request.param)


def test_channels_stand_below_the_heading_of_their_group_to_which_an_address_leads(page: Page) -> None:
    page.goto("/#group-markets")
    headings = page.get_by_role("heading", level=3)
    expect(headings).to_have_text(["From us", "Marketplaces"])
    expect(headings.last).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Marketplaces").locator("+ p")).to_have_text(
        "Return it in your account there."
    )


def test_a_marketplaces_guide_has_its_groups_rule_and_its_own_contact(page: Page) -> None:
    page.goto("/market-1/")
    expect(page.get_by_text("Return it in your account there.")).to_be_in_viewport()
    contact = page.get_by_role("region", name="Contact Market 1")
    expect(contact.get_by_role("link", name="help-1@market.example")).to_be_visible()
    expect(page.get_by_role("link", name="+44 20 7946 0018")).to_have_count(0)


def test_who_was_refused_reads_where_to_turn_and_when_the_store_is_there(page: Page) -> None:
    page.goto("/shop/")
    refused = page.get_by_role("region", name="If your return is refused")
    expect(refused.get_by_role("heading", name="Your card issuer")).to_be_visible()
    expect(refused.get_by_role("link", name="+44 20 7946 0019")).to_have_attribute("href", "tel:+442079460019")
    contact = page.get_by_role("region", name="Contact us")
    expect(contact.get_by_role("definition")).to_have_text("Monday to Friday: 9:00 to 17:00")


def test_one_table_says_of_each_channel_what_comes_first_how_long_there_is_and_who_helps(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/")
    page.get_by_role("link", name="All returns at a glance").click()
    table = page.get_by_role("table", name="What to do first, for every order")
    expect(table.get_by_role("columnheader")).to_have_text(
        ["Where you bought it", "What to do first", "How long you have", "Who helps"]
    )
    row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Market 2"))
    expect(row.get_by_role("cell")).to_have_text(
        ["Open your orders", "You have 20 days from the day it was delivered.", "Market 2 help-2@market.example"]
    )
    table.get_by_role("link", name="Bring it back").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Our shop")


def test_on_a_small_phone_the_table_needs_no_scrolling_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/overview/")
    expect(page.get_by_role("link", name="help-7@market.example")).to_be_visible()
    assert page.evaluate(SURPLUS) <= 0


def test_the_table_of_eight_channels_is_printed_on_one_sheet(new_page: NewPage, store: str) -> None:
    page = new_page(base_url=store)
    page.goto("/overview/")
    (sheet,) = printed_sheets(page)
    assert squeezed("help-7@market.example") in sheet


LINES = """link => {
  const words = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  const lines = new Map();
  while (words.nextNode()) for (let at = 0; at < words.currentNode.length; at++) {
    const sign = document.createRange();
    sign.setStart(words.currentNode, at);
    sign.setEnd(words.currentNode, at + 1);
    const top = Math.round(sign.getBoundingClientRect().top);
    lines.set(top, (lines.get(top) ?? "") + sign);
  }
  return [...lines.values()];
}"""
FIRST_LINES = """cell => {
  const probe = document.createElement("span");
  probe.textContent = "x";
  cell.style.gridTemplateColumns = "repeat(3, 1fr)";
  cell.prepend(probe);
  const all = document.createRange();
  all.selectNodeContents(cell.querySelector("a"));
  const found = all.getClientRects()[0].top - probe.getBoundingClientRect().top;
  probe.remove();
  return found;
}"""


def test_a_label_stands_beside_the_first_line_of_what_it_says(new_page: NewPage, everything: str) -> None:
    page = new_page(base_url=everything)
    page.goto("/overview/")
    cells = page.get_by_role("cell").filter(has=page.get_by_role("link", name="time limits")).all()
    assert cells
    assert max(abs(cell.evaluate(FIRST_LINES)) for cell in cells) < 8


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_an_address_is_broken_within_no_word(new_page: NewPage, everything: str, width: int) -> None:
    page = new_page(base_url=everything, viewport={"width": width, "height": 844})
    page.goto("/overview/")
    for link in page.get_by_role("link", name="@").all():
        lines = link.evaluate(LINES)
        assert all(line[0] in ".@" or before[-1] in "-/" for before, line in pairwise(lines)), lines
