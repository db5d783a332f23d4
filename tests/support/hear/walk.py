"""Walk through a site as the script says, with a screen reader, and write down what is heard."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from returns_guide.inbox.fault_injection import Fault

from tests.support.claims_server import ClaimsSite
from tests.support.hear.desktop import Desktop
from tests.support.hear.script import Line
from tests.support.hear.speech import Speech
from tests.support.photo_files import sharp_png

REFERENCE = re.compile(r"\b\w{4}(-| dash )\w{4}\1\w{2}\b")
"""Another one for each claim."""

QUIET = 1.2
"""Seconds of silence after which everything has been said."""
PATIENCE = 10.0
"""Seconds until something is heard, or nothing will be."""

LIMIT = 60.0
"""Seconds until a page must have come."""


class Walk:
    """One visit; each act of the script is a verb and what it is done with."""

    def __init__(self, desktop: Desktop, speech: Speech, store: ClaimsSite) -> None:
        self._desktop, self._speech, self._store = desktop, speech, store
        self._known: set[str] = set()
        self._acts = {
            "open": self._open,
            "press": lambda keys: desktop.press(*keys.split()),
            "type": desktop.type,
            "pick": self._pick,
            "fail": self._fail,
            "answer": self._answer,
        }

    def heard(self, lines: list[Line]) -> Iterator[Line]:
        """Each line with what was heard in place of what it expects."""
        for line in lines:
            yield replace(line, heard=self._heard_after(line)) if line.does else line

    def _heard_after(self, line: Line) -> tuple[str, ...]:
        verb, what = line.does
        self._speech.forget()
        self._acts[verb](what)
        heard = self._speech.heard(max(1, len(line.heard)), QUIET, PATIENCE)
        known, self._known = self._known, self._known | {*heard}
        return tuple(REFERENCE.sub("(reference)", words) for words in news(heard, known if verb == "type" else set()))

    def _open(self, address: str) -> None:
        self._desktop.open_firefox(urljoin(self._store.url, address))
        self._speech.skip_to("Finished loading", LIMIT)

    def _pick(self, name: str) -> None:
        """The button is pressed, and a photo is named to the system's own dialog: what that says is not ours.

        One letter is all that is typed: the dialog completes what it is given, and loses letters meanwhile. The photo
        is as large as from a phone: what is said of one that is ready at once is lost among the words of the window.
        """
        letter = name[0]
        (self._desktop.home / letter).write_bytes(sharp_png(4032, 3008))
        for key in ("space", "ctrl+l"):
            self._speech.forget()
            self._desktop.press(key)
            self._desktop.see("File Upload")
            self._speech.heard(1, QUIET, LIMIT)
        self._desktop.type(letter)
        self._speech.heard(1, QUIET, PATIENCE)
        self._desktop.press("Return")
        self._speech.skip_to("1 photo", LIMIT)

    def _fail(self, fault: str) -> None:
        """The next claim; with ANSWER_LATE it succeeds, once it is answered."""
        self._store.switches.answer_next(Fault[fault])

    def _answer(self, _: str) -> None:
        if not self._store.comes_to_stall(1):
            raise TimeoutError("no claim waits for an answer")
        self._speech.forget()
        self._store.switches.release()


def news(heard: list[str], known: set[str]) -> list[str]:
    """Without what describes a field, where it is said again since it has changed.

    Firefox sends word of that when somebody reads it the next time: so it depends on chance when it is said, without a
    full stop if there was none, and while somebody types it is only what was heard before.
    """
    return [words for words in heard if f"{words}." not in heard and words not in known]
