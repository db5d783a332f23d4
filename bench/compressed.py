"""Serve folders the way a host does: compressed and with the site's headers, on this machine."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import urlsplit

from tests.support.host_headers import headers_for
from tests.support.site_server import SiteHandler


@contextmanager
def compressed(folder: Path, wait: float = 0) -> Iterator[str]:
    """The address, without a slash at its end, under which a folder is served with gzip -9; each answer comes after
    `wait` seconds."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, wait, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SiteHandler.extensions_map

    def __init__(self, wait: float, *args: Any, directory: str) -> None:
        self._wait = wait
        super().__init__(*args, directory=directory)

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        body = packed(file) if found else b""
        sleep(self._wait)
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip" if found else "identity")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers_for(Path(self.directory), urlsplit(self.path).path).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@cache
def packed(file: Path) -> bytes:
    """The file as it goes over the wire."""
    return gzip.compress(file.read_bytes(), 9, mtime=0)
