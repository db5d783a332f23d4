"""How long an editor waits from saving the file until the browser shows the new words, under `make serve`."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from bench.builds import compiling
from bench.figures import Figure
from tests.support.chromium import remembered_chromium
from tests.support.engine import engine_command
from tests.support.many_channels import many_channels
from tests.support.site_builder import ROOT

EDITS = 7
SECONDS = {3: 0.5, 1_000: 1.0}
WORDS = "Inspect the Package Immediately"
PAINTED = """addEventListener("DOMContentLoaded", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = Date.now() / 1000))))"""
"""The page says itself when it is painted: a locator looks only twice a second, after its first tries."""


def edit_figures(folder: Path) -> Iterator[Figure]:
    """Small and large stores; one channel's words change."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=remembered_chromium())
        for count, most in SECONDS.items():
            file = many_channels(count, folder).rename(folder / f"edited-{count}.yaml")
            with _served(file) as url:
                page = browser.new_page()
                page.add_init_script(PAINTED)
                page.goto(f"{url}/autosky/")
                waits = tuple(_edit(page, file, number) for number in range(EDITS))
                page.close()
            yield Figure(f"from an edit to the browser, {count:,} channels", "s", waits, most)
        browser.close()


def _edit(page: Page, file: Path, number: int) -> float:
    words = file.read_text("utf-8")
    before = WORDS if number == 0 else f"Look at it, {number}"
    page.wait_for_load_state("load")
    page.wait_for_timeout(500 + 37 * number)  # as an editor pauses, and not in step with the server
    file.write_text(words.replace(before, f"Look at it, {number + 1}", 1), "utf-8")
    start = time.time()
    page.get_by_role("heading", name=f"Look at it, {number + 1}").wait_for(timeout=60_000)
    painted: float = page.wait_for_function("window.painted").json_value()
    return painted - start


@contextmanager
def _served(channels_file: Path) -> Iterator[str]:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = engine_command("serve", "-q", "-a", f"127.0.0.1:{port}")
    ours = {"CHANNELS_FILE": str(channels_file), "SITE_URL": "", "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=ROOT, env={**compiling(), **ours}, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait_for(address: str) -> None:
    for _ in range(600):
        try:
            urlopen(address).close()
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(address)
