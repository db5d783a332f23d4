"""An editor changes the guide in a browser, and never sees YAML."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from returns_guide.reading.reader import read_guide

from tests.support.preview_server import Preview, previewed
from tests.support.screens import DESK, PHONE, TABLET
from tests.support.site_server import served
from tests.unit.editor.conftest import Editing
from tests.unit.editor.conftest import editing as editing
from tests.unit.editor.test_edits import changed_lines

NewPage = Callable[..., Page]
STEP = "/admin/channels/0/steps/0/"
SECONDS = 20_000  # in milliseconds; other tests are busy
refused = pytest.mark.expects_console_error("status of 422")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    with previewed(tmp_path) as preview:
        yield preview


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def form(request: pytest.FixtureRequest, own_page: NewPage, editing: Editing) -> Page:
    """The editor's start page, with and without JavaScript."""
    page = own_page(base_url=editing.url, java_script_enabled=request.param)
    page.goto("/admin/")
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


def test_a_title_is_found_changed_and_saved_and_the_comments_stay(form: Page, editing: Editing) -> None:
    editing.file.write_text(editing.text.replace("title: Stop unpacking", "title: Stop unpacking  # fine: verb (ours)"))
    before = editing.text
    form.get_by_role("link", name="Marlow & Finch Online").click()
    form.get_by_role("link", name="Stop unpacking").click()
    form.get_by_label("Title").fill("Leave it packed")
    form.get_by_label("Title").press("Enter")
    expect(form.get_by_role("status")).to_contain_text("Saved.")
    expect(form.get_by_role("heading", name="Leave it packed")).to_be_visible()
    assert changed_lines(before, editing.text) == [
        "-       - title: Stop unpacking  # fine: verb (ours)",
        "+       - title: Leave it packed  # fine: verb (ours)",
    ]


def warning(form: Page) -> Locator:
    """The field of the one; there is another for several."""
    return form.get_by_role("textbox", name=re.compile(r"^Warning\b"))


@refused
def test_a_mistake_keeps_what_was_typed_and_leads_to_its_field(form: Page, editing: Editing) -> None:
    before = editing.text
    form.goto(STEP)
    form.get_by_label("Title").fill("Unpack <b>nothing</b>")
    warning(form).fill("Mind the [shards](shards)")
    save(form)
    expect(form).to_have_title("Error: Stop unpacking")
    summary = form.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="shards").click()
    expect(warning(form)).to_be_focused()
    expect(form.get_by_label("Title")).to_have_value("Unpack <b>nothing</b>")
    assert form.get_by_label("Title").get_attribute("aria-invalid") == "true"
    assert editing.text == before


def test_a_step_is_added_moved_and_removed(form: Page, editing: Editing) -> None:
    before = editing.text
    form.goto("/admin/channels/1/")
    form.get_by_role("link", name="Add a step").click()
    form.get_by_label("Title").fill("Wait for the hop")
    save(form)
    form.get_by_role("navigation").get_by_role("link", name="Kestrel Market").click()
    form.get_by_role("button", name="Move “Wait for the hop” up").click()
    assert [step.title for step in read_guide(editing.file).channels[1].steps][2:] == [
        "Wait for the hop",
        "Choose a new pot or your money",
    ]
    form.get_by_role("link", name="Wait for the hop").click()
    form.get_by_text("Remove this step").click()
    form.get_by_role("button", name="Remove “Wait for the hop”").click()
    expect(form.get_by_role("heading", name="Kestrel Market")).to_be_visible()
    assert editing.text == before


@pytest.mark.expects_console_error("status of 409")
def test_of_two_editors_the_second_sees_what_the_first_has_saved(own_page: NewPage, editing: Editing) -> None:
    one, other = (own_page(base_url=editing.url) for _ in range(2))
    for page, title in ((one, "Hers"), (other, "His")):
        page.goto(STEP)
        page.get_by_label("Title").fill(title)
    save(one)
    save(other)
    expect(other.get_by_role("alert")).to_contain_text("channels.yaml has changed since this form was loaded")
    expect(other.get_by_text("In the file now: Hers")).to_be_visible()
    assert read_guide(editing.file).channels[0].steps[0].title == "Hers"
    other.get_by_role("link", name="Load the form anew").click()
    expect(other.get_by_label("Title")).to_have_value("Hers")


@pytest.mark.expects_console_error("status of 403")
def test_another_sites_page_cannot_save_a_thing(own_page: NewPage, editing: Editing, tmp_path: Path) -> None:
    before = editing.text
    fields = "".join(f'<input name="{name}" value="x">' for name in editing.fields("store/"))
    (tmp_path / "trap").mkdir()
    trap = f'<form method="post" action="{editing.url}/admin/store/">{fields}<button>Win a prize</button></form>'
    (tmp_path / "trap/index.html").write_text(f"<!doctype html><title>Trap</title>{trap}", "utf-8")
    with served(tmp_path / "trap") as elsewhere:
        page = own_page(base_url=elsewhere)
        page.goto("/")
        with page.expect_response(lambda response: urlsplit(response.url).path == "/admin/store/") as answer:
            page.get_by_role("button").click()
    assert answer.value.status == 403
    assert editing.text == before


@pytest.mark.expects_console_error("status of 4")
@pytest.mark.parametrize(
    ("screen", "scheme"), [(PHONE, "light"), (TABLET, "dark"), (DESK, "light")], ids=["phone", "tablet", "desk"]
)
def test_every_page_is_usable_by_everybody(
    own_page: NewPage, axe: Callable[[Page], list[str]], editing: Editing, screen: dict[str, Any], scheme: str
) -> None:
    page = own_page(base_url=editing.url, color_scheme=scheme, **screen)

    def look() -> None:
        while (closed := page.locator("details:not([open]) > summary")).count():
            closed.first.click()
        page.evaluate("scrollTo(0, 0)")  # the bar that stays above covers no field there
        assert not axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= screen["viewport"]["width"]

    for path in (
        "",
        "store/",
        "channels/0/",
        "channels/3/",
        "channels/0/steps/0/",
        "claim_form/",
        "claim_form/fields/7/",
    ):
        page.goto(f"/admin/{path}")
        look()
    page.goto(STEP)
    page.get_by_label("Title").fill("<b>" * 100)
    with page.expect_event("load"):
        save(page)
    look()
    editing.file.write_text(editing.text.replace("Stop unpacking", "<b>"), "utf-8")
    with page.expect_event("load"):
        save(page)
    look()


def test_the_preview_follows_what_is_saved_beside_it(preview: Preview, own_page: NewPage) -> None:
    form, guide = (own_page(base_url=preview.url) for _ in range(2))
    guide.goto("/amazon/")
    form.goto("/admin/channels/1/steps/3/")
    form.get_by_label("Title").fill("Choose what you would like")
    save(form)
    expect(form.get_by_role("status")).to_contain_text("Saved.")
    expect(guide.get_by_role("heading", name="Choose what you would like")).to_be_visible(timeout=SECONDS)
    assert "# Text understands **bold**" in preview.words.read_text("utf-8")


def test_the_published_site_has_no_editor(site: Path) -> None:
    assert not (site / "admin").exists()
    assert not [path for path in site.rglob("*.html") if "/admin/" in path.read_text("utf-8")]
