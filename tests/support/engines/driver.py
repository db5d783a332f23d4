"""One way to hold a browser, whatever its engine: what a person does with it, and what they see.

    browser = phone()                               # a fixture of tests/browser/engines: phone(private=True),
                                                    # phone(storage=False), phone(folder=one_that_is_kept)
    tab = browser.new_tab()
    tab.open("http://127.0.0.1:8000/")              # also: reload(), back(), forward(), close(), press("Escape")
    tab.text("I’m not sure where").click()          # the smallest thing that shows these words
    tab.role("link", "Amazon").click()              # role and accessible name; part of the name is enough
    tab.label("Order number").fill("AS-1001")       # a field by its label; also: value(), check(), is_checked()
    tab.label("Add photos: Package").choose(photo)  # files by their paths
    tab.text("We have received").appears()          # waits; also: disappears(), is_seen(), words(), count()
    tab.evaluate("(key) => localStorage.getItem(key)", "claim")
    tab.screenshot(path)
    browser.complaints()                            # errors of scripts and of the policy so far
    browser.kill()                                  # as a crash does; its folder stays, and can be started again

Each act waits until it can be done, and fails in words after PATIENCE. What has several matches is refused, unless one
of them has exactly this name. The browser's own questions (`confirm`) are answered with yes. "Offline" is in wire.py,
since Firefox does not count the machine itself among what it can be cut off from.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any, TypeVar

FIND = Path(__file__).with_name("finding.mjs").read_text("utf-8").partition("*/\n")[2]
SAID = "() => document.body.innerText.replaceAll(/\\s+/g, ' ').slice(0, 1500)"
WATCHED = "(element) => element.addEventListener('click', () => (element.isHit = true), { capture: true, once: true })"
MISSED = "(element) => element.isConnected && !element.isHit"
PATIENCE = 15.0
PAUSE = 0.05

Found = TypeVar("Found")


class NotYet(Exception):
    """What was asked for can't be done at this moment: it isn't there, in the way, or the page is just changing."""


class Browser(ABC):
    """A started browser with one profile, and the tabs in it."""

    engine: str

    @abstractmethod
    def new_tab(self) -> "Tab":
        """An empty tab, in front of the others."""

    @abstractmethod
    def complaints(self) -> list[str]:
        """What scripts threw and the policy refused so far; not what failed to load."""

    @abstractmethod
    def end(self) -> None:
        """Close everything. Does nothing where it has ended."""

    @abstractmethod
    def kill(self) -> None:
        """End its processes at once, as a crash or an empty battery does."""


class Tab(ABC):
    """A page in somebody's hands."""

    engine: str

    def role(self, role: str, name: str = "") -> "Part":
        """What is seen with this role (finding.mjs lists them) and this in its accessible name."""
        return Part(self, "role", role, name)

    def label(self, label: str) -> "Part":
        """A field."""
        return Part(self, "label", label)

    def text(self, words: str) -> "Part":
        """Words, wherever they are seen."""
        return Part(self, "text", words)

    def words(self) -> str:
        """All that the page says at this moment."""
        return self.patient(lambda: str(self.evaluate("() => document.body.innerText")))

    def address(self) -> str:
        return self.patient(lambda: str(self.evaluate("() => location.href")))

    def patient(self, attempt: Callable[[], Found], seconds: float = PATIENCE) -> Found:
        """What the attempt gives, as soon as it does not raise NotYet."""
        until = monotonic() + seconds
        while True:
            try:
                return attempt()
            except NotYet as reason:
                if monotonic() > until:
                    raise AssertionError(f"{self.engine}, after {seconds:g} s: {reason}") from reason
            sleep(PAUSE)

    @abstractmethod
    def open(self, address: str) -> None:
        """Go there; whole addresses only."""

    def reload(self) -> None:
        """As a person does, not as drivers do: only then Firefox fills in again what was typed."""
        self.evaluate("() => { window.isOld = true; setTimeout(() => location.reload()); }")
        self.patient(self._reloaded)

    def _reloaded(self) -> None:
        if not self.evaluate("() => !window.isOld && document.readyState === 'complete'"):
            raise NotYet("the page does not come again")

    @abstractmethod
    def back(self) -> None: ...

    @abstractmethod
    def forward(self) -> None: ...

    @abstractmethod
    def close(self) -> None: ...

    @abstractmethod
    def press(self, key: str) -> None:
        """A key where the focus is: a letter, or a name of KeyboardEvent.key: Enter, Tab, Escape, ArrowDown …"""

    @abstractmethod
    def evaluate(self, function: str, *arguments: Any) -> Any:
        """What `(a, b) => …`, run in the page, gives (a promise: what it keeps). Raises NotYet if it throws."""

    @abstractmethod
    def screenshot(self, file: Path) -> None:
        """What is seen, as PNG."""

    @abstractmethod
    def found(self, by: str, wanted: str, name: str) -> list[Any]:
        """The elements that FIND gives, as this engine holds them. Raises NotYet, as all below."""

    @abstractmethod
    def click(self, element: Any) -> None: ...

    @abstractmethod
    def fill(self, element: Any, text: str) -> None: ...

    @abstractmethod
    def choose(self, element: Any, files: list[Path]) -> None: ...


