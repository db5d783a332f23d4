"""Many claims, while everything that can go wrong does: a few of them here, `make soak` sends hundreds."""

import os
from random import Random

import pytest
from playwright.sync_api import Page, expect
from returns_guide.inbox.switches import Fault

from tests.browser.claim.conftest import ClaimPage, NewPage
from tests.claims_server import ClaimsSite

SEEDS = (1, 2)  # two runs, for two cores
CLAIMS = int(os.environ.get("SOAK_CLAIMS", "8")) // len(SEEDS)
AT_ONCE = 4
MOST_FAULTS = 4 * AT_ONCE
# A stall ends only with the form's own time-out of a minute; it has a test of its own.
FAULTS = [fault for fault in Fault if fault is not Fault.STALL]


@pytest.mark.expects_console_error("Failed to load resource")
@pytest.mark.parametrize("seed", SEEDS)
def test_what_showed_sent_is_stored_once_and_nothing_else_is_lost(
    new_page: NewPage, store: ClaimsSite, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311  # faults, not secrets
    for batch in range(0, CLAIMS, AT_ONCE):
        claims = [_filled(new_page, store, f"ORDER-{batch + at}") for at in range(min(AT_ONCE, CLAIMS - batch))]
        store.switches.answer_next(*chance.choices(FAULTS, k=chance.randrange(1, MOST_FAULTS)))
        on_their_way = [_sent(claim, crash=chance.random() < 0.3) for claim in claims]
        for claim in on_their_way:
            _bring_home(claim)
    stored = store.claims.newest_first()
    by_order = {answer.text: [] for claim in stored for answer in claim.answers if answer.field == "order-number"}
    for claim in stored:
        order = next(answer.text for answer in claim.answers if answer.field == "order-number")
        by_order[order].append(claim.reference)
    assert sorted(by_order) == sorted(f"ORDER-{number}" for number in range(CLAIMS))
    assert all(len(references) == 1 for references in by_order.values()), by_order


def _filled(new_page: NewPage, store: ClaimsSite, order: str) -> ClaimPage:
    page = new_page(base_url=store.url)
    claim = ClaimPage(page, store).opened()
    claim.fill()
    page.get_by_label("Order number").fill(order)
    expect(page.get_by_role("button", name="Remove photo")).to_have_count(2)
    return claim


def _sent(claim: ClaimPage, *, crash: bool) -> ClaimPage:
    """After a crash, the page is gone with the claim on its way; the person opens it again."""
    claim.send()
    if not crash:
        return claim
    page = claim.page.context.new_page()
    claim.page.close()
    again = ClaimPage(page, claim.store).opened()
    if _has_arrived(page):
        page.goto("/autosky/sent/")  # the crash came between the arrival and its confirmation
    return again


def _bring_home(claim: ClaimPage) -> None:
    """Whatever happened: it is either sent, or still on the device and can be sent again, until it is."""
    page = claim.page
    for _ in range(MOST_FAULTS + 1):
        if _is_on_the_form(page):
            expect(page.get_by_label("Your name")).to_have_value("Ada Lovelace")
            expect(page.get_by_role("button", name="Remove photo")).to_have_count(2)
            claim.send()
        outcome = page.get_by_role("heading", name="has not been sent").or_(page.get_by_text("We have received"))
        expect(outcome).to_be_visible(timeout=40_000)
        if page.get_by_text("We have received").is_visible():
            reference = page.get_by_text("Your reference").locator("+ p").inner_text()
            assert reference in claim.references()
            page.context.close()
            return
        page.get_by_role("button", name="Send again").click()
    pytest.fail("the claim never got home")


def _has_arrived(page: Page) -> bool:
    """Whether the device has written down that its claim arrived."""
    return bool(page.evaluate("() => localStorage.getItem('claim-autosky-sent')"))


def _is_on_the_form(page: Page) -> bool:
    return page.get_by_role("button", name="Check your answers").is_visible()
