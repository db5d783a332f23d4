"""The store's side: its inbox, a page for each claim, the photos, and the switches.

Whatever was submitted is hostile until shown to be harmless: text is escaped by the templates, a file is only ever sent
as a picture that it is or as a download, and no page of these may run a script or load anything from elsewhere.
"""

from http import HTTPStatus
from urllib.parse import parse_qs

from returns_guide.inbox.claims import Claim, Claims
from returns_guide.inbox.fault_injection import Fault, Switches
from returns_guide.inbox.submission import Body, Refused
from returns_guide.making.templates import rendered
from returns_guide.web.response import Response, redirect

HOME = "/_claims/"
AS_USUAL = "as-usual"
MOST_TIMES = 99

PAGE_POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PAGE_HEADERS = (
    ("Content-Security-Policy", PAGE_POLICY),
    ("Referrer-Policy", "same-origin"),
    ("X-Robots-Tag", "noindex"),
)
FILE_HEADERS = (
    ("Content-Security-Policy", "default-src 'none'; sandbox"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


class StoreView:
    """Everything under HOME."""

    def __init__(self, claims: Claims, switches: Switches) -> None:
        self._claims = claims
        self._switches = switches

    def response(self, method: str, path: str, body: Body) -> Response:
        """The answer. Raises Refused for what there isn't and what can't be done."""
        match method, path.removeprefix(HOME).split("/"):
            case "POST", ["next"]:
                return self._answer_next(body)
            case "GET" | "HEAD", rest:
                return self._found(rest)
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "This is only read.", allowed="GET, HEAD")

    def _found(self, rest: list[str]) -> Response:
        match rest:
            case ["", "_claims"]:
                return redirect(HTTPStatus.MOVED_PERMANENTLY, HOME)
            case [""]:
                return self._list()
            case ["inbox.css"]:
                return Response(
                    HTTPStatus.OK, "text/css; charset=utf-8", rendered("desk/inbox/inbox.css.html").encode()
                )
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
    html = rendered(f"desk/inbox/{template}", home=HOME, **facts)
    return Response(HTTPStatus.OK, "text/html; charset=utf-8", html.encode(), PAGE_HEADERS)


def _file(claim: Claim, position: str) -> Response:
    """A picture to look at, anything else to save; under a name of ours."""
    photo = next((photo for photo in claim.photos if str(photo.position) == position), None)
    if photo is None or not photo.path.exists():
        raise _nothing_there()
    name = f"claim-{claim.number}-photo-{photo.position}{photo.kind.suffix}"
    disposition = f'{"inline" if photo.kind.shown else "attachment"}; filename="{name}"'
    headers = (*FILE_HEADERS, ("Content-Disposition", disposition))
    return Response(HTTPStatus.OK, photo.kind.media_type, photo.path.read_bytes(), headers)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _nothing_there() -> Refused:
    return Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address.")
