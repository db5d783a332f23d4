"""What has arrived stays shown: nothing offers it again, and nothing takes its reference away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.claim.conftest import NO_STORAGE, ClaimPage, NewPage, seen
from tests.support.claims_server import ClaimsSite

MOVES: dict[str, Callable[[Page], object]] = {
    "back": lambda page: page.go_back(),
    "a link in the page": lambda page: page.get_by_role("link", name="Step 4").click(),
    "back and forward": lambda page: (page.go_back(), page.go_forward()),
    "reload": lambda page: page.reload(),
    "a link, then reload, then back": lambda page: (
        page.get_by_role("link", name="Step 4").click(),
        page.reload(),
        page.go_back(),
    ),
}


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("storage", ["with storage", "without storage"])
def test_the_confirmation_stays(own_page: NewPage, store: ClaimsSite, storage: str, move: str) -> None:
    page = own_page(base_url=store.url)
    if storage == "without storage":
        page.add_init_script(NO_STORAGE)
    claim = ClaimPage(page, store).opened()
    claim.fill()
    claim.send()
    claim.has_arrived()
    (reference,) = claim.references()
    MOVES[move](page)
    expect(page.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    expect(seen(page, str(reference))).to_be_visible()
    expect(page.get_by_role("button", name="Check your answers")).to_be_hidden()


def test_back_from_the_claims_own_page_leads_to_the_confirmation(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    claim.open_its_page()
    claim.page.go_back()
    claim.has_arrived()


def test_another_claim_begins_empty_and_the_first_is_still_there(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    page = claim.page
    page.get_by_role("button", name="File another claim").click()
    expect(page.get_by_label("Order number")).to_be_focused()
    expect(page.get_by_label("Order number")).to_have_value("")
    page.get_by_label("Order number").fill("SECOND")
    page.go_back()
    claim.has_arrived()
    page.go_forward()
    expect(page.get_by_label("Order number")).to_have_value("SECOND")


def test_the_reference_stays_when_the_network_goes_right_after_the_answer(claim: ClaimPage) -> None:
    claim.fill()
    claim.check()
    with claim.page.expect_response(lambda response: response.request.method == "POST"):
        claim.page.get_by_role("button", name="Send claim").click()
    claim.page.context.set_offline(True)
    claim.has_arrived()
    expect(seen(claim.page, str(claim.references()[0]))).to_be_visible()


@pytest.mark.parametrize("move", ["back", "a link in the page", "back and forward"])
@pytest.mark.expects_console_error("404")
def test_a_failure_stays_true(claim: ClaimPage, move: str) -> None:
    """Back leads to the form, with all that was entered; a link in the page, and the way forward, to the failure."""
    claim.fill()
    claim.store.switches.answer_next(Fault.NOT_FOUND)
    claim.send()
    failure = claim.page.get_by_role("heading", name="Your claim has not been sent")
    expect(failure).to_be_visible()
    MOVES[move](claim.page)
    if move == "back":
        expect(claim.page.get_by_label("Order number")).to_have_value("AS-1001")
    else:
        expect(failure).to_be_visible()


def test_what_was_on_its_way_when_the_page_went_may_have_arrived(claim: ClaimPage) -> None:
    claim.fill()
    claim.store.switches.answer_next(Fault.STALL)
    claim.send()
    assert claim.store.comes_to_stall(1)
    claim.page.reload()
    expect(claim.page.get_by_role("heading", name="We can’t tell whether your claim has arrived")).to_be_visible()
    claim.page.get_by_role("button", name="Send again").click()
    claim.has_arrived()
    assert len(set(claim.references())) == 1
