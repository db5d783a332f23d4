"""An answer to a request, before any of it is sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from wsgiref.types import StartResponse


@dataclass(frozen=True)
class Response:
    """A whole answer. It is not kept in any cache, and no browser takes it for another kind of thing."""

    status: HTTPStatus
    media_type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()

    def send(self, start_response: StartResponse, *, only_headers: bool = False) -> Iterable[bytes]:
        """The end of a WSGI application."""
        headers = [
            ("Content-Type", self.media_type),
            ("Content-Length", str(len(self.body))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            *self.headers,
        ]
        start_response(f"{self.status.value} {self.status.phrase}", headers)
        return [] if only_headers else [self.body]


def words(status: HTTPStatus, sentence: str, *, allowed: str | None = None) -> Response:
    """A status with a sentence for the person who looks closer; `allowed` goes with 405."""
    headers = (("Allow", allowed),) if allowed else ()
    return Response(status, body=f"{status.value} {status.phrase}\n{sentence}\n".encode(), headers=headers)


def redirect(status: HTTPStatus, address: str) -> Response:
    """To another address of this site."""
    return Response(status, headers=(("Location", address),))
