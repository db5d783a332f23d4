"""Chromium, and Playwright's own Firefox and WebKit where they are installed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, BrowserType, ConsoleMessage, Dialog, Error, Page, WebError

from tests.support.engines.driver import FIND, Browser, NotYet, Tab
from tests.support.screens import PHONE

SECONDS = 2_000
"""How long, in ms, Playwright tries an act by itself; then the driver looks for the thing anew."""

BLOCKED = """for (const store of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, store, { get() { throw new DOMException("Access is denied.", "SecurityError"); } });
}
IDBFactory.prototype.open = () => {
  const request = new EventTarget();
  request.error = new DOMException("The user denied permission to access the database.", "UnknownError");
  setTimeout(() => { request.onerror?.(new Event("error")); request.dispatchEvent(new Event("error")); });
  return request;
};"""
"""What Chromium does where a person blocks all cookies; its shell without a window has no such setting."""


class PlaywrightBrowser(Browser):
    """A profile in `folder`, or nothing on the disk where it is private; without any storage where asked for."""

    def __init__(
        self, kind: BrowserType, folder: Path, *, private: bool = False, storage: bool = True, **launch: Any
    ) -> None:
        self.engine = kind.name
        self._complaints: list[str] = []
        phone = {key: value for key, value in PHONE.items() if key != "is_mobile" or self.engine != "firefox"}
        self._browser = kind.launch(**launch) if private else None
        self._context = (
            self._browser.new_context(**phone)
            if self._browser
            else kind.launch_persistent_context(folder, **phone, **launch)
        )
        if not storage:
            self._context.add_init_script(BLOCKED)
        self._watch(self._context)

    def new_tab(self) -> Tab:
        page = self._context.new_page()
        page.on("dialog", _accept)
        return PlaywrightTab(self.engine, page)

    def complaints(self) -> list[str]:
        for page in self._context.pages:
            with suppress(Error):  # on its way; what it has said before comes before its answer
                page.evaluate("0")
        return list(self._complaints)

    def end(self) -> None:
        with suppress(Error):
            self._context.close()
        if self._browser:
            self._browser.close()

    def kill(self) -> None:
        """A crash in Chromium; the others have no way to be killed through Playwright, and are closed."""
        if self.engine == "chromium" and self._context.browser:
            with suppress(Error):
                self._context.browser.new_browser_cdp_session().send("Browser.crash")
        self.end()

    def _watch(self, context: BrowserContext) -> None:
        def hear_console(message: ConsoleMessage) -> None:
            if message.type in ("error", "assert") and "Failed to load" not in message.text:
                self._complaints.append(f"{message.text} ({message.location['url']})")

        def hear_error(error: WebError) -> None:
            self._complaints.append(str(error.error))

        context.on("console", hear_console)
        context.on("weberror", hear_error)


class PlaywrightTab(Tab):
    def __init__(self, engine: str, page: Page) -> None:
        self.engine, self._page = engine, page

    def open(self, address: str) -> None:
        self._page.goto(address)

    def back(self) -> None:
        self._page.go_back()

    def forward(self) -> None:
        self._page.go_forward()

    def close(self) -> None:
        self._page.close()

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def evaluate(self, function: str, *arguments: Any) -> Any:
        with _later():
            return self._page.evaluate(f"(given) => ({function})(...given)", list(arguments))

    def screenshot(self, file: Path) -> None:
        self._page.screenshot(path=file)

    def found(self, by: str, wanted: str, name: str) -> list[Any]:
        with _later():
            handle = self._page.evaluate_handle(f"(given) => ({FIND})(...given)", [by, wanted, name])
            return [element for element in handle.get_properties().values() if element.as_element()]

    def click(self, element: Any) -> None:
        with _later():
            element.click(timeout=SECONDS)

    def fill(self, element: Any, text: str) -> None:
        with _later():
            element.fill(text, timeout=SECONDS)

    def choose(self, element: Any, files: list[Path]) -> None:
        with _later():
            element.set_input_files(files, timeout=SECONDS)


def _accept(dialog: Dialog) -> None:
    with suppress(Error):  # its page has gone
        dialog.accept()


@contextmanager
def _later() -> Iterator[None]:
    try:
        yield
    except Error as error:
        raise NotYet(error.message) from error
