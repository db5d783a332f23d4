"""Check pictures: how their files are named, how large they are, and whether they reveal where they were taken."""

import re
from pathlib import Path, PurePosixPath

from returns_guide.values.shapes import one_of

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
"""Kinds of pictures that every browser shows."""
PICTURE = rf"(?!/)(?!(.*/)?(_|\.(?!/)))[^:\\]+{one_of(PICTURES)}"
"""The name of a picture's file, seen from channels.yaml."""

_SVG = re.compile(r"<svg\b[^>]*>")
_SVG_SIZE = re.compile(r"""\b(?:viewBox\s*=\s*["'][\d.-]+[\s,]+[\d.-]+[\s,]+)([\d.]+)[\s,]+([\d.]+)""")
_PLACE = 0x8825
"""The tag under which Exif keeps the GPS position: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E"""


def picture_name_problem(value: str) -> str | None:
    """Why a name can't be that of a picture beside channels.yaml, or None where it can."""
    path = PurePosixPath(value)
    if path.is_absolute() or ".." in path.parts or "\\" in value or ":" in value:
        return f'"{value}" must lie beside this file or in a folder there; write it like "pictures/label.png"'
    if path.suffix.lower() not in PICTURES:
        return f'"{value}" is no picture that every browser shows; use {", ".join(PICTURES)}'
    if any(part.startswith((".", "_")) for part in path.parts):
        return f'"{value}" would not be published; write a name that begins with a letter'
    return None


def picture_file_problem(file: Path) -> str | None:
    """Why a file that is there can't be published as a picture, or None where it can."""
    if file.suffix.lower() == ".svg":
        return None if _SVG.search(file.read_text("utf-8", "replace")) else "holds no SVG; save it anew"
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(file) as picture:
            place = picture.getexif().get_ifd(_PLACE)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return "is no picture that can be read; save it anew"
    return "tells where it was taken; save a copy without the place" if place else None


def picture_size(file: Path) -> tuple[int, int] | None:
    """Width and height of a picture in pixels, as it is shown; None where it does not say."""
    if file.suffix.lower() == ".svg":
        found = _SVG_SIZE.search(file.read_text("utf-8", "replace"))
        return (round(float(found[1])), round(float(found[2]))) if found else None
    from PIL import Image

    with Image.open(file) as picture:
        turned = picture.getexif().get(0x0112, 1) >= 5  # the photo lies on its side
        width, height = picture.size
    return (height, width) if turned else (width, height)
