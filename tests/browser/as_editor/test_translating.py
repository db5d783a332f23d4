"""An editor translates the store in a browser: its words on one side, the other language on the other."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from returns_guide.languages.store_words.translations import read_translations

from tests.support.preview_server import Preview, previewed
from tests.support.screens import DESK, PHONE, TABLET
from tests.support.site_builder import THREE_LANGUAGES
from tests.unit.editor.conftest import Editing
from tests.unit.editor.conftest import translating as translating

NewPage = Callable[..., Page]
SECONDS = 20_000  # in milliseconds; other tests are busy
NEW, OLD = (
    "Found a hole? **Seal the blanket in a plastic bag** before you do anything else.",
    "Found moths? **Seal the blanket in a plastic bag** before you do anything else.",
)
TITLE = "Secouez-la et regardez de près"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """Of the store in three languages, of which nothing is translated."""
    with previewed(tmp_path, THREE_LANGUAGES.read_bytes()) as preview:
        yield preview


@pytest.fixture
def unsettled(translating: Editing) -> Editing:
    """One sentence has no French any more, and another is worded anew in English."""
    translating.french.write_text(
        translating.french.read_text("utf-8").replace(f'msgstr "{TITLE}"', 'msgstr ""'), "utf-8"
    )
    translating.file.write_text(translating.text.replace(OLD, NEW), "utf-8")
    return translating


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def start(request: pytest.FixtureRequest, own_page: NewPage, unsettled: Editing) -> Page:
    """The editor's start page, with and without JavaScript."""
    page = own_page(base_url=unsettled.url, java_script_enabled=request.param)
    page.goto("/admin/")
    return page


def french(page: Page, place: str) -> Any:
    return page.get_by_role("textbox", name=f"French: {place}", exact=True)


def test_what_is_left_is_found_from_the_start_page_and_done_one_after_the_other(
    start: Page, unsettled: Editing
) -> None:
    expect(start.get_by_role("region", name="Translations")).to_contain_text("2 to do")
    start.get_by_role("link", name="French").click()
    start.get_by_role("navigation", name="Which sentences").get_by_role("link", name="To do 2").click()
    expect(start.get_by_role("textbox")).to_have_count(2)
    expect(start.get_by_role("heading", name="Step 1: Shake it out and look closely")).to_be_visible()
    title = french(start, "Title")
    expect(title).to_have_accessible_description("Shake it out and look closely Missing")
    title.fill("Secouez")
    title.press("Tab")
    start.keyboard.press("Enter")
    expect(start.get_by_role("status")).to_have_text("1 saved")
    expect(french(start, "Warning")).to_be_focused()
    start.get_by_role("button", name="Save: Warning").click()
    expect(start.get_by_text("Every sentence is translated as it is now.")).to_be_visible()
    assert 'msgstr "Secouez"' in unsettled.french.read_text("utf-8")


def test_a_sentence_that_has_changed_shows_what_it_was_and_each_side_is_in_its_language(start: Page) -> None:
    start.goto("/admin/translations/fr/?show=changed")
    field = french(start, "Warning")
    expect(field).to_have_attribute("lang", "fr")
    expect(field).to_have_attribute("dir", "ltr")
    side = start.get_by_role("listitem").filter(has=field)
    expect(side.get_by_text(NEW)).to_have_attribute("lang", "en")
    expect(side.get_by_text(OLD)).to_have_attribute("lang", "en")
    expect(side.get_by_role("insertion").first).to_have_text("a hole")
    expect(side.get_by_role("deletion").first).to_have_text("moths")
    expect(field).to_have_value(re.compile("^Des mites"))


@pytest.mark.expects_console_error("status of 422")
def test_a_mistake_keeps_what_was_typed_and_leads_to_its_field(start: Page, unsettled: Editing) -> None:
    before = unsettled.french.read_bytes()
    start.goto("/admin/translations/fr/")
    rule = french(start, "Rule")
    rule.fill("Renvoyez-la.")
    start.get_by_role("button", name="Save", exact=True).click()
    summary = start.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Rule: The translation has lost what is bold or in italics").click()
    expect(rule).to_be_focused()
    expect(rule).to_have_value("Renvoyez-la.")
    expect(rule).to_have_attribute("aria-invalid", "true")
    assert unsettled.french.read_bytes() == before


@pytest.mark.expects_console_error("status of 409")
def test_of_two_translators_the_second_sees_what_the_first_has_saved(own_page: NewPage, unsettled: Editing) -> None:
    one, other = (own_page(base_url=unsettled.url) for _ in range(2))
    for page, words in ((one, "À elle"), (other, "À lui")):
        page.goto("/admin/translations/fr/?show=left")
        french(page, "Title").fill(words)
    for page in (one, other):
        page.get_by_role("button", name="Save", exact=True).click()
    expect(other.get_by_role("alert")).to_contain_text("translations/fr.po has changed since this form was loaded")
    expect(other.get_by_text("In the file now: À elle")).to_be_visible()
    expect(french(other, "Title")).to_have_value("À lui")
    other.get_by_role("link", name="Load the form anew").click()
    expect(french(other, "Title")).to_have_count(0)


@pytest.mark.expects_console_error("status of 4")
@pytest.mark.parametrize(
    ("screen", "scheme"), [(PHONE, "light"), (TABLET, "dark"), (DESK, "light")], ids=["phone", "tablet", "desk"]
)
def test_the_page_is_usable_by_everybody(
    own_page: NewPage, axe: Callable[[Page], list[str]], unsettled: Editing, screen: dict[str, Any], scheme: str
) -> None:
    page = own_page(base_url=unsettled.url, color_scheme=scheme, **screen)
    for path in ("", "translations/fr/", "translations/fr/?show=left", "translations/es/?show=missing"):
        page.goto(f"/admin/{path}")
        assert not axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= screen["viewport"]["width"]
    page.goto("/admin/translations/fr/?show=left")
    french(page, "Title").fill("<b>" * 100)
    with page.expect_event("load"):
        page.get_by_role("button", name="Save", exact=True).click()
    assert not axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["viewport"]["width"]


def test_words_stand_side_by_side_where_there_is_room_and_above_each_other_on_a_phone(
    own_page: NewPage, unsettled: Editing
) -> None:
    for screen, is_beside in ((PHONE, False), (TABLET, True), (DESK, True)):
        page = own_page(base_url=unsettled.url, **screen)
        page.goto("/admin/translations/fr/?show=missing")
        original = page.get_by_text("Shake it out and look closely", exact=True).bounding_box()
        field = french(page, "Title").bounding_box()
        assert original
        assert field
        assert (field["x"] >= original["x"] + original["width"]) == is_beside
        assert (field["y"] >= original["y"] + original["height"]) != is_beside


def test_the_preview_follows_a_first_translation_that_makes_the_file(preview: Preview, own_page: NewPage) -> None:
    desk, guide = (own_page(base_url=preview.url) for _ in range(2))
    guide.goto("/fr/own-shop/")
    expect(guide.get_by_role("heading", level=1)).to_have_text("Return something from our own website")
    desk.goto("/admin/translations/fr/")
    french(desk, "Title").first.fill("Renvoyer un achat")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_role("status")).to_have_text("1 saved")
    expect(guide.get_by_role("heading", level=1)).to_have_text("Renvoyer un achat", timeout=SECONDS)
    file = preview.words.parent / "translations/fr.po"
    assert len(read_translations(file).by_sentence) > 100


def test_the_published_site_has_no_translations_desk(build_site: Callable[..., Path]) -> None:
    site = build_site(THREE_LANGUAGES)
    assert not (site / "admin").exists()
