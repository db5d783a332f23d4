"""A photo that can't help is doubted while it is made small, and a good one is not.

`make bench` measures it with more pictures; these are some of those on which the thresholds were not fixed.
"""

from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page

from tests.support.photo_files import jpeg
from tests.support.photo_scenes import Fault, as_it_is, by_night, defocused, moved, taken

DOUBT = "async () => (await prepared(document.querySelector('input').files[0])).doubt ?? null"


def doubt(page: Page, content: bytes) -> Any:
    photo: FilePayload = {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": content}
    page.get_by_label("Photos").set_input_files(photo)
    return page.evaluate(DOUBT)


def picture(number: int, fault: Fault) -> bytes:
    file = BytesIO()
    taken(number, fault).save(file, "jpeg", quality=88)
    return file.getvalue()


@pytest.mark.parametrize(
    ("number", "kind"), [(5, "a box"), (11, "fine print"), (7, "plain cardboard"), (3, "a cup"), (9, "a cloth")]
)
def test_a_sharp_photo_is_not_doubted(page: Page, number: int, kind: str) -> None:
    assert doubt(page, picture(number, as_it_is)) is None, kind


@pytest.mark.parametrize("fault", [defocused, moved])
@pytest.mark.parametrize("number", [5, 11])
def test_a_blurred_photo_is_doubted(page: Page, number: int, fault: Fault) -> None:
    assert doubt(page, picture(number, fault)) == "blurred"


def test_a_photo_taken_by_night_is_doubted(page: Page) -> None:
    assert doubt(page, picture(5, by_night)) == "dark"


def test_a_preview_in_place_of_a_photo_is_doubted(page: Page) -> None:
    assert doubt(page, jpeg(page, 320, 240)) == "tiny"
