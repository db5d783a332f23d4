"""What somebody entered is not lost: not by a reload, not by a failure, not by a browser that keeps nothing."""

import json
import os
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.claim.conftest import FORM, NO_STORAGE, ClaimPage, photo, seen
from tests.support.claims_server import ClaimsSite
from tests.support.visits import let_go, visit_early

NewPage = Callable[..., Page]
OTHER_REFERENCE = "352C-F9JP-KX"
UNDRAWABLE = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + os.urandom(400_000)
"""A photo that this browser cannot make smaller."""


def test_answers_and_photos_come_back_after_a_reload(claim: ClaimPage) -> None:
    claim.fill()
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(2)
    claim.page.reload()
    expect(claim.page.get_by_text("What you entered is still here.")).to_be_visible()
    expect(claim.page.get_by_label("Your name")).to_have_value("Ada Lovelace")
    expect(claim.page.get_by_label("A refund")).to_be_checked()
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(2)
    claim.send()
    claim.has_arrived()


def test_a_claim_that_arrived_leaves_an_empty_form(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    claim.has_arrived()
    claim.opened()
    expect(claim.page.get_by_label("Your name")).to_have_value("")
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(0)


def test_clear_this_form_clears_the_device_too(claim: ClaimPage) -> None:
    claim.fill()
    claim.clear()
    expect(claim.page.get_by_label("Your name")).to_have_value("")
    expect(claim.page.get_by_label("Order number")).to_be_focused()
    claim.page.reload()
    expect(claim.page.get_by_role("button", name="Check your answers")).to_be_visible()
    expect(claim.page.get_by_label("Your name")).to_have_value("")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.NOT_FOUND, "This is our fault, not yours."),
        (Fault.TOO_LARGE, "Together, the photos are too large."),
    ],
)
@pytest.mark.expects_console_error("the server responded with a status of 4")
def test_a_refused_claim_is_kept_and_can_be_sent_again(claim: ClaimPage, fault: Fault, words: str) -> None:
    claim.fill()
    claim.store.switches.answer_next(fault)
    claim.send()
    expect(seen(claim.page, words)).to_be_visible()
    expect(seen(claim.page, "Everything you entered is saved on this device.")).to_be_visible()
    claim.page.get_by_role("button", name="Send again").click()
    claim.has_arrived()


@pytest.mark.parametrize("fault", [Fault.TOO_MANY, Fault.BROKEN, Fault.DISCONNECT, Fault.ANSWER_LOST])
@pytest.mark.expects_console_error("429|500|net::ERR")
def test_a_passing_fault_is_tried_again_under_the_same_reference(claim: ClaimPage, fault: Fault) -> None:
    claim.fill()
    claim.store.switches.answer_next(fault)
    claim.send()
    claim.has_arrived(15_000)
    assert len(claim.references()) == 1


@pytest.mark.expects_console_error("net::ERR")
def test_offline_the_claim_waits_and_is_sent_when_the_device_is_back(claim: ClaimPage) -> None:
    claim.fill()
    claim.check()
    claim.page.context.set_offline(True)
    claim.page.get_by_role("button", name="Send claim").click()
    expect(seen(claim.page, "This device is offline.")).to_be_visible(timeout=30_000)
    claim.page.context.set_offline(False)
    expect(seen(claim.page, "You’re back online.")).to_be_visible()
    expect(seen(claim.page, "This device is offline.")).to_have_count(0)
    claim.page.get_by_role("button", name="Send again").click()
    claim.has_arrived()


def test_a_browser_that_keeps_nothing_still_sends(new_page: NewPage, store: ClaimsSite) -> None:
    page = new_page(base_url=store.url)
    page.add_init_script(NO_STORAGE)
    claim = ClaimPage(page, store).opened()
    claim.fill()
    page.get_by_role("button", name="Check your answers").scroll_into_view_if_needed()
    expect(seen(page, "This browser can’t save what you enter")).to_be_in_viewport()  # beside the button
    claim.send()
    claim.has_arrived()


def test_several_photos_at_once_can_be_removed_one_by_one(claim: ClaimPage) -> None:
    claim.add_photos("package", *(photo(f"{number}.jpg") for number in range(1, 6)))
    expect(claim.page.get_by_text("We added the first 4 of 5. Left out: “5.jpg”").first).to_be_visible()
    remove = claim.page.get_by_role("button", name="Remove photo")
    expect(remove).to_have_count(4)
    remove.first.click()
    expect(remove).to_have_count(3)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("holiday.jpg", b"MZ\x90\x00" + bytes(5000), "“holiday.jpg” isn’t a photo."),
        ("empty.jpg", b"", "“empty.jpg” is empty."),
        ("torn.jpg", b"\xff\xd8\xff\xe0" + bytes(200), "“torn.jpg” can’t be opened."),
    ],
)
def test_what_is_no_photo_is_explained_and_left_out(claim: ClaimPage, name: str, content: bytes, words: str) -> None:
    claim.add_photos("package", {"name": name, "mimeType": "image/jpeg", "buffer": content})
    expect(claim.page.get_by_text(words).first).to_be_visible()
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(0)


