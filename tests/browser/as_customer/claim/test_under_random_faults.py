"""Many claims, while everything that can go wrong does: a few of them here, `make soak` sends hundreds."""

import os
from contextlib import suppress
from random import Random

import pytest
from playwright.sync_api import Error, Locator, Page, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.claim.conftest import ClaimPage, NewPage, seen
from tests.support.claims_server import ClaimsSite

SHORT_PAUSES = """const wait = window.setTimeout;
window.setTimeout = (act, pause) => wait(act, [1000, 2000, 4000].includes(pause) ? pause / 20 : pause);"""
"""The pauses before another try, which would take most of the time."""
SEEDS = (1, 2)  # two runs, for two cores
CLAIMS = int(os.environ.get("SOAK_CLAIMS", "8")) // len(SEEDS)
AT_ONCE = 4
MOST_FAULTS = 4 * AT_ONCE
# These end only with the form's own time-out of a minute; they have tests of their own.
FAULTS = [fault for fault in Fault if not fault.waits]


@pytest.mark.timeout(3_600)
@pytest.mark.expects_console_error("Failed to load resource")
@pytest.mark.parametrize("seed", SEEDS)
def test_what_showed_sent_is_stored_once_and_nothing_else_is_lost(
    own_page: NewPage, store: ClaimsSite, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311  # faults, not secrets
    for batch in range(0, CLAIMS, AT_ONCE):
        claims = [_filled(own_page, store, f"ORDER-{batch + at}") for at in range(min(AT_ONCE, CLAIMS - batch))]
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


def _filled(own_page: NewPage, store: ClaimsSite, order: str) -> ClaimPage:
    page = own_page(base_url=store.url)
    page.context.add_init_script(SHORT_PAUSES)
    claim = ClaimPage(page, store).opened()
    claim.fill()
    page.get_by_label("Order number").fill(order)
    expect(page.get_by_role("button", name="Remove photo")).to_have_count(2)
    return claim


def _sent(claim: ClaimPage, *, crash: bool) -> ClaimPage:
    """After a crash, the page is gone with the claim on its way; the person opens the form again."""
    claim.send()
    if not crash:
        return claim
    page = claim.page.context.new_page()
    _kill(claim.page)
    return ClaimPage(page, claim.store).opened()


def _kill(page: Page) -> None:
    """End the page as a crash does, in the middle of whatever it does.

    Chromium says that it closed a page, and does not, at the moment in which the page gives way to another one.
    """
    target = page.context.new_cdp_session(page).send("Target.getTargetInfo")["targetInfo"]["targetId"]
    assert page.context.browser
    browser = page.context.browser.new_browser_cdp_session()
    while target in [each["targetId"] for each in browser.send("Target.getTargets")["targetInfos"]]:
        with suppress(Error):  # it is gone at last
            browser.send("Target.closeTarget", {"targetId": target})


def _bring_home(claim: ClaimPage) -> None:
    """Whatever happened: it is either sent, or still on the device and can be sent again, until it is."""
    page = claim.page
    for _ in range(MOST_FAULTS + 1):
        state = _state(page)
        expect(state).to_be_visible(timeout=40_000)
        if (words := state.inner_text()).startswith("You’ve already sent"):
            page.get_by_role("link", name="See what you sent").click()
        elif words.startswith("What you entered"):
            expect(page.get_by_label("Your name")).to_have_value("Ada Lovelace")
            expect(page.get_by_role("button", name="Remove photo")).to_have_count(2)
            claim.send()
        elif words == "Send again":
            state.click()
        else:
            shown = page.locator("code").filter(visible=True).first.inner_text()
            assert shown in claim.references()
            page.context.close()
            return
    pytest.fail("the claim never got home")


def _state(page: Page) -> Locator:
    """What the person sees of their claim; while it is on its way there is nothing of these."""
    on_its_page = page.get_by_role("heading", name="What you sent")
    again = page.get_by_role("button", name="Send again")
    return seen(page, "You’ve already sent").or_(seen(page, "What you entered is still")).or_(again).or_(on_its_page)
