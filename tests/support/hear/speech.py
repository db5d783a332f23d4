"""Hear what a screen reader says, without a sound: stands where Speech Dispatcher would, and writes down its words.

The protocol: https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html
"""

import re
from collections.abc import Iterator
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Condition, Thread
from time import monotonic
from xml.sax.saxutils import unescape

ANSWERS = {
    "HISTORY GET CLIENT_ID": ["245-1", "245 OK CLIENT ID SENT"],
    "LIST OUTPUT_MODULES": ["250-paper", "250 OK MODULES LIST SENT"],
    "LIST SYNTHESIS_VOICES": ["249-paper\ten\tnone", "249 OK VOICE LIST SENT"],
    "GET": ["251-0", "251 OK GET RETURNED"],
    "BLOCK BEGIN": ["260 OK INSIDE BLOCK"],
    "BLOCK END": ["261 OK OUTSIDE BLOCK"],
    "SPEAK": ["230 OK RECEIVING DATA"],
    "": ["210 OK"],
}
"""By how a command begins; the last one for all that only wants to hear that it was understood."""


class Speech:
    """What has been said so far, at `address`, which a screen reader takes from SPEECHD_ADDRESS."""

    def __init__(self) -> None:
        self._news = Condition()
        self._said: list[str] = []
        self._last = monotonic()
        self._server = SpeechServer(("127.0.0.1", 0), SpeechHandler)
        self._server.say = self._say
        self.address = f"inet_socket:127.0.0.1:{self._server.server_address[1]}"
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def forget(self) -> None:
        with self._news:
            self._said.clear()
            self._last = monotonic()

    def skip_to(self, start: str, patience: float) -> None:
        """Wait for words that begin so, and forget what was said before them."""
        until = monotonic() + patience
        with self._news:
            while not any(words.startswith(start) for words in self._said):
                if not self._news.wait(until - monotonic()):
                    raise TimeoutError(f"“{start}” was not said, but: {self._said}")
            while not self._said[0].startswith(start):
                del self._said[0]

    def heard(self, at_least: int, quiet: float, patience: float) -> list[str]:
        """What is said from now on, until it has been `quiet` for so many seconds.

        If less is said than expected, it is waited for it until `patience` ends.
        """
        until = monotonic() + patience
        with self._news:
            while (now := monotonic()) < until:
                enough = len(self._said) >= at_least
                left = self._last + quiet - now if enough else until - now
                if left <= 0:
                    break
                self._news.wait(left)
            return list(self._said)

    def _say(self, words: str) -> None:
        with self._news:
            self._said.append(words)
            self._last = monotonic()
            self._news.notify_all()


class SpeechServer(ThreadingTCPServer):
    daemon_threads = True
    say = staticmethod(lambda words: None)


class SpeechHandler(StreamRequestHandler):
    """One screen reader's connection."""

    server: SpeechServer

    def handle(self) -> None:
        language = ""
        for number, line in enumerate(self._lines(), 1):
            if line.startswith("SET") and " LANGUAGE " in line:
                language = line.split()[-1]
            self._answer(*next(answer for start, answer in ANSWERS.items() if line.startswith(start)))
            if line == "SPEAK":
                self._take(number, "" if language.startswith("en") else language)

    def _take(self, number: int, language: str) -> None:
        """The words come line by line, up to a dot. They count as spoken at once: nobody waits for the next ones."""
        words = []
        for line in self._lines():
            if line == ".":
                break
            words.append(line.removeprefix(".") if line.startswith("..") else line)
        if spoken := plain(" ".join(words)):
            self.server.say(f"[{language}] {spoken}" if language else spoken)
        self._answer(f"225-{number}", "225 OK MESSAGE QUEUED")
        for event in ("701", "702"):
            self._answer(f"{event}-{number}", f"{event}-1", f"{event} {'BEGIN' if event == '701' else 'END'}")

    def _lines(self) -> Iterator[str]:
        while line := self.rfile.readline():
            yield line.decode().rstrip("\r\n")

    def _answer(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


def plain(spoken: str) -> str:
    """Without the marks for a synthesiser."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", spoken)).split())
