"""An answer is heard whenever its application gives it, and let go of once."""

from collections.abc import Iterable, Iterator
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest
from returns_guide.web.middleware import Heard, changed, heard

START = ("201 Created", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "6")])


class Pieces:
    """A body that counts how often it is closed."""

    def __init__(self, *pieces: bytes) -> None:
        self.closed = 0
        self._pieces = iter(pieces)

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

    def close(self) -> None:
        self.closed += 1


class Late(Pieces):
    """A body that starts the response with its first piece."""

    start_response: StartResponse

    def __iter__(self) -> Iterator[bytes]:
        self.start_response(*START)
        yield from self._pieces


def environ() -> WSGIEnvironment:
    request: dict[str, Any] = {"SCRIPT_NAME": "", "PATH_INFO": "/", "QUERY_STRING": ""}
    setup_testing_defaults(request)
    return request


def application(body: Pieces) -> WSGIApplication:
    def answer(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if isinstance(body, Late):
            body.start_response = start_response
        else:
            start_response(*START)
        return body

    return answer


@pytest.mark.parametrize("kind", [Pieces, Late])
def test_an_answer_is_heard_whether_it_starts_at_once_or_late(kind: type[Pieces]) -> None:
    body = kind(b"one", b"two")
    answer = heard(application(body), environ())
    assert (answer.status, answer.code, answer.is_page) == ("201 Created", 201, True)
    assert (body.closed, answer.whole(), body.closed) == (0, b"onetwo", 1)


@pytest.mark.parametrize("kind", [Pieces, Late])
def test_a_body_of_nothing_is_heard_too(kind: type[Pieces]) -> None:
    assert heard(application(kind()), environ()).whole() == b""


def test_what_fails_while_it_is_read_is_closed() -> None:
    body = Pieces()
    body._pieces = (1 // 0 for _ in "x")  # type: ignore[assignment]
    with pytest.raises(ZeroDivisionError):
        heard(application(body), environ()).whole()
    assert body.closed == 1


@pytest.mark.parametrize("kind", [Pieces, Late])
@pytest.mark.parametrize("words", [None, b"other words"])
def test_a_changed_answer_keeps_to_the_standard(kind: type[Pieces], words: bytes | None) -> None:
    def change(answer: Heard) -> Heard:
        assert words is None or answer.whole() == b"onetwo"
        return answer.with_body(words) if words else answer

    body, started = kind(b"one", b"two"), []
    app = validator(changed(validator(application(body)), change))
    chunks = app(environ(), lambda *start: started.append(start) or (lambda _: None))  # type: ignore[func-returns-value]
    assert b"".join(chunks) == (words or b"onetwo")
    chunks.close()  # type: ignore[attr-defined]
    assert dict(started[0][1])["Content-Length"] == str(len(words or b"onetwo"))
    assert body.closed == 1
