"""An editor checks the facts of a guide: on a screen, and with a pen on paper."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from returns_guide.reading.document import read_document
from returns_guide.values.words import without_markup

from tests.browser.as_editor.review.conftest import SheetOf
from tests.support.many_channels import many_channels
from tests.support.screens import DESK, PHONE
from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED

NewPage = Callable[..., Page]
PAPER = {"viewport": {"width": 1039, "height": 710}, "device_scale_factor": 1, "has_touch": False, "is_mobile": False}
"""A4 on its side within its margins, in CSS pixels."""
NO_FACTS = {"icon", "colour", "overview", "parcel_cards", "tick_off", "photo_guide", "files_claim", "within_window"}
NO_FACTS |= {"language", "words of file", "opens_action", "needs_message", "id of steps", "was", "uncertain"}
NO_FACTS |= {
    "title of channel",
    "claim_form of channel",
    "id of groups",
    "id of options",
    "group of channel",
    "names",
    "success",
    "photos",
    "megabytes",
    "feedback",
    "moved",
    "search",
}
NO_FACTS |= {"type", "id of field", "missing", "longest", "most", "optional", "free"}
NO_FACTS |= {"when", "decimals", "part_numbers", "counted_from of period"}
"""Keys of what only a developer, or nobody at all, could check by reading."""
SAID_IN_WORDS = {"at_most", "at_once", "on_average", "usually", "not_refunded", "refused_in_order"}
SAID_IN_WORDS |= {"ends_on_working_day", "no_last_day", "preferably", "presumed", "yearly"}
"""Keys whose yes is a sentence."""
DAYS = {"changed", "checked", "review", "until", "ordered_from", "ordered_until", "begins_on", "dated"}


def test_every_fact_of_the_file_is_on_the_sheet(sheet: Page) -> None:
    on_the_sheet = one_line(sheet.get_by_role("main").inner_text())
    every = facts(read_document(EVERYTHING.read_bytes())[0].data)
    missing = [fact for fact in every if one_line(fact) not in on_the_sheet]
    assert "; ".join(missing) == ""


def test_addresses_are_written_out_for_paper(sheet: Page) -> None:
    link = sheet.get_by_role("link", name="consumer law")
    assert "https://www.law.example/goods" in link.evaluate("element => getComputedStyle(element, '::after').content")


def test_each_fact_has_a_box_to_tick_and_a_line_to_sign(sheet: Page) -> None:
    steps = sheet.get_by_role("row").filter(has=sheet.get_by_role("rowheader", name="Step 3", exact=True))
    expect(steps.get_by_text("Checked by, on")).to_have_count(2)
    expect(sheet.get_by_text("Checked by, on").first).to_be_visible()


@pytest.mark.parametrize(("screen", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone", "desk"])
@pytest.mark.parametrize("store", [EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def test_the_sheet_can_be_used_by_everybody(
    new_page: NewPage,
    axe: Callable[[Page], list[str]],
    sheet_of: SheetOf,
    store: Path,
    screen: dict[str, Any],
    scheme: str,
) -> None:
    page = new_page(base_url=sheet_of(store), color_scheme=scheme, **screen)
    page.goto("/_facts/")
    for summary in page.get_by_text("In words").all():
        summary.click()
    assert not axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["viewport"]["width"]


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def test_nothing_is_cut_on_paper(new_page: NewPage, sheet_of: SheetOf, store: Path) -> None:
    page = new_page(base_url=sheet_of(store), color_scheme="dark", **PAPER)
    page.goto("/_facts/")
    page.emulate_media(media="print", color_scheme="light")
    too_wide = "elements => elements.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText)"
    assert page.locator("main, td, th, [role=region]").evaluate_all(too_wide) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["viewport"]["width"]
    for picture in page.get_by_role("img").all():
        box = picture.bounding_box()
        assert box
        assert box["height"] < PAPER["viewport"]["height"] - 100  # the heading of the first page stands above some
    expect(page.get_by_text("In words").first).to_be_hidden()


def test_what_looks_like_markup_is_read_as_it_was_written(new_page: NewPage, sheet_of: SheetOf) -> None:
    page = new_page(base_url=sheet_of(BAZAAR), **DESK)
    page.goto("/_facts/")
    expect(page.get_by_role("columnheader", name="{{ channel.name }}")).to_be_visible()
    expect(page.get_by_role("heading", name="100 % of <customers & friends>")).to_be_visible()
    expect(page.get_by_text("&amp; stays &amp;, &copy; stays &copy;, and *stars* stay stars.").last).to_be_visible()
    expect(page.get_by_role("img", name="{{ channel.name }}: the path")).to_be_visible()


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A store's file that an editor is at work on."""
    shutil.copytree(EVERYTHING.parent / "pictures", tmp_path / "pictures")
    return Path(shutil.copyfile(EVERYTHING, tmp_path / "words.yaml"))


