"""Customers of stores of other trades get from the front page to each outcome, and send what each form asks for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

from tests.browser.as_customer.claim.conftest import photo
from tests.support.page_guard import PageGuard
from tests.support.said import said
from tests.support.site_builder import BATTERIES, FASHION, FURNITURE

pytestmark = pytest.mark.parametrize("store", [BATTERIES, FASHION, FURNITURE], ids=lambda file: file.stem)
PDF = {"name": "bill.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF\n"}
ENTERED = {"email": "ada@example.com", "tel": "+49 30 1234567", "date": "2026-11-01", "text": "2"}


class Asked(NamedTuple):
    """A form: where it is, who gets what it asks for, and what its buttons and its confirmation say."""

    address: str
    host: str
    check: str
    send: str
    arrived: str


@pytest.fixture
def phone(
    new_page: Callable[..., Page], build_site: Callable[..., Path], serve: Callable[[Path], str], store: Path
) -> Page:
    return new_page(base_url=serve(build_site(store)))


def test_from_the_front_page_two_taps_lead_to_each_outcome(phone: Page, store: Path) -> None:
    guide = read_guide(store)
    phone.goto("/")
    leads_to(phone, [channel.id for channel in guide.channels])
    for channel in guide.channels:
        outcomes = guide.outcomes_of(channel)
        if outcomes[0].reason:
            phone.goto(f"/{channel.id}/")
            leads_to(phone, [one.id for one in outcomes])
        for outcome in outcomes:
            phone.goto(f"/{outcome.id}/")
            expect(phone.get_by_role("heading", level=1)).to_be_visible()
            assert phone.locator(".step-list__step").count() >= len(outcome.steps)


def test_each_form_is_filled_in_checked_and_sent(phone: Page, page_guard: PageGuard, store: Path) -> None:
    sent: list[str] = []

    def taken(route: Route) -> None:
        sent.append(route.request.url)
        route.fulfill(headers={"Access-Control-Allow-Origin": "*"}, body='{"ok": "true"}')

    for asked in forms(read_guide(store)):
        page_guard.expect_requests_to(asked.host)
        phone.route(f"https://{asked.host}/**", taken)
        phone.goto(asked.address)
        expect(phone.locator("claim-form[data-ready]")).to_be_attached()
        for _ in range(2):  # the answers bring up more
            fill(phone.locator("claim-form form"))
        phone.get_by_role("button", name=asked.check).click()
        phone.get_by_role("button", name=asked.send).filter(visible=True).click()
        expect(phone.get_by_role("heading", name=asked.arrived)).to_be_visible()
        assert urlsplit(sent.pop()).hostname == asked.host
        assert not sent


def leads_to(page: Page, ids: list[str]) -> None:
    links = page.get_by_role("main").get_by_role("link").filter(visible=True)
    addresses = {urlsplit(address).path for address in links.evaluate_all("links => links.map(link => link.href)")}
    assert {f"/{one}/" for one in ids} <= addresses


def forms(guide: Guide) -> Iterator[Asked]:
    check, send = said(guide, "claim-form/check", "Check your answers"), said(guide, "claim-form/send", "Send claim")
    arrived = said(guide, "claim-form/arrived", "Your claim has been sent")
    others = (
        said(guide, "claim-form/send-answers", "Send"),
        said(guide, "claim-form/arrived-answers", "Your answers have been sent"),
    )
    for form, outcome in {form.title: (form, one) for one in guide.outcomes if (form := guide.form_of(one))}.values():
        words = (send, arrived) if form.is_claim else others
        yield Asked(f"/{outcome.id}/#file-a-claim", host_of(form), check, *words)
    assert guide.withdrawal
    yield Asked(
        "/withdraw/#withdraw--form",
        host_of(guide.withdrawal),
        said(guide, "withdrawal-form/check", "Check your statement"),
        said(guide, "withdrawal-form/confirm", "Confirm withdrawal"),
        said(guide, "withdrawal-form/arrived", "Your withdrawal has been sent"),
    )


def host_of(form: Any) -> str:
    return str(urlsplit(form.endpoint.url).hostname)


def fill(form: Locator) -> None:
    """Whatever is asked, with the first of what can be chosen."""
    for control in form.locator("select, textarea, input:not([type=hidden], [data-trap])").all():
        kind = control.evaluate("one => one.autocomplete === 'email' ? 'email' : one.type")
        if kind == "file":
            if control.is_enabled() and not control.evaluate("one => one.closest('[data-field]').querySelector('li')"):
                takes = control.get_attribute("accept") or ""
                control.set_input_files(photo("parcel.png") if "image" in takes else PDF)  # type: ignore[arg-type]
        elif not control.is_visible():
            continue
        elif kind in ("radio", "checkbox"):
            if control.evaluate("one => !one.form.querySelector(`[name='${one.name}']:checked`)"):
                control.check()
        elif control.input_value():
            continue
        elif kind == "select-one":
            control.select_option(index=1)
        else:
            control.fill(ENTERED.get(kind, "Ada"))
