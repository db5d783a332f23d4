"""A form whose script did not come, or throws, is plain HTML: it says what it does, and the claim arrives."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Route, expect

from tests.browser.as_customer.claim.conftest import ClaimPage, NewPage, photo, seen
from tests.support.claims_server import ClaimsSite

PLANTED = "throw new Error('planted');"
METHOD = re.compile(r"(?<=[;{}\n])(?:(?:async|get|static) )?#?(?!if\b|for\b|while\b|switch\b|catch\b|function\b)[a-z]\w*\([^()]*\)\{")
"""Where a method or a handler begins, in a bundle."""
EACH = int(os.environ.get("SOAK_FAULTS_EACH", "12"))
"""Of so many places in the scripts one gets a fault: `make soak` tries each of them."""
SHARES = 2  # for two cores

pytestmark = pytest.mark.expects_console_error("planted|Failed to load|net::ERR|SyntaxError|Unexpected|not a function|undefined")


def plain_form(page: Page) -> None:
    """All that a person needs to send a claim without the script."""
    expect(page.get_by_role("button", name="Send claim")).to_be_visible()
    expect(page.get_by_role("button", name="Check your answers")).to_be_hidden()
    for of in ("package", "product"):
        for number in range(1, 5):
            expect(page.get_by_label(f"Photos of the {of}, Photo {number}")).to_be_visible()
    expect(seen(page, "up to 8 MB together")).to_be_visible()


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
    own_page: NewPage, store: ClaimsSite, file: str, body: str | None
) -> None:
    page = own_page(base_url=store.url)
    page.route(f"**/{file}*", lambda route: route.abort() if body is None else fulfilled(route, body))
    page.goto("/autosky/#file-a-claim")
    plain_form(page)
    get_it_through(page)
    assert orders(store) == ["AS-1001"]


@pytest.mark.parametrize("file", ["claim-form.*.mjs", "claim-panels.*.txt"])
def test_what_did_not_come_is_asked_for_again(own_page: NewPage, store: ClaimsSite, file: str) -> None:
    page = own_page(base_url=store.url)
    page.route(f"**/{file}*", lambda route: route.abort(), times=1)
    page.goto("/autosky/")
    page.get_by_label("Order number").fill("AS-1001")
    page.get_by_label("Your name").fill("Ada")
    expect(page.get_by_role("button", name="Check your answers")).to_be_visible()
    expect(page.get_by_label("Order number")).to_have_value("AS-1001")


@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("share", range(SHARES))
def test_a_fault_anywhere_in_a_script_loses_no_claim(
    own_page: NewPage, store: ClaimsSite, site: Path, share: int
) -> None:
    for number, (file, planted) in enumerate(list(faults(site))[share * EACH // SHARES :: EACH]):
        page = own_page(base_url=store.url)
        page.route(f"**/{file.name}*", lambda route, planted=planted: fulfilled(route, planted.script))
        page.goto("/autosky/#file-a-claim")
        order = f"ORDER-{share}-{number}"
        get_it_through(page, order)
        assert order in orders(store), planted.place
        page.context.close()


class Planted:
    """A script with a fault in one place, named by what stands there."""

    def __init__(self, script: str, at: re.Match[str]) -> None:
        self.place = at[0]
        self.script = script[: at.end()] + PLANTED + script[at.end() :]


@cache
def faults(site: Path) -> tuple[tuple[Path, Planted], ...]:
    """One for each method of each script that a form loads."""
    scripts = [file for name in ("claim-form", "order-number-notice", "photo") for file in site.glob(f"assets/{name}*.mjs")]
    assert scripts
    texts = {file: file.read_text("utf-8") for file in scripts}
    return tuple((file, Planted(text, at)) for file, text in texts.items() for at in METHOD.finditer(text))


def fulfilled(route: Route, body: str) -> None:
    kind = "text/javascript" if ".mjs" in route.request.url else "text/plain"
    route.fulfill(status=200, content_type=kind, body=body)


def orders(store: ClaimsSite) -> list[str]:
    return [str(claim.order_number) for claim in store.claims.newest_first()]


def get_it_through(page: Page, order: str = "AS-1001") -> None:
    """What a person does who wants it sent, whatever the form looks like: fill in what is there, press what is there."""
    for _ in range(6):
        with suppress(Error):  # the page may change in the middle of it
            if has_arrived(page):
                return
            fill_in(page, order)
            press(page)
    expect(arrived(page)).to_be_visible()


def arrived(page: Page):
    return seen(page, "claim has been sent").first


def has_arrived(page: Page) -> bool:
    return arrived(page).is_visible()


def fill_in(page: Page, order: str) -> None:
    if not page.get_by_label("Order number").is_visible():
        return
    answers = {"Order number": order, "Description of the damage": "Cracked.", "Your name": "Ada", "Your e-mail": "a@b.de"}
    for label, answer in answers.items():
        if page.get_by_label(label).input_value() != answer:
            page.get_by_label(label).fill(answer)
    page.get_by_label("A refund").check()
    for of in ("package", "product"):
        slot, picker = page.get_by_label(f"Photos of the {of}, Photo 1"), page.get_by_label(f"Add photos: Photos of the {of}")
        if slot.is_visible():
            if not slot.input_value():
                slot.set_input_files(photo(f"{of}.jpg"))
        elif not page.get_by_role("group", name=f"Photos of the {of}").get_by_role("button", name="Remove").count():
            picker.set_input_files(photo(f"{of}.jpg"))
            page.get_by_role("group", name=f"Photos of the {of}").get_by_role("button", name="Remove").or_(slot).first.wait_for()


def press(page: Page) -> None:
    """The one primary button; what it does shows in another button, or in another page."""
    buttons = page.get_by_role("button", name=re.compile("^(Send claim|Send again|Check your answers)$"))
    shown = buttons.first.inner_text()
    buttons.first.click()
    page.get_by_role("button", name=shown, exact=True).first.wait_for(state="hidden", timeout=3_000)
