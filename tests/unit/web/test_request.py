"""A request is read to its end, and never further."""

from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from returns_guide.web.request import MOST_DISCARDED, Refused, Request

SENT = b"name=Ana&note=%C3%A9"


def request(stream: BytesIO, length: int, **environment: Any) -> Request:
    environ = {"wsgi.input": stream, "CONTENT_LENGTH": str(length), **environment}
    setup_testing_defaults(environ)
    return Request(environ)


def test_what_comes_after_the_body_stays_unread() -> None:
    stream = BytesIO(SENT + b"GET /")
    assert request(stream, len(SENT)).body.whole(1_000) == SENT
    assert stream.read() == b"GET /"


def test_whoever_looks_at_a_body_goes_on_where_the_last_one_stopped() -> None:
    stream = BytesIO(SENT + b"GET /")
    sent = request(stream, len(SENT))
    sent.body.half()
    sent.body.discard()
    assert stream.read() == b"GET /"


def test_nobody_keeps_the_server_busy_with_what_is_thrown_away() -> None:
    stream = BytesIO(SENT)
    request(stream, MOST_DISCARDED + 1).body.discard()
    assert stream.read() == SENT


def test_a_form_is_read_by_its_names_and_only_as_large_as_allowed() -> None:
    assert request(BytesIO(SENT), len(SENT)).body.fields(len(SENT), 2) == [("name", "Ana"), ("note", "é")]
    for most, most_fields in ((len(SENT) - 1, 2), (len(SENT), 1)):
        with pytest.raises(Refused):
            request(BytesIO(SENT), len(SENT)).body.fields(most, most_fields)


@pytest.mark.parametrize("sent", ["text/html; charset=utf-8", "TEXT/HTML", " text/html ;x"])
def test_a_media_type_is_known_however_it_is_written(sent: str) -> None:
    assert request(BytesIO(), 0, CONTENT_TYPE=sent).body.media_type == "text/html"
