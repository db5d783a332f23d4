"""The store opens its inbox in a browser, on a phone and at a desk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.claims_server import ClaimsSite, claims_served
from tests.support.screens import DESK, PHONE
from tests.support.tiny_site import CLAIM_PAGE
from tests.unit.inbox.sending import JPEG, send_claim
from tests.unit.inbox.test_hostile_claims import HTML, NAUGHTY

NewPage = Callable[..., Page]
HOSTILE = "\n".join(NAUGHTY.values())


@pytest.fixture
def inbox(tmp_path: Path) -> Iterator[ClaimsSite]:
    for page in ("direct", "sent"):
        (tmp_path / "site" / page).mkdir(parents=True)
        (tmp_path / "site" / page / "index.html").write_text(CLAIM_PAGE, "utf-8")
    with claims_served(tmp_path / "site", tmp_path / "claims") as served:
        yield served


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_a_hostile_claim_is_read_like_any_other(
    own_page: NewPage, axe: Callable[[Page], list[str]], inbox: ClaimsSite, screen: dict[str, Any], scheme: str
) -> None:
    fields = dict.fromkeys(("reference", "name", "order-number", "email", "description"), HOSTILE)
    send_claim(inbox.url, fields, [("photo-1", "<svg onload=alert(1)>.html", HTML), ("photo-2", "a.jpg", JPEG)])
    page = own_page(base_url=inbox.url, color_scheme=scheme, **screen)
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the claim ran: {dialog.message}"))
    for path in ("/_claims/", "/_claims/1/"):
        page.goto(path)
        assert not axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= screen["viewport"]["width"]
    expect(page.get_by_role("heading", name="2 photos")).to_be_visible()


def test_a_person_makes_the_next_claim_fail(own_page: NewPage, inbox: ClaimsSite) -> None:
    page = own_page(base_url=inbox.url, java_script_enabled=False)
    page.goto("/_claims/")
    page.get_by_label("Answer the next claims").select_option("500: the host is broken")
    page.get_by_role("button", name="Set").click()
    expect(page.get_by_role("status")).to_contain_text("The next claim is answered like this: 500")
    assert send_claim(inbox.url, {"name": "Ana"}).status == 500
    page.reload()
    expect(page.get_by_role("status")).to_have_count(0)


def test_a_file_that_is_no_picture_is_saved_and_never_opened(own_page: NewPage, inbox: ClaimsSite) -> None:
    send_claim(inbox.url, {"name": "Ana"}, [("photo-1", "box.jpg", HTML)])
    page = own_page(base_url=inbox.url)
    page.goto("/_claims/1/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Photo 1").click()
    assert download.value.suggested_filename == "claim-1-photo-1.bin"
