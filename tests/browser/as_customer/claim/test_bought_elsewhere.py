"""The form says before anything is sent that an order number is from elsewhere, but never that one of its own is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.as_customer.claim.conftest import ClaimPage, NewPage
from tests.support.site_builder import EVERYTHING

NOTICE = "order number from"
DECIDE = "Go to the other guide, or confirm that you bought it here"


@pytest.fixture
def everything(new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path]) -> Page:
    return new_page(base_url=serve(build_site(EVERYTHING)))


@pytest.mark.parametrize("pasted", ["Order # 11439416898772232", "My order 114-394l689-8772232, both cups are broken"])
def test_a_number_from_elsewhere_is_noticed_however_it_was_pasted(claim: ClaimPage, pasted: str) -> None:
    claim.fill()
    claim.page.get_by_label("Order number").fill(pasted)
    claim.check()
    expect(claim.page.get_by_text("This looks like an order number from Amazon.")).to_be_visible()
    expect(claim.page.get_by_role("link", name=DECIDE)).to_be_visible()


def test_a_number_that_may_be_from_elsewhere_is_noticed_as_no_more_than_that(claim: ClaimPage) -> None:
    claim.fill()
    claim.page.get_by_label("Order number").fill("576859029223086481")
    expect(claim.page.get_by_text("This may be an order number from TikTok Shop.")).to_be_visible()
    claim.check()
    expect(claim.page.get_by_role("link", name=DECIDE)).to_be_visible()
    claim.page.get_by_role("checkbox", name="No, I bought it from Autosky").check()
    claim.send()
    claim.has_arrived()


def test_a_number_of_the_forms_own_is_not_noticed(everything: Page) -> None:
    everything.goto("/kiln-online/#file-a-claim")
    number = everything.get_by_label("The number of your order")
    number.fill("0071")
    expect(everything.get_by_text(f"This may be an {NOTICE} Hopper.")).to_be_visible()
    for own in ("MF-2048-KL", "mf 2o48 kl", "Order #MF2048KL"):
        number.fill(own)
        everything.locator("order-number-notice").evaluate("(notice) => notice.look()")
        expect(everything.get_by_text(NOTICE)).to_have_count(0)


def test_a_claim_with_a_shorter_number_than_any_elsewhere_asks_for_no_list_of_them(claim: ClaimPage) -> None:
    asked: list[str] = []
    claim.page.on("request", lambda request: asked.append(request.url))
    claim.fill()
    claim.send()
    claim.has_arrived()
    assert not [url for url in asked if "order-number" in url or "channels" in url]
