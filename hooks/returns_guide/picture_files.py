"""What a picture's file tells of itself: how large it is, and whether it says where it was taken."""

import re
from pathlib import Path

_SVG = re.compile(r"<svg\b[^>]*>")
_SVG_SIZE = re.compile(r"""\b(?:viewBox\s*=\s*["'][\d.-]+[\s,]+[\d.-]+[\s,]+)([\d.]+)[\s,]+([\d.]+)""")
_PLACE = 0x8825
"""Where Exif keeps the place: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E"""


def picture_file_problem(file: Path) -> str | None:
    """Why a file that is there can't be published as a picture, or None where it can."""
    if file.suffix.lower() == ".svg":
        return None if _SVG.search(file.read_text("utf-8", "replace")) else "holds no SVG; save it anew"
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(file) as picture:
            told = picture.getexif().get_ifd(_PLACE)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return "is no picture that can be read; save it anew"
    return "tells where it was taken; save a copy without the place" if told else None


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
