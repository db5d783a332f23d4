"""What the tests of the claim form share: a site that takes claims, photos, and a filled-in form."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, Request, Route, expect

from tests.conftest import BuildSite, Serve
from tests.support.claims_server import ClaimsSite
from tests.support.photo_files import png

NewPage = Callable[..., Page]
FORM = "/autosky/#file-a-claim"
NO_STORAGE = """for (const name of ["indexedDB", "localStorage"]) {
  Object.defineProperty(window, name, { value: undefined });
}"""

OWN_STORE = """
store: {name: Marlow, rule: Return it., contact: {email: returns@example.com}}
channels:
  - {id: shop, name: Our shop, claim_form: yes, steps: [{title: File a claim, files_claim: yes}]}
claim_form:
  title: File a claim
  endpoint: {provider: netlify}
  fields:
"""


@dataclass(frozen=True)
class ClaimPage:
    """The claim form in somebody's hands, and the store that it goes to."""

    page: Page
    store: ClaimsSite

    def opened(self) -> "ClaimPage":
        """On a new visit, once the form's script has come, as it does when the form is near."""
        self.page.goto("about:blank")
        self.page.goto(FORM)
        expect(self.page.locator("claim-form[data-ready]")).to_be_attached()
        return self

    def fill(self) -> None:
        """Answer everything, with one photo of the package and one of the product."""
        page = self.page
        page.get_by_label("Order number").fill("AS-1001")
        page.get_by_label("Description of the damage").fill("The lid is cracked.")
        self.add_photos("package", photo("box.jpg"))
        self.add_photos("product", photo("lid.jpg"))
        page.get_by_label("A refund").check()
        page.get_by_label("Your name").fill("Ada Lovelace")
        page.get_by_label("Your email address").fill("ada@example.com")

    def add_photos(self, of: str, *photos: FilePayload | Path) -> None:
        """Pick photos of the "package" or the "product"."""
        self.page.get_by_label(f"Add photos: Photos of the {of}").set_input_files(list(photos))  # type: ignore[arg-type]

    def clear(self) -> None:
        self.page.get_by_role("button", name="Clear this form").click()
        self.page.get_by_role("button", name="Clear everything").click()

    def check(self) -> None:
        self.page.get_by_role("button", name="Check your answers").click()

    def send(self) -> None:
        """Check the answers, then send them."""
        self.check()
        self.page.get_by_role("button", name="Send claim").click()

    def has_arrived(self, patience: int = 5_000) -> None:
        """The confirmation is there; `patience` in ms."""
        expect(self.page.get_by_role("heading", name="Your claim has been sent")).to_be_visible(timeout=patience)
        expect(self.page.get_by_role("heading", name="What you sent")).to_be_visible()

    def open_its_page(self) -> None:
        """From the confirmation."""
        self.page.get_by_role("link", name="Print or save your claim").click()
        expect(self.page.get_by_role("heading", name="Your claim has been sent", level=1)).to_be_visible()

    def references(self) -> list[str | None]:
        """The references of the claims that the store has."""
        return [claim.reference for claim in self.store.claims.newest_first()]


def seen(page: Page, words: str) -> Locator:
    """The words where they can be read; the sentences that a script may choose wait in the page unseen."""
    return page.get_by_text(words).filter(visible=True)


def photo(name: str) -> FilePayload:
    """A picture as a phone would pick it."""
    return {"name": name, "mimeType": "image/png", "buffer": png(160, 120)}


@pytest.fixture
def store(claims_site: ClaimsSite) -> ClaimsSite:
    """The shipped site, taking claims."""
    return claims_site


@pytest.fixture
def claim(new_page: NewPage, store: ClaimsSite) -> ClaimPage:
    """The claim form on a phone."""
    page = new_page(base_url=store.url)
    return ClaimPage(page, store).opened()


@pytest.fixture(scope="module")
def own_address(
    request: pytest.FixtureRequest, build_site: BuildSite, serve: Serve, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """Where the site lies of the store that a module of tests describes: as its STORE, or by the FIELDS of its form."""
    file = tmp_path_factory.mktemp("store") / "channels.yaml"
    file.write_text(getattr(request.module, "STORE", None) or OWN_STORE + request.module.FIELDS.lstrip("\n"), "utf-8")
    return serve(build_site(file))


@pytest.fixture
def sent() -> list[Request]:
    """What the form of that store has sent."""
    return []


@pytest.fixture
def own_form(own_page: NewPage, own_address: str, sent: list[Request]) -> Page:
    """Its claim form, for somebody who has never been there; whatever is sent arrives."""
    page = own_page(base_url=own_address)

    def taken(route: Route) -> None:
        if route.request.method != "POST":
            return route.fallback()
        sent.append(route.request)
        return route.fulfill(body="")

    page.route("**", taken)
    page.goto("/shop/#file-a-claim")
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    return page


def check(form: Page) -> None:
    """Go on to the check of the answers."""
    form.get_by_role("button", name="Check your answers").click()
