"""What somebody asks for and sends, read with care, or the status with which it is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from typing import Protocol
from urllib.parse import parse_qs, parse_qsl
from wsgiref.types import WSGIEnvironment

MOST_DISCARDED = 64_000_000
BLOCK = 65_536

FORM = "application/x-www-form-urlencoded"
"""The media type of a form without files."""


class Refused(Exception):
    """A request that is answered with an error; its words are for the person who tries it. `allowed` goes with 405."""

    def __init__(self, status: HTTPStatus, reason: str, *, allowed: str | None = None) -> None:
        self.status = status
        self.allowed = allowed
        super().__init__(reason)


class Stream(Protocol):
    """Where a body comes from."""

    read: Callable[[int], bytes]


@dataclass(frozen=True)
class Request:
    """A WSGI environ, typed: what the preview's own pages need to know of it."""

    environ: WSGIEnvironment

    @property
    def method(self) -> str:
        """In capitals, as HTTP has it."""
        return str(self.environ["REQUEST_METHOD"])

    @property
    def only_reads(self) -> bool:
        """Whether it changes nothing: https://www.rfc-editor.org/rfc/rfc9110#name-safe-methods."""
        return self.method in {"GET", "HEAD"}

    @property
    def path(self) -> str:
        """Decoded from percents to bytes, and from these as Latin-1: https://peps.python.org/pep-3333/#unicode-issues."""
        return str(self.environ["PATH_INFO"])

    @cached_property
    def query(self) -> dict[str, list[str]]:
        """The values of each name after the "?"."""
        return parse_qs(self.environ.get("QUERY_STRING", ""))

    @property
    def host(self) -> str:
        """The name and port by which the browser calls this server."""
        return str(self.environ.get("HTTP_HOST", ""))

    @property
    def origin(self) -> str | None:
        """The site whose page sends this, where the browser says so."""
        return self.environ.get("HTTP_ORIGIN")

    @property
    def is_same_origin(self) -> bool:
        """Whether the browser itself says that a page of this server sends this."""
        return self.environ.get("HTTP_SEC_FETCH_SITE") == "same-origin"

    @cached_property
    def body(self) -> "Body":
        """What is sent along; there is one, whoever reads it."""
        return Body(self.environ)


class Body:
    """What a request carries, read once and never beyond its end."""

    def __init__(self, environ: WSGIEnvironment) -> None:
        self.content_type: str = environ.get("CONTENT_TYPE") or ""
        self._stream: Stream = environ["wsgi.input"]
        self._chunked = bool(environ.get("HTTP_TRANSFER_ENCODING"))
        self._length: str = environ.get("CONTENT_LENGTH") or ""
        self._is_number = self._length.isascii() and self._length.isdigit()
        self._left = int(self._length[:16]) if self._is_number else 0

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self.content_type.partition(";")[0].strip().lower()

    def whole(self, most: int) -> bytes:
        """All of it. Raises Refused, before anything is read where it is too large or does not say how large it is."""
        if self._chunked or not self._length:
            raise Refused(HTTPStatus.LENGTH_REQUIRED, "The request must say how long it is.")
        if not self._is_number:
            raise Refused(HTTPStatus.BAD_REQUEST, "The length of the request is no number.")
        if self._left > most:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The request is larger than {most} bytes.")
        body = self._read(self._left)
        if self._left:
            raise Refused(HTTPStatus.BAD_REQUEST, "The request broke off.")
        return body

    def fields(self, most: int, most_fields: int) -> list[tuple[str, str]]:
        """The names and texts of a form of the media type FORM. Raises Refused."""
        try:
            text = self.whole(most).decode("utf-8")
            return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=most_fields)
        except ValueError as error:
            raise Refused(HTTPStatus.BAD_REQUEST, "The request is not well-formed.") from error

    def half(self) -> None:
        """Read no more than a part of it."""
        self._read(min(self._left // 2, BLOCK))

    def discard(self) -> None:
        """Throw the rest away block by block: a browser that is cut off while it sends never sees the answer."""
        if self._left <= MOST_DISCARDED:
            while self._read(min(self._left, BLOCK)):
                pass

    def _read(self, size: int) -> bytes:
        read = self._stream.read(size) if size else b""
        self._left -= len(read)
        return read
