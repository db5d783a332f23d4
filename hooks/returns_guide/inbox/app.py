"""Answer a site's forms the way its host will: wraps the application that serves the site's pages.

Netlify takes a claim at the address of any page and leads to the form's `action`; an address without its trailing slash
is redirected, and the claim in it is lost.
"""

import logging
import sqlite3
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from wsgiref.types import WSGIApplication

from returns_guide.inbox.claims import Claims
from returns_guide.inbox.declared import as_served, declared_forms
from returns_guide.inbox.fault_injection import Fault, Switches
from returns_guide.inbox.store_view import HOME, StoreView
from returns_guide.inbox.submission import Submission, read_submission
from returns_guide.web.desk import desk_page
from returns_guide.web.loopback import refuse_strangers
from returns_guide.web.middleware import Heard, changed, heard
from returns_guide.web.request import Refused, Request
from returns_guide.web.response import Response, answered_first, redirect

STATUSES = {
    Fault.NOT_FOUND: HTTPStatus.NOT_FOUND,
    Fault.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    Fault.TOO_MANY: HTTPStatus.TOO_MANY_REQUESTS,
    Fault.BROKEN: HTTPStatus.INTERNAL_SERVER_ERROR,
}
STATUSES_AFTER_KEEPING = {
    Fault.KEPT_NOT_FOUND: HTTPStatus.NOT_FOUND,
    Fault.KEPT_TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    Fault.KEPT_BROKEN: HTTPStatus.INTERNAL_SERVER_ERROR,
}
REDIRECTS = {
    Fault.LOST: (HTTPStatus.MOVED_PERMANENTLY, "/"),
    Fault.KEPT_ELSEWHERE: (HTTPStatus.TEMPORARY_REDIRECT, "/?answer=200"),
}

_log = logging.getLogger(__name__)


def with_inbox(app: WSGIApplication, site: Path, claims: Claims, switches: Switches) -> WSGIApplication:
    """The application `app`, which serves the pages of the folder `site`, taking claims too and showing them."""
    try:
        claims.sweep()
    except (OSError, sqlite3.Error) as error:
        _log.error("The claims in %s cannot be read: %s", claims.folder, error)
    taking = answered_first(_ClaimsTaker(app, site, claims, switches).response, changed(app, _as_the_host_serves_it))
    return desk_page(taking, HOME, StoreView(claims, switches).response)


def without_inbox(app: WSGIApplication) -> WSGIApplication:
    """The application `app` refusing all that is sent to it, where it would say 200 to a claim and throw it away."""
    return answered_first(_refuse_to_take, app)


def _refuse_to_take(request: Request) -> None:
    if not request.only_reads:
        raise Refused(HTTPStatus.FORBIDDEN, "Claims are taken only by a server that nobody else can reach.")


class _ClaimsTaker:
    def __init__(self, app: WSGIApplication, site: Path, claims: Claims, switches: Switches) -> None:
        self._app = app
        self._site = site
        self._claims = claims
        self._switches = switches

    def response(self, request: Request) -> Response | None:
        """The answer to a claim, or none where the site itself has to answer. Raises Refused."""
        refuse_strangers(request)
        if request.method == "POST":
            return self._answer_post(request)
        if not request.only_reads:
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "Pages are read, claims are sent.", allowed="GET, HEAD, POST")
        return None

    def _answer_post(self, request: Request) -> Response:
        """Only a page takes claims; whether there is one, the site says, once a rebuild under way is over."""
        page = _looked_up(self._app, request)
        if location := page.headers["Location"]:
            return redirect(HTTPStatus.MOVED_PERMANENTLY, location)
        if page.code != HTTPStatus.OK:
            raise Refused(HTTPStatus.NOT_FOUND, "There is no page at this address.")
        if not page.is_page:
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "What is at this address is no page.", allowed="GET, HEAD")
        return self._answer_claim(request)

    def _answer_claim(self, request: Request) -> Response:
        if request.query.get("answer") == ["200"]:  # where KEPT_ELSEWHERE leads
            self._keep(request)
            return Response(HTTPStatus.OK)
        fault = self._switches.take()
        if fault in REDIRECTS:
            return redirect(*REDIRECTS[fault])
        self._fail_before(fault, request)
        submission = self._keep(request)
        self._fail_after(fault, request)
        return redirect(HTTPStatus.SEE_OTHER, _address_after(submission, request))

    def _fail_before(self, fault: Fault | None, request: Request) -> None:
        """Fail on purpose with nothing kept, or be slow."""
        if fault in STATUSES:
            raise _asked_for(STATUSES[fault])
        if fault is Fault.DISCONNECT:
            request.body.half()
            raise _hang_up()
        if fault is Fault.STALL:
            request.body.discard()
            self._switches.stall(request.environ["wsgi.input"])
            raise _hang_up()
        if fault is Fault.SLOW:
            request.environ["wsgi.input"] = self._switches.slowed(request.environ["wsgi.input"])

    def _fail_after(self, fault: Fault | None, request: Request) -> None:
        """Fail on purpose with the claim kept, or be late."""
        if fault in STATUSES_AFTER_KEEPING:
            raise _asked_for(STATUSES_AFTER_KEEPING[fault])
        if fault is Fault.ANSWER_LOST:
            raise _hang_up()
        if fault is Fault.ANSWER_LATE:
            self._switches.stall(request.environ["wsgi.input"])

    def _keep(self, request: Request) -> Submission:
        submission = read_submission(request.body, declared_forms(self._site))
        if not submission.caught:
            self._store(submission)
        return submission

    def _store(self, submission: Submission) -> None:
        try:
            self._claims.store(submission)
        except (OSError, sqlite3.Error) as error:
            _log.error("A claim could not be kept: %s", error)
            raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR, "The claim could not be kept.") from error


def _as_the_host_serves_it(answer: Heard) -> Heard:
    """A page's forms are changed by the host; the rest of it is whatever was built, be it UTF-8 or not."""
    if not answer.is_page:
        return answer
    html = answer.whole().decode("utf-8", "surrogateescape")
    return answer.with_body(as_served(html).encode("utf-8", "surrogateescape"))


def _looked_up(app: WSGIApplication, request: Request) -> Heard:
    """What the site would answer to somebody who asks for the same address, without its body."""
    reading = {**request.environ, "REQUEST_METHOD": "GET", "CONTENT_LENGTH": "", "wsgi.input": BytesIO()}
    answer = heard(app, reading)
    answer.close()
    return answer


def _address_after(submission: Submission, request: Request) -> str:
    """The form's own success page, in the language in which it was sent; else the page to which it was sent."""
    posted = "/" + request.path.lstrip("/")
    if posted in submission.form.actions:
        return quote(posted)
    if action := submission.form.action:
        return quote(action, safe="/?&=#%:;,@")
    return "/" + quote(request.path.encode("latin-1")).lstrip("/")


def _asked_for(status: HTTPStatus) -> Refused:
    return Refused(status, "You asked for this answer in the inbox.")


def _hang_up() -> Exception:
    """Python's own server ends the connection for this without an answer and without a word.

    Source: `BaseHandler.run` in https://github.com/python/cpython/blob/3.11/Lib/wsgiref/handlers.py
    """
    return ConnectionAbortedError("on purpose")
