"""A host that answers claims as it is told to, badly above all."""

import socket
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from queue import Queue
from threading import Event, Thread

from tests.support.site_server import SiteHandler, SiteServer


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


STALL = Answer(0)
"""Takes the claim and says nothing."""
DISCONNECT = Answer(-1)
"""Takes the claim and hangs up."""


@dataclass(frozen=True)
class Received:
    """A claim as it came, with its parts' boundary taken out."""

    path: str
    accept: str
    body: bytes


@dataclass
class ClaimsHost:
    address: str = ""
    answers: deque[Answer] = field(default_factory=deque)
    received: Queue[Received] = field(default_factory=Queue)
    closing: Event = field(default_factory=Event)

    def begin(self, *answers: Answer) -> None:
        """Answers one claim after the other; the last answer is given for ever. Nothing is left of what was before."""
        self.closing.set()
        self.answers, self.received, self.closing = deque(answers), Queue(), Event()

    def claims(self) -> list[Received]:
        return [self.received.get_nowait() for _ in range(self.received.qsize())]


@contextmanager
def claims_host(site: Path) -> Iterator[ClaimsHost]:
    """Serves a site, and claims once it is told how."""
    host = ClaimsHost()
    with SiteServer(("127.0.0.1", 0), partial(ClaimsHandler, host, directory=str(site))) as server:
        host.address = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield host
        finally:
            host.closing.set()
            server.shutdown()


class ClaimsHandler(SiteHandler):
    # A browser sends a request again by itself where a connection that it kept turns out to be closed.
    protocol_version = "HTTP/1.0"

    def __init__(self, host: ClaimsHost, *args: object, **kwargs: object) -> None:
        self.host = host
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_POST(self) -> None:  # noqa: N802
        boundary = self.headers["Content-Type"].partition("boundary=")[2].encode()
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.host.received.put(Received(self.path, self.headers["Accept"], body.replace(boundary, b"")))
        answer = self.host.answers.popleft() if len(self.host.answers) > 1 else self.host.answers[0]
        if answer is STALL:
            self.host.closing.wait()
        elif answer is DISCONNECT:
            self.connection.shutdown(socket.SHUT_RDWR)
        else:
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        body = answer.body.encode()
        headers = {"Content-Length": str(len(body)), "Access-Control-Allow-Origin": "*", **answer.headers}
        self.send_response(answer.status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
