"""The wire between a browser and a server on this machine, which can be cut and mended: offline in every engine."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Lock, Thread
from urllib.parse import urlsplit


class Wire(ThreadingTCPServer):
    """Passes on what it is given; `url` stands for the server's own address."""

    daemon_threads = True

    def __init__(self, url: str) -> None:
        super().__init__(("127.0.0.1", 0), _End)
        self.server = (urlsplit(url).hostname, urlsplit(url).port)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        self._whole = True
        self._lock = Lock()
        self._connections: set[socket.socket] = set()

    def cut(self) -> None:
        """What is on its way is lost, and nothing gets through any more."""
        with self._lock:
            self._whole = False
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        with self._lock:
            self._whole = True

    def join_up(self, browser: socket.socket) -> None:
        """Pass on until one of the two ends it."""
        if not self._whole:
            return
        with socket.create_connection(self.server) as server:
            ends = {browser, server}
            with self._lock:
                self._connections |= ends
            back = Thread(target=_pass_on, args=(server, browser), daemon=True)
            back.start()
            _pass_on(browser, server)
            back.join()
            with self._lock:
                self._connections -= ends


class _End(BaseRequestHandler):
    server: Wire

    def handle(self) -> None:
        with suppress(OSError):
            self.server.join_up(self.request)


def _pass_on(source: socket.socket, to: socket.socket) -> None:
    with suppress(OSError):
        while some := source.recv(65_536):
            to.sendall(some)
    with suppress(OSError):
        to.shutdown(socket.SHUT_WR)


@contextmanager
def wired(url: str) -> Iterator[Wire]:
    """A wire to this address for as long as the context lasts."""
    with Wire(url) as wire:
        Thread(target=wire.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield wire
        finally:
            wire.cut()
            wire.shutdown()
