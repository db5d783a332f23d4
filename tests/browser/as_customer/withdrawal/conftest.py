"""What the tests of withdrawing share: a store that takes withdrawals, and the form in somebody's hands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import BuildSite
from tests.support.claims_server import ClaimsSite, ClaimsTaker, claims_taken
from tests.support.site_builder import SHIPPED

NewPage = Callable[..., Page]
WITHDRAWAL = """
withdrawal:
  endpoint: {provider: netlify}
  acknowledged_by: {who: Our customer service, hours: 24}
  elsewhere:
    - {channel: amazon, words: Open the order in your account there.}
    - {channel: tiktok-shop, words: Open the order in the app.}
  period: {days: 14, counted_from: delivery}
  send_back_within: 14
"""


@dataclass(frozen=True)
class Withdrawing:
    """The form for withdrawals in somebody's hands, and the store that it goes to."""

    page: Page
    store: ClaimsSite

    def opened(self) -> "Withdrawing":
        """On a new visit, once the form's script has come."""
        self.page.goto("about:blank")
        self.page.goto("/withdraw/#withdraw--form")
        expect(self.page.locator("claim-form[data-ready]")).to_be_attached()
        return self

    def fill(self) -> None:
        self.page.get_by_label("Your name").fill("Ada Lovelace")
        self.page.get_by_label("Order number").fill("AS-1001")
        self.page.get_by_label("Your email address").fill("ada@example.com")

    def check(self) -> None:
        self.page.get_by_role("button", name="Check your statement").click()

    def confirm(self) -> None:
        self.page.get_by_role("button", name="Confirm withdrawal").click()

    def has_arrived(self) -> None:
        expect(self.page.get_by_role("heading", name="Your withdrawal has been sent")).to_be_visible()

    def open_receipt(self) -> None:
        """From the filled-in form."""
        self.check()
        self.confirm()
        self.has_arrived()
        self.page.get_by_role("link", name="Save, print or share your receipt").click()
        expect(self.page.get_by_role("heading", name="Your receipt")).to_be_visible()

    def said(self) -> list[dict[str, str]]:
        """What the store has been told, the newest first."""
        return [{one.field: one.text for one in sent.answers} for sent in self.store.claims.newest_first()]


def seen(page: Page, words: str) -> Locator:
    """The words where they can be read."""
    return page.get_by_text(words).filter(visible=True)


@pytest.fixture(scope="session")
def taker(build_site: BuildSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClaimsTaker]:
    file: Path = tmp_path_factory.mktemp("withdrawal") / "channels.yaml"
    file.write_text(SHIPPED.read_text("utf-8") + WITHDRAWAL, "utf-8")
    with claims_taken(build_site(file)) as taker:
        yield taker


@pytest.fixture
def store(taker: ClaimsTaker, tmp_path: Path) -> ClaimsSite:
    """The shipped store, where customers can withdraw."""
    return taker.taking(tmp_path / "claims")


@pytest.fixture
def withdrawing(new_page: NewPage, store: ClaimsSite) -> Withdrawing:
    """The form on a phone."""
    return Withdrawing(new_page(base_url=store.url), store).opened()


@pytest.fixture
def page(withdrawing: Withdrawing) -> Page:
    return withdrawing.page
