"""A claim stays light on a phone's network, from opening its page to the confirmation."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

from tests.browser.as_customer.claim.conftest import ClaimPage, NewPage
from tests.support.claims_server import ClaimsSite

MOST_BYTES = 40_000
"""The page, scripts and words, by gzip -9; without the claim and its answer."""
MOST_REQUESTS = 12


def test_all_that_a_claim_loads_stays_small(own_page: NewPage, store: ClaimsSite, site: Path) -> None:
    weights = loaded(own_page(base_url=store.url), store, site)
    assert len(weights) <= MOST_REQUESTS, weights
    assert sum(weight for _, weight in weights) <= MOST_BYTES, weights


def loaded(page: Page, store: ClaimsSite, site: Path) -> list[tuple[str, int]]:
    """Every file that a claim loads until it has arrived, with what it weighs; once each, as a phone keeps it."""
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108  # Playwright takes no built-in
    claim = ClaimPage(page, store).opened()
    claim.fill()
    claim.send()
    claim.has_arrived()
    page.wait_for_load_state("networkidle")
    paths = dict.fromkeys(urlsplit(each.url).path for each in requests if is_loaded(each, store))
    return [(path, weight(site / path.strip("/"))) for path in paths]


def weight(file: Path) -> int:
    page = file / "index.html"
    return len(gzip.compress((page if page.exists() else file).read_bytes(), 9, mtime=0))


def is_loaded(request: Request, store: ClaimsSite) -> bool:
    return request.url.startswith(store.url) and request.method == "GET" and not request.redirected_from
