"""What search and the list of channels load with a thousand channels, and how long a slow phone takes to find."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from returns_guide.making.files.search.index import INDEX

from bench.builds import built
from bench.compressed import compressed, packed
from bench.figures import Figure
from bench.stock import stock_project
from tests.support.chromium import remembered_chromium
from tests.support.many_channels import many_channels
from tests.support.screens import PHONE
from tests.support.site_builder import ROOT

CHANNELS = 1_000
RUNS = 5
SLOWER = 6
"""A cheap phone's processor beside this one."""
FIRST_USE, FROM_A_KEY = 1_500, 100
"""Milliseconds."""
QUESTION = "broken babababa"
STOCK_INDEX = "search/search_index.json"
LISTEN = """() => {
  addEventListener("click", ({ timeStamp }) => (window.opened = timeStamp), true);
  addEventListener("keydown", ({ timeStamp }) => (window.pressed = timeStamp), true);
}"""
WATCH = """() => void (window.seen = new Promise((seen) => {
  const watch = new MutationObserver(() => {
    if (!document.querySelector("search-results ol a")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => seen(performance.now())));
  });
  watch.observe(document.querySelector("search-results"), { childList: true, subtree: true });
}))"""


def search_figures(folder: Path) -> Iterator[Figure]:
    """The search's index, the list that finds a channel by its name, and the wait for what is found."""
    file, ours = many_channels(CHANNELS, folder), folder / "search-ours"
    built(ROOT / "mkdocs.yml", ours, file)
    stock = folder / "search-stock"
    built(stock_project(file, folder / "stock-search"), stock)
    index, theirs = packed(ours / INDEX), packed(stock / STOCK_INDEX)
    yield Figure("search index, 1,000 channels", "bytes", (len(index),), 66_000, len(theirs))
    (channels,) = (ours / "assets").glob("channels.*.json")
    yield Figure("list of channels, 1,000 channels", "bytes", (len(packed(channels)),))
    first, keys = _waits(ours)
    yield Figure("search opened to its first result, 1,000 channels", "ms", tuple(first), FIRST_USE)
    yield Figure("key to result, 1,000 channels, the slowest of a question", "ms", tuple(keys), FROM_A_KEY)


def _waits(site: Path) -> tuple[list[float], list[float]]:
    """Of each run, from the tap that opens search to the first result, and of a question's keys the slowest."""
    first, keys = [], []
    with sync_playwright() as playwright, compressed(site, 0) as url:
        for _ in range(RUNS):
            browser = playwright.chromium.launch(executable_path=remembered_chromium())
            page = browser.new_context(**PHONE).new_page()
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            page.goto(f"{url}/")
            page.evaluate(LISTEN)
            page.get_by_role("button", name="Search").tap()
            first.append(_after(page, QUESTION[:2], since="opened"))
            keys.append(max(_after(page, key, since="pressed") for key in QUESTION[2:]))
            browser.close()
    return first, keys


def _after(page: Page, words: str, since: str) -> float:
    """Milliseconds until what is found is seen."""
    page.evaluate(WATCH)
    page.keyboard.type(words)
    return float(page.evaluate(f"seen.then((seen) => seen - {since})"))
