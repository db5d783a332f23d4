"""Claims are taken from and shown to this machine, and no page from elsewhere can act in a person's name."""

import pytest

from tests.support.claims_server import ClaimsSite
from tests.unit.inbox.sending import JPEG, MULTIPART, Answered, get, multipart, post, send_claim

CLAIM = multipart([("form-name", "claim"), ("name", "Ana")], [])


def send(inbox: ClaimsSite, **headers: str) -> Answered:
    return post(inbox.url, "/sent/", CLAIM, MULTIPART, **headers)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost", "localhost:8000", "[::1]", "[::1]:8000"])
def test_this_machine_is_answered_under_its_own_names(inbox: ClaimsSite, host: str) -> None:
    assert get(inbox.url, "/_claims/", Host=host).status == 200
    assert send(inbox, Host=host).status == 303


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "192.168.0.7",
        "",
        "[::1",
    ],
)
def test_a_name_that_was_bent_to_point_here_is_refused(inbox: ClaimsSite, host: str) -> None:
    send_claim(inbox.url, {"name": "Ana"}, [("photo-1", "a.jpg", JPEG)])
    for path in ("/_claims/", "/_claims/1/", "/_claims/1/1", "/direct/", "/"):
        assert get(inbox.url, path, Host=host).status == 403
    assert send(inbox, Host=host).status == 403
    assert len(inbox.claims.newest_first()) == 1


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://localhost:1", "http://127.0.0.1", "null", "", "http://["]
)
def test_a_page_from_elsewhere_sends_no_claim(inbox: ClaimsSite, origin: str) -> None:
    assert send(inbox, Origin=origin).status == 403
    assert send(inbox, Origin=origin, Sec_Fetch_Site="cross-site").status == 403
    assert not inbox.claims.newest_first()


def test_the_guides_own_page_sends_one(inbox: ClaimsSite) -> None:
    assert send(inbox, Origin=inbox.url).status == 303
    assert send(inbox).status == 303


def test_so_does_a_page_that_hides_where_it_is(inbox: ClaimsSite) -> None:
    assert send(inbox, Origin="null", Sec_Fetch_Site="same-origin").status == 303
