"""A customer withdraws from a contract in two steps, and keeps a receipt of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.as_customer.withdrawal.conftest import NewPage, Withdrawing, seen
from tests.support.claims_server import ClaimsSite
from tests.support.visits import visit

HERE = "Withdraw from contract here"


@pytest.mark.expects_console_error("404")
def test_every_page_leads_there_on_a_phone(page: Page) -> None:
    for address in ("/", "/autosky/", "/amazon/", "/about/", "/no-such-page/"):
        page.goto(address)
        expect(page.get_by_role("contentinfo").get_by_role("link", name=HERE)).to_be_visible()
    page.get_by_role("contentinfo").get_by_role("link", name=HERE).click()
    page.get_by_role("main").get_by_role("link", name=HERE).click()
    expect(page.get_by_role("heading", name="Your statement")).to_be_in_viewport()


def test_a_marketplaces_guide_leads_to_its_own_way(page: Page) -> None:
    page.goto("/amazon/")
    way = page.get_by_role("region", name="Withdraw from a contract")
    expect(way).to_contain_text("Open the order in your account there.")
    expect(way.get_by_role("link", name=HERE)).to_have_count(0)
    page.goto("/autosky/")
    expect(way.get_by_role("link", name=HERE)).to_be_visible()


def test_nothing_is_sent_before_it_is_confirmed(withdrawing: Withdrawing, page: Page) -> None:
    withdrawing.fill()
    withdrawing.check()
    checked = page.get_by_role("heading", name="Check your statement")
    expect(checked).to_be_focused()
    expect(seen(page, "I withdraw from this contract:")).to_be_visible()
    expect(seen(page, "Ada Lovelace")).to_be_visible()
    assert not withdrawing.said()
    withdrawing.confirm()
    withdrawing.has_arrived()
    (said,) = withdrawing.said()
    assert (said["name"], said["order-number"], said["email"]) == ("Ada Lovelace", "AS-1001", "ada@example.com")
    assert said["topic"].startswith("Withdrawal")


def test_the_goods_are_asked_for_but_can_be_left_out(withdrawing: Withdrawing, page: Page) -> None:
    withdrawing.check()
    for missing in ("Enter your name", "Enter the order number, or what else identifies", "Enter your email address"):
        expect(page.get_by_role("link", name=missing)).to_be_visible()
    expect(page.get_by_role("link", name="goods")).to_have_count(0)


def test_without_a_script_one_press_sends_it(new_page: NewPage, store: ClaimsSite) -> None:
    withdrawing = Withdrawing(new_page(base_url=store.url, java_script_enabled=False), store)
    withdrawing.page.goto("/withdraw/")
    withdrawing.fill()
    withdrawing.confirm()
    expect(withdrawing.page.get_by_text("If you’ve just confirmed your withdrawal, it has been sent.")).to_be_visible()
    assert withdrawing.said()[0]["order-number"] == "AS-1001"


def test_with_the_keyboard_alone(withdrawing: Withdrawing, page: Page) -> None:
    page.get_by_label("Your name").focus()
    for words in ("Ada Lovelace", "AS-1001", "", "ada@example.com"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check your statement")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Check your statement")).to_be_focused()
    page.keyboard.press("Tab")
    while not page.get_by_role("button", name="Confirm withdrawal").evaluate("each => each === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    withdrawing.has_arrived()


@pytest.mark.expects_console_error("net::ERR")
def test_offline_it_waits_and_is_sent_when_the_device_is_back(withdrawing: Withdrawing, page: Page) -> None:
    withdrawing.fill()
    withdrawing.check()
    page.context.set_offline(True)
    withdrawing.confirm()
    expect(seen(page, "Your withdrawal has not been sent")).to_be_visible(timeout=30_000)
    expect(seen(page, "This device is offline. Send your withdrawal again")).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name="Send again").click()
    withdrawing.has_arrived()
    assert len(withdrawing.said()) == 1


def test_the_receipt_says_what_was_sent_and_that_it_is_the_customers_own_copy(
    withdrawing: Withdrawing, page: Page
) -> None:
    withdrawing.fill()
    withdrawing.open_receipt()
    for words in ("I withdraw from this contract:", "AS-1001", "All of them", "by this device’s clock"):
        expect(seen(page, words)).to_be_visible()
    expect(seen(page, "This is your own copy. It isn’t the acknowledgement, which comes from")).to_be_visible()
    expect(seen(page, "within 24 hours")).to_be_visible()


def test_the_receipt_is_saved_as_it_is_shown(withdrawing: Withdrawing, page: Page) -> None:
    withdrawing.fill()
    withdrawing.open_receipt()
    with page.expect_download() as saving:
        page.get_by_role("link", name="Save").click()
    text = Path(saving.value.path()).read_text("utf-8")
    reference = withdrawing.said()[0]["reference"]
    assert saving.value.suggested_filename == f"{reference}.txt"
    for words in (reference, "I withdraw from this contract:", "Order number: AS-1001", "This is your own copy."):
        assert words in text
    assert "2" in text.partition("Sent on ")[2].partition(", by this device’s clock")[0]


def test_the_inbox_tells_a_withdrawal_from_a_claim(withdrawing: Withdrawing, page: Page) -> None:
    withdrawing.fill()
    withdrawing.open_receipt()
    page.goto("/_claims/")
    expect(page.get_by_role("listitem").filter(has_text="AS-1001")).to_contain_text("Withdrawal")
    page.get_by_role("link", name=page.get_by_role("list").get_by_role("link").inner_text()).click()
    expect(page.get_by_text("The customer withdraws from the contract: acknowledge it.")).to_be_visible()


def test_a_receipt_is_removed_and_the_store_keeps_the_withdrawal(withdrawing: Withdrawing, page: Page) -> None:
    withdrawing.fill()
    withdrawing.open_receipt()
    page.get_by_role("button", name="Remove it from this device").click()
    page.get_by_role("button", name="Remove it", exact=True).click()
    expect(page.get_by_text("It’s been removed from this device. We still have your withdrawal.")).to_be_focused()
    expect(seen(page, "AS-1001")).to_have_count(0)
    assert len(withdrawing.said()) == 1


def test_nothing_is_a_barrier_at_any_stage(
    withdrawing: Withdrawing, page: Page, axe: Callable[[Page], list[str]]
) -> None:
    assert not axe(page)
    withdrawing.fill()
    withdrawing.check()
    assert not axe(page)
    withdrawing.confirm()
    withdrawing.has_arrived()
    assert not axe(page)
    visit(page, "/withdraw/sent/")
    assert not axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
