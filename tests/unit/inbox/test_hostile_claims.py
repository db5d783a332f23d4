"""Whatever stands in a claim is text, and whatever was sent as a photo is shown as one or saved."""

import hashlib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support.claims_server import ClaimsSite
from tests.unit.inbox.sending import JPEG, MULTIPART, Answered, get, multipart, post, send_claim

NAUGHTY = {
    "script": "<script>alert(1)</script>",
    "end of everything": "'\"--></textarea></title></style></script><svg/onload=alert(1)>",
    "attribute": '" autofocus onfocus=alert(1) x="',
    "link": "javascript:alert(1)",
    "template": "{{ 7 * 7 }}{% include '/etc/passwd' %}${7*7}#{7*7}",
    "SQL": "Robert'); DROP TABLE claim; --",
    "shell": "$(touch pwned) `id` ; rm -rf / | cat",
    "format": "%s%s%n {0.__class__} {name!r}",
    "path": "../../../../etc/passwd",
    "formula": '=HYPERLINK("http://evil.example","open")',
    "header": "x\r\nSet-Cookie: a=b\r\n\r\n<html>",
    "NUL": "before\0after",
    "controls": "".join(map(chr, range(1, 32))) + "\x7f\x85\u2028\u2029",
    "terminal": "\x1b[2J\x1b]0;owned\x07",
    "right to left": "\u202egpj.exe\u2066 \u05e9\u05dc\u05d5\u05dd",
    "zalgo": "Z" + "\u0310\u0312\u0346\u034c\u0321" * 40,
    "invisible": "\ufeff\u200b\u200d\u00ad",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇺🇳",
    "beyond": "𠜎\U0010ffff\ufffe",
    "number": "00123e5",
    "nothing": "NULL",
    "spaces": "  \t\n ",
    "long": "x" * 10_000,
    "long in bytes": "語" * 10_000,
}
TEXT_FIELDS = ("reference", "name", "order-number", "email", "description", "outcome")
HTML = b"<html><script>alert(1)</script></html>"
EXECUTABLE = b"MZ\x90\0 This program cannot be run in DOS mode."


class Elements(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def harmless(page: Answered) -> Elements:
    """A page that was made of a claim, which nothing in that claim could change."""
    elements = Elements(page.text)
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert "Set-Cookie" not in page.headers
    assert not elements.names & {"script", "svg", "iframe", "object", "embed", "style", "textarea"}
    assert not {name for name in elements.attributes if name.startswith("on") or name in {"style", "autofocus"}}
    return elements


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY)
def test_text_in_every_field_is_kept_as_it_is_and_shown_as_text(inbox: ClaimsSite, text: str) -> None:
    assert send_claim(inbox.url, dict.fromkeys(TEXT_FIELDS, text)).status == 303
    (claim,) = inbox.claims.newest_first()
    assert [(answer.field, answer.text) for answer in claim.answers] == [(field, text) for field in TEXT_FIELDS]
    assert claim.reference == text
    for page in (get(inbox.url, "/_claims/"), get(inbox.url, f"/_claims/{claim.number}/")):
        assert "".join(text.split()) in "".join(harmless(page).text.split())


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY)
def test_a_filename_is_never_a_path_a_header_or_html(inbox: ClaimsSite, tmp_path: Path, text: str) -> None:
    before = {path for path in tmp_path.rglob("*") if "claims" not in path.parts}
    name = text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")[:3_000]
    sent = send_claim(inbox.url, {"name": "Ana"}, [("photo-1", name, JPEG)])
    if sent.status == 400:  # a header that no browser writes
        assert not inbox.claims.newest_first()
        return
    (photo,) = inbox.claims.newest_first()[0].photos
    assert photo.path.name == "1.jpg"
    assert {path for path in tmp_path.rglob("*") if "claims" not in path.parts} == before
    harmless(get(inbox.url, "/_claims/1/"))
    file = get(inbox.url, "/_claims/1/1")
    assert file.headers["Content-Disposition"] == 'inline; filename="claim-1-photo-1.jpg"'
    assert "Set-Cookie" not in file.headers


@pytest.mark.parametrize(
    ("name", "content", "media_type", "disposition"),
    [
        ("box.jpg", JPEG, "image/jpeg", "inline"),
        ("page.html", JPEG + HTML, "image/jpeg", "inline"),
        ("box.jpg", HTML, "application/octet-stream", "attachment"),
        ("box.jpg", EXECUTABLE, "application/octet-stream", "attachment"),
        (
            "box.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "application/octet-stream",
            "attachment",
        ),
        ("box.pdf", b"%PDF-1.7", "application/pdf", "attachment"),
        ("box.zip", b"PK\x03\x04../../../etc/passwd", "application/octet-stream", "attachment"),
        ("box.jpg", b"", "application/octet-stream", "attachment"),
        ("box.gif", b"GIF89a", "image/gif", "inline"),
        ("box.webp", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp", "inline"),
        ("box.avif", b"\0\0\0\x1cftypavif", "image/avif", "inline"),
        ("box.jpg", b"\0\0\0\x1cftypheic", "image/heic", "attachment"),
    ],
)
def test_a_file_is_what_it_begins_with_whatever_it_is_called(
    inbox: ClaimsSite, name: str, content: bytes, media_type: str, disposition: str
) -> None:
    send_claim(inbox.url, {"name": "Ana"}, [("photo-1", name, content)])
    file = get(inbox.url, "/_claims/1/1")
    assert file.body == content
    assert file.headers["Content-Type"] == media_type
    assert file.headers["Content-Disposition"].startswith(f"{disposition}; ")
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert file.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert file.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_hostile_field_names_are_dropped(inbox: ClaimsSite) -> None:
    fields = [("form-name", "claim"), *((text.replace("\n", ""), "x") for text in list(NAUGHTY.values())[:5])]
    assert post(inbox.url, "/sent/", multipart(fields, []).replace(b"\r-", b"-"), MULTIPART).status in {303, 400}
    assert all(not claim.answers for claim in inbox.claims.newest_first())


def test_the_photos_of_a_claim_have_no_way_out_of_its_folder(inbox: ClaimsSite) -> None:
    send_claim(inbox.url, {"name": "Ana"}, [("photo-1", "../../../../escaped.jpg", JPEG)])
    for path in (
        "1/..%2f..%2fclaims.sqlite3",
        "1/../../claims.sqlite3",
        "1/0",
        "1/-1",
        "1/2",
        "1/1.jpg",
        "1/%2e",
        "0/1",
    ):
        assert get(inbox.url, f"/_claims/{path}").status == 404


def test_a_photo_arrives_as_it_was_sent_to_the_last_byte(inbox: ClaimsSite) -> None:
    photo = JPEG + bytes(range(256)) * 4_000 + f"\r\n------a-boundar\r\n--{'-' * 50}".encode()
    send_claim(inbox.url, {}, [("photo-1", "a.jpg", photo)])
    stored = inbox.claims.newest_first()[0].photos[0].path.read_bytes()
    assert hashlib.sha256(stored).digest() == hashlib.sha256(photo).digest()
