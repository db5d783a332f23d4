"""An invoice comes with a claim as one file, looked at for what it is, kept until it is sent, and sent once."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, Request, expect

from tests.browser.as_customer.claim.conftest import check
from tests.support.barriers import barriers
from tests.support.photo_files import png

NewPage = Callable[..., Page]
FIELDS = """
    - {id: story, type: text, label: Story, optional: yes}
    - {id: invoice, type: document, label: Invoice, megabytes: 1}
    - {id: report, type: document, label: Report, takes: [pdf], optional: yes}
"""
PDF = b"%PDF-1.7 " + b"x" * 200_000


@pytest.fixture
def form(own_form: Page) -> Page:
    return own_form


def file(name: str, content: bytes, kind: str = "application/octet-stream") -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content}


def test_an_invoice_is_checked_and_sent_under_its_own_name(form: Page, sent: list[Request]) -> None:
    form.get_by_label("Invoice", exact=True).set_input_files(file("order 7.pdf", PDF))
    check(form)
    expect(form.get_by_role("definition").filter(has_text="order 7.pdf (0.2 MB)")).to_be_visible()
    expect(form.get_by_role("definition").filter(has_text="No file")).to_be_visible()
    form.get_by_role("button", name="Send claim").click()
    expect(form.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    body = sent[0].post_data_buffer or b""
    assert body.count(b"%PDF-1.7") == 1
    assert b'name="invoice"; filename="order 7.pdf"\r\nContent-Type: application/pdf' in body


@pytest.mark.parametrize(
    ("label", "name", "content", "words"),
    [
        ("Invoice", "invoice.pdf", b"MZ\x90", "“invoice.pdf” is neither a PDF nor a photo. Choose another file"),
        ("Invoice", "invoice.pdf", b"", "“invoice.pdf” is empty. Choose another file"),
        ("Invoice", "invoice.pdf", PDF * 6, "“invoice.pdf” is larger than 1 MB. Choose a smaller file"),
        ("Invoice", "scan.png", b"\x89PNG\r\n\x1a\nno more", "“scan.png” can’t be opened. Choose another file"),
        ("Report", "report.pdf", png(20, 20), "“report.pdf” isn’t a PDF. Choose another file"),
    ],
)
def test_a_file_is_what_it_begins_with_whatever_it_is_called(
    form: Page, label: str, name: str, content: bytes, words: str
) -> None:
    form.get_by_label(label).set_input_files(file(name, content))
    expect(form.get_by_text(words)).to_be_visible()
    expect(form.get_by_label(label)).to_have_value("")


def test_a_photo_of_an_invoice_is_sent_without_where_it_was_taken(form: Page, sent: list[Request]) -> None:
    form.get_by_label("Invoice", exact=True).set_input_files(file("invoice.pdf", png(300, 200)))
    expect(form.get_by_role("button", name="Remove invoice.jpg")).to_be_visible()
    check(form)
    form.get_by_role("button", name="Send claim").click()
    expect(form.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    assert b"Content-Type: image/jpeg\r\n\r\n\xff\xd8" in (sent[0].post_data_buffer or b"")


def test_an_invoice_is_still_there_after_a_reload_and_can_be_removed(form: Page) -> None:
    form.get_by_label("Invoice", exact=True).set_input_files(file("order.pdf", PDF))
    form.get_by_role("button", name="Remove order.pdf").wait_for()
    form.evaluate("new Promise((done) => requestIdleCallback(done))")
    form.reload()
    expect(form.locator("claim-form[data-ready]")).to_be_attached()
    form.get_by_role("button", name="Remove order.pdf").click()
    expect(form.get_by_label("Invoice", exact=True)).to_be_focused()
    check(form)
    expect(form.get_by_role("link", name="Add a file: Invoice")).to_be_visible()


@pytest.mark.expects_console_error("500")
def test_who_writes_an_email_instead_is_told_to_attach_the_files(form: Page) -> None:
    form.route("**", lambda route: route.fulfill(status=500) if route.request.method == "POST" else route.fallback())
    form.get_by_label("Invoice", exact=True).set_input_files(file("order.pdf", PDF))
    check(form)
    form.get_by_role("button", name="Send claim").click()
    mail = form.get_by_role("link", name="Send it by email instead")
    expect(mail).to_be_visible(timeout=30_000)
    assert "Attach%20your%20files%20to%20this%20email." in (mail.get_attribute("href") or "")


@pytest.mark.parametrize("state", ["empty", "errors", "filled", "review"])
def test_nothing_shuts_anybody_out_in_any_state(form: Page, axe: Callable[[Page], list[str]], state: str) -> None:
    if state == "errors":
        check(form)
    elif state != "empty":
        form.get_by_label("Invoice", exact=True).set_input_files(file("order.pdf", PDF))
        form.get_by_role("button", name="Remove order.pdf").wait_for()
    if state == "review":
        check(form)
        expect(form.get_by_role("button", name="Send claim")).to_be_visible()
    assert not barriers(form, axe)


def test_without_a_script_the_browser_offers_what_is_taken(new_page: NewPage, own_address: str) -> None:
    page = new_page(base_url=own_address, java_script_enabled=False)
    page.goto("/shop/")
    field = page.get_by_label("Report")
    expect(field).to_have_attribute("accept", "application/pdf")
    expect(field).to_have_accessible_description("A PDF, up to 5 MB")
    expect(page.get_by_text("Your files are sent with the form.")).to_be_visible()
