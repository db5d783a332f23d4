"""One reference is one claim: whatever windows, crashes and second thoughts do."""

import pytest
from playwright.sync_api import Page, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.claim.conftest import ClaimPage, photo, seen

BEFORE_IT_IS_WIPED = "() => { IDBObjectStore.prototype.delete = () => { throw new Error('as in a crash'); }; }"


@pytest.fixture
def page(claim: ClaimPage) -> Page:
    return claim.page


def order_numbers(claim: ClaimPage) -> list[str | None]:
    return sorted(str(kept.order_number) for kept in claim.store.claims.newest_first())


def send_order(claim: ClaimPage, order: str) -> None:
    claim.page.get_by_label("Order number").fill(order)
    claim.send()
    claim.has_arrived()


def other_window(claim: ClaimPage) -> ClaimPage:
    """A second one with the same claim."""
    other = ClaimPage(claim.page.context.new_page(), claim.store).opened()
    expect(other.page.get_by_role("button", name="Remove photo")).to_have_count(2)
    return other


def keep_waiting(claim: ClaimPage) -> None:
    """Send it, without an answer for now."""
    claim.store.switches.answer_next(Fault.STALL)
    claim.send()
    assert claim.store.comes_to_stall(1)


def test_a_claims_subject_names_it(claim: ClaimPage) -> None:
    claim.fill()
    send_order(claim, "FIRST-1")
    (kept,) = claim.store.claims.newest_first()
    (subject,) = [answer.text for answer in kept.answers if answer.field == "subject"]
    assert subject == f"Claim {kept.reference}, order FIRST-1"


def test_what_is_written_in_one_window_is_seen_in_the_other(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    page.get_by_label("Order number").fill("CHANGED")
    expect(other.page.get_by_label("Order number")).to_have_value("CHANGED")
    other.page.get_by_role("button", name="Remove photo").first.click()
    expect(page.get_by_role("button", name="Remove photo")).to_have_count(1)


def test_what_was_sent_in_one_window_has_arrived_in_the_other(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    other.check()
    claim.send()
    claim.has_arrived()
    other.has_arrived()
    other.page.get_by_role("button", name="File another claim").click()
    other.fill()
    send_order(other, "SECOND-2")
    assert order_numbers(claim) == ["AS-1001", "SECOND-2"]
    assert len(set(claim.references())) == 2


def test_a_photo_that_is_added_in_one_window_is_there_in_the_other(claim: ClaimPage) -> None:
    other = ClaimPage(claim.page.context.new_page(), claim.store).opened()
    claim.add_photos("package", photo("box.jpg"))
    expect(other.page.get_by_role("button", name="Remove photo")).to_have_count(1)


def test_who_clears_what_is_cleared_elsewhere_goes_on_with_what_was_begun_there(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    other.clear()
    other.page.get_by_label("Order number").fill("NEXT-2")
    other.add_photos("package", photo("box.jpg"))
    claim.clear()
    expect(page.get_by_label("Order number")).to_have_value("NEXT-2")
    expect(page.get_by_role("button", name="Remove photo")).to_have_count(1)
    page.get_by_label("Order number").fill("NEXT-3")
    expect(other.page.get_by_label("Order number")).to_have_value("NEXT-3")


def test_what_another_window_has_sent_is_on_its_way_no_more(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    keep_waiting(claim)
    other.send()
    other.has_arrived()
    claim.has_arrived()
    assert [kept.arrivals for kept in claim.store.claims.newest_first()] == [1]


@pytest.mark.expects_console_error("net::ERR")
def test_what_is_written_while_a_claim_is_on_its_way_is_another_one(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    keep_waiting(claim)
    other.page.get_by_label("Order number").fill("CHANGED")
    claim.store.switches.release()
    claim.has_arrived()
    expect(seen(other.page, "You’ve already sent claim")).to_be_visible()
    other.page.reload()
    expect(other.page.get_by_label("Order number")).to_have_value("CHANGED")
    other.send()
    other.has_arrived()
    assert order_numbers(claim) == ["AS-1001", "CHANGED"]
    claim.has_arrived()
    expect(seen(page, str(claim.references()[1]))).to_be_visible()


def test_what_is_written_while_a_claim_is_on_its_way_outlives_its_failure(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    keep_waiting(claim)
    other.page.get_by_label("Order number").fill("CHANGED")
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Change your answers").click()
    for each in (page, other.page):
        expect(each.get_by_label("Order number")).to_have_value("CHANGED")


def test_what_is_removed_in_one_window_is_gone_from_the_other(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    claim.send()
    other.has_arrived()
    claim.open_its_page()
    page.get_by_role("button", name="Remove it from this device").click()
    page.get_by_role("button", name="Remove it", exact=True).click()
    expect(other.page.get_by_role("button", name="Check your answers")).to_be_visible()
    expect(seen(other.page, str(claim.references()[0]))).to_have_count(0)


def test_a_claim_that_arrived_does_not_come_back_even_when_it_could_not_be_wiped(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    page.evaluate(BEFORE_IT_IS_WIPED)
    claim.send()
    claim.has_arrived()
    claim.opened()
    expect(seen(page, "You’ve already sent claim")).to_contain_text(str(claim.references()[0]))
    expect(page.get_by_label("Your name")).to_have_value("")
    expect(page.get_by_role("button", name="Remove photo")).to_have_count(0)


def test_who_comes_back_to_the_form_reads_that_the_claim_has_arrived(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    claim.opened()
    page.get_by_role("link", name="See what you sent").click()
    expect(page.get_by_role("definition").filter(has_text="The lid is cracked.")).to_be_visible()


def test_each_claim_keeps_its_own_page(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    send_order(claim, "FIRST-1")
    claim.open_its_page()
    first = page.url
    claim.opened()
    claim.fill()
    send_order(claim, "SECOND-2")
    page.goto("/about/")
    page.goto(first)
    expect(page.get_by_role("definition").filter(has_text="FIRST-1")).to_be_visible()
    expect(page.get_by_text("SECOND-2")).to_have_count(0)
    page.get_by_role("region", name="Your other claims").get_by_role("link").click()
    expect(page.get_by_role("definition").filter(has_text="SECOND-2")).to_be_visible()


def test_a_claim_is_removed_only_when_it_is_meant(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    claim.open_its_page()
    page.get_by_role("button", name="Remove it from this device").click()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("definition").filter(has_text="The lid is cracked.")).to_be_visible()


def test_what_was_begun_and_cleared_in_one_window_does_not_wait_in_another(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    other = other_window(claim)
    claim.send()
    claim.has_arrived()
    other.has_arrived()
    page.get_by_role("button", name="File another claim").click()
    page.get_by_label("Order number").fill("SECOND-2")
    claim.clear()
    other.page.get_by_role("button", name="File another claim").click()
    expect(other.page.get_by_label("Order number")).to_have_value("")
