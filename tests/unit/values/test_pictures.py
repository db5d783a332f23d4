"""A picture keeps its place on the page, and does not tell where it was taken."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from returns_guide.values.pictures import picture_file_problem, picture_size

ORIENTATION, PLACE, LATITUDE = 0x0112, 0x8825, 2
Photo = Callable[..., Path]


@pytest.fixture
def photo(tmp_path: Path) -> Photo:
    """A photo 40 wide and 30 high; with a place, and turned by a quarter, where that is asked for."""

    def taken(name: str = "photo.jpg", *, turned: bool = False, place: bool = False) -> Path:
        picture, exif = Image.new("RGB", (40, 30)), Image.Exif()
        if turned:
            exif[ORIENTATION] = 6
        if place:
            exif.get_ifd(PLACE)[LATITUDE] = (52.0, 31.0, 12.0)
        picture.save(tmp_path / name, exif=exif.tobytes())
        return tmp_path / name

    return taken


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.webp", "photo.avif"])
def test_a_picture_has_its_size_and_may_be_published(photo: Photo, name: str) -> None:
    assert picture_size(photo(name)) == (40, 30)
    assert picture_file_problem(photo(name)) is None


def test_a_photo_taken_sideways_is_measured_as_it_is_shown(photo: Photo) -> None:
    assert picture_size(photo(turned=True)) == (30, 40)


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.webp", "photo.avif"])
def test_a_photo_that_tells_where_it_was_taken_is_refused(photo: Photo, name: str) -> None:
    assert "tells where it was taken" in (picture_file_problem(photo(name, place=True)) or "")


@pytest.mark.parametrize("name", ["photo.jpg", "photo.svg"])
@pytest.mark.parametrize("content", ["", "<html>", "GIF8"])
def test_what_only_has_a_pictures_name_is_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    assert "save it anew" in (picture_file_problem(tmp_path / name) or "")


@pytest.mark.parametrize(
    ("svg", "size"),
    [('<svg viewBox="0 0 320 200.4">', (320, 200)), ("<svg viewBox='-5,-5 10 20'>", (10, 20)), ("<svg>", None)],
)
def test_a_drawing_says_its_size_or_has_none(tmp_path: Path, svg: str, size: tuple[int, int] | None) -> None:
    (tmp_path / "drawing.svg").write_text(svg)
    assert picture_size(tmp_path / "drawing.svg") == size
    assert picture_file_problem(tmp_path / "drawing.svg") is None
