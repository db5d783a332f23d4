"""Photos as cameras make them, and files that only look like some."""

import struct
import zlib
from base64 import b64decode

from playwright.sync_api import Page

GPS, ORIENTATION = 0x8825, 0x0112
LATITUDE = b"52\xb030'"


def jpeg(page: Page, width: int, height: int, quality: float = 0.9) -> bytes:
    """The upper left quarter is red, everything else is blue."""
    drawn = """async ([width, height, quality]) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d");
      context.fillStyle = "#00f";
      context.fillRect(0, 0, width, height);
      context.fillStyle = "#f00";
      context.fillRect(0, 0, width / 2, height / 2);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
      const reader = new FileReader();
      return new Promise((resolve) => {
        reader.onload = () => resolve(reader.result);
        reader.readAsDataURL(blob);
      });
    }"""
    return b64decode(page.evaluate(drawn, [width, height, quality]).partition(",")[2])


def with_exif(photo: bytes, orientation: int) -> bytes:
    """As a phone writes it: the orientation, and a place in a GPS directory."""
    entries, text = 2, LATITUDE.ljust(8, b"\0")
    gps_at = 8 + 2 + 12 * entries + 4
    text_at = gps_at + 2 + 12 + 4
    tiff = b"MM\0*" + struct.pack(">I", 8) + struct.pack(">H", entries)
    tiff += struct.pack(">HHIHxx", ORIENTATION, 3, 1, orientation)
    tiff += struct.pack(">HHII", GPS, 4, 1, gps_at) + struct.pack(">I", 0)
    tiff += struct.pack(">H", 1) + struct.pack(">HHII", 2, 2, len(text), text_at) + struct.pack(">I", 0) + text
    segment = b"Exif\0\0" + tiff
    return photo[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + photo[2:]


def png(width: int, height: int, *, transparent: bool = False) -> bytes:
    """Of one colour: black, or nothing at all."""
    depth, kind = (8, 6) if transparent else (1, 0)
    row = bytes(width * 4 if transparent else (width + 7) // 8)
    return _png(width, [row] * height, depth, kind)


def sharp_png(width: int, height: int) -> bytes:
    """White, with black squares of 32 by 32. Both are multiples of 64."""
    white, squares = b"\xff" * (width // 8), b"\0\0\0\0\xff\xff\xff\xff" * (width // 64)
    return _png(width, [squares if y % 64 < 32 else white for y in range(height)], 1, 0)


def _png(width: int, rows: list[bytes], depth: int, kind: int) -> bytes:
    squeezed = zlib.compressobj(1)
    data = b"".join(squeezed.compress(b"\0" + row) for row in rows) + squeezed.flush()
    header = struct.pack(">IIBBBBB", width, len(rows), depth, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 1000
EXECUTABLE = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" + b"\0" * 1000
VIDEO = b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2" + b"\0" * 1000
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
