"""Make the next claims fail on purpose, so that a person or a test sees what a customer then sees."""

import selectors
import socket
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from threading import Lock
from typing import Any


class Fault(Enum):
    """How a claim is answered instead; the value is its name in the inbox's form."""

    NOT_FOUND = "404"
    TOO_LARGE = "413"
    TOO_MANY = "429"
    BROKEN = "500"
    STALL = "stall"
    """No answer at all until the sender gives up, or somebody lets the claim go."""
    DISCONNECT = "disconnect"
    """The connection ends in the middle of the claim."""
    ANSWER_LOST = "answer-lost"
    """The claim is kept, then the connection ends without an answer."""


class Switches:
    """What happens to the claims that come next, the first of them first."""

    def __init__(self) -> None:
        self._coming: deque[Fault] = deque()
        self._stalled: set[socket.socket] = set()
        self._lock = Lock()

    def answer_next(self, *faults: Fault) -> None:
        """Answer the next claims with these, and those after them as usual. Forgets what was asked for before."""
        with self._lock:
            self._coming = deque(faults)

    def coming(self) -> tuple[Fault, ...]:
        """What was asked for and has not happened yet."""
        with self._lock:
            return tuple(self._coming)

    def take(self) -> Fault | None:
        """The fault for the claim that has just come; none when it is answered as usual."""
        with self._lock:
            return self._coming.popleft() if self._coming else None

    def stall(self, connection: Any) -> None:
        """Wait until the sender hangs up, or until `release`. `connection` is anything with a file number."""
        waiting, waking = socket.socketpair()
        with waiting, waking, self._listed(waking), selectors.DefaultSelector() as first:
            first.register(connection, selectors.EVENT_READ)
            first.register(waiting, selectors.EVENT_READ)
            first.select()

    def release(self) -> None:
        """Let every stalled claim go: its connection ends without an answer."""
        with self._lock:
            for waking in self._stalled:
                waking.send(b".")
            self._stalled.clear()

    def stalled(self) -> int:
        """How many claims are waiting for an answer at this moment."""
        with self._lock:
            return len(self._stalled)

    @contextmanager
    def _listed(self, waking: socket.socket) -> Iterator[None]:
        with self._lock:
            self._stalled.add(waking)
        try:
            yield
        finally:
            with self._lock:
                self._stalled.discard(waking)
