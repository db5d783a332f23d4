"""The page of a store with very much to say: what is for paper and the icons come in files beside it, later."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.as_customer.test_first_flight import SHIFTS, TWO_FRAMES, WATCHED
from tests.support.screens import DESK, PHONE
from tests.support.site_builder import GERMAN

NewPage = Callable[..., Page]
GUIDE = "/webshop/"
DRAWN = "(use) => use.getBBox().width > 0"
ICON = "main svg.icon use"


@pytest.fixture
def open_page(own_page: NewPage, build_site: Callable[..., Path], serve: Callable[[Path], str]) -> NewPage:
    """For somebody who has never been here."""
    address = serve(build_site(GERMAN))
    return lambda **options: own_page(base_url=address, **options)


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("fragment", ["", "#file-a-claim"])
def test_words_and_form_wait_for_neither_and_stay_where_they_are(
    open_page: NewPage, screen: dict[str, Any], fragment: str
) -> None:
    page = open_page(**screen)
    page.add_init_script(WATCHED)
    held: list[Route] = []
    for files in ("**/icons.*.svg", "**/print.*.css"):
        page.route(files, lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    page.goto(f"{GUIDE}{fragment}", wait_until="commit")
    expect(page.get_by_role("button", name="Dunkelmodus")).to_be_visible()  # the scripts have come
    page.evaluate(TWO_FRAMES)
    assert len(held) == 2
    assert not page.locator(ICON).first.evaluate(DRAWN)
    for route in held:
        route.continue_()
    page.wait_for_function("(icon) => document.querySelector(icon).getBBox().width > 0", arg=ICON)
    page.evaluate(TWO_FRAMES)
    assert page.evaluate(SHIFTS) == []


def test_paper_has_words_alone(open_page: NewPage) -> None:
    page = open_page()
    page.goto(GUIDE)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Navigationspfad")).to_be_hidden()
    expect(page.locator(".on-paper")).to_be_visible()
