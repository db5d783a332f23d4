"""The field for photos: what it says before and after some are added, and the other ways where none can be added."""

import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.support.photo_scenes import Fault, as_it_is, defocused
from tests.support.photo_scenes import photo as taken
from tests.support.site_builder import EVERYTHING

NewPage = Callable[..., Page]
PACKAGE = "Photos of the package"
DEAD = "addEventListener('click', (event) => event.target.type === 'file' && event.preventDefault(), true)"
"""As in an app whose browser answers the button with nothing."""
FIELD = "document.querySelector('claim-form').journey.photos[0]"


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """The form, once its script is ready."""
    page = new_page()
    page.goto("/autosky/#file-a-claim")
    expect(button(page)).to_be_visible()
    return page


def button(page: Page, label: str = PACKAGE) -> Locator:
    return page.get_by_label(f"Add photos: {label}")


def field(page: Page, label: str = PACKAGE) -> Locator:
    return page.get_by_role("group", name=label)


@cache
def _picture(fault: Fault) -> bytes:
    return taken(0, fault)


def photo(name: str, fault: Fault = as_it_is) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": _picture(fault)}


def test_how_many_photos_fit_and_that_one_is_required_is_said_before_any_is_picked(page: Page) -> None:
    expect(field(page).get_by_text("Up to 4 photos.")).to_be_visible()
    expect(button(page)).to_have_accessible_description(re.compile(r"^All sides .+ You can add up to 4 photos\."))
    expect(button(page)).to_have_accessible_name(re.compile(", at least one$"))
    expect(button(page)).not_to_have_attribute("aria-invalid", "true")


def test_what_stands_below_does_not_move_under_a_finger_once_a_photo_is_ready(new_page: NewPage) -> None:
    page = new_page()
    page.route("**/photo-worker*", lambda _: None)
    page.goto("/autosky/#file-a-claim")
    button(page).set_input_files([photo("box.jpg")])
    expect(field(page).get_by_text("Preparing your photos: 1 of 1")).to_be_visible()
    before = place(button(page))
    page.unroute("**/photo-worker*")  # which lets go what waited
    expect(field(page).get_by_role("button", name="Remove photo 1")).to_be_visible()
    assert place(button(page)) == before


def place(part: Locator) -> float:
    """How far down it is on the page, wherever that is scrolled to."""
    down: float = part.evaluate("(element) => element.getBoundingClientRect().top + scrollY")
    return down


def test_of_seven_photos_for_four_it_is_said_which_were_left_out_and_there_is_no_button_for_more(page: Page) -> None:
    button(page).focus()
    button(page).set_input_files([photo(f"{name}.jpg") for name in "abcdefg"])
    said = field(page).get_by_text("We added the first 4 of 7. Left out: “e.jpg”, “f.jpg”, “g.jpg”")
    expect(said).to_be_visible()
    expect(said).to_have_count(1)
    expect(page.locator("#claim-package-photos--error")).to_be_hidden()
    expect(button(page)).to_be_hidden()
    expect(field(page).get_by_role("list")).to_be_focused()
    field(page).get_by_role("button", name="Remove photo 4: d.jpg").click()
    expect(button(page)).to_be_visible()


def test_a_blurred_photo_is_doubted_beside_it_and_can_be_kept(page: Page) -> None:
    button(page).set_input_files([photo("sharp.jpg"), photo("soft.jpg", defocused)])
    entry = field(page).get_by_role("listitem").filter(has=page.get_by_alt_text("Photo 2 of 2"))
    expect(entry.get_by_text("This photo looks blurred: its details can’t be seen.")).to_be_visible()
    expect(field(page).get_by_role("status")).to_have_text("2 photos. Look at photo 2 again")
    expect(field(page).get_by_text("Look at photo 2 again")).to_have_class("visually-hidden")
    entry.get_by_role("button", name="Keep it: photo 2, soft.jpg").click()
    expect(field(page).get_by_text("looks blurred")).to_have_count(0)
    expect(field(page).get_by_role("img")).to_have_count(2)
    expect(button(page)).to_be_focused()


def test_photos_that_may_not_help_are_named_in_one_sentence(page: Page) -> None:
    button(page).set_input_files([photo("a.jpg"), *(photo(f"{name}.jpg", defocused) for name in "bcd")])
    expect(field(page).get_by_role("status")).to_have_text("4 photos. Look at photos 2, 3, and 4 again")


def test_of_ten_files_with_the_same_fault_it_is_said_once(page: Page) -> None:
    page_of = {"mimeType": "application/pdf", "buffer": b"%PDF-1.4"}
    button(page).set_input_files([photo("a.jpg"), *({"name": f"{at}.pdf", **page_of} for at in range(10))])
    expect(page.locator("#claim-package-photos--error")).to_have_text(
        "“0.pdf” isn’t a photo. Choose a JPEG, PNG or WebP picture. "
        "The same is true of 9 more files: “1.pdf”, “2.pdf”, “3.pdf” …"
    )


def test_what_a_photo_shows_is_read_out_by_its_place_among_those_that_are_left(page: Page) -> None:
    button(page).set_input_files([photo("a.jpg"), photo("b.jpg"), photo("c.jpg")])
    expect(field(page).get_by_role("img", name="Photo 3 of 3: Photos of the package", exact=True)).to_be_visible()
    field(page).get_by_role("button", name="Remove photo 1: a.jpg").click()
    names = [image.get_attribute("alt") for image in field(page).get_by_role("img").all()]
    assert names == ["Photo 1 of 2: Photos of the package", "Photo 2 of 2: Photos of the package"]


