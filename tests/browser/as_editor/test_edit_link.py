"""An editor looks at a preview on a phone, sees a word that is wrong, and is one tap away from it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.site_builder import SHIPPED

NewPage = Callable[..., Page]
FORGE = "https://forge.example.com/store/returns"
EDIT = "Edit this page"


@pytest.fixture
def preview(build_site: Callable[..., Path], serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Where a pull request's preview is served."""
    monkeypatch.setenv("REPO_URL", f"{FORGE}/")
    monkeypatch.setenv("CONTEXT", "deploy-preview")
    return serve(build_site(None, site_url="https://preview.example.com/"))


def test_a_channels_page_leads_to_its_first_line_in_the_file(new_page: NewPage, preview: str) -> None:
    page = new_page(base_url=preview)
    page.goto("/amazon/")
    link = page.get_by_role("link", name=EDIT)
    address, _, line = (link.get_attribute("href") or "").partition("#L")
    assert address == f"{FORGE}/blob/main/channels.yaml"
    assert SHIPPED.read_text("utf-8").splitlines()[int(line) - 1] == "  - id: amazon"
    box = link.bounding_box()
    assert box
    assert box["height"] >= 44


def test_the_front_page_leads_to_the_top_of_the_file(new_page: NewPage, preview: str) -> None:
    page = new_page(base_url=preview)
    page.goto("/")
    expect(page.get_by_role("link", name=EDIT)).to_have_attribute("href", f"{FORGE}/blob/main/channels.yaml")


def test_a_customer_is_not_asked_to_edit(
    new_page: NewPage,
    build_site: Callable[..., Path],
    serve: Callable[[Path], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REPO_URL", FORGE)
    monkeypatch.setenv("CONTEXT", "")
    page = new_page(base_url=serve(build_site(None, site_url="https://shop.example.com/")))
    for address in ("/", "/amazon/"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("link", name=EDIT)).to_have_count(0)


def test_the_link_is_there_for_everybody(new_page: NewPage, preview: str, axe: Callable[[Page], list[str]]) -> None:
    for scheme in ("light", "dark"):
        page = new_page(base_url=preview, color_scheme=scheme)
        page.goto("/amazon/")
        assert axe(page) == []
