"""A photo that can't help is doubted while it is made small, and a good one is not.

These are the first of the photos that fixed the thresholds; `make bench` measures it with photos of other things.
"""

from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page

from tests.support.photo_files import jpeg
from tests.support.photo_scenes import BLURRED, DARK, SHARP, Fault, photo

DOUBT = "async (where) => (await prepared(document.querySelector('input').files[0], where)).doubt ?? null"
FIRST = range(0, 6, 2)


def doubt(page: Page, content: bytes) -> Any:
    """The same in a worker and on the page."""
    file: FilePayload = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": content}
    page.get_by_label("Photos").set_input_files(file)
    doubts = {page.evaluate(DOUBT, {"onPage": on_page}) for on_page in (False, True)}
    assert len(doubts) == 1
    return doubts.pop()


def doubts(page: Page, faults: tuple[Fault, ...]) -> list[Any]:
    """Each fault once, and each of another thing."""
    return [doubt(page, photo(number, fault)) for number, fault in zip(FIRST, faults, strict=True)]


def test_sharp_photos_are_not_doubted(page: Page) -> None:
    assert doubts(page, SHARP) == [None] * len(FIRST)


def test_nearly_all_blurred_photos_are_doubted(page: Page) -> None:
    assert doubts(page, BLURRED).count("blurred") >= len(FIRST) - 1


@pytest.mark.parametrize("fault", DARK)
def test_a_photo_taken_by_night_is_doubted(page: Page, fault: Fault) -> None:
    assert doubt(page, photo(FIRST[0], fault)) == "dark"


@pytest.mark.parametrize(("size", "right"), [((320, 240), "tiny"), ((800, 450), None)])
def test_a_preview_in_place_of_a_photo_is_doubted(page: Page, size: tuple[int, int], right: str | None) -> None:
    assert doubt(page, jpeg(page, *size)) == right
