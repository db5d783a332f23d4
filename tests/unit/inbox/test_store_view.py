"""The store sees what was sent."""

from html.parser import HTMLParser

import pytest

from tests.support.claims_server import ClaimsSite
from tests.unit.inbox.sending import JPEG, URL_ENCODED, ask, get, post, send_claim


class Text(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.parts += [data.strip()] if data.strip() else []


def text(inbox: ClaimsSite, path: str) -> list[str]:
    return Text(get(inbox.url, path).text).parts


def test_before_the_first_claim_the_inbox_says_how_to_send_one(inbox: ClaimsSite) -> None:
    assert "No claims yet." in text(inbox, "/_claims/")
    assert "the guide" in text(inbox, "/_claims/")


def test_the_list_shows_the_newest_claim_first_with_what_tells_it_from_others(inbox: ClaimsSite) -> None:
    send_claim(inbox.url, {"reference": "K7-1", "name": "Ana", "order-number": "001"})
    send_claim(inbox.url, {"reference": "K7-2", "name": "Li", "order-number": "002"}, [("photo-1", "a.jpg", JPEG)])
    shown = text(inbox, "/_claims/")
    assert shown.index("K7-2") < shown.index("K7-1")
    assert {"Ana", "001", "No photos", "Li", "002", "1 photo"} <= set(shown)
    assert '<a href="/_claims/2/"' in get(inbox.url, "/_claims/").text


def test_a_claim_that_was_sent_empty_is_still_reachable_by_words(inbox: ClaimsSite) -> None:
    send_claim(inbox.url, {"reference": " ", "name": "\t", "order-number": ""})
    assert {"No reference", "No name", "No order number"} <= set(text(inbox, "/_claims/"))
    assert "Claim 1" in text(inbox, "/_claims/1/")


def test_a_claims_page_shows_every_answer_and_every_photo(inbox: ClaimsSite) -> None:
    answers = {"reference": "K7-1", "name": "Ana", "email": "ana@example.com", "description": "Broken.\n\nTwice."}
    for _ in range(2):
        send_claim(inbox.url, answers, [("photo-1", "box.jpg", JPEG), ("photo-2", "lid.pdf", b"%PDF")])
    page = get(inbox.url, "/_claims/1/").text
    assert {*answers.values(), "Photo 1", "box.jpg", "Photo 2", "lid.pdf", "2 photos"} <= set(
        text(inbox, "/_claims/1/")
    )
    assert "</time> · sent 2 times, kept once" in " ".join(page.split())
    assert page.count('<img src="/_claims/1/1"') == 1
    assert '<img src="/_claims/1/2"' not in page


def test_a_document_counts_as_a_file_and_is_saved_under_a_name_of_ours(inbox: ClaimsSite) -> None:
    send_claim(inbox.url, {"name": "Ana"}, [("photo-1", "../order 7.pdf", b"%PDF-1.7")])
    assert "1 file" in text(inbox, "/_claims/")
    assert get(inbox.url, "/_claims/1/1").headers["Content-Disposition"] == 'attachment; filename="claim-1-file-1.pdf"'


def test_the_inbox_is_found_with_and_without_its_slash(inbox: ClaimsSite) -> None:
    assert get(inbox.url, "/_claims").headers["Location"] == "/_claims/"


def test_the_inbox_is_kept_by_no_cache_and_found_by_no_search(inbox: ClaimsSite) -> None:
    headers = get(inbox.url, "/_claims/").headers
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-store", "noindex")
    assert "Transfer-Encoding" not in headers


def test_its_look_comes_from_this_machine(inbox: ClaimsSite) -> None:
    style = get(inbox.url, "/_claims/inbox.css")
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert style.text.startswith(":root {")


@pytest.mark.parametrize(
    "path", ["1/", "1/1", "x/", "x/1", "%D9%A3/", "99999999999999999999/", "inbox.html", "next", "1", "//", "../"]
)
def test_there_is_nothing_else(inbox: ClaimsSite, path: str) -> None:
    assert get(inbox.url, f"/_claims/{path}").status == 404


@pytest.mark.parametrize(("method", "path"), [("POST", ""), ("POST", "1/"), ("DELETE", "1/"), ("PUT", "next")])
def test_claims_are_only_read_here(inbox: ClaimsSite, method: str, path: str) -> None:
    assert ask(inbox.url, method, f"/_claims/{path}").status == 405


def test_a_head_request_gets_the_headers_alone(inbox: ClaimsSite) -> None:
    answered = ask(inbox.url, "HEAD", "/_claims/")
    assert (answered.status, answered.body) == (200, b"")


def test_a_switch_is_small(inbox: ClaimsSite) -> None:
    assert post(inbox.url, "/_claims/next", b"answer=500&times=1&x=" + b"x" * 2_000, URL_ENCODED).status == 413