@dataclass(frozen=True)
class Part:
    """Something on a page, looked for anew each time."""

    tab: Tab
    by: str
    wanted: str
    name: str = ""

    def click(self) -> None:
        self.tab.patient(self._clicked)

    def fill(self, text: str) -> None:
        """Type it in place of what is there."""
        self.tab.patient(lambda: self._filled(text))

    def check(self) -> None:
        """Tick a box or choose a radio button."""
        self.tab.patient(self._checked)

    def choose(self, *files: Path) -> None:
        self.tab.patient(lambda: self.tab.choose(self._only(), list(files)))

    def appears(self, seconds: float = PATIENCE) -> "Part":
        self.tab.patient(self._some, seconds)
        return self

    def disappears(self, seconds: float = PATIENCE) -> None:
        self.tab.patient(self._none, seconds)

    def is_seen(self) -> bool:
        return self.count() > 0

    def count(self) -> int:
        """How many are seen at this moment."""
        return len(self.tab.patient(lambda: self.tab.found(self.by, self.wanted, self.name)))

    def words(self) -> str:
        return self._read("innerText")

    def value(self) -> str:
        return self._read("value")

    def is_checked(self) -> bool:
        return bool(self._read("checked"))

    def _read(self, key: str) -> Any:
        return self.tab.patient(lambda: self.tab.evaluate("(element, key) => element[key]", self._only(), key))

    def _clicked(self) -> None:
        element = self._only()
        self.tab.evaluate(WATCHED, element)
        self.tab.click(element)
        if self._is_missed(element):
            raise NotYet(f"the page moved {self} away from under the click")

    def _is_missed(self, element: Any) -> bool:
        try:
            return bool(self.tab.evaluate(MISSED, element))
        except NotYet:  # it has left with its page
            return False

    def _filled(self, text: str) -> None:
        element = self._only()
        self.tab.fill(element, text)
        if (value := self.tab.evaluate("(element) => element.value", element)) != text:
            raise NotYet(f"{self} holds {value!r} instead of {text!r}")

    def _checked(self) -> None:
        element = self._only()
        if not self.tab.evaluate("(element) => element.checked", element):
            self.tab.click(element)
        if not self.tab.evaluate("(element) => element.checked", element):
            raise NotYet(f"{self} is not checked")

    def _only(self) -> Any:
        found = self._some()
        if len(found) > 1:
            raise NotYet(f"{len(found)} times {self}")
        return found[0]

    def _some(self) -> list[Any]:
        if found := self.tab.found(self.by, self.wanted, self.name):
            return found
        raise NotYet(f"no {self}; the page says: {self.tab.evaluate(SAID)}")

    def _none(self) -> None:
        if self.tab.found(self.by, self.wanted, self.name):
            raise NotYet(f"still there: {self}")

    def __str__(self) -> str:
        return f"{self.wanted} “{self.name}”" if self.name else f"“{self.wanted}”"
