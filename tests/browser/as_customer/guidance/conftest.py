"""What a guide does for a person on a phone: a store whose file says all there is to say."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.support.site_builder import EVERYTHING, SITE_URL
from tests.support.visits import visit

NewContext = Callable[..., BrowserContext]
STORAGE_DENIED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The person said no.", "SecurityError"); },
});"""
MARKET = "/kestrel-market/"
MARKET_AT_HOME = f"{SITE_URL}kestrel-market/"
"""Where a guide's links to itself lead."""


@pytest.fixture(scope="session")
def site_url(build_site: Callable[..., Path], serve: Callable[[Path], str]) -> str:
    """In place of the shipped site."""
    return serve(build_site(EVERYTHING))


@pytest.fixture
def market(page: Page) -> Page:
    """A marketplace's guide."""
    visit(page, MARKET)
    return page


@pytest.fixture
def plain_market(new_page: Callable[..., Page]) -> Page:
    """The same without JavaScript."""
    page = new_page(java_script_enabled=False)
    page.goto(MARKET)
    return page


@pytest.fixture
def forgetful_market(page: Page) -> Page:
    """The same on a device that keeps nothing."""
    page.add_init_script(STORAGE_DENIED)
    visit(page, MARKET)
    return page
