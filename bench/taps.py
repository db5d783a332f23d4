"""How long a phone's next page takes from the tap to its largest words, beside pages by hand."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.builds import built
from bench.compressed import compressed
from bench.figures import Figure
from tests.support.chromium import remembered_chromium
from tests.support.screens import PHONE
from tests.support.site_builder import ROOT, SHIPPED

HERE = Path(__file__).parent
RUNS = 7
SLOWER = 6
"""A cheap phone's processor beside this one."""
WAIT = 0.4
"""Seconds until a server is heard, as on a bad network."""
READING = 3_000
"""Milliseconds that somebody looks at the front page."""
LONGEST = 500
TAPPED = """addEventListener("click", ({ timeStamp }) => {
  sessionStorage.setItem("tapped", performance.timeOrigin + timeStamp);
}, true)"""
UNTIL_LARGEST = """new Promise((seen) => {
  new PerformanceObserver((list) => {
    const largest = list.getEntries().at(-1);
    setTimeout(seen, 1_000, performance.timeOrigin + largest.startTime - sessionStorage.getItem("tapped"));
  }).observe({ type: "largest-contentful-paint", buffered: true });
})"""


def tap_figures(folder: Path) -> Iterator[Figure]:
    """From the landing page to Amazon's guide, ours and by hand in turn."""
    sites = {"by hand": _by_hand(folder / "taps-by-hand"), "guide": folder / "taps-ours"}
    built(ROOT / "mkdocs.yml", sites["guide"], SHIPPED)
    measured: dict[str, list[float]] = {name: [] for name in sites}
    with sync_playwright() as playwright, ExitStack() as servers:
        urls = {name: servers.enter_context(compressed(site, WAIT)) for name, site in sites.items()}
        for _ in range(RUNS):
            for name, url in urls.items():
                browser = playwright.chromium.launch(executable_path=remembered_chromium())
                measured[name].append(_from_tap(browser, url))
                browser.close()
    yield Figure("tap to LCP, by hand", "ms", tuple(measured["by hand"]))
    yield Figure("tap to LCP, guide", "ms", tuple(measured["guide"]), LONGEST)


def _by_hand(site: Path) -> Path:
    (site / "amazon").mkdir(parents=True)
    shutil.copy(HERE / "handwritten-start.html", site / "index.html")
    shutil.copy(HERE / "handwritten.html", site / "amazon/index.html")
    return site


def _from_tap(browser: Browser, url: str) -> float:
    """Milliseconds from the tap on a front page's link until the largest words of its page are seen."""
    page = browser.new_context(**PHONE).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{url}/")
    page.wait_for_timeout(READING)
    page.evaluate(TAPPED)
    page.get_by_role("link", name="Amazon").first.tap()
    page.wait_for_url("**/amazon/")
    return float(page.evaluate(UNTIL_LARGEST))
