"""A person holds a phone in one hand and a broken product in the other, and files a claim."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.claim.conftest import ClaimPage, photo, seen
from tests.support.barriers import barriers
from tests.support.claims_server import ClaimsSite
from tests.support.keyboard import tab_to

NewPage = Callable[..., Page]


def test_a_claim_arrives_with_its_answers_and_photos(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    (kept,) = claim.store.claims.newest_first()
    answers = {answer.field: answer.text for answer in kept.answers}
    assert answers["order-number"] == "AS-1001"
    assert answers["outcome"] == "A refund"
    assert answers["topic"] == "I Have a Problem with My Purchase › Returns and Exchanges"
    assert [each.field for each in kept.photos] == ["package-photos-1", "product-photos-1"]


def test_the_confirmation_shows_the_reference_and_what_was_sent(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    page = claim.page
    claim.has_arrived()
    (reference,) = claim.references()
    for visit in ("sent", "reloaded", "its own page", "its own page reloaded"):
        expect(seen(page, str(reference)), visit).to_be_visible()
        expect(seen(page, "The lid is cracked."), visit).to_be_visible()
        expect(page.get_by_role("heading", name="Wait for the Team’s Response")).to_be_visible()
        if visit == "reloaded":
            claim.open_its_page()
        else:
            page.reload()


def test_the_confirmation_repeats_the_email_address_and_promises_nothing_that_the_store_has_not(
    claim: ClaimPage,
) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    page = claim.page
    for _ in ("confirmation", "its own page"):
        slip = "We’ll reply to ada@example.com. If that’s wrong, send another claim with the right address."
        expect(seen(page, slip)).to_be_visible()
        expect(page.get_by_text("hear from us")).to_have_count(0)
        expect(page.get_by_role("link", name="Contact us")).to_have_count(0)
        if page.url.endswith("#file-a-claim"):
            claim.open_its_page()


def test_nobody_elses_claim_is_shown(claim: ClaimPage, new_page: NewPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    claim.open_its_page()
    somebody_else = new_page(base_url=claim.store.url)
    somebody_else.goto(claim.page.url)
    expect(somebody_else.get_by_text("If you’ve just filled in the claim form")).to_be_visible()
    expect(somebody_else.get_by_role("heading", name="Your claim has been sent")).to_be_hidden()


def test_a_confirmation_can_be_saved_and_removed(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    claim.open_its_page()
    page = claim.page
    with page.expect_download() as download:
        page.get_by_role("link", name="Save").click()
    assert "Order number: AS-1001" in Path(download.value.path()).read_text("utf-8")
    page.get_by_role("button", name="Remove it from this device").click()
    page.get_by_role("button", name="Remove it", exact=True).click()
    expect(page.get_by_text("It’s been removed from this device.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Your claim has been sent")).to_be_hidden()
    page.go_back()
    expect(page.get_by_role("button", name="Clear this form")).to_be_visible()
    expect(page.get_by_label("Order number")).to_have_value("")
    expect(seen(page, "The lid is cracked.")).to_have_count(0)


def test_a_claim_arrives_without_javascript(new_page: NewPage, store: ClaimsSite) -> None:
    page = new_page(base_url=store.url, java_script_enabled=False)
    page.goto("/autosky/")
    page.get_by_label("Order number").fill("AS-1001")
    page.get_by_label("Description of the damage").fill("The lid is cracked.")
    for number in (1, 2):
        page.get_by_label(f"Photos of the package, Photo {number}").set_input_files(photo(f"{number}.jpg"))
    page.get_by_label("Photos of the product, Photo 1").set_input_files(photo("lid.jpg"))
    page.get_by_label("No preference").check()
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("Your email address").fill("ada@example.com")
    page.get_by_role("button", name="Send claim").click()
    expect(page.get_by_text("If you’ve just filled in the claim form, your claim has been sent.")).to_be_visible()
    expect(page.get_by_role("heading", name="What happens next")).to_be_visible()
    (kept,) = store.claims.newest_first()
    assert [each.field for each in kept.photos] == ["package-photos-1", "package-photos-2", "product-photos-1"]


def test_a_claim_can_be_filed_with_the_keyboard_alone(claim: ClaimPage) -> None:
    claim.add_photos("package", photo("box.jpg"))  # the system's own dialog for files is not ours to test
    claim.add_photos("product", photo("lid.jpg"))
    page = claim.page
    for label, words in (
        ("Order number", "AS-1001"),
        ("Description of the damage", "The lid is cracked."),
        ("Your name", "Ada"),
        ("Your email address", "ada@example.com"),
    ):
        tab_to(page, page.get_by_label(label))
        page.keyboard.type(words)
        if label.startswith("Description"):
            tab_to(page, page.get_by_label("A replacement"))
            page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Check your answers"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    tab_to(page, page.get_by_role("button", name="Send claim"))
    page.keyboard.press("Enter")
    claim.has_arrived()
    assert len(claim.references()) == 1


def test_what_is_missing_is_said_at_the_top_and_at_the_field(claim: ClaimPage) -> None:
    claim.check()
    page = claim.page
    summary = page.get_by_role("group", name="There is a problem")
    expect(summary).to_be_focused()
    expect(page).to_have_title("Error: Return an Autosky order – Autosky return guide")
    assert summary.get_by_role("link").count() == 7
    summary.get_by_role("link", name="Enter your name").click()
    name = page.get_by_label("Your name")
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description("Enter your name")
    expect(name).to_have_attribute("aria-invalid", "true")
    name.fill("Ada")
    expect(summary.get_by_role("link")).to_have_count(6)


def test_a_wrong_email_address_is_explained(claim: ClaimPage) -> None:
    claim.fill()
    claim.page.get_by_label("Your email address").fill("ada")
    claim.check()
    expect(claim.page.get_by_role("link", name="Enter an email address like name@example.com")).to_be_visible()


def test_answers_can_be_changed_after_checking_them(claim: ClaimPage) -> None:
    claim.fill()
    claim.check()
    expect(claim.page.get_by_role("definition").filter(has_text="1 photo")).to_have_count(2)
    claim.page.get_by_role("button", name="Change Your name").click()
    claim.page.get_by_label("Your name").fill("Grace")
    claim.send()
    claim.has_arrived()
    (kept,) = claim.store.claims.newest_first()
    assert "Grace" in [answer.text for answer in kept.answers]


def test_a_second_tap_sends_nothing_twice(claim: ClaimPage) -> None:
    claim.fill()
    claim.check()
    claim.page.get_by_role("button", name="Send claim").dblclick()
    claim.has_arrived()
    (kept,) = claim.store.claims.newest_first()
    assert kept.arrivals == 1


def test_an_amazon_order_number_points_to_amazon_at_once(claim: ClaimPage) -> None:
    page = claim.page
    page.get_by_label("Order number").press_sequentially("123-1234567-1234567")
    expect(page.get_by_text("This looks like an order number from Amazon.")).to_be_visible()
    page.get_by_role("link", name="Go to the Amazon guide").click()
    expect(page.get_by_role("heading", name="Return an Amazon order")).to_be_visible()


def test_a_pattern_that_is_wrong_can_be_overruled(claim: ClaimPage) -> None:
    claim.fill()
    claim.page.get_by_label("Order number").fill("123-1234567-1234567")
    claim.check()
    expect(
        claim.page.get_by_role("link", name="Go to the other guide, or confirm that you bought it here")
    ).to_be_visible()
    claim.page.get_by_role("checkbox", name="No, I bought it from Autosky").check()
    claim.send()
    claim.has_arrived()


def test_who_is_not_sure_can_paste_the_order_number(page: Page) -> None:
    page.goto("/")
    page.get_by_text("I’m not sure where it was bought").click()
    question = page.get_by_label("Order number (if you have it)")
    question.fill(" 123-1234567-1234567 ")
    expect(page.get_by_text("This looks like an order from Amazon")).to_be_visible()
    question.fill("AS-1001")
    expect(page.get_by_text("We don’t recognise this number.")).to_be_visible()
    question.fill("576859029223086481")
    page.get_by_role("link", name="Go to the TikTok Shop guide").click()
    expect(page.get_by_role("heading", name="Return a TikTok Shop order")).to_be_visible()


@pytest.mark.parametrize("state", ["empty", "errors", "filled", "restored", "elsewhere", "review", "sending", "sent"])
def test_nothing_shuts_anybody_out_in_any_state(claim: ClaimPage, axe: Callable[[Page], list[str]], state: str) -> None:
    page, store = claim.page, claim.store
    if state == "errors":
        claim.check()
    elif state == "elsewhere":
        page.get_by_label("Order number").fill("123-1234567-1234567")
    elif state != "empty":
        claim.fill()
        expect(page.get_by_role("button", name="Remove photo")).to_have_count(2)
    if state == "restored":
        page.reload()
        expect(seen(page, "What you entered is still here.")).to_be_visible()
    if state == "review":
        claim.check()
    if state == "sending":
        store.switches.answer_next(Fault.STALL)
        claim.send()
        assert store.comes_to_stall(1)
    if state == "sent":
        claim.send()
        claim.has_arrived()
    assert not barriers(page, axe)


@pytest.mark.expects_console_error("404")
def test_nothing_shuts_anybody_out_when_sending_failed(claim: ClaimPage, axe: Callable[[Page], list[str]]) -> None:
    page = claim.page
    claim.fill()
    claim.store.switches.answer_next(Fault.NOT_FOUND)
    claim.send()
    expect(page.get_by_role("group", name="Your claim has not been sent")).to_be_focused()
    assert not barriers(page, axe)
