"""A claim is answered as the host answers it, and only a whole one is kept."""

import logging
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.claims_server import ClaimsSite, claims_served
from tests.unit.inbox.sending import (
    BOUNDARY,
    JPEG,
    MULTIPART,
    PNG,
    URL_ENCODED,
    ask,
    get,
    multipart,
    post,
    send_claim,
    send_json,
    send_url_encoded,
)

CLAIM = {"reference": "K7-Q2-M", "name": "Ana Ruiz", "order-number": "00123", "description": "The lid is cracked."}


def raw(url: str, request: bytes, *, end: bool = True) -> bytes:
    """Send bytes as they are, say that there is no more, and give all that comes back."""
    address = urlsplit(url)
    with socket.create_connection((address.hostname, address.port), timeout=20) as connection:
        connection.sendall(request.replace(b"HOST", address.netloc.encode()))
        if end:
            connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def answers(inbox: ClaimsSite) -> dict[str, str]:
    (claim,) = inbox.claims.newest_first()
    return {answer.field: answer.text for answer in claim.answers}


def test_a_claim_with_photos_is_kept_and_leads_to_the_forms_action(inbox: ClaimsSite) -> None:
    sent = send_claim(inbox.url, CLAIM, [("photo-1", "box.jpg", JPEG), ("photo-2", "lid.png", PNG)])
    assert (sent.status, sent.headers["Location"]) == (303, "/sent/")
    (claim,) = inbox.claims.newest_first()
    assert (claim.form, claim.reference, claim.name, claim.order_number) == ("claim", "K7-Q2-M", "Ana Ruiz", "00123")
    assert [(p.field, p.filename, p.kind.media_type, p.path.read_bytes()) for p in claim.photos] == [
        ("photo-1", "box.jpg", "image/jpeg", JPEG),
        ("photo-2", "lid.png", "image/png", PNG),
    ]


def test_a_claim_to_any_page_leads_to_the_forms_action(inbox: ClaimsSite) -> None:
    assert send_claim(inbox.url, CLAIM, path="/direct/").headers["Location"] == "/sent/"


def test_a_form_in_two_languages_leads_to_its_page_in_the_one_it_was_sent_in(tiny_site: Path, tmp_path: Path) -> None:
    for name in ("fr/direct", "fr/sent"):
        page = tiny_site / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text((tiny_site / "direct/index.html").read_text().replace('"/sent/"', '"/fr/sent/"'))
    with claims_served(tiny_site, tmp_path / "claims") as inbox:
        assert send_claim(inbox.url, CLAIM, path="/fr/sent/").headers["Location"] == "/fr/sent/"
        assert send_claim(inbox.url, CLAIM, path="/sent/").headers["Location"] == "/sent/"


@pytest.mark.parametrize("path", ["/direct/", "/caf%C3%A9/"])
def test_a_form_without_an_action_leads_back_to_where_its_claim_was_sent(
    inbox: ClaimsSite, tiny_site: Path, path: str
) -> None:
    (tiny_site / "café").mkdir()
    (tiny_site / "café/index.html").write_text('<form name="complaint" netlify><input name="name"></form>')
    assert send_claim(inbox.url, {"form-name": "complaint"}, path=path).headers["Location"] == path


def test_a_claim_without_photos_may_be_url_encoded(inbox: ClaimsSite) -> None:
    sent = send_url_encoded(inbox.url, "/sent/", {"form-name": "claim", **CLAIM, "email": "a+b@example.com"})
    assert sent.status == 303
    assert answers(inbox) == {**CLAIM, "email": "a+b@example.com"}


def test_a_file_field_left_empty_is_no_photo(inbox: ClaimsSite) -> None:
    send_claim(inbox.url, CLAIM, [("photo-1", "", b"")])
    assert inbox.claims.newest_first()[0].photos == ()


def test_an_empty_file_is_kept_because_somebody_sent_it(inbox: ClaimsSite) -> None:
    send_claim(inbox.url, CLAIM, [("photo-1", "box.jpg", b"")])
    assert [photo.size for photo in inbox.claims.newest_first()[0].photos] == [0]


@pytest.mark.parametrize("name", ["", "another", "search", "comment"])
def test_a_form_that_the_host_does_not_know_is_not_found(inbox: ClaimsSite, name: str) -> None:
    assert send_claim(inbox.url, {"form-name": name, **CLAIM}).status == 404
    assert not inbox.claims.newest_first()


