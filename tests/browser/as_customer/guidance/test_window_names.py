"""What a time limit is called is heard once, and who grants it after it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.site_builder import BATTERIES

BY_LAW = "volgens de wet"
DEFECT = "/webwinkel/laadt-niet/"


@pytest.fixture
def page(new_page: Callable[..., Page], build_site: Callable[..., Path], serve: Callable[[Path], str]) -> Page:
    page = new_page(base_url=serve(build_site(BATTERIES)), java_script_enabled=False)
    page.goto(DEFECT)
    return page


def window(page: Page, name: str) -> Locator:
    heading = page.get_by_role("heading", name=name, exact=True)
    return page.locator("return-windows").get_by_role("listitem").filter(has=heading)


def test_its_heading_is_its_name_and_who_grants_it_is_said_below(page: Page) -> None:
    expect(window(page, "Melden na ontdekking").get_by_text(BY_LAW, exact=True)).to_be_visible()


def test_who_grants_it_is_not_said_again_where_its_name_says_it(page: Page) -> None:
    expect(window(page, f"Je rechten {BY_LAW}").get_by_text(BY_LAW)).to_have_count(1)
