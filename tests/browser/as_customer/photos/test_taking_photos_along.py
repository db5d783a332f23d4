"""Photos are made ready on a marketplace's page, and go with the message where the person wants them; none is sent."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Download, FilePayload, Locator, Page, Route, expect

from tests.support.axe import Axe
from tests.support.barriers import barriers
from tests.support.keyboard import tab_to
from tests.support.older_browser import lacking
from tests.support.photo_files import HEIC, LATITUDE, jpeg, png, with_exif
from tests.support.photo_scenes import as_it_is, defocused
from tests.support.photo_scenes import photo as taken
from tests.support.screens import DESK
from tests.support.visits import visit

NewPage = Callable[..., Page]
GUIDE = "/tiktok-shop/"
MESSAGE = "My order 576859029223086481 arrived damaged. I would like a replacement or a refund."
SHEET = """
  navigator.canShare = ({ files }) => files.every(({ name }) => /[.]jpg$/.test(name));
  navigator.share = async ({ files, text }) => {
    if (!navigator.userActivation.isActive) throw new DOMException("no finger", "NotAllowedError");
    if (window.refusal) throw new DOMException("not now", window.refusal);
    const facts = async (file) => {
      const { width, height } = await createImageBitmap(file);
      return { name: file.name, type: file.type, size: [width, height], bytes: await file.text() };
    };
    window.shared = { text, files: await Promise.all(files.map(facts)) };
  };
"""
"""A phone's share sheet, which notes what it is given."""
KEPT = "async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases()])"
NARROW = {"viewport": {"width": 320, "height": 640}}
NO_SHEET = "delete Navigator.prototype.share; delete Navigator.prototype.canShare;"


@pytest.fixture
def page(page: Page) -> Page:
    """The guide on a phone that can share."""
    page.add_init_script(SHEET)
    visit(page, GUIDE)
    return page


@pytest.fixture
def desk(new_page: NewPage) -> Page:
    """The guide in a browser that shares nothing."""
    page = new_page()
    page.add_init_script(NO_SHEET)
    visit(page, GUIDE)
    return page


@cache
def _picture(number: int = 0, fault: Any = as_it_is) -> bytes:
    return taken(number, fault)


def photo(name: str, content: bytes = b"") -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": content or _picture()}


def field(page: Page) -> Locator:
    return page.get_by_role("group", name="Your photos")


def said(page: Page) -> Locator:
    """What became of the photos."""
    return page.locator("handoff-photos").get_by_role("status").last


def picker(page: Page) -> Locator:
    return page.get_by_label("Add photos: Your photos")


def share(page: Page) -> Locator:
    return page.get_by_role("button", name="Share message and photos")


def save(page: Page) -> Locator:
    return page.get_by_role("button", name="Save the photos")


def add(page: Page, *photos: FilePayload) -> None:
    picker(page).set_input_files(photos)


def shared(page: Page) -> Any:
    expect(said(page)).to_contain_text("Shared.")
    return page.evaluate("window.shared")


def test_photos_go_into_the_share_sheet_small_without_their_place_named_in_order_with_the_message(page: Page) -> None:
    page.get_by_label("Your order number").fill(" 576859029223086481\u200b")
    sideways = with_exif(jpeg(page, 4000, 3000), orientation=6)
    add(page, photo("52.5N 13.4E.jpg"), photo("IMG_0002.jpg", sideways))
    share(page).tap()
    told = shared(page)
    assert told["text"] == MESSAGE
    assert [(file["name"], file["type"]) for file in told["files"]] == [
        ("Photo 1.jpg", "image/jpeg"),
        ("Photo 2.jpg", "image/jpeg"),
    ]
    assert told["files"][1]["size"] == [1500, 2000]
    for file in told["files"]:
        assert "Exif" not in file["bytes"]
        assert LATITUDE.decode("latin1") not in file["bytes"]
    expect(said(page)).to_have_text("Shared. Next, go to TikTok Shop.")


def test_nothing_leaves_the_device_nor_is_kept_or_put_in_the_address(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method + request.url) if request.post_data else None)
    address = page.url
    page.get_by_label("Your order number").fill("576859029223086481")
    add(page, photo("IMG_1.jpg"))
    share(page).tap()
    shared(page)
    assert (sent, page.url) == ([], address)
    kept = page.evaluate(KEPT)
    assert not re.search("576859|IMG_1|[Pp]hoto", kept)


