"""Serve a built site on this machine with the claims inbox around it, as `make serve` does, without the site engine."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from time import monotonic
from typing import Any
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from returns_guide.inbox.app import with_inbox
from returns_guide.inbox.claims import Claims
from returns_guide.inbox.fault_injection import Switches
from returns_guide.preview.headers import with_headers

from tests.support.site_server import SiteHandler, nearest_not_found


@dataclass(frozen=True)
class ClaimsSite:
    """A site that takes claims: its address without a slash at its end, what it has kept, and how to make it fail."""

    url: str
    claims: Claims
    switches: Switches

    def comes_to_stall(self, claims: int) -> bool:
        """Whether so many claims wait for an answer in the end: looks again and again, as Playwright's `expect` does.

        Each look is a visit to the inbox, so that the server gets its turn without a sleep.
        """
        until = monotonic() + 20
        while self.switches.stalled() != claims and monotonic() < until:
            with closing(HTTPConnection(urlsplit(self.url).netloc)) as inbox:
                inbox.request("GET", "/_claims/")
                inbox.getresponse().read()
        return self.switches.stalled() == claims


class ClaimsTaker:
    """A built site at one address, which takes claims for one test after the other."""

    def __init__(self, site: Path, server: "ClaimsServer") -> None:
        self._site, self._server = site, server
        self._switches = Switches()

    def taking(self, folder: Path) -> ClaimsSite:
        """From now on claims are kept in `folder`, and answered as usual. What came before goes on where it was."""
        self.release()
        claims, self._switches = Claims(folder), Switches()
        inbox = with_inbox(site_app(self._site), self._site, claims, self._switches)
        self._server.set_app(with_headers(inbox))
        return ClaimsSite(f"http://127.0.0.1:{self._server.server_port}", claims, self._switches)

    def release(self) -> None:
        """Let every stalled claim go."""
        self._switches.release()


@contextmanager
def claims_taken(site: Path) -> Iterator[ClaimsTaker]:
    """A built site for as long as the context lasts."""
    with ClaimsServer(("127.0.0.1", 0), QuietHandler) as server:
        taker = ClaimsTaker(site, server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield taker
        finally:
            taker.release()
            server.shutdown()


@contextmanager
def claims_served(site: Path, folder: Path) -> Iterator[ClaimsSite]:
    """A built site for as long as the context lasts; its claims are kept in `folder` and outlive it."""
    with claims_taken(site) as taker:
        yield taker.taking(folder)


class ClaimsServer(ThreadingMixIn, WSGIServer):
    """Like MkDocs' own: WSGI, a thread for each request, HTTP/1.0."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Somebody who hangs up is no news; a fault of ours is."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class QuietHandler(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing: a test's own words are enough."""


def site_app(site: Path) -> WSGIApplication:
    """Files, folders by their index.html, redirects to the slash, 404.html. Answers 200 to a POST, as MkDocs does."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode()
        file = (site / path.lstrip("/")).resolve()
        if not file.is_relative_to(site.resolve()):
            return _not_found(start_response, site, path)
        if file.is_dir() and not path.endswith("/"):
            start_response("302 Found", [("Location", f"{path}/")])
            return []
        file = file / "index.html" if path.endswith("/") else file
        return _answer(start_response, "200 OK", file) if file.is_file() else _not_found(start_response, site, path)

    return answer


def _not_found(start_response: StartResponse, site: Path, path: str) -> Iterable[bytes]:
    return _answer(start_response, "404 Not Found", nearest_not_found(site, path))


def _answer(start_response: StartResponse, status: str, file: Path) -> Iterable[bytes]:
    body = file.read_bytes() if file.is_file() else b""
    media_type = SiteHandler.extensions_map.get(file.suffix, "application/octet-stream")
    start_response(status, [("Content-Type", media_type), ("Content-Length", str(len(body)))])
    return [body]
