"""What a time limit is called is heard once, and who grants it after it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

STORE = """
store: {name: Corner Store, rule: Return it where you bought it.}
channels:
  - id: shop
    name: Our shop
    windows:
      - {name: Report a fault, granted_by: law, days: 60, counted_from: delivery}
      - {name: Your rights by law, granted_by: law, years: 2, counted_from: delivery}
    steps: [{title: Bring it back}]
"""
BY_LAW = "by law"


@pytest.fixture
def page(
    new_page: Callable[..., Page], build_site: Callable[..., Path], serve: Callable[[Path], str], tmp_path: Path
) -> Page:
    file = tmp_path / "channels.yaml"
    file.write_text(STORE, "utf-8")
    page = new_page(base_url=serve(build_site(file)), java_script_enabled=False)
    page.goto("/shop/")
    return page


def window(page: Page, name: str) -> Locator:
    heading = page.get_by_role("heading", name=name, exact=True)
    return page.locator("return-windows").get_by_role("listitem").filter(has=heading)


def test_its_heading_is_its_name_and_who_grants_it_is_said_below(page: Page) -> None:
    expect(window(page, "Report a fault").get_by_text(BY_LAW, exact=True)).to_be_visible()


def test_who_grants_it_is_not_said_again_where_its_name_says_it(page: Page) -> None:
    expect(window(page, f"Your rights {BY_LAW}").get_by_text(BY_LAW)).to_have_count(1)
