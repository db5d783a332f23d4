"""What a sent file really is, told by how it begins and not by its name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of file: its media type, the end of its name, and whether every browser shows it."""

    media_type: str
    suffix: str
    shown: bool


JPEG = Kind("image/jpeg", ".jpg", shown=True)
PNG = Kind("image/png", ".png", shown=True)
GIF = Kind("image/gif", ".gif", shown=True)
WEBP = Kind("image/webp", ".webp", shown=True)
AVIF = Kind("image/avif", ".avif", shown=True)
HEIC = Kind("image/heic", ".heic", shown=False)
PDF = Kind("application/pdf", ".pdf", shown=False)
UNKNOWN = Kind("application/octet-stream", ".bin", shown=False)

KINDS = (JPEG, PNG, GIF, WEBP, AVIF, HEIC, PDF, UNKNOWN)


_PDF_WITHIN = 1024
"""So far into a file, readers of PDFs look for where it begins."""


def kind_of(content: bytes) -> Kind:
    """Source of the signatures: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern, ISO/IEC 23008-12."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith((b"GIF87a", b"GIF89a")):
        return GIF
    if content[:4] == b"RIFF" and content[8:14] == b"WEBPVP":
        return WEBP
    if content[4:8] == b"ftyp":
        return _by_brand(content[8:12])
    return PDF if b"%PDF-" in content[:_PDF_WITHIN] else UNKNOWN


def _by_brand(brand: bytes) -> Kind:
    if brand in {b"avif", b"avis"}:
        return AVIF
    return HEIC if brand in {b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"} else UNKNOWN
