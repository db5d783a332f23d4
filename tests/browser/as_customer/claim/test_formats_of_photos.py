"""A store that takes photos in some formats only says which, and refuses those that can't be made into one of them."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.as_customer.claim.conftest import photo

NewPage = Callable[..., Page]
FIELDS = """
    - {id: damage, type: photos, label: Damage, formats: [jpeg, png], megabytes: 2, optional: yes}
    - {id: box, type: photos, label: Box, formats: [jpeg, heic], megabytes: 1, optional: yes}
"""
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
"""How such a photo begins; no browser here can draw it."""


def add(form: Page, label: str, size: int) -> None:
    photo = {"name": "IMG_1.HEIC", "mimeType": "image/heic", "buffer": HEIC + bytes(size)}
    form.get_by_label(f"Add photos: {label}").set_input_files(photo)  # type: ignore[arg-type]


def test_a_photo_in_another_format_is_refused_with_a_way_out(own_form: Page) -> None:
    add(own_form, "Damage", 400)
    said = "“IMG_1.HEIC” is in a format that we can’t take. Take a screenshot"
    expect(own_form.get_by_role("paragraph").filter(has_text=said)).to_be_visible()


def test_a_photo_in_a_format_that_is_taken_comes_along_as_it_is(own_form: Page) -> None:
    add(own_form, "Box", 400)
    expect(own_form.get_by_role("button", name="Remove photo 1")).to_be_visible()


def test_a_photo_that_is_too_large_and_cannot_be_made_smaller_is_refused(own_form: Page) -> None:
    add(own_form, "Box", 1_000_000)
    said = "“IMG_1.HEIC” is too large, and this browser can’t make it smaller."
    expect(own_form.get_by_role("paragraph").filter(has_text=said)).to_be_visible()


def test_who_goes_offline_can_still_add_a_photo_that_must_be_redrawn(new_page: NewPage, own_address: str) -> None:
    page = new_page(base_url=own_address)
    with page.expect_response(re.compile("photo-worker")):
        page.goto("/shop/#file-a-claim")
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    page.context.set_offline(True)
    page.get_by_label("Add photos: Box").set_input_files([photo("box.png")])
    expect(page.get_by_role("button", name="Remove photo 1")).to_be_visible()


def test_what_is_taken_is_said_and_offered_without_a_script(new_page: NewPage, own_address: str) -> None:
    page = new_page(base_url=own_address, java_script_enabled=False)
    page.goto("/shop/")
    expect(page.get_by_text("Formats: JPEG, HEIC. Each photo can be up to 1 MB.")).to_be_visible()
    expect(page.get_by_label("Box, Photo 1")).to_have_attribute("accept", "image/jpeg,image/heic")
