"""What a printer would put on paper, sheet by sheet."""

from io import BytesIO
from unicodedata import normalize

from playwright.sync_api import Page
from pypdf import PdfReader


def printed_sheets(page: Page, paper: str = "A4") -> list[str]:
    """The words on each sheet, without spaces."""
    return [squeezed(sheet.extract_text()) for sheet in PdfReader(BytesIO(page.pdf(format=paper))).pages]


def squeezed(words: str) -> str:
    """The words without spaces, and without the ligatures that a font may have made of them."""
    return "".join(normalize("NFKC", words).split())
