"""Read what a form sends: its answers and its photos, or the status with which the host refuses it.

Netlify takes `multipart/form-data` and URL-encoded bodies, never JSON; 8 MB a request; one file a field; and drops
fields that the form does not declare.
"""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from multipart import (  # type: ignore[import-untyped]
    MultipartError,
    MultipartSegment,
    PushMultipartParser,
    parse_options_header,
)

from returns_guide.inbox.declared import FORM_NAME, DeclaredForm
from returns_guide.web.request import FORM, Body, Refused

MOST_BYTES = 8_000_000
"""Netlify says "8 MB": read as the smaller of its two meanings, so that what passes here passes there."""

MOST_PARTS = 200

_log = logging.getLogger(__name__)


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


def read_submission(body: Body, forms: Mapping[str, DeclaredForm]) -> Submission:
    """What a request has sent, by the form that it names. Raises Refused."""
    fields = _fields(body)
    answers = [field for field in fields if isinstance(field, Answer)]
    form = forms.get(next((answer.text for answer in answers if answer.field == FORM_NAME), ""))
    if form is None:
        raise Refused(HTTPStatus.NOT_FOUND, f"No form of this site has the name in “{FORM_NAME}”.")
    _warn_of_dropped(form, {field.field for field in fields} - form.fields - {FORM_NAME})
    kept = form.fields - {FORM_NAME, form.honeypot}
    files = [field for field in fields if isinstance(field, SentFile)]
    return Submission(
        form,
        tuple(answer for answer in answers if answer.field in kept),
        tuple(_one_per_field([file for file in files if file.field in kept])),
        any(answer.text for answer in answers if answer.field == form.honeypot),
    )


def _fields(body: Body) -> list[Answer | SentFile]:
    kind, options = parse_options_header(body.content_type)
    if kind == "multipart/form-data":
        return list(_multipart_fields(body.whole(MOST_BYTES), options.get("boundary", "")))
    if kind == FORM:
        return [Answer(name, text) for name, text in body.fields(MOST_BYTES, MOST_PARTS)]
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
