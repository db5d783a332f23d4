"""Whoever goes back from the page of a sent claim cannot send it once more by a slip."""

from playwright.sync_api import expect

from tests.browser.as_customer.claim.conftest import ClaimPage


def test_back_from_the_confirmation_leads_to_a_form_that_is_not_ready_to_be_sent(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    page = claim.page
    page.go_back()
    expect(page.get_by_role("heading", name="File a Claim").first).to_be_visible()
    expect(page.get_by_role("button", name="Send claim")).to_be_hidden()
    expect(page.get_by_label("Order number")).to_have_value("")
    claim.check()
    expect(page.get_by_role("button", name="Send claim")).to_be_hidden()
    expect(page.get_by_label("Order number")).to_have_attribute("aria-invalid", "true")
    assert len(claim.references()) == 1


def test_forward_again_the_confirmation_is_still_there(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    claim.page.go_back()
    claim.page.go_forward()
    claim.has_arrived()
