"""What a page may not do, it cannot do; and a test whose page tries fails."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Serve


def open_page(page: Page, folder: Path, serve: Serve, html: str) -> None:
    """A page under a policy that allows nothing but files of its own site."""
    (folder / "index.html").write_text(f"<!doctype html><title>A page</title>{html}")
    (folder / "_headers").write_text("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'\n")
    page.goto(serve(folder))


@pytest.mark.expects_console_error("Content Security Policy")
@pytest.mark.parametrize(
    "html",
    [
        "<script>document.title = 'Taken over'</script>",
        "<body onload=\"document.title = 'Taken over'\">",
        "<style>p { color: red }</style>",
        "<img src=a.png onerror=\"document.title = 'Taken over'\">",
    ],
)
def test_what_a_stranger_puts_into_a_page_is_refused_and_the_test_notices(
    page: Page, tmp_path: Path, serve: Serve, html: str
) -> None:
    open_page(page, tmp_path, serve, html)
    expect(page).to_have_title("A page")
