"""The store's side: its inbox, a page for each claim, the photos, and the switches.

Whatever was submitted is hostile until shown to be harmless: text is escaped by the templates, a file is only ever sent
as a picture that it is or as a download, and no page of these may run a script or load anything from elsewhere.
"""

import sqlite3
from http import HTTPStatus
from urllib.parse import parse_qs

from returns_guide.inbox.claims import Claim, Claims
from returns_guide.inbox.fault_injection import Fault, Switches
from returns_guide.inbox.pictures import PDF
from returns_guide.making.templates import rendered
from returns_guide.web.desk import FILE_HEADERS, page, style_sheet
from returns_guide.web.request import Body, Refused, Request
from returns_guide.web.response import Response, redirect

HOME = "/_claims/"
AS_USUAL = "as-usual"
MOST_TIMES = 99


class StoreView:
    """Everything under HOME."""

    def __init__(self, claims: Claims, switches: Switches) -> None:
        self._claims = claims
        self._switches = switches

    def response(self, request: Request, path: str) -> Response:
        """The answer for a path below HOME. Raises Refused for what there isn't and what can't be done."""
        if request.method == "POST" and path == "next":
            return self._answer_next(request.body)
        if not request.only_reads:
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "This is only read.", allowed="GET, HEAD")
        try:
            return self._found(path.split("/"))
        except sqlite3.Error as error:
            raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR, f"The claims cannot be read: {error}.") from error

    def _found(self, path: list[str]) -> Response:
        match path:
            case [""]:
                return self._list()
            case ["inbox.css"]:
                return style_sheet(rendered("desk/inbox/inbox.css.html"))
            case [number, ""]:
                return _page("claim.html", claim=self._claim(number))
            case [number, position]:
                return _file(self._claim(number), position)
        raise _nothing_there()

    def _list(self) -> Response:
        return _page(
            "list.html",
            claims=self._claims.newest_first(),
            coming=[fault.value for fault in self._switches.coming()],
            stalled=self._switches.stalled(),
            most_times=MOST_TIMES,
        )

    def _claim(self, number: str) -> Claim:
        claim = self._claims.claim(int(number)) if _is_number(number) else None
        if claim is None:
            raise _nothing_there()
        return claim

    def _answer_next(self, body: Body) -> Response:
        """Set the switches, and let go of the claims that were stalled by the last ones."""
        wished = parse_qs(body.whole(1_000).decode("utf-8", "replace"))
        answer, times = wished.get("answer", [""])[0], wished.get("times", [""])[0]
        if not _is_number(times) or not 1 <= int(times) <= MOST_TIMES:
            raise Refused(HTTPStatus.BAD_REQUEST, f"How often is a number from 1 to {MOST_TIMES}.")
        if answer not in {AS_USUAL, *(fault.value for fault in Fault)}:
            raise Refused(HTTPStatus.BAD_REQUEST, "There is no such answer.")
        self._switches.answer_next(*[Fault(answer)] * int(times) if answer != AS_USUAL else ())
        self._switches.release()
        return redirect(HTTPStatus.SEE_OTHER, HOME)


def _page(template: str, **facts: object) -> Response:
    return page(rendered(f"desk/inbox/{template}", home=HOME, **facts))


def _file(claim: Claim, position: str) -> Response:
    """A picture to look at, anything else to save; under a name of ours."""
    photo = next((photo for photo in claim.photos if str(photo.position) == position), None)
    if photo is None or not photo.path.exists():
        raise _nothing_there()
    name = f"claim-{claim.number}-{'file' if photo.kind is PDF else 'photo'}-{photo.position}{photo.kind.suffix}"
    disposition = f'{"inline" if photo.kind.shown else "attachment"}; filename="{name}"'
    headers = (*FILE_HEADERS, ("Content-Disposition", disposition))
    return Response(HTTPStatus.OK, photo.kind.media_type, photo.path.read_bytes(), headers)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _nothing_there() -> Refused:
    return Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address.")