@pytest.fixture
def at_work(new_page: NewPage, sheet_of: SheetOf, words: Path) -> Page:
    page = new_page(base_url=sheet_of(words), **DESK)
    page.goto("/_facts/")
    return page


def test_the_sheet_follows_every_edit_and_says_what_is_wrong_with_one(at_work: Page, words: Path) -> None:
    good = words.read_text("utf-8")
    words.write_text(good.replace("title: Shake the phone", "titel: <b>Shake</b>"), "utf-8")
    at_work.reload()
    expect(at_work.get_by_role("heading", name="The file has problems")).to_be_visible()
    expect(at_work.get_by_role("listitem").filter(has_text='did you mean "title"?')).to_be_visible()
    words.write_text(good.replace("Shake the phone", "Turn the phone"), "utf-8")
    at_work.reload()
    expect(at_work.get_by_role("heading", name="Turn the phone", exact=True)).to_be_visible()


def test_what_nobody_has_read_for_a_while_is_marked(at_work: Page, words: Path) -> None:
    today = datetime.now(UTC).date()
    days = {"2026-10-06": today, "2026-10-05": today - timedelta(91), "review: 2027-04-05": f"review: {today}"}
    days |= {"2026-09-01": today - timedelta(100), "until: 2026-08-31": f"until: {today - timedelta(101)}"}
    written = words.read_text("utf-8")
    for before, after in days.items():
        written = written.replace(before, str(after))
    words.write_text(written, "utf-8")
    at_work.reload()
    expect(at_work.get_by_text("1 source is due to be read again.")).to_be_visible()
    expect(at_work.get_by_role("row", name="Sources").get_by_text("was last read 91 days ago")).to_be_visible()
    windows = at_work.get_by_role("row").filter(has=at_work.get_by_role("rowheader", name="Window", exact=True))
    expect(windows.get_by_text("No source is written down")).to_have_count(1)


def test_among_a_thousand_channels_one_is_found_by_its_name(new_page: NewPage, sheet_of: SheetOf, builds: Path) -> None:
    page = new_page(base_url=sheet_of(many_channels(1_000, builds)), **DESK)
    page.goto("/_facts/")
    expect(page.get_by_text("Sheet 1 of 84: 12 of 1000 channels.")).to_be_visible()
    page.get_by_role("link", name="The next sheet").click()
    expect(page.get_by_text("Sheet 2 of 84")).to_be_visible()
    last = page.get_by_role("columnheader").last.inner_text()
    page.get_by_label("A channel by its name").fill(last.upper())
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("columnheader")).to_have_text([re.compile(last)])
    expect(page.get_by_text("Sheet 1 of 1: 1 of 1 channel.")).to_be_visible()


def test_the_sheet_is_not_in_the_built_site(build_site: Callable[..., Path]) -> None:
    site = build_site(EVERYTHING)
    assert not [file for file in site.rglob("*") if "fact-sheet" in file.name or file.name in ("_facts", "paths.svg")]
    assert not [file for file in site.rglob("*.html") if "/_facts/" in file.read_text("utf-8")]


def facts(part: Any, name: str = "file") -> Iterator[str]:
    """Every value below a part of the file, besides what is no fact."""
    if isinstance(part, dict):
        for key, value in part.items():
            if not {key, f"{key} of {name}"} & (NO_FACTS | SAID_IN_WORDS):
                yield from facts(value, key)
    elif isinstance(part, list):
        for value in part:
            yield from facts(value, {"channels": "channel", "fields": "field"}.get(name, name))
    elif name in DAYS:
        day = datetime.fromisoformat(part)
        yield f"{day.day} {day:%B %Y}"
    elif name == "working_days":
        yield part.capitalize()
    else:
        yield without_markup(part)


def one_line(words: str) -> str:
    return " ".join(re.sub(r"\s*\(https?://\S+\)", "", words).split())
