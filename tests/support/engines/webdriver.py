"""A tab driven by W3C WebDriver commands, as Firefox and WebKit take them. https://www.w3.org/TR/webdriver2/"""

from base64 import b64decode
from pathlib import Path
from typing import Any, Protocol

from tests.support.engines.driver import FIND, NotYet, Tab

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""What the standard calls an element in JSON."""

KEYS = {"Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", " ": " ", "End": "\ue010"}
KEYS |= {"Home": "\ue011", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015"}
KEYS |= {"Delete": "\ue017", "PageUp": "\ue00e", "PageDown": "\ue00f", "Shift": "\ue008"}

READY = "(element) => { element.scrollIntoView({ block: 'center', behavior: 'instant' }); element.focus(); }"
SELECTED = "(element) => { element.focus(); element.select(); }"
SET = """(element, value) => {
  element.focus();
  element.value = value;
  for (const name of ["input", "change"]) element.dispatchEvent(new Event(name, { bubbles: true }));
}"""
PICKED = ("date", "color", "range", "time", "month")
"""Types of fields that take no letters."""


class CommandFailed(NotYet):
    """The browser's answer to a command: a code of the standard, and words."""


class Connection(Protocol):
    """Speaks to one browser."""

    def call(self, command: str, **parameters: Any) -> Any:
        """The value of the answer. Commands have Marionette's names: "ElementClick". Raises CommandFailed."""


class Windows:
    """The windows of one session; commands go to one of them at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._current = ""

    def new(self) -> str:
        opened: str = self._connection.call("NewWindow", type="tab", focus=True)["handle"]
        return opened

    def call(self, handle: str, command: str, **parameters: Any) -> Any:
        """A command to that window, which is in front from now on."""
        if self._current != handle:
            self._connection.call("SwitchToWindow", handle=handle, focus=True)
            self._current = handle
        return self._connection.call(command, **parameters)

    def close(self, handle: str) -> None:
        left = self.call(handle, "CloseWindow")
        self._current = ""
        if left:  # a new one can be opened only from one that is there
            self._connection.call("SwitchToWindow", handle=left[0], focus=True)


class WebDriverTab(Tab):
    def __init__(self, engine: str, windows: Windows) -> None:
        self.engine, self._windows = engine, windows
        self._handle = windows.new()

    def open(self, address: str) -> None:
        self._call("Navigate", url=address)

    def back(self) -> None:
        self._call("Back")

    def forward(self) -> None:
        self._call("Forward")

    def close(self) -> None:
        self._windows.close(self._handle)

    def press(self, key: str) -> None:
        pressed = [{"type": kind, "value": KEYS.get(key, key)} for kind in ("keyDown", "keyUp")]
        self._call("PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": pressed}])

    def evaluate(self, function: str, *arguments: Any) -> Any:
        return self._call("ExecuteScript", script=f"return ({function})(...arguments)", args=list(arguments))

    def screenshot(self, file: Path) -> None:
        file.write_bytes(b64decode(self._call("TakeScreenshot")))

    def found(self, by: str, wanted: str, name: str) -> list[Any]:
        found: list[Any] | None = self.evaluate(FIND, by, wanted, name)
        if found is None:
            raise NotYet("the page is on its way to another one")
        return found

    def click(self, element: Any) -> None:
        self.evaluate(READY, element)
        self._call("ElementClick", id=element[ELEMENT])

    def fill(self, element: Any, text: str) -> None:
        if self.evaluate("(element) => element.type", element) in PICKED:
            self.evaluate(SET, element, text)
            return
        self.evaluate(SELECTED, element)
        self._call("ElementSendKeys", id=element[ELEMENT], text=text or KEYS["Delete"])

    def choose(self, element: Any, files: list[Path]) -> None:
        self._call("ElementSendKeys", id=element[ELEMENT], text="\n".join(map(str, files)))

    def _call(self, command: str, **parameters: Any) -> Any:
        return self._windows.call(self._handle, command, **parameters)