def test_a_claim_that_names_no_form_is_not_found(inbox: ClaimsSite) -> None:
    assert send_url_encoded(inbox.url, "/sent/", CLAIM).status == 404


def test_json_is_refused(inbox: ClaimsSite) -> None:
    assert send_json(inbox.url, "/sent/", {"form-name": "claim", **CLAIM}).status == 415
    assert not inbox.claims.newest_first()


def test_a_filled_honeypot_is_answered_like_a_claim_and_not_kept(inbox: ClaimsSite) -> None:
    usual = send_claim(inbox.url, {**CLAIM, "website": ""})
    caught = send_claim(inbox.url, {**CLAIM, "reference": "another", "website": "http://spam.example"})
    assert (caught.status, caught.headers["Location"]) == (usual.status, usual.headers["Location"])
    assert answers(inbox) == CLAIM


def test_undeclared_fields_are_dropped_and_named_but_never_quoted(
    inbox: ClaimsSite, caplog: pytest.LogCaptureFixture
) -> None:
    fields = {**CLAIM, "telephone": "555-0100", "in-a-template": "secret", "evil%0D%0Aname": "secret"}
    send_claim(inbox.url, fields, [("photo-9", "secret.jpg", JPEG)])
    assert answers(inbox) == CLAIM
    assert not inbox.claims.newest_first()[0].photos
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "'evil\\r\\nname', 'in-a-template', 'photo-9', 'telephone'" in record.message
    assert "secret" not in caplog.text
    assert "555" not in caplog.text


def test_of_two_files_in_one_field_the_first_is_kept(inbox: ClaimsSite, caplog: pytest.LogCaptureFixture) -> None:
    send_claim(inbox.url, CLAIM, [("photo-1", "first.jpg", JPEG), ("photo-1", "second.jpg", PNG)])
    assert [photo.filename for photo in inbox.claims.newest_first()[0].photos] == ["first.jpg"]
    assert "one file a field" in caplog.text


def test_an_address_without_its_slash_is_redirected_and_the_claim_is_lost(inbox: ClaimsSite) -> None:
    sent = send_claim(inbox.url, CLAIM, path="/sent")
    assert (sent.status, sent.headers["Location"]) == (301, "/sent/")
    assert not inbox.claims.newest_first()


def test_a_claim_to_an_address_without_a_page_is_not_found(inbox: ClaimsSite) -> None:
    assert send_claim(inbox.url, CLAIM, path="/nowhere/").status == 404


