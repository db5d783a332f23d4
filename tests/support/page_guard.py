"""Notice what goes wrong in a page behind a test's back: console errors, uncaught errors, requests to strangers."""

import re
from collections.abc import Sequence
from contextlib import suppress
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, WebError, WebSocket

LOOPBACK = ("127.0.0.1", "localhost")
REMOTE = ("http", "https", "ws", "wss")
NOT_OURS = re.compile("Transition was (?:aborted|skipped)")
"""Chromium's own word of a fade between two pages that it left out; no script of ours asks for one."""


class PageGuard:
    """Watches the browser contexts of one test."""

    def __init__(self) -> None:
        self._contexts: list[BrowserContext] = []
        self._console_errors: list[str] = []
        self._faults: list[str] = []
        self._expected_hosts: set[str] = set()
        self._ears = {
            "console": self._on_console,
            "weberror": self._on_error,
            "request": self._on_request,
            "page": self._on_page,
        }

    def expect_requests_to(self, host: str) -> None:
        """The page may ask this host, which the test answers for."""
        self._expected_hosts.add(host)

    def watch(self, context: BrowserContext) -> None:
        """Call it before the context's first page opens, or the first one of this test."""
        self._contexts.append(context)
        for event, hear in self._ears.items():
            context.on(event, hear)  # type: ignore[call-overload]

    def leave(self, context: BrowserContext) -> None:
        """What happens in the context from now on is another test's."""
        self._contexts.remove(context)
        for event, hear in self._ears.items():
            context.remove_listener(event, hear)

    def complaints(self, expected: Sequence[str] = ()) -> list[str]:
        """Everything that went wrong so far, and every expected console error (a pattern) that did not come."""
        self._wait_for_late_news()
        unexpected = [error for error in self._console_errors if not any(re.search(p, error) for p in expected)]
        missing = [p for p in expected if not any(re.search(p, error) for error in self._console_errors)]
        return [*self._faults, *unexpected, *(f"expected on the console, and never there: {p}" for p in missing)]

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "assert"):
            self._console_errors.append(f"console: {message.text} ({message.location['url']})")

    def _on_error(self, error: WebError) -> None:
        if not NOT_OURS.search(str(error.error)):
            self._faults.append(f"uncaught in {error.page.url}: {error.error}")

    def _on_page(self, page: Page) -> None:
        page.on("websocket", self._on_request)

    def _on_request(self, request: Request | WebSocket) -> None:
        address = request.url
        url = urlsplit(address)
        if url.scheme in REMOTE and url.hostname not in (*LOOPBACK, *self._expected_hosts):
            self._faults.append(f"request to another host: {address}")

    def _wait_for_late_news(self) -> None:
        """A page's answer arrives after all that it has said before."""
        for context in self._contexts:
            for page in context.pages:
                _ask(page)


def _ask(page: Page) -> None:
    with suppress(Error):  # on its way to another page, or crashed, which its test knows
        page.evaluate("0")
