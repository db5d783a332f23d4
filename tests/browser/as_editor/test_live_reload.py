"""An editor keeps the guide open in the browser, saves a file, and sees its words, or what is wrong with them."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.preview_server import Preview, previewed
from tests.support.screens import DESK
from tests.support.site_builder import EVERYTHING

pytestmark = pytest.mark.xdist_group("preview")  # one worker, and so one preview, for all

NewPage = Callable[..., Page]
SECONDS = 20_000  # in milliseconds; other tests are busy
HEADING = "Choose a Resolution"
EDITED = ("../docs/packing.md", "overrides/site/components/channel-cards/channel-question.html")
MISTAKE = ("title: Choose a Resolution", "titel: Choose <b>what</b> you would like")


@pytest.fixture(scope="module")
def lasting_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with previewed(tmp_path_factory.mktemp("preview"), written={EDITED[0]: "# Wrap it well"}) as preview:
        yield preview


@pytest.fixture
def preview(lasting_preview: Preview) -> Iterator[Preview]:
    """Its files are as they were before once the test is over."""
    shown = [lasting_preview.words, *(lasting_preview.project / name for name in (*EDITED, "mkdocs.yml"))]
    before = {file: file.read_bytes() for file in shown}
    yield lasting_preview
    for file, content in before.items():
        if not file.exists() or file.read_bytes() != content:
            file.write_bytes(content)


@pytest.fixture
def page(preview: Preview, new_page: NewPage) -> Page:
    """The guide for Amazon, open in the browser."""
    page = new_page(base_url=preview.url)
    page.goto("/amazon/")
    expect(page.get_by_role("heading", name=HEADING)).to_be_visible(timeout=SECONDS)
    expect(panel(page)).to_have_count(0)
    return page


@pytest.mark.parametrize(
    ("file", "address", "before", "after"),
    [
        ("../words.yaml", "/amazon/", HEADING, "Choose what you would like"),
        (EDITED[0], "/packing/", "Wrap it well", "Wrap it twice"),
        (EDITED[1], "/", "Where did you buy it?", "Where does it come from?"),
    ],
    ids=["store", "docs", "overrides"],
)
def test_saved_words_are_on_the_screen_without_a_reload_by_hand(
    page: Page, preview: Preview, file: str, address: str, before: str, after: str
) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", name=before)).to_be_visible()
    replace(preview.project / file, before, after)
    expect(page.get_by_role("heading", name=after)).to_be_visible(timeout=SECONDS)


def test_saved_settings_reload_the_page_too(page: Page, preview: Preview) -> None:
    with page.expect_event("load", timeout=SECONDS):
        replace(preview.project / "mkdocs.yml", "site_name: Return guide", "site_name: A guide")


def test_a_mistake_is_told_over_the_last_good_page_and_is_gone_once_it_is_mended(page: Page, preview: Preview) -> None:
    heard = len(preview.terminal)
    replace(preview.words, *MISTAKE)
    expect(panel(page, "words.yaml has 2 problems")).to_be_visible(timeout=SECONDS)
    expect(problems(page).first).to_contain_text('"titel" is not known here')
    expect(problems(page).first).to_contain_text(MISTAKE[1])
    expect(problems(page).first).to_contain_text('Did you mean "title"?')
    expect(page.get_by_role("heading", name=HEADING)).to_have_count(1)
    replace(preview.words, *reversed(MISTAKE))
    expect(panel(page)).to_have_count(0, timeout=SECONDS)
    said_meanwhile = "".join(preview.terminal[heard:])
    assert said_meanwhile.count('did you mean "title"?') == 1
    assert "Traceback" not in said_meanwhile


def test_the_panel_leaves_room_for_the_page_and_folds_away_by_keyboard(page: Page, preview: Preview) -> None:
    replace(preview.words, "    steps:\n", "    steps:\n" + "      - titel: One\n" * 30)
    expect(panel(page)).to_be_visible(timeout=SECONDS)
    height = page.viewport_size["height"] if page.viewport_size else 0
    assert height_of(panel(page)) <= 0.6 * height + 1
    expect(panel(page)).to_contain_text("more, once these are mended")
    panel(page).locator("summary").press("Enter")
    expect(problems(page).first).to_be_hidden()
    assert height_of(panel(page)) <= 0.15 * height


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_the_panel(
    page: Page, preview: Preview, new_page: NewPage, axe: Callable[[Page], list[str]], scheme: str
) -> None:
    replace(preview.words, *MISTAKE)
    expect(panel(page)).to_be_visible(timeout=SECONDS)
    desk = new_page(base_url=preview.url, color_scheme=scheme, **DESK)
    desk.goto("/")
    expect(panel(desk)).to_be_visible()
    assert not axe(desk)


@pytest.mark.parametrize("content", [None, b"", b"store:\n  name: \xe9"], ids=["gone", "empty", "no UTF-8"])
def test_a_file_that_is_no_text_any_more_may_come_back(page: Page, preview: Preview, content: bytes | None) -> None:
    before = preview.words.read_bytes()
    preview.words.unlink()
    if content is not None:
        preview.words.write_bytes(content)
    expect(panel(page, "words.yaml has a problem")).to_be_visible(timeout=SECONDS)
    preview.words.with_suffix(".new").write_bytes(before.replace(HEADING.encode(), b"Back again"))
    preview.words.with_suffix(".new").replace(preview.words)
    expect(page.get_by_role("heading", name="Back again")).to_be_visible(timeout=SECONDS)
    expect(panel(page)).to_have_count(0)


def test_a_picture_that_was_missing_is_enough_to_bring_the_page(page: Page, preview: Preview) -> None:
    picture = "\n        picture:\n          file: photos/label.png\n          alt: The label"
    replace(preview.words, f"title: {HEADING}", f"title: {HEADING}{picture}")
    expect(problems(page)).to_contain_text('There is no file "photos/label.png"', timeout=SECONDS)
    photos = preview.words.with_name("photos")
    photos.mkdir()
    shutil.copyfile(next(EVERYTHING.parent.glob("pictures/*.png")), photos / "label.png")
    expect(page.get_by_role("img", name="The label")).to_be_attached(timeout=SECONDS)
    expect(panel(page)).to_have_count(0)
    replace(preview.words, picture, "")  # while this page is open: the next one would miss its picture
    expect(page.get_by_role("img", name="The label")).to_have_count(0, timeout=SECONDS)


@pytest.mark.expects_console_error("404")
def test_a_page_that_went_away_comes_back_by_itself(page: Page, preview: Preview) -> None:
    replace(preview.words, "id: amazon", "id: amazonas")
    expect(page.get_by_role("heading", name=HEADING)).to_have_count(0, timeout=SECONDS)
    replace(preview.words, "id: amazonas", "id: amazon")
    expect(page.get_by_role("heading", name=HEADING)).to_be_visible(timeout=SECONDS)


def test_a_designers_mistake_is_told_with_its_line_and_may_be_mended(page: Page, preview: Preview) -> None:
    heard = len(preview.terminal)
    template = preview.project / EDITED[1]
    replace(template, "Where did you buy it?", "\n{{ nothing.there }}\n")
    expect(panel(page, f"{EDITED[1]} has a problem")).to_be_visible(timeout=SECONDS)
    expect(problems(page)).to_contain_text("{{ nothing.there }}")
    replace(template, "{{ nothing.there }}", "Better?")
    expect(panel(page)).to_have_count(0, timeout=SECONDS)
    assert "Traceback" not in "".join(preview.terminal[heard:])


def test_a_file_that_is_wrong_from_the_beginning_is_waited_for(tmp_path: Path, new_page: NewPage) -> None:
    with previewed(tmp_path, b"store: [\n") as preview:
        page = new_page(base_url=preview.url)
        page.goto("/amazon/")
        expect(page.get_by_role("heading", name="The guide comes as soon as")).to_be_visible()
        expect(panel(page, "words.yaml has a problem")).to_be_visible()
        shutil.copyfile(preview.project / "channels.yaml", preview.words)
        expect(page.get_by_role("heading", name=HEADING)).to_be_visible(timeout=SECONDS)
        expect(panel(page)).to_have_count(0)
        page.close()  # before its server, which it would miss


def panel(page: Page, name: str = "problem") -> Locator:
    return page.get_by_role("region", name=name)


def problems(page: Page) -> Locator:
    return panel(page).get_by_role("listitem")


def height_of(shown: Locator) -> float:
    box = shown.bounding_box()
    assert box
    return box["height"]


def replace(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    # At once, as most editors save: who reads a file while it is written may find half of it, with mistakes of its own.
    saved = file.with_name(f".#{file.name}")
    saved.write_text(text.replace(before, after), "utf-8")
    saved.replace(file)
