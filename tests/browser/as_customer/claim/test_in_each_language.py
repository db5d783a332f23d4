"""A claim is filed in the guide's own language, from the first mistake to the confirmation."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Route, expect
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

from tests.browser.as_customer.claim.conftest import photo
from tests.support.page_guard import PageGuard
from tests.support.site_builder import ARABIC, FRENCH, GERMAN, JAPANESE

NewPage = Callable[..., Page]
ANSWERS = {"email": "ada@example.com", "telephone": "+49 30 23125 000", "name": "Ada Lovelace"}
TAKEN = {"ok": "true", "success": True, "next": "/"}
"""What the providers of these stores answer to a claim that they take, all in one."""


@pytest.fixture
def sent() -> list[Request]:
    return []


@pytest.fixture
def open_form(
    own_page: NewPage,
    page_guard: PageGuard,
    build_site: Callable[..., Path],
    serve: Callable[[Path], str],
    sent: list[Request],
) -> Callable[[Path, Guide], Page]:
    """The form of a store whose provider takes every claim."""

    def answered(route: Route) -> None:
        if route.request.method != "POST":
            return route.fallback()
        sent.append(route.request)
        return route.fulfill(json=TAKEN, headers={"Access-Control-Allow-Origin": "*"})

    def opened(store: Path, guide: Guide) -> Page:
        page = own_page(base_url=serve(build_site(store)))
        page.route("**", answered)
        for provider in ("usebasin.com", "forminit.com", "forms.dallah-wa-finjan.com.sa"):
            page_guard.expect_requests_to(provider)
        channel = next(channel for channel in guide.channels if channel.claim_form)
        page.goto(f"/{channel.id}/#file-a-claim")
        expect(page.locator("claim-form[data-ready]")).to_be_attached()
        return page

    return opened


@pytest.mark.parametrize("store", [GERMAN, FRENCH, JAPANESE, ARABIC], ids=lambda file: file.stem)
def test_a_claim_is_filed(open_form: Callable[[Path, Guide], Page], store: Path, sent: list[Request]) -> None:
    guide = read_guide(store)
    said, page = guide.spoken.catalogue.sentence, open_form(store, guide)
    check = page.get_by_role("button", name=said("claim-form/check", "Check your answers"), exact=True)
    check.click()
    expect(page.get_by_role("heading", name=said("claim-form/problem", "There is a problem"))).to_be_visible()
    expect(page).to_have_title(re.compile("^" + said("claim-form/error-title", "Error: {title}").partition("{")[0]))
    fill(page, guide)
    check.click()
    page.get_by_role("button", name=said("claim-form/send", "Send claim"), exact=True).filter(visible=True).click()
    expect(page.get_by_role("heading", name=said("claim-form/arrived", "Your claim has been sent"))).to_be_visible()
    (request,) = sent
    assert ANSWERS["email"].encode() in (request.post_data_buffer or b"")


def fill(page: Page, guide: Guide) -> None:
    """Answer all that has to be answered, by the labels that the store has written."""
    form = guide.claim_form
    assert form
    if len(form.topics) > 1:
        page.get_by_label(" › ".join(form.topics[0]), exact=True).check()
    for field in form.fields:
        if field.type == "photos":
            page.get_by_role("group", name=field.label).locator("input[multiple]").set_input_files(photo("1.jpg"))
        elif field.type == "choice":
            page.get_by_label(field.options[0], exact=True).check()
        elif not field.optional:
            page.get_by_label(field.label, exact=True).fill(ANSWERS.get(field.type, "AB-1234567"))