def test_photos_chosen_before_the_script_was_there_are_kept(new_page: NewPage, store: ClaimsSite) -> None:
    page = new_page(base_url=store.url)
    held = visit_early(page, FORM, "claim-form.*")
    page.get_by_label("Photos of the package, Photo 1").set_input_files(photo("box.jpg"))
    let_go(page, held)
    expect(page.get_by_role("button", name="Remove photo")).to_have_count(1)


def test_a_screen_reader_hears_what_became_of_each_photo(claim: ClaimPage) -> None:
    claim.add_photos("package", photo("image.png"), photo("image.png"))
    heard = claim.page.get_by_role("group", name="Photos of the package").get_by_role("status")
    expect(heard).to_contain_text("2 photos")
    expect(claim.page.get_by_role("button", name="Remove photo 2: image")).to_be_visible()
    claim.add_photos("package", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    expect(heard).to_have_text("“a.pdf” isn’t a photo. Choose a JPEG, PNG or WebP picture")


def test_a_new_claim_is_never_shown_as_an_old_one(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    page = claim.page
    claim.has_arrived()
    page.goto("/autosky/sent/#23456789-nonsense")
    expect(page.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    other = page.evaluate("() => localStorage.getItem('claim-autosky-sent')")
    assert "AS-1001" in other
    page.goto("/autosky/")
    page.goto(f"/autosky/sent/#{OTHER_REFERENCE}")
    expect(page.get_by_text(OTHER_REFERENCE)).to_be_visible()
    expect(page.get_by_text("AS-1001")).to_be_hidden()
    expect(page.get_by_role("heading", name="Your claim has been sent")).to_be_hidden()


def test_photos_that_a_full_device_cannot_keep_are_said_to_be_missing_until_they_are_there(claim: ClaimPage) -> None:
    page = claim.page
    quota = {"origin": claim.store.url, "quotaSize": 300_000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
    claim.add_photos("package", {"name": "box.heic", "mimeType": "image/heic", "buffer": UNDRAWABLE})
    expect(seen(page, "This device has no space left to save your photos.")).to_be_visible()
    page.get_by_label("Your name").fill("Ada Lovelace")
    expect(seen(page, "This device has no space left to save your photos.")).to_be_visible()
    page.reload()
    expect(seen(page, "What you entered is still here.")).to_contain_text("Some of your photos are missing")
    expect(page.get_by_label("Your name")).to_have_value("Ada Lovelace")


def test_what_was_written_before_the_script_was_there_is_kept(new_page: NewPage, store: ClaimsSite) -> None:
    page = new_page(base_url=store.url)
    held = visit_early(page, FORM, "claim-form.*")
    page.get_by_label("Your name").fill("Ada Lovelace")
    let_go(page, held)
    expect(page.get_by_role("button", name="Clear this form")).to_be_visible()
    page.reload()
    expect(seen(page, "What you entered is still here.")).to_be_visible()
    expect(page.get_by_label("Your name")).to_have_value("Ada Lovelace")


def test_a_second_tap_on_clear_this_form_clears_nothing(claim: ClaimPage) -> None:
    """Once the question is there, the page may have moved what clears it all under the finger."""
    claim.fill()
    claim.page.get_by_role("button", name="Clear this form").dblclick()
    expect(claim.page.get_by_role("button", name="Keep it", exact=True)).to_be_visible()
    expect(claim.page.get_by_label("Your name")).to_have_value("Ada Lovelace")


def test_a_photo_that_was_not_ready_before_a_reload_is_known_to_be_missing(claim: ClaimPage) -> None:
    page = claim.page
    page.get_by_label("Order number").fill("AS-1001")
    page.evaluate(
        "() => { document.querySelector('claim-form').journey.photos[0].take = () => new Promise(() => {}); }"
    )
    claim.add_photos("package", photo("slow.jpg"))
    page.reload()
    expect(seen(page, "Some of your photos are missing. Add them again.")).to_be_visible()


@pytest.mark.parametrize("state", [None, "form", {"stage": "nonsense"}], ids=str)
def test_what_others_left_in_the_history_or_on_the_device_is_no_claim(claim: ClaimPage, state: object) -> None:
    page = claim.page
    sent = [{"reference": OTHER_REFERENCE, "sentAt": 1_790_000_000_000, "answers": [["Order", "1"], None, 7]}]
    page.evaluate("(sent) => localStorage.setItem('claim-autosky-sent', sent)", json.dumps(sent))
    page.evaluate("(state) => history.replaceState({ 'claim-autosky': state }, '')", state)
    page.reload()
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    expect(page.get_by_role("button", name="Check your answers")).to_be_visible()
    page.goto("/autosky/sent/")
    expect(page.get_by_role("definition")).to_have_text(["1"])