def test_where_the_button_is_dead_other_ways_are_named_after_one_try(page: Page) -> None:
    page.evaluate(DEAD)
    button(page).click()
    ways = field(page).get_by_text("If you can’t add photos here")
    expect(ways).to_be_visible()
    expect(field(page).get_by_text("What you’ve entered here won’t be there.")).to_be_visible()
    expect(field(page).get_by_text(page.url)).to_be_visible()
    expect(field(page).get_by_text("They’re optional")).to_have_count(0)
    button(page).set_input_files(photo("after-all.jpg"))
    expect(ways).to_have_count(0)


def test_ways_without_photos_and_by_email_are_named_where_the_store_has_them(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path], tmp_path: Path
) -> None:
    shutil.copytree(EVERYTHING.parent / "pictures", tmp_path / "pictures")
    store = tmp_path / "channels.yaml"
    store.write_text(EVERYTHING.read_text("utf-8").replace("missing: Photograph the pieces", "optional: yes"), "utf-8")
    page = new_page(base_url=serve(build_site(store)))
    page.goto("/kiln-online/#file-a-claim")
    expect(button(page, "All the pieces")).not_to_have_accessible_name(re.compile("at least one"))
    page.evaluate(DEAD)
    button(page, "All the pieces").click()
    ways = field(page, "All the pieces")
    expect(ways.get_by_text("Send the form without these photos. They’re optional.")).to_be_visible()
    expect(ways.get_by_role("link", name="returns@marlow-finch.example")).to_be_visible()


def test_where_the_dialog_was_closed_nothing_is_said(page: Page) -> None:
    page.clock.install()
    page.evaluate(DEAD)
    button(page).click()
    button(page).dispatch_event("cancel")
    page.clock.run_for(10_000)
    expect(field(page).get_by_text("If you can’t add photos here")).to_have_count(0)


def test_a_photo_that_cannot_be_read_leaves_another_way(page: Page) -> None:
    button(page).set_input_files({"name": "x.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff" + bytes(90)})
    problem = "“x.jpg” can’t be opened. Take the photo again"
    expect(field(page).get_by_text(problem, exact=True).first).to_be_visible()
    expect(field(page).get_by_role("status")).to_have_text(problem)
    expect(field(page).get_by_text("If you can’t add photos here")).to_be_visible()


def test_plain_html_sends_what_was_picked_when_the_script_gives_up(page: Page) -> None:
    button(page).set_input_files([photo("a.jpg"), photo("b.jpg")])
    expect(field(page).get_by_role("img")).to_have_count(2)
    page.evaluate(f"{FIELD}.plain()")
    page.evaluate("document.querySelector('claim-form').removeAttribute('data-ready')")
    expect(button(page)).to_be_hidden()
    slots = [page.get_by_label(f"{PACKAGE}, Photo {number}", exact=True) for number in (1, 2, 3, 4)]
    assert [chosen(slot) for slot in slots] == [["a.jpg"], ["b.jpg"], [], []]
    for slot in slots:
        expect(slot).to_be_visible()
        expect(slot).to_be_enabled()


def chosen(slot: Locator) -> Any:
    return slot.evaluate("(input) => [...input.files].map(({ name }) => name)")


def test_each_photo_is_sent_once_under_the_name_of_a_plain_input(page: Page) -> None:
    button(page).set_input_files(photo("a.jpg"))
    expect(field(page).get_by_role("img")).to_have_count(1)
    sent = f"""() => {{
      const body = new FormData(document.querySelector("claim-form form"));
      {FIELD}.enter(body);
      return [...body].filter(([name]) => name.startsWith("package")).map(([name, file]) => [name, file.name]);
    }}"""
    assert page.evaluate(sent) == [["package-photos-1", "a.jpg"]]


def test_the_photos_can_be_shown_again_where_answers_are_checked(page: Page) -> None:
    button(page).set_input_files(photo("a.jpg"))
    expect(field(page).get_by_role("img")).to_have_count(1)
    shown = f"{FIELD}.pictures().map((image) => [image.localName, image.alt])"
    assert page.evaluate(shown) == [["img", "Photo 1 of 1: Photos of the package"]]


def test_a_second_tap_on_a_photos_cross_takes_no_other_photo_away(page: Page) -> None:
    button(page).set_input_files([photo("a.jpg"), photo("b.jpg"), photo("c.jpg")])
    field(page).get_by_role("button", name="Remove photo 1: a.jpg").dblclick()
    expect(field(page).get_by_role("img")).to_have_count(2)


def test_one_file_that_cannot_be_read_among_others_leads_nowhere_else(page: Page) -> None:
    broken: FilePayload = {"name": "broken.jpg", "mimeType": "image/jpeg", "buffer": _picture(as_it_is)[:400]}
    button(page).set_input_files([broken, photo("a.jpg")])
    expect(field(page).get_by_text("“broken.jpg” can’t be opened").first).to_be_visible()
    expect(field(page).get_by_role("img")).to_have_count(1)
    expect(field(page).get_by_text("If you can’t add photos here")).to_have_count(0)
