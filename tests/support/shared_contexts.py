"""Browser contexts that one test after the other uses: most of what a small test costs is a new one's first page.

Each keeps a page parked on its site, so that the site's process stays, warmed up, and takes the page that the next test
opens. What outlasts a test's pages is cleared away: what they have stored. A context that was changed in a way that
cannot be cleared away (routes, permissions, scripts to start with, a clock …) is closed and never lent again.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page, Request

from tests.support.page_guard import PageGuard

LEAVES_NOTHING = {"clear_cookies", "close", "cookies", "is_closed", "new_page", "storage_state"}
LEAVES_NOTHING |= {"expect_console_message", "expect_event", "expect_page", "wait_for_event"}
"""What a test may ask of a context that is lent again. Everything else changes it, also what Playwright will add."""


class SharedContext:
    """A context and the page that is parked in it, for one test at a time."""

    def __init__(self, browser: Browser, options: dict[str, Any]) -> None:
        self._scripts = options.get("java_script_enabled", True)
        self.context = browser.new_context(**options)
        self._parked = self.context.new_page()
        self._parked.goto(f"{options['base_url']}/robots.txt")  # or none: either is of the site, and no page
        self._devtools = self.context.new_cdp_session(self._parked)
        self._origins: set[str] = set()
        self.context.on("request", self._remember_origin)
        self._changes: set[str] = set()
        self._parked.on("crash", lambda _: self._changes.add("crash"))
        note_changes(self.context, self._changes.add)
        note_changes(self.context.clock, self._changes.add)

    def lend(self, guard: PageGuard) -> Page:
        """A new page, watched for the test. The parked one opens it, so that it starts in the same process."""
        guard.watch(self.context)
        self._changes.clear()
        if not self._scripts:
            return self.context.new_page()
        with self.context.expect_page() as opened:
            self._parked.evaluate("() => { open('about:blank').opener = null }")
        return opened.value

    def take_back(self, guard: PageGuard) -> bool:
        """Whether it can be lent again: nothing is left in it of the test that had it."""
        if self._changes or self.context.is_closed():
            return False
        try:
            self._clear()
        except Error:  # it broke
            return False
        guard.leave(self.context)
        return True

    def close(self) -> None:
        with suppress(Error):
            self.context.close()

    def _clear(self) -> None:
        for page in self.context.pages:
            if page != self._parked:
                page.close()
        while self._origins:
            clear = {"origin": self._origins.pop(), "storageTypes": "all"}
            self._devtools.send("Storage.clearDataForOrigin", clear)

    def _remember_origin(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https"):
            self._origins.add(f"{address.scheme}://{address.netloc}")


def note_changes(thing: Any, note: Callable[[str], None]) -> None:
    """Note the name of each method that may change the thing for good, before it runs."""

    def noted(method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def first_noted(*args: Any, **options: Any) -> Any:
            note(method.__name__)
            return method(*args, **options)

        return first_noted

    for name, method in vars(type(thing)).items():
        if callable(method) and not name.startswith("_") and name not in LEAVES_NOTHING:
            setattr(thing, name, noted(getattr(thing, name)))


class SharedContexts:
    """All contexts of one browser that are lent; those that waited longest are closed."""

    def __init__(self, browser: Browser, kept: int = 6) -> None:
        """So many are `kept` while no test has them: each holds a process."""
        self._browser, self._kept = browser, kept
        self._waiting: list[tuple[str, SharedContext]] = []

    @contextmanager
    def lent(self, options: dict[str, Any], guard: PageGuard) -> Iterator[Page]:
        """A page in a context with such options, which nobody else has at the same time. All are closed in the end."""
        kind = json.dumps(options, sort_keys=True)
        shared = self._waiting_for(kind) or SharedContext(self._browser, options)
        yield shared.lend(guard)
        if shared.take_back(guard):
            self._waiting.append((kind, shared))
        else:
            shared.close()
        self.close(but=self._kept)

    def close(self, but: int = 0) -> None:
        """Close those that wait, but for so many."""
        while len(self._waiting) > but:
            self._waiting.pop(0)[1].close()

    def _waiting_for(self, kind: str) -> SharedContext | None:
        found = next((each for each in reversed(self._waiting) if each[0] == kind), None)
        if found:
            self._waiting.remove(found)
        return found[1] if found else None
