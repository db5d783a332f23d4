"""Serve a built site on this machine the way its host will: folders, 404.html, redirects to the slash."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from tests.support.host_headers import headers_for


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address (`http://127.0.0.1:port`) under which a folder is served for as long as the context lasts."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(site))) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def nearest_not_found(site: Path, path: str) -> Path:
    """The 404.html in the folder of a path, or in the first above it that has one; it may be missing at the root.

    Source: https://developers.cloudflare.com/pages/configuration/serving-pages/#not-found-behavior
    """
    folder = site.joinpath(*(part for part in path.split("/")[:-1] if part not in ("", "..")))
    while folder != site and not (folder / "404.html").exists():
        folder = folder.parent
    return folder / "404.html"


class SiteServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up in the middle of an answer is no news; a fault of ours is."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SiteHandler(SimpleHTTPRequestHandler):
    """Redirects /x to /x/ and answers / with its index.html by inheritance."""

    protocol_version = "HTTP/1.1"
    # Python asks the machine for these, and machines differ.
    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".css": "text/css",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/x-icon",
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def end_headers(self) -> None:
        for name, value in headers_for(Path(self.directory), urlsplit(self.path).path).items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path: Any) -> None:
        """A folder without an index.html is no page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = nearest_not_found(Path(self.directory), urlsplit(self.path).path)
        if code == HTTPStatus.NOT_FOUND and page.exists():
            self._send_not_found(page.read_bytes())
        else:
            super().send_error(code, message, explain)

    def _send_not_found(self, body: bytes) -> None:
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.extensions_map[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: a test's own words are enough."""
