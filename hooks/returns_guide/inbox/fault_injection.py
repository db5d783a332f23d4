"""Make the next claims fail on purpose, so that a person or a test sees what a customer then sees."""

import selectors
import socket
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from enum import Enum
from io import BytesIO
from threading import Lock
from typing import Any

SLOW_BLOCK, SLOW_PAUSE = 16_384, 0.3
"""Bytes that are read at a time, and the seconds between: 440 kbit/s, as from a phone at the edge of its network."""


class Fault(Enum):
    """How a claim is answered instead; the value is its name in the inbox's form."""

    NOT_FOUND = "404"
    TOO_LARGE = "413"
    TOO_MANY = "429"
    BROKEN = "500"
    LOST = "301"
    """Led to the front page as a mere look at it: what was sent along is lost."""
    STALL = "stall"
    """No answer at all until the sender gives up, or somebody lets the claim go."""
    DISCONNECT = "disconnect"
    """The connection ends in the middle of the claim."""
    ANSWER_LOST = "answer-lost"
    """The claim is kept, then the connection ends without an answer."""
    ANSWER_LATE = "answer-late"
    """The claim is kept, and answered as usual once somebody lets it go."""
    SLOW = "slow"
    """The claim is read as slowly as a bad connection sends it, and answered as usual."""
    KEPT_NOT_FOUND = "kept-404"
    """The claim is kept, and the answer denies it: from the answer alone nobody can know."""
    KEPT_TOO_LARGE = "kept-413"
    """In the same way."""
    KEPT_BROKEN = "kept-500"
    """The claim is kept, then something breaks."""
    KEPT_ELSEWHERE = "307"
    """Sent on to the front page, which keeps the claim and answers 200."""

    @property
    def kept(self) -> bool:
        """Whether the store has the claim, whatever its sender hears."""
        return self in {Fault.ANSWER_LOST, Fault.ANSWER_LATE, Fault.SLOW, Fault.KEPT_ELSEWHERE} or (
            self.value.startswith("kept-")
        )

    @property
    def waits(self) -> bool:
        """Whether it lasts until somebody lets the claim go."""
        return self in {Fault.STALL, Fault.ANSWER_LATE}


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
        with self._waiting() as released, selectors.DefaultSelector() as first:
            first.register(connection, selectors.EVENT_READ)
            first.register(released, selectors.EVENT_READ)
            first.select()

    def slowed(self, stream: Any) -> "SlowStream":
        """The same stream, which takes its time until `release`. `stream` is anything that can be read."""
        return SlowStream(stream, self._waiting)

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
    def _waiting(self) -> Iterator[socket.socket]:
        """A socket that can be read from once the claim is let go."""
        waiting, waking = socket.socketpair()
        with waiting, waking, self._listed(waking):
            yield waiting

    @contextmanager
    def _listed(self, waking: socket.socket) -> Iterator[None]:
        with self._lock:
            self._stalled.add(waking)
        try:
            yield
        finally:
            with self._lock:
                self._stalled.discard(waking)


class SlowStream:
    """Gives what is in another stream block by block, with pauses."""

    def __init__(self, stream: Any, waiting: Callable[[], AbstractContextManager[socket.socket]]) -> None:
        self._stream, self._waiting = stream, waiting

    def read(self, size: int) -> bytes:
        """So much, or all there is."""
        read = BytesIO()
        with self._waiting() as released:
            released.settimeout(SLOW_PAUSE)
            while block := self._stream.read(min(SLOW_BLOCK, size - read.tell())):
                read.write(block)
                with suppress(TimeoutError):
                    released.recv(1, socket.MSG_PEEK)  # stays there, so that nothing is waited for afterwards
        return read.getvalue()
