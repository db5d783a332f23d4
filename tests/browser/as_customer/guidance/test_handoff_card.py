"""What a customer takes along to a marketplace's app."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.as_customer.guidance.conftest import MARKET, MARKET_AT_HOME
from tests.support.visits import visit

TITLE = "Message and checklist for Kestrel Market"
PRIVATE = "Nothing is sent: it all stays on this device until you share it."
WITH_NUMBER = "My order K-77 arrived damaged. I would like a new pot or my money back."


def opened(page: Page) -> Locator:
    """By a link of the page."""
    page.goto(f"{page.url}#take-along")
    return page.locator("handoff-card")


def test_it_has_the_words_to_look_for_the_things_to_have_and_the_way_back(market: Page) -> None:
    card = opened(market)
    expect(card.get_by_role("list", name="Where to tap").first).to_contain_text("Flights")
    expect(card.get_by_role("list", name="Where to tap")).to_have_count(4)
    expect(card.get_by_text("Step 2: On the website")).to_be_visible()
    expect(card.get_by_text("Your Kestrel password")).to_be_visible()
    expect(card.get_by_role("link")).to_have_text(MARKET_AT_HOME)


def test_a_link_leads_to_it_and_it_is_heard(market: Page) -> None:
    opened(market)
    expect(market.get_by_role("heading", name=TITLE)).to_be_focused()
    expect(market.get_by_role("heading", name=TITLE)).to_be_in_viewport()


def test_the_message_is_copied_with_the_customers_own_order_number(new_page: Callable[..., Page]) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    visit(page, MARKET)
    card = opened(page)
    card.get_by_label("Your order number").fill(" K-77 ")
    expect(card.get_by_text(WITH_NUMBER)).to_be_visible()
    card.get_by_role("button", name="Copy the message").tap()
    expect(card.get_by_text("Copied", exact=True)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == WITH_NUMBER


def test_without_a_number_the_customer_is_told_where_it_belongs(new_page: Callable[..., Page]) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    visit(page, MARKET)
    card = opened(page)
    card.get_by_role("button", name="Copy the message").tap()
    expect(card.get_by_role("status").first).to_have_text("Copied. Replace “…” with your order number.")


def test_a_finger_is_enough_where_buttons_get_no_focus(new_page: Callable[..., Page]) -> None:
    """As in Safari."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script("addEventListener('mousedown', event => event.preventDefault(), true)")
    visit(page, MARKET)
    with page.expect_response("**/handoff-card.*.mjs"):
        page.get_by_role("heading", name=TITLE).tap()
    page.get_by_role("button", name="Copy the message").tap()
    expect(page.get_by_text("Copied. Replace")).to_be_visible()


@pytest.mark.expects_console_error("Failed to load resource")
def test_a_script_that_did_not_come_is_said_and_asked_for_again(market: Page) -> None:
    market.route("**/handoff-card.*.mjs*", lambda route: route.abort())
    card = opened(market)
    expect(card.get_by_role("alert")).to_have_text(
        "The copy button couldn’t be loaded. Select the message and copy it, or check your connection."
    )
    market.unroute("**/handoff-card.*.mjs*")
    card.get_by_label("Your order number").fill("K-77")
    expect(card.get_by_text(WITH_NUMBER)).to_be_visible()
    expect(card.get_by_role("alert")).to_be_hidden()
    expect(card.get_by_role("button", name="Copy the message")).to_be_visible()


def test_the_button_is_there_as_soon_as_it_works(market: Page) -> None:
    held: list[Route] = []
    market.route("**/handoff-card.*.mjs", lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    with market.expect_request("**/handoff-card.*.mjs"):
        card = opened(market)
    expect(card.get_by_text(WITH_NUMBER.replace("K-77", "…"))).to_be_visible()
    expect(card.get_by_role("button", name="Copy the message")).to_be_hidden()
    held[0].continue_()
    expect(card.get_by_role("button", name="Copy the message")).to_be_visible()


def test_where_nothing_may_be_copied_the_message_is_marked(market: Page) -> None:
    market.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    visit(market, MARKET)
    card = opened(market)
    card.get_by_label("Your order number").fill("K-77")
    card.get_by_role("button", name="Copy the message").tap()
    expect(card.get_by_role("status").first).to_have_text("We’ve selected the message. Copy it from here.")
    assert market.evaluate("getSelection().toString().trim()") == WITH_NUMBER


def test_the_number_stays_out_of_the_address_and_of_what_is_kept(market: Page) -> None:
    card = opened(market)
    card.get_by_label("Your order number").fill("K-77")
    assert "K-77" not in market.url
    assert "K-77" not in market.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")
    expect(card.get_by_label("Your order number")).to_have_accessible_description(PRIVATE)


def test_what_is_typed_is_text(market: Page) -> None:
    card = opened(market)
    card.get_by_label("Your order number").fill("<img src=x onerror=alert(1)>")
    expect(card.get_by_text("My order <img src=x onerror=alert(1)> arrived")).to_be_visible()


def test_an_empty_number_leaves_room_for_a_pen(market: Page) -> None:
    card = opened(market)
    card.get_by_label("Your order number").fill("K")
    card.get_by_label("Your order number").fill("")
    expect(card.get_by_text("My order … arrived damaged.")).to_be_visible()


def test_a_message_without_a_number_asks_for_none(page: Page) -> None:
    visit(page, "/hopper-app/broken/")
    page.goto("/hopper-app/broken/#take-along")
    expect(page.get_by_text("The pot in my green box is broken.")).to_be_visible()
    expect(page.get_by_label("Your order number")).to_have_count(0)
    page.get_by_role("button", name="Copy the message").focus()
    expect(page.get_by_role("button", name="Copy the message")).to_be_visible()


def test_where_the_marketplace_has_an_address_its_button_comes_next(
    new_page: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path], tmp_path: Path
) -> None:
    action = {"label": "Open your orders", "address": "https://market.example.com/orders"}
    channel = {"id": "market", "name": "Market", "handoff": {"message": "It is broken."}, "action": action}
    channel["steps"] = [{"title": "Look at it"}]
    store = {"store": {"name": "A shop", "rule": "Return it."}, "channels": [channel]}
    (tmp_path / "market.yaml").write_text(json.dumps(store), "utf-8")
    page = new_page(base_url=serve(build_site(tmp_path / "market.yaml")))
    visit(page, "/market/")
    card = page.locator("handoff-card")
    expect(card.get_by_role("link", name="Open your orders")).to_have_attribute("href", action["address"])


def test_without_javascript_everything_is_there_but_what_needs_it(plain_market: Page) -> None:
    card = opened(plain_market)
    expect(card.get_by_text("My order … arrived damaged.")).to_be_visible()
    expect(card.get_by_role("link")).to_have_text(MARKET_AT_HOME)
    expect(card.get_by_role("button").or_(card.get_by_label("photos")).filter(visible=True)).to_have_count(0)
    expect(card.get_by_label("Your order number")).to_be_hidden()


def test_on_paper_the_card_is_open_and_whole(market: Page) -> None:
    market.emulate_media(media="print")
    card = market.locator("handoff-card")
    expect(card.get_by_text("My order … arrived damaged.")).to_be_visible()
    expect(market.get_by_role("banner")).to_contain_text("Marlow & Finch")  # on each sheet
    expect(card.get_by_role("button").or_(card.get_by_label("photos")).filter(visible=True)).to_have_count(0)