def test_nothing_of_it_comes_before_somebody_turns_to_it(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{GUIDE}#take-along")
    expect(page.get_by_role("button", name="Copy the message")).to_be_visible()
    assert not [url for url in asked if re.search("photo|panels", url)]
    with page.expect_response("**/handoff-photos.*.mjs"), page.expect_response("**/handoff-panels.*.txt"):
        picker(page).focus()


def test_in_the_order_in_which_they_are_left_after_one_is_removed(page: Page) -> None:
    add(page, photo("a.jpg"), photo("b.jpg"), photo("c.jpg"))
    field(page).get_by_role("button", name="Remove photo 1: a.jpg").tap()
    expect(field(page).get_by_role("img")).to_have_count(2)
    share(page).tap()
    assert [file["name"] for file in shared(page)["files"]] == ["Photo 1.jpg", "Photo 2.jpg"]
    for number in (2, 1):
        field(page).get_by_role("button", name=f"Remove photo {number}").tap()
    expect(share(page)).to_be_hidden()
    expect(said(page)).to_be_empty()


def test_without_a_number_it_is_said_what_the_message_lacks(page: Page) -> None:
    add(page, photo("a.jpg"))
    share(page).tap()
    expect(said(page)).to_contain_text("In the message, replace “…” with your order number.")


@pytest.mark.parametrize("reason", ["AbortError", "InvalidStateError"])
def test_who_closes_the_sheet_is_told_of_no_fault(page: Page, reason: str) -> None:
    add(page, photo("a.jpg"))
    page.evaluate("reason => { window.refusal = reason }", reason)
    share(page).tap()
    expect(said(page)).to_be_empty()
    expect(save(page)).to_be_hidden()
    page.evaluate("window.refusal = null")
    share(page).tap()
    assert shared(page)["files"]


def test_where_the_sheet_refuses_the_photos_can_be_saved(page: Page) -> None:
    add(page, photo("a.jpg"))
    page.evaluate("window.refusal = 'NotAllowedError'")
    share(page).tap()
    expect(said(page)).to_have_text("Sharing didn’t work here. Save the photos and copy the message instead.")
    with page.expect_download() as saved:
        save(page).tap()
    assert saved.value.suggested_filename == "Photo 1.jpg"


def test_where_nothing_can_be_shared_all_are_saved_and_each_can_be_saved_again(desk: Page) -> None:
    saved: list[Download] = []
    desk.on("download", lambda download: saved.append(download))  # noqa: PLW0108  # Playwright takes no built-in
    add(desk, photo("a.jpg", with_exif(jpeg(desk, 400, 300), 6)), photo("b.jpg"))
    expect(share(desk)).to_be_hidden()
    with desk.expect_download(lambda download: download.suggested_filename == "Photo 2.jpg"):
        save(desk).tap()
    expect(said(desk)).to_contain_text("Look for 2 photos in your downloads.")
    assert [download.suggested_filename for download in saved] == ["Photo 1.jpg", "Photo 2.jpg"]
    assert b"Exif" not in saved[0].path().read_bytes()
    with desk.expect_download() as again:
        desk.get_by_role("link", name="Photo 1.jpg").tap()
    assert again.value.suggested_filename == "Photo 1.jpg"


def test_a_browser_that_shares_words_alone_saves_photos(page: Page) -> None:
    page.evaluate("navigator.canShare = () => false")
    add(page, photo("a.jpg"))
    expect(save(page)).to_be_visible()
    expect(share(page)).to_be_hidden()


def test_how_many_fit_is_said_before_and_what_was_left_out_after(page: Page) -> None:
    expect(picker(page)).to_have_accessible_description(re.compile(r"^Up to 10 photos\..+ Nothing is sent"))
    add(page, *[photo(f"{number}.jpg", png(64, 48)) for number in range(1, 12)])
    expect(field(page).get_by_text("We added the first 10 of 11. Left out: “11.jpg”")).to_be_visible()
    expect(picker(page)).to_be_hidden()


def test_a_photo_that_would_keep_its_place_is_refused(page: Page) -> None:
    """As HEIC is, where a browser can't draw it."""
    add(page, photo("IMG_1.HEIC", HEIC))
    why = "This browser can’t remove the location from “IMG_1.HEIC”. Add a screenshot of it instead"
    expect(field(page).get_by_text(why).last).to_be_visible()
    expect(field(page).get_by_text("Attach your photos where you write to the seller.")).to_be_visible()
    expect(share(page)).to_be_hidden()


def test_a_blurred_photo_is_doubted_and_can_be_taken_along(page: Page) -> None:
    add(page, photo("soft.jpg", _picture(0, defocused)))
    expect(field(page).get_by_text("This photo looks blurred")).to_be_visible()
    expect(share(page)).to_be_visible()


def test_what_is_picked_before_the_scripts_have_come_is_not_lost(page: Page) -> None:
    held: list[Route] = []
    page.route("**/handoff-p*", lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    with page.expect_request("**/handoff-photos.*.mjs"):
        picker(page).focus()
    add(page, photo("early.jpg"))
    page.route("**/handoff-p*", lambda route: route.continue_())
    for route in held:
        route.continue_()
    expect(field(page).get_by_role("button", name="early.jpg")).to_be_visible()


@pytest.mark.expects_console_error("Failed to load resource")
@pytest.mark.parametrize("missing", ["**/handoff-photos.*.mjs*", "**/handoff-panels.*.txt"])
def test_what_did_not_come_is_said_and_asked_for_again(page: Page, missing: str) -> None:
    page.route(missing, lambda route: route.abort())
    add(page, photo("a.jpg"))
    picker(page).focus()
    expect(page.locator("handoff-photos").get_by_role("alert")).to_contain_text("Photos can’t be prepared right now.")
    page.unroute(missing)
    page.get_by_role("button", name="Copy the message").focus()
    picker(page).focus()
    expect(field(page).get_by_role("button", name="a.jpg")).to_be_visible()
    expect(page.locator("handoff-photos").get_by_role("alert")).to_be_hidden()


@pytest.mark.parametrize("screen", [NARROW, DESK], ids=["narrow phone", "desk"])
def test_it_shuts_nobody_out(new_page: NewPage, axe: Axe, screen: dict[str, Any]) -> None:
    """By keyboard, on the narrowest phone, by day and by night, in what is heard."""
    page = new_page(**screen)
    page.add_init_script(SHEET)
    visit(page, GUIDE)
    picker(page).focus()
    add(page, photo("a.jpg"), photo("soft.jpg", _picture(0, defocused)))
    tab_to(page, share(page))
    page.keyboard.press("Enter")
    assert shared(page)["files"]
    page.evaluate("window.refusal = 'DataError'")
    page.keyboard.press("Enter")
    expect(save(page)).to_be_visible()
    assert not barriers(page, axe)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_older_browser_without_workers_on_a_canvas_makes_them_ready_too(page: Page) -> None:
    lacking(page, "OffscreenCanvas")
    visit(page, GUIDE)
    add(page, photo("a.jpg"))
    expect(share(page)).to_be_visible()
