"""Which engines are here, and a phone with one of them in it."""

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
LEFT_OUT = "Journeys through Firefox and WebKit are left out: `make engines` sets these two up."
Start = Callable[..., Browser]
"""`start(folder, private=True)`, `start(folder, storage=False)`."""

# No name but ours can be looked up, so that nothing leaves this machine.
OFFLINE = ["--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]


def engine_start(playwright: Playwright, engine: str) -> Start | None:
    """How this engine is started here: Playwright's own where it is installed, else the machine's; None without it."""
    if engine == "chromium":
        return partial(PlaywrightBrowser, playwright.chromium, executable_path=remembered_chromium(), args=OFFLINE)
    kind: BrowserType = getattr(playwright, engine)
    if Path(kind.executable_path).exists():
        return partial(PlaywrightBrowser, kind)
    if engine == "firefox":
        return Firefox if firefox_program() else None
    return WebKit if has_webkit() else None
