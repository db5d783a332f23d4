"""An answer to a request, before any of it is sent; and an application that gives such answers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from returns_guide.web.request import Refused, Request


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


Respond = Callable[[Request], Response | None]
"""Gives the answer to a request, or none where another application has to give it. Raises Refused."""


def redirect(status: HTTPStatus, address: str) -> Response:
    """To another address of this site."""
    return Response(status, headers=(("Location", address),))


def answered_first(respond: Respond, app: WSGIApplication) -> WSGIApplication:
    """The application `app`, asked only where `respond` has no answer."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        try:
            response = respond(request)
        except Refused as refused:
            response = _refusal(refused)
        if response is None:
            return app(environ, start_response)
        request.body.discard()
        return response.send(start_response, only_headers=request.method == "HEAD")

    return answer


def _refusal(refused: Refused) -> Response:
    """The status with a sentence for the person who looks closer."""
    text = f"{refused.status.value} {refused.status.phrase}\n{refused}\n"
    headers = (("Allow", refused.allowed),) if refused.allowed else ()
    return Response(refused.status, body=text.encode(), headers=headers)
