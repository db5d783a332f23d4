"""What somebody entered is not lost: not by a reload, not by a failure, not by a browser that keeps nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect
from returns_guide.inbox.switches import Fault

from tests.browser.claim.conftest import ClaimPage, photo
from tests.claims_server import ClaimsSite

NewPage = Callable[..., Page]
OTHER_REFERENCE = "352C-F9JP-KX"
NO_DATABASE = "Object.defineProperty(window, 'indexedDB', { value: undefined });"


def test_answers_and_photos_come_back_after_a_reload(claim: ClaimPage) -> None:
    claim.fill()
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(2)
    claim.page.reload()
    expect(claim.page.get_by_text("What you entered before is still here.")).to_be_visible()
    expect(claim.page.get_by_label("Your name")).to_have_value("Ada Lovelace")
    expect(claim.page.get_by_label("A refund")).to_be_checked()
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(2)
    claim.send()
    expect(claim.page.get_by_text("We have received your claim")).to_be_visible()


def test_a_claim_that_arrived_leaves_an_empty_form(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    expect(claim.page.get_by_text("We have received your claim")).to_be_visible()
    claim.page.goto("/autosky/")
    expect(claim.page.get_by_role("button", name="Check your answers")).to_be_visible()
    expect(claim.page.get_by_label("Your name")).to_have_value("")
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(0)


def test_clear_this_form_clears_the_device_too(claim: ClaimPage) -> None:
    claim.fill()
    claim.page.on("dialog", lambda dialog: dialog.accept())
    claim.page.get_by_role("button", name="Clear this form").click()
    expect(claim.page.get_by_label("Your name")).to_have_value("")
    expect(claim.page.get_by_label("Order number")).to_be_focused()
    claim.page.reload()
    expect(claim.page.get_by_role("button", name="Check your answers")).to_be_visible()
    expect(claim.page.get_by_label("Your name")).to_have_value("")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.NOT_FOUND, "This is our fault, not yours."),
        (Fault.TOO_LARGE, "The photos are too large together."),
    ],
)
@pytest.mark.expects_console_error("the server responded with a status of 4")
def test_a_refused_claim_is_kept_and_can_be_sent_again(claim: ClaimPage, fault: Fault, words: str) -> None:
    claim.fill()
    claim.store.switches.answer_next(fault)
    claim.send()
    expect(claim.page.get_by_text(words)).to_be_visible()
    expect(claim.page.get_by_text("Everything you entered is kept on this device.")).to_be_visible()
    claim.page.get_by_role("button", name="Send again").click()
    expect(claim.page.get_by_text("We have received your claim")).to_be_visible()


@pytest.mark.parametrize("fault", [Fault.TOO_MANY, Fault.BROKEN, Fault.DISCONNECT, Fault.ANSWER_LOST])
@pytest.mark.expects_console_error("429|500|net::ERR")
def test_a_passing_fault_is_tried_again_under_the_same_reference(claim: ClaimPage, fault: Fault) -> None:
    claim.fill()
    claim.store.switches.answer_next(fault)
    claim.send()
    expect(claim.page.get_by_text("We have received your claim")).to_be_visible(timeout=15_000)
    assert len(claim.references()) == 1


@pytest.mark.expects_console_error("net::ERR")
def test_offline_the_claim_waits_and_is_sent_when_the_device_is_back(claim: ClaimPage) -> None:
    claim.fill()
    claim.check()
    claim.page.context.set_offline(True)
    claim.page.get_by_role("button", name="Send claim").click()
    expect(claim.page.get_by_text("This device is offline.")).to_be_visible(timeout=30_000)
    claim.page.context.set_offline(False)
    expect(claim.page.get_by_text("You are online again.")).to_be_visible()
    claim.page.get_by_role("button", name="Send again").click()
    expect(claim.page.get_by_text("We have received your claim")).to_be_visible()


def test_a_browser_that_keeps_nothing_still_sends(new_page: NewPage, store: ClaimsSite) -> None:
    page = new_page(base_url=store.url)
    page.add_init_script(NO_DATABASE)
    claim = ClaimPage(page, store).opened()
    claim.fill()
    expect(page.get_by_text("This browser keeps nothing")).to_be_visible()
    claim.send()
    expect(page.get_by_text("We have received your claim")).to_be_visible()


def test_several_photos_at_once_can_be_removed_one_by_one(claim: ClaimPage) -> None:
    claim.add_photos("package", *(photo(f"{number}.jpg") for number in range(1, 6)))
    expect(claim.page.get_by_text("Up to 4 photos fit here.").first).to_be_visible()
    remove = claim.page.get_by_role("button", name="Remove photo")
    expect(remove).to_have_count(4)
    remove.first.click()
    expect(remove).to_have_count(3)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("holiday.jpg", b"MZ\x90\x00" + bytes(5000), "“holiday.jpg” is not a photo."),
        ("empty.jpg", b"", "“empty.jpg” is empty."),
        ("torn.jpg", b"\xff\xd8\xff\xe0" + bytes(200), "“torn.jpg” can’t be read."),
    ],
)
def test_what_is_no_photo_is_explained_and_left_out(claim: ClaimPage, name: str, content: bytes, words: str) -> None:
    claim.add_photos("package", {"name": name, "mimeType": "image/jpeg", "buffer": content})
    expect(claim.page.get_by_text(words).first).to_be_visible()
    expect(claim.page.get_by_role("button", name="Remove photo")).to_have_count(0)


def test_photos_chosen_before_the_script_was_there_are_kept(new_page: NewPage, store: ClaimsSite) -> None:
    page = new_page(base_url=store.url)
    held_back: list[Route] = []
    page.route("**/claim-form.*.mjs", lambda route: held_back.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    with page.expect_request("**/claim-form.*.mjs"):
        page.goto("/autosky/", wait_until="commit")
    page.get_by_label("Photos of the package, Photo 1").set_input_files(photo("box.jpg"))
    held_back[0].continue_()
    expect(page.get_by_role("button", name="Remove photo")).to_have_count(1)


def test_a_screen_reader_hears_what_became_of_each_photo(claim: ClaimPage) -> None:
    claim.add_photos("package", photo("image.png"), photo("image.png"))
    heard = claim.page.get_by_role("group", name="Photos of the package").get_by_role("status")
    expect(heard).to_have_text("2 photos")
    expect(claim.page.get_by_role("button", name="Remove photo 2: image")).to_be_visible()
    claim.add_photos("package", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    expect(heard).to_have_text("“a.pdf” is not a photo. Choose a JPEG, PNG or WebP picture")


def test_a_new_claim_is_never_shown_as_an_old_one(claim: ClaimPage) -> None:
    claim.fill()
    claim.send()
    page = claim.page
    expect(page.get_by_text("We have received your claim")).to_be_visible()
    page.goto("/autosky/sent/#23456789-nonsense")
    expect(page.get_by_text("We have received your claim")).to_be_visible()
    other = page.evaluate("() => localStorage.getItem('claim-autosky-sent')")
    assert "AS-1001" in other
    page.goto("/autosky/")
    page.goto(f"/autosky/sent/#{OTHER_REFERENCE}")
    expect(page.get_by_text(OTHER_REFERENCE)).to_be_visible()
    expect(page.get_by_text("AS-1001")).to_be_hidden()
    expect(page.get_by_text("We have received your claim")).to_be_hidden()
