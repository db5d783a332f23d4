"""A form whose script did not come, or throws, is plain HTML: it says what it does, and the claim arrives."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, Route, expect

from tests.browser.as_customer.claim.conftest import FORM, photo, seen
from tests.support.claims_server import ClaimsSite
from tests.support.screens import PHONE

OpenPage = Callable[[], Page]

PLANTED = "throw new Error('planted');"
NO_METHOD = r"(?!(?:if|for|while|switch|catch|function)\b)"
METHOD = re.compile(rf"(?<=[;{{}}\n])(?:(?:get|static) |async ?)?#?{NO_METHOD}[a-z]\w*\([^()]*\)\{{")
"""Where a method or a handler begins, in a bundle."""
EVERY = int(os.environ.get("SOAK_FAULTS_EVERY", "24"))
"""Of so many places in the scripts one gets a fault; `make soak` tries more of them, and 1 tries each."""
SHARES = 2  # for two cores


@pytest.fixture
def claim_page(browser: Browser, store: ClaimsSite) -> Iterator[OpenPage]:
    """A page of its own each time, of which nobody minds errors: they are planted."""
    contexts: list[BrowserContext] = []

    def opened() -> Page:
        contexts.append(browser.new_context(base_url=store.url, **PHONE))
        contexts[-1].set_default_timeout(5_000)  # what a fault has taken away never comes
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def plain_form(page: Page) -> None:
    """All that a person needs to send a claim without the script."""
    expect(page.get_by_role("button", name="Send claim")).to_be_visible()
    expect(page.get_by_role("button", name="Check your answers")).to_be_hidden()
    for of in ("package", "product"):
        for number in range(1, 5):
            expect(page.get_by_label(f"Photos of the {of}, Photo {number}")).to_be_visible()
    expect(seen(page, "Together they can be up to 8 MB.")).to_be_visible()


@pytest.mark.parametrize(
    ("file", "body"),
    [
        ("claim-form.*.mjs", None),
        ("claim-form.*.mjs", "class {"),
        ("claim-form.*.mjs", PLANTED),
        ("claim-panels.*.txt", None),
        ("claim-panels.*.txt", ""),
        ("site-frame.*.mjs", None),
    ],
    ids=["script lost", "script not understood", "script throws", "panels lost", "panels empty", "no script at all"],
)
def test_without_its_script_the_form_is_plain_and_the_claim_arrives(
    claim_page: OpenPage, store: ClaimsSite, file: str, body: str | None
) -> None:
    page = claim_page()
    page.route(f"**/{file}*", fulfilling(body))
    page.goto(FORM)
    plain_form(page)
    get_it_through(page)
    assert orders(store) == ["AS-1001"]


@pytest.mark.parametrize("file", ["claim-form.*.mjs", "claim-panels.*.txt"])
def test_what_did_not_come_is_asked_for_again(claim_page: OpenPage, store: ClaimsSite, file: str) -> None:
    page = claim_page()
    page.route(f"**/{file}*", lambda route: route.abort(), times=1)
    page.goto(FORM)
    page.get_by_label("Order number").fill("AS-1001")
    page.get_by_label("Your name").fill("Ada")
    expect(page.get_by_role("button", name="Check your answers")).to_be_visible()
    expect(page.get_by_label("Order number")).to_have_value("AS-1001")


def test_who_stands_in_a_plain_photo_input_stands_on_the_button_once_that_is_there(claim_page: OpenPage) -> None:
    page = claim_page()
    held: list[Route] = []
    page.route("**/claim-panels.*", lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    with page.expect_request("**/claim-panels.*"):
        page.goto(FORM)
    page.get_by_label("Photos of the package, Photo 1").focus()
    held[0].continue_()
    expect(page.get_by_label("Add photos: Photos of the package")).to_be_focused()


def test_no_button_is_there_before_it_works(claim_page: OpenPage) -> None:
    page = claim_page()
    page.add_init_script("IDBFactory.prototype.open = () => ({}); // never answers")
    page.goto(FORM)
    clear = page.get_by_text("Clear this form", exact=True)
    expect(clear).to_be_attached()
    expect(clear).to_be_hidden()
    plain_form(page)


@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("share", range(SHARES))
def test_a_fault_anywhere_in_a_script_loses_no_claim(
    claim_page: OpenPage, store: ClaimsSite, site: Path, share: int
) -> None:
    for number, fault in enumerate(faults(site)[share * EVERY // SHARES :: EVERY]):
        page = claim_page()
        page.route(f"**/{fault.file}*", fulfilling(fault.script))
        page.goto(FORM)
        order = f"ORDER-{share}-{number}"
        get_it_through(page, order)
        assert order in orders(store), fault
        page.context.close()


class Fault(NamedTuple):
    """A script that throws in one place, named by what stands there."""

    file: str
    place: str
    script: str

    def __repr__(self) -> str:
        return f"{self.file}: {self.place}"


@cache
def faults(site: Path) -> list[Fault]:
    """One for each method of each script that a form loads."""
    names = ("claim-form", "order-number-notice", "photo")
    files = [file for name in names for file in sorted(site.glob(f"assets/{name}*.mjs"))]
    return [
        Fault(file.name, at[0], f"{text[: at.end()]}{PLANTED}{text[at.end() :]}")
        for file in files
        for text in [file.read_text("utf-8")]
        for at in METHOD.finditer(text)
    ]


def fulfilling(body: str | None) -> Callable[[Route], None]:
    """Answers with these words, or with nothing."""

    def answer(route: Route) -> None:
        if body is None:
            return route.abort()
        kind = "text/javascript" if ".mjs" in route.request.url else "text/plain"
        return route.fulfill(status=200, content_type=kind, body=body)

    return answer


def orders(store: ClaimsSite) -> list[str]:
    return [str(claim.order_number) for claim in store.claims.newest_first()]


def get_it_through(page: Page, order: str = "AS-1001") -> None:
    """What a person does who wants it sent: fill in and press what is there, whatever the form looks like."""
    for _ in range(6):
        with suppress(Error):  # the page may change in the middle of it
            if arrived(page).is_visible():
                return
            fill_in(page, order)
            press(page)
    expect(arrived(page)).to_be_visible()


def arrived(page: Page) -> Locator:
    return seen(page, "claim has been sent").first


def fill_in(page: Page, order: str) -> None:
    if not page.get_by_label("Order number").is_visible():
        return
    answers = {"Order number": order, "Description": "Cracked.", "Your name": "Ada", "Your email": "a@example.com"}
    for label, answer in answers.items():
        if page.get_by_label(label).input_value() != answer:
            page.get_by_label(label).fill(answer)
    page.get_by_label("A refund").check()
    for of in ("package", "product"):
        add_photo(page, of)


def add_photo(page: Page, of: str) -> None:
    """Into whichever input is there, if nothing is there yet."""
    plain = page.get_by_label(f"Photos of the {of}, Photo 1")
    removes = page.get_by_role("group", name=f"Photos of the {of}").get_by_role("button", name="Remove")
    if plain.is_visible():
        if not plain.input_value():
            plain.set_input_files(photo(f"{of}.jpg"))
    elif not removes.count():
        page.get_by_label(f"Add photos: Photos of the {of}").set_input_files(photo(f"{of}.jpg"))
        removes.first.or_(plain).first.wait_for(timeout=3_000)


def press(page: Page) -> None:
    """The one primary button; what it does shows in another button, or in another page."""
    button = page.get_by_role("button", name=re.compile("^(Send claim|Send again|Check your answers)$")).first
    words = button.inner_text()
    button.click(timeout=3_000)
    page.get_by_role("button", name=words, exact=True).first.wait_for(state="hidden", timeout=3_000)
