"""Read QR codes as phones do, with three readers that share no code: ZXing in C++, ZBar, and qr in JavaScript."""

import json
from base64 import b64encode
from pathlib import Path

import zxingcpp
from PIL import Image

from tests.support.npm import ask


def read_by_all(pictures: list[Image.Image], folder: Path) -> dict[str, list[str]]:
    """What each reader finds in each picture; `folder` is for the pictures on their way to the last two."""
    greys = [picture.convert("L") for picture in pictures]
    asked = [{"width": one.width, "height": one.height, "grey": b64encode(one.tobytes()).decode()} for one in greys]
    file = folder / "pictures.json"
    file.write_text(json.dumps(asked))
    found = {"zxing": [" ".join(code.text for code in zxingcpp.read_barcodes(picture)) for picture in pictures]}
    return found | ask("qr_readers.mjs", file)
