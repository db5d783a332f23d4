"""Answer a site's forms the way its host will: wraps the application that serves the site's pages.

Netlify takes a claim at the address of any page and leads to the form's `action`; an address without its trailing slash
is redirected, and the claim in it is lost.
"""

import logging
import sqlite3
from collections.abc import Iterable
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from returns_guide.inbox.claims import Claims
from returns_guide.inbox.declared import as_served, declared_forms
from returns_guide.inbox.fault_injection import Fault, Switches
from returns_guide.inbox.store_view import HOME, StoreView
from returns_guide.inbox.submission import Body, Refused, Submission, read_submission
from returns_guide.web.loopback import asks_for_this_machine, comes_from_elsewhere
from returns_guide.web.response import Response, redirect, words

STATUSES = {
    Fault.NOT_FOUND: HTTPStatus.NOT_FOUND,
    Fault.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    Fault.TOO_MANY: HTTPStatus.TOO_MANY_REQUESTS,
    Fault.BROKEN: HTTPStatus.INTERNAL_SERVER_ERROR,
}

_log = logging.getLogger(__name__)


def with_inbox(app: WSGIApplication, site: Path, claims: Claims, switches: Switches) -> WSGIApplication:
    """The application `app`, which serves the pages of the folder `site`, taking claims too and showing them.

    `app` must start its response before it returns, as MkDocs' does.
    """
    try:
        claims.sweep()
    except (OSError, sqlite3.Error) as error:
        _log.error("The claims in %s cannot be read: %s", claims.folder, error)
    return _Inbox(app, site, claims, switches)


def without_inbox(app: WSGIApplication) -> WSGIApplication:
    """The application `app` refusing all that is sent to it, where it would say 200 to a claim and throw it away."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] in {"GET", "HEAD"}:
            return app(environ, start_response)
        Body(environ).discard()
        refusal = words(HTTPStatus.FORBIDDEN, "Claims are taken only by a server that nobody else can reach.")
        return refusal.send(start_response)

    return answer


class _Inbox:
    def __init__(self, app: WSGIApplication, site: Path, claims: Claims, switches: Switches) -> None:
        self._app = app
        self._site = site
        self._claims = claims
        self._switches = switches
        self._store_view = StoreView(claims, switches)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body = Body(environ)
        try:
            response = self._response(environ, body)
        except Refused as refused:
            response = words(refused.status, str(refused), allowed=refused.allowed)
        except sqlite3.Error as error:
            response = words(HTTPStatus.INTERNAL_SERVER_ERROR, f"The claims cannot be read: {error}.")
        if response is None:
            return self._page(environ, start_response)
        body.discard()
        return response.send(start_response, only_headers=environ["REQUEST_METHOD"] == "HEAD")

    def _response(self, environ: WSGIEnvironment, body: Body) -> Response | None:
        """The answer, or none where the site itself has to answer."""
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        if not asks_for_this_machine(environ):
            raise Refused(HTTPStatus.FORBIDDEN, "Ask for this under the name of this machine, like 127.0.0.1.")
        if method == "POST" and comes_from_elsewhere(environ):
            raise Refused(HTTPStatus.FORBIDDEN, "This was sent by another site's page.")
        if path.startswith(HOME) or path == HOME.rstrip("/"):
            return self._store_view.response(method, path, body)
        if method == "POST":
            return self._answer_post(environ, body)
        if method not in {"GET", "HEAD"}:
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "Pages are read, claims are sent.", allowed="GET, HEAD, POST")
        return None

    def _answer_post(self, environ: WSGIEnvironment, body: Body) -> Response:
        """Only a page takes claims; whether there is one, the site says, once a rebuild under way is over."""
        status, headers = _looked_up(self._app, environ)
        if location := headers["Location"]:
            return redirect(HTTPStatus.MOVED_PERMANENTLY, location)
        if status != HTTPStatus.OK:
            raise Refused(HTTPStatus.NOT_FOUND, "There is no page at this address.")
        if not _is_html(headers):
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "What is at this address is no page.", allowed="GET, HEAD")
        return self._answer_claim(environ, body)

    def _answer_claim(self, environ: WSGIEnvironment, body: Body) -> Response:
        fault = self._switches.take()
        self._fail_before(fault, environ, body)
        submission = read_submission(body, declared_forms(self._site))
        if not submission.caught:
            self._store(submission)
        if fault is Fault.ANSWER_LOST:
            raise _hang_up()
        return redirect(HTTPStatus.SEE_OTHER, _address_after(submission, environ))

    def _fail_before(self, fault: Fault | None, environ: WSGIEnvironment, body: Body) -> None:
        """Fail on purpose with nothing kept."""
        if fault in STATUSES:
            raise Refused(STATUSES[fault], "You asked for this answer in the inbox.")
        if fault is Fault.DISCONNECT:
            body.half()
            raise _hang_up()
        if fault is Fault.STALL:
            body.discard()
            self._switches.stall(environ["wsgi.input"])
            raise _hang_up()

    def _store(self, submission: Submission) -> None:
        try:
            self._claims.store(submission)
        except (OSError, sqlite3.Error) as error:
            _log.error("A claim could not be kept: %s", error)
            raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR, "The claim could not be kept.") from error

    def _page(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """What the site answers, its forms as the host serves them."""
        heard = _Heard()
        chunks = self._app(environ, heard)
        if not _is_html(heard.headers):
            start_response(heard.status, heard.headers.items())
            return chunks
        html = as_served(_joined(chunks).decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
        heard.headers["Content-Length"] = str(len(html))
        start_response(heard.status, heard.headers.items())
        return [html]


class _Heard:
    """Stands in for the server and keeps what an application tells it."""

    def __init__(self) -> None:
        self.status = ""
        self.headers = Headers([])

    def __call__(self, status: str, headers: list[tuple[str, str]], exc_info: object = None, /) -> Any:
        self.status, self.headers = status, Headers(list(headers))


def _looked_up(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[int, Headers]:
    """What the site would answer to somebody who asks for the same address."""
    heard = _Heard()
    asked = {**environ, "REQUEST_METHOD": "GET", "CONTENT_LENGTH": "", "wsgi.input": BytesIO()}
    _close(app(asked, heard))
    return int(heard.status[:3]), heard.headers


def _address_after(submission: Submission, environ: WSGIEnvironment) -> str:
    """The form's own success page, else the page to which the claim was sent."""
    if action := submission.form.action:
        return quote(action, safe="/?&=#%:;,@")
    return "/" + quote(environ["PATH_INFO"].encode("latin-1")).lstrip("/")


def _is_html(headers: Headers) -> bool:
    return (headers["Content-Type"] or "").startswith("text/html")


def _joined(chunks: Iterable[bytes]) -> bytes:
    try:
        return b"".join(chunks)
    finally:
        _close(chunks)


def _close(chunks: Iterable[bytes]) -> None:
    if close := getattr(chunks, "close", None):
        close()


def _hang_up() -> Exception:
    """Python's own server ends the connection for this without an answer and without a word.

    Source: `BaseHandler.run` in https://github.com/python/cpython/blob/3.11/Lib/wsgiref/handlers.py
    """
    return ConnectionAbortedError("on purpose")
