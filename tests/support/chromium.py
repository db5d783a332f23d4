"""Find a Chromium for the browser tests once, fetch one where there is none, and remember it."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.support.installing import apt_installs, apt_may_install, say, succeeds

REMEMBERED = Path(__file__).parents[2] / ".venv/chromium"
# The shell is Chromium without a window: a third faster, and what Playwright itself takes for its tests.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
NONE_FOUND = (
    "No browser for the tests: install Chromium or Google Chrome (or let this machine reach cdn.playwright.dev), "
    "then run the tests again."
)

Way = Callable[[], Path | None]


def find_chromium(ways: Sequence[Way] | None = None) -> Path:
    """A Chromium that starts, from the first way that gives one; may download or install it.

    Raises SystemExit with one sentence when there is none.
    """
    for way in ways or (playwrights_own, the_machines, debians):
        if found := way():
            return found
    raise SystemExit(NONE_FOUND)


def remembered_chromium() -> Path:
    """The Chromium that was found when the tests were set up. Raises LookupError if it isn't there any more."""
    if REMEMBERED.exists() and (chromium := Path(REMEMBERED.read_text("utf-8"))).exists():
        return chromium
    REMEMBERED.unlink(missing_ok=True)  # so that the next `make test` looks again
    raise LookupError("The browser for the tests is not set up: run `make test`.")


def playwrights_own() -> Path | None:
    """Comes first because it is the version that Playwright was tested with; a failed download is quiet."""
    chromium = _playwrights_path()
    if not chromium.exists():
        say("Downloading Playwright's Chromium …")
        succeeds(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium", seconds=300)
    return chromium if _starts(chromium) else None


def the_machines() -> Path | None:
    """The first Chromium or Chrome installed on this machine."""
    candidates = [shutil.which(name) for name in NAMES] + [shutil.which(app) for app in APPS]
    return next((Path(path) for path in candidates if path and _starts(Path(path))), None)


def debians() -> Path | None:
    """Debian's package, where this user may install it without being asked for a password."""
    if not apt_may_install():
        return None
    say("Installing Debian's Chromium …")
    apt_installs("fonts-liberation", "chromium-headless-shell") or apt_installs("fonts-liberation", "chromium")
    return the_machines()


def _playwrights_path() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(chromium: Path) -> bool:
    """A file alone proves little: libraries may be missing, and Ubuntu's chromium-browser is only a signpost."""
    return succeeds(str(chromium), "--version", seconds=30)


if __name__ == "__main__":
    found = find_chromium()
    REMEMBERED.write_text(str(found), "utf-8")
    say(f"The browser for the tests is {found}")
