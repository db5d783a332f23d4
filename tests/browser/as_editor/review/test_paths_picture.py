"""An editor looks at the picture of the paths."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.as_editor.review.conftest import SheetOf
from tests.support.screens import DESK
from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED

OUTSIDE_ITS_BOX = """texts => texts.filter(text => {
  const [words, box] = [text.getBBox(), text.parentNode.querySelector("rect").getBBox()];
  return words.x < box.x || words.x + words.width > box.x + box.width
    || words.y < box.y || words.y + words.height > box.y + box.height;
}).map(text => text.textContent)"""


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def test_no_words_are_wider_than_their_box(new_page: Callable[..., Page], sheet_of: SheetOf, store: Path) -> None:
    page = new_page(base_url=sheet_of(store), **DESK)
    page.goto("/_facts/paths.svg")
    texts = page.locator("text.path-words")
    assert texts.count() > 20
    assert texts.evaluate_all(OUTSIDE_ITS_BOX) == []


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(16, 23, 29)")])
def test_the_picture_follows_light_and_dark(new_page: Callable[..., Page], scheme: str, ground: str) -> None:
    page = new_page(color_scheme=scheme, **DESK)
    page.goto("/_facts/paths.svg")
    expect(page.locator("rect").first).to_have_css("fill", ground)


def test_who_cannot_see_the_picture_reads_the_same_in_words(sheet: Page) -> None:
    expect(sheet.get_by_role("img", name="Kestrel Market: the path")).to_be_visible()
    sheet.get_by_text("In words: Kestrel Market").click()
    path = sheet.get_by_role("group").filter(has_text="Kestrel Market").get_by_role("list").first
    for words in ("3. Only if Kestrel asks for it: Choose a new pot", "Within 30 days of delivery"):
        expect(path).to_contain_text(words)
    expect(path.get_by_text("In the app")).to_have_count(2)
