"""Which engines are here, and how a phone with one of them in it is started.

Playwright's own Firefox and WebKit where they are installed, as on GitHub; else the machine's Firefox, and WebKitGTK as
Debian has it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from playwright.sync_api import BrowserType, Playwright

from tests.support.chromium import remembered_chromium
from tests.support.engines.by_playwright import PlaywrightBrowser
from tests.support.engines.driver import Browser
from tests.support.engines.firefox import Firefox, firefox_program
from tests.support.engines.webkit import WebKit, has_webkit

ENGINES = ("chromium", "firefox", "webkit")
LEFT_OUT = "Journeys through Firefox and WebKit are left out where they are not set up: `make engines` does that."

Start = Callable[..., Browser]
"""`start(folder, private=True)`, `start(folder, storage=False)`."""

# No name but ours can be looked up, so that nothing leaves this machine.
OFFLINE = ["--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]


def engine_start(playwright: Playwright, engine: str) -> Start | None:
    """How this engine is started here; None where it is not."""
    if engine == "chromium":
        return partial(PlaywrightBrowser, playwright.chromium, executable_path=remembered_chromium(), args=OFFLINE)
    return playwrights_own(playwright, engine) or the_machines(engine)


def playwrights_own(playwright: Playwright, engine: str) -> Start | None:
    kind: BrowserType = getattr(playwright, engine)
    return partial(PlaywrightBrowser, kind) if Path(kind.executable_path).exists() else None


def the_machines(engine: str) -> Start | None:
    if engine == "firefox":
        return Firefox if firefox_program() else None
    return WebKit if has_webkit() else None
