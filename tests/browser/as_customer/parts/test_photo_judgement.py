"""A photo that can't help is doubted while it is made small, and a good one is not.

`make bench` measures it with more photos; these are some of those on which the thresholds were not fixed.
"""

from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page

from tests.support.photo_files import jpeg
from tests.support.photo_scenes import (
    Fault,
    at_dusk,
    bare,
    by_a_lamp,
    by_night,
    defocused,
    moved,
    photo,
    shaken,
)

DOUBT = "async (where) => (await prepared(document.querySelector('input').files[0], where)).doubt ?? null"
MAILER, LEAFLET, FLUTES, PLATE, KEYS, SUITCASE = range(1, 13, 2)


def doubt(page: Page, content: bytes) -> Any:
    """The same in a worker and on the page."""
    file: FilePayload = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": content}
    page.get_by_label("Photos").set_input_files(file)
    doubts = {page.evaluate(DOUBT, {"onPage": on_page}) for on_page in (False, True)}
    assert len(doubts) == 1
    return doubts.pop()


@pytest.mark.parametrize("number", [MAILER, LEAFLET, FLUTES, PLATE, KEYS, SUITCASE])
def test_a_sharp_photo_is_not_doubted(page: Page, number: int) -> None:
    assert doubt(page, photo(number)) is None


@pytest.mark.parametrize("number", [MAILER, FLUTES])
@pytest.mark.parametrize("fault", [at_dusk, bare])
def test_a_sharp_photo_is_not_doubted_at_dusk_or_where_nothing_can_be_seen(
    page: Page, number: int, fault: Fault
) -> None:
    assert doubt(page, photo(number, fault)) is None


@pytest.mark.parametrize("fault", [defocused, moved, shaken])
@pytest.mark.parametrize("number", [LEAFLET, KEYS])
def test_a_blurred_photo_is_doubted(page: Page, number: int, fault: Fault) -> None:
    assert doubt(page, photo(number, fault)) == "blurred"


@pytest.mark.parametrize("fault", [by_night, by_a_lamp])
def test_a_photo_taken_by_night_is_doubted(page: Page, fault: Fault) -> None:
    assert doubt(page, photo(MAILER, fault)) == "dark"


@pytest.mark.parametrize(("size", "right"), [((320, 240), "tiny"), ((800, 450), None)])
def test_a_preview_in_place_of_a_photo_is_doubted(page: Page, size: tuple[int, int], right: str | None) -> None:
    assert doubt(page, jpeg(page, *size)) == right