def test_a_claim_to_a_file_that_is_no_page_is_not_allowed(inbox: ClaimsSite) -> None:
    sent = send_claim(inbox.url, CLAIM, path="/sign.svg")
    assert (sent.status, sent.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_else_can_be_done_with_a_page(inbox: ClaimsSite, method: str) -> None:
    assert ask(inbox.url, method, "/sent/").status == 405


def test_pages_are_served_with_the_form_as_the_host_serves_it(inbox: ClaimsSite) -> None:
    served = get(inbox.url, "/direct/")
    assert '<input type="hidden" name="form-name" value="claim">' in served.text
    assert "data-netlify" not in served.text
    assert served.headers["Content-Length"] == str(len(served.body))
    assert get(inbox.url, "/sign.svg").text == "<svg/>"
    assert get(inbox.url, "/nowhere/").status == 404


def test_eight_megabytes_are_taken_and_one_byte_more_is_not(inbox: ClaimsSite) -> None:
    around = len(multipart([("form-name", "claim")], [("photo-1", "a.jpg", b"")]))
    most = 8_000_000 - around
    assert send_claim(inbox.url, {}, [("photo-1", "a.jpg", b"x" * most)]).status == 303
    assert send_claim(inbox.url, {}, [("photo-1", "a.jpg", b"x" * (most + 1))]).status == 413
    assert [claim.photos[0].size for claim in inbox.claims.newest_first()] == [most]


def test_fifty_megabytes_are_refused_in_an_answer_that_the_browser_sees(inbox: ClaimsSite) -> None:
    assert send_claim(inbox.url, {}, [("photo-1", "a.jpg", b"x" * 50_000_000)]).status == 413
    assert not inbox.claims.newest_first()


def test_a_request_that_says_it_is_endless_is_refused_before_it_is_read(inbox: ClaimsSite) -> None:
    head = f"POST /sent/ HTTP/1.1\r\nHost: HOST\r\nContent-Type: {MULTIPART}\r\nContent-Length: {10**30}\r\n\r\n"
    assert raw(inbox.url, head.encode(), end=False).startswith(b"HTTP/1.0 413 ")


@pytest.mark.parametrize(
    ("length", "status"),
    [
        ("", 411),
        ("Transfer-Encoding: chunked\r\n", 411),
        ("Content-Length: -5\r\n", 400),
        ("Content-Length: five\r\n", 400),
        ("Content-Length: ٥\r\n", 400),
        ("Content-Length: 1_0\r\n", 400),
        ("Content-Length: 0\r\n", 400),
        ("Content-Length: 40\r\n", 400),
        (f"Content-Length: {'9' * 5000}\r\n", 413),
    ],
)
def test_a_wrong_length_is_refused(inbox: ClaimsSite, length: str, status: int) -> None:
    head = f"POST /sent/ HTTP/1.1\r\nHost: HOST\r\nContent-Type: {MULTIPART}\r\n{length}\r\n"
    body = multipart([("form-name", "claim"), *CLAIM.items()], [])
    assert raw(inbox.url, head.encode() + body).startswith(f"HTTP/1.0 {status} ".encode())
    assert not inbox.claims.newest_first()


@pytest.mark.parametrize("content_type", [MULTIPART, URL_ENCODED])
def test_a_claim_that_breaks_off_anywhere_is_not_kept(inbox: ClaimsSite, content_type: str) -> None:
    whole = multipart([("form-name", "claim"), *CLAIM.items()], [("photo-1", "a.jpg", JPEG)])
    for kept in range(0, len(whole), 37):
        head = f"Host: HOST\r\nContent-Type: {content_type}\r\nContent-Length: {len(whole)}\r\n\r\n"
        assert raw(inbox.url, f"POST /sent/ HTTP/1.1\r\n{head}".encode() + whole[:kept]).startswith(b"HTTP/1.0 400 ")
    assert not inbox.claims.newest_first()


WHOLE = multipart([("form-name", "claim"), ("name", "Ana")], [("photo-1", "a.jpg", JPEG)])


MALFORMED = {
    "no end": WHOLE.removesuffix(b"--\r\n"),
    "another boundary": WHOLE.replace(BOUNDARY.encode(), b"another"),
    "line feeds alone": WHOLE.replace(b"\r\n", b"\n"),
    "no names": WHOLE.replace(b' name="name"', b""),
    "no disposition": WHOLE.replace(b"Content-Disposition: form-data; ", b"X: "),
    "an attachment": WHOLE.replace(b"form-data", b"attachment"),
    "a folded header": WHOLE.replace(b"Content-Type: image/jpeg", b" folded"),
    "a header too long": WHOLE.replace(b"image/jpeg", b"x" * 10_000),
    "not UTF-8": WHOLE.replace(b"Ana", b"\xff\xfe"),
    "200 fields too many": multipart([("form-name", "claim")] + [("name", "Ana")] * 300, []),
    "only a zip": b"PK\x03\x04 ../../etc/passwd",
    "nothing": b"",
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED)
def test_malformed_multipart_is_refused_and_nothing_of_it_is_kept(inbox: ClaimsSite, body: bytes) -> None:
    assert post(inbox.url, "/sent/", body, MULTIPART).status == 400
    assert not inbox.claims.newest_first()


@pytest.mark.parametrize(
    "content_type", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=é"]
)
def test_multipart_without_a_boundary_is_refused(inbox: ClaimsSite, content_type: str) -> None:
    assert post(inbox.url, "/sent/", WHOLE, content_type).status == 400


@pytest.mark.parametrize("content_type", ["text/plain", "", "application/octet-stream", "multipart/mixed; boundary=x"])
def test_what_no_form_sends_is_refused(inbox: ClaimsSite, content_type: str) -> None:
    assert post(inbox.url, "/sent/", b"form-name=claim", content_type).status == 415


def test_where_claims_cannot_be_kept_no_claim_is_answered_with_success(
    tiny_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "claims.sqlite3").write_text("no database " * 100)
    with claims_served(tiny_site, tmp_path) as inbox:
        assert send_claim(inbox.url, CLAIM).status == 500
        assert get(inbox.url, "/_claims/").status == 500
        assert get(inbox.url, "/direct/").status == 200
    assert "cannot be read: file is not a database" in caplog.text
    assert "Traceback" not in caplog.text + capsys.readouterr().err
