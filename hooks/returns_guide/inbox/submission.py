"""Read what a form sends: its answers and its photos, or the status with which the host refuses it.

Netlify takes `multipart/form-data` and URL-encoded bodies, never JSON; 8 MB a request; one file a field; and drops
fields that the form does not declare.
"""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol
from urllib.parse import parse_qsl
from wsgiref.types import WSGIEnvironment

from multipart import (  # type: ignore[import-untyped]
    MultipartError,
    MultipartSegment,
    PushMultipartParser,
    parse_options_header,
)

from returns_guide.inbox.declared import FORM_NAME, DeclaredForm

MOST_BYTES = 8_000_000
"""Netlify says "8 MB": read as the smaller of its two meanings, so that what passes here passes there."""

MOST_PARTS = 200
MOST_DISCARDED = 64_000_000
BLOCK = 65_536

_log = logging.getLogger(__name__)


class Refused(Exception):
    """A request that is answered with an error; its words are for the person who tries the form out."""

    def __init__(self, status: HTTPStatus, reason: str, *, allowed: str | None = None) -> None:
        self.status = status
        self.allowed = allowed
        super().__init__(reason)


@dataclass(frozen=True)
class Answer:
    """What stands in one field."""

    field: str
    text: str


@dataclass(frozen=True)
class SentFile:
    """A file as it was sent; its name is whatever the sender says it is."""

    field: str
    filename: str
    content: bytes


@dataclass(frozen=True)
class Submission:
    """Everything a form has sent, in its order; `caught` where the honeypot has caught somebody."""

    form: DeclaredForm
    answers: tuple[Answer, ...]
    files: tuple[SentFile, ...]
    caught: bool


class Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class Body:
    """What a request carries, read once and never beyond its end."""

    def __init__(self, environ: WSGIEnvironment) -> None:
        self.content_type: str = environ.get("CONTENT_TYPE") or ""
        self._stream: Stream = environ["wsgi.input"]
        self._chunked = bool(environ.get("HTTP_TRANSFER_ENCODING"))
        self._length: str = environ.get("CONTENT_LENGTH") or ""
        self._is_number = self._length.isascii() and self._length.isdigit()
        self._left = int(self._length[:16]) if self._is_number else 0

    def whole(self, most: int = MOST_BYTES) -> bytes:
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


def read_submission(body: Body, forms: Mapping[str, DeclaredForm]) -> Submission:
    """What a request has sent, by the form that it names. Raises Refused."""
    fields = _fields(body)
    answers = [field for field in fields if isinstance(field, Answer)]
    form = forms.get(next((answer.text for answer in answers if answer.field == FORM_NAME), ""))
    if form is None:
        raise Refused(HTTPStatus.NOT_FOUND, f"No form of this site has the name in “{FORM_NAME}”.")
    _warn_of_dropped(form, {field.field for field in fields} - form.fields - {FORM_NAME})
    asked = form.fields - {FORM_NAME, form.honeypot}
    files = [field for field in fields if isinstance(field, SentFile)]
    return Submission(
        form,
        tuple(answer for answer in answers if answer.field in asked),
        tuple(_one_per_field([file for file in files if file.field in asked])),
        any(answer.text for answer in answers if answer.field == form.honeypot),
    )


def _fields(body: Body) -> list[Answer | SentFile]:
    kind, options = parse_options_header(body.content_type)
    if kind == "multipart/form-data":
        return list(_multipart_fields(body.whole(), options.get("boundary", "")))
    if kind == "application/x-www-form-urlencoded":
        return list(_url_encoded_fields(body.whole()))
    raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Only what a form sends is taken: multipart or URL-encoded.")


def _multipart_fields(body: bytes, boundary: str) -> Iterator[Answer | SentFile]:
    """All at once: fed in blocks, the strict parser takes a line break after the end for more data."""
    try:
        with PushMultipartParser(boundary, max_segment_count=MOST_PARTS, strict=True) as parser:
            segment, content = None, bytearray()
            for event in parser.parse(body):
                if isinstance(event, MultipartSegment):
                    segment, content = event, bytearray()
                elif event:
                    content += event
                elif segment is not None and segment.filename != "":  # "" stands where no file was chosen
                    yield _field(segment, bytes(content))
    except (MultipartError, UnicodeDecodeError) as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "The request is not well-formed multipart.") from error


def _field(segment: MultipartSegment, content: bytes) -> Answer | SentFile:
    if segment.filename is None:
        return Answer(segment.name, content.decode("utf-8"))
    return SentFile(segment.name, segment.filename, content)


def _url_encoded_fields(body: bytes) -> Iterator[Answer]:
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=MOST_PARTS)
    except ValueError as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "The request is not well-formed.") from error
    return (Answer(name, text) for name, text in pairs)


def _one_per_field(files: list[SentFile]) -> Iterator[SentFile]:
    taken: set[str] = set()
    for file in files:
        if file.field in taken:
            _log.warning("Only the first file in %a was kept: the host takes one file a field", file.field)
        else:
            taken.add(file.field)
            yield file


def _warn_of_dropped(form: DeclaredForm, names: set[str]) -> None:
    """Names only: what stood in the fields is nobody's business, and a name may be hostile too."""
    if names:
        shown = ", ".join(ascii(name[:60]) for name in sorted(names)[:10])
        _log.warning("Dropped from a claim, because the form %a does not declare it: %s", form.name, shown)
