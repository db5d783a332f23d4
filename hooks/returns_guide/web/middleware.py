"""Hear what an application answers before it goes to the browser, to change it on its way (WSGI middleware)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, NoReturn
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


@dataclass(frozen=True)
class Heard:
    """An answer of which nothing was sent yet. It is either sent, or read by `whole`, or closed."""

    status: str
    """Number and phrase, as in "200 OK"."""
    headers: Headers
    body: Iterable[bytes]

    @property
    def code(self) -> int:
        """The status as a number."""
        return int(self.status[:3])

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return (self.headers["Content-Type"] or "").startswith("text/html")

    def whole(self) -> bytes:
        """The body at once, which is closed then."""
        try:
            return b"".join(self.body)
        finally:
            self.close()

    def close(self) -> None:
        """Let go of what the body is read from, like an open file."""
        if close := getattr(self.body, "close", None):
            close()

    def with_body(self, body: bytes) -> "Heard":
        """The same answer with other words, and their length."""
        headers = Headers(self.headers.items())
        headers["Content-Length"] = str(len(body))
        return Heard(self.status, headers, [body])

    def send(self, start_response: StartResponse) -> Iterable[bytes]:
        """The end of a WSGI application."""
        start_response(self.status, self.headers.items())
        return self.body


def heard(app: WSGIApplication, environ: WSGIEnvironment) -> Heard:
    """The answer of any WSGI application, but for one that still uses `write`, which the standard calls outdated.

    An application may start its response with the first piece of its body only; so that piece is fetched, if need be.
    Source: https://peps.python.org/pep-3333/#the-start-response-callable
    """
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start(status: str, headers: list[tuple[str, str]], _failure: Any = None, /) -> Callable[[bytes], NoReturn]:
        started[:] = [(status, headers)]
        return _refuse_to_write

    body = app(environ, start)
    if not started:
        body = _Begun(body)
    status, headers = started[0]
    return Heard(status, Headers(list(headers)), body)


def changed(app: WSGIApplication, change: Callable[[Heard], Heard]) -> WSGIApplication:
    """The application `app` with each of its answers changed."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return change(heard(app, environ)).send(start_response)

    return answer


class _Begun:
    """A body of which the first piece was fetched already."""

    def __init__(self, body: Iterable[bytes]) -> None:
        self._body = body
        self._rest = iter(body)
        self._first = list(islice(self._rest, 1))

    def __iter__(self) -> Iterator[bytes]:
        return chain(self._first, self._rest)

    def close(self) -> None:
        """As the body itself has it closed."""
        if close := getattr(self._body, "close", None):
            close()


def _refuse_to_write(_: bytes) -> NoReturn:
    raise NotImplementedError("the application must return its body")
