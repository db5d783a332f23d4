"""See to it that Firefox and WebKit are here for the journeys: Playwright's own, or the machine's, or Debian's."""

import sys
from contextlib import suppress
from socket import create_connection

from playwright.sync_api import Playwright, sync_playwright

from tests.support.engines.engines import ENGINES, playwrights_own, the_machines
from tests.support.installing import apt_installs, apt_may_install, say, succeeds

DOWNLOADS = "cdn.playwright.dev"
DEBIANS = {
    "firefox": ("firefox-esr",),
    "webkit": ("webkit2gtk-driver", "xvfb", "python3-gi", "gir1.2-webkit2-4.1"),
}
NONE_FOUND = (
    "No {engine} for the journeys: let this machine reach {downloads}, or install Debian's packages {packages}, "
    "then run `make engines` again."
)


def set_up(playwright: Playwright, engine: str) -> str:
    """Whose it is, in the end. Raises SystemExit with one sentence where there is none to be had."""
    if playwrights_own(playwright, engine) or (_is_online() and _downloads(playwright, engine)):
        return "Playwright's"
    if the_machines(engine):
        return "the machine's"
    if apt_may_install():
        say(f"Installing Debian's {engine} …")
        if apt_installs(*DEBIANS[engine]) and the_machines(engine):
            return "Debian's"
    raise SystemExit(NONE_FOUND.format(engine=engine, downloads=DOWNLOADS, packages=" ".join(DEBIANS[engine])))


def _is_online() -> bool:
    """Whether there is anything to be had: Playwright itself would try for minutes."""
    with suppress(OSError), create_connection((DOWNLOADS, 443), timeout=10):
        return True
    return False


def _downloads(playwright: Playwright, engine: str) -> bool:
    """Playwright's own, with the libraries that it needs where this user may install them."""
    say(f"Downloading Playwright's {engine} …")
    libraries = ["--with-deps"] if apt_may_install() else []
    succeeds(sys.executable, "-m", "playwright", "install", *libraries, engine, seconds=600)
    return playwrights_own(playwright, engine) is not None


if __name__ == "__main__":
    with sync_playwright() as playwright:
        for engine in ENGINES[1:]:
            say(f"The {engine} for the journeys is {set_up(playwright, engine)}")
