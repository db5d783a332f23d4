"""A card in the parcel leads to the guide: its code can be read, also when it is small, or a part of it is torn off."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from returns_guide.making.site import Site
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED, SITE_URL

CHANNELS = ["kiln-online", "kestrel-market", "hopper-app"]


def picture(page: Page) -> Image.Image:
    return Image.open(BytesIO(page.screenshot()))


def cards(guide: Guide, site_url: str) -> dict[str, bytes]:
    return {path: made for path, made in Site(guide, site_url).files().items() if re.fullmatch(r"cards/.+\.svg", path)}


def codes(page: Page) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture(page))]


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_card_leads_to_its_channels_guide(page: Page, channel: str) -> None:
    page.goto(f"/cards/{channel}.svg")
    assert codes(page) == [f"{SITE_URL}{channel}/"]


def test_a_torn_code_can_still_be_read(page: Page) -> None:
    page.goto("/cards/kiln-online.svg")
    code = page.locator("svg svg").first.bounding_box()
    assert code
    torn = picture(page)
    scale = torn.width / page.viewport_size["width"]  # type: ignore[index]
    right, bottom = (code["x"] + code["width"]) * scale, (code["y"] + code["height"]) * scale
    torn.paste("white", tuple(int(edge) for edge in (right - 60 * scale, bottom - 50 * scale, right, bottom)))
    assert [found.text for found in zxingcpp.read_barcodes(torn)] == [f"{SITE_URL}kiln-online/"]


def test_all_cards_are_on_one_page_to_print(page: Page) -> None:
    page.goto("/cards/")
    for channel in CHANNELS:
        expect(page.get_by_role("img", name=f"{SITE_URL}{channel}/")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("Print this page")).to_be_hidden()
    assert sorted(codes(page)) == sorted(f"{SITE_URL}{channel}/" for channel in CHANNELS)


def test_no_words_leave_the_card_or_stand_on_its_code(
    new_page: Callable[..., Page], serve: Callable[[Path], str], tmp_path: Path
) -> None:
    """Long names, other scripts, and what looks like markup."""
    guide = read_guide(BAZAAR)
    wants = guide.model_copy(update={"store": guide.store.model_copy(update={"parcel_cards": True})})
    for path, drawing in cards(wants, SITE_URL).items():
        (tmp_path / Path(path).name).write_bytes(drawing)
    page = new_page(base_url=serve(tmp_path))
    for card in tmp_path.iterdir():
        page.goto(f"/{card.name}")
        assert not page.evaluate(OUTSIDE), card.name


OUTSIDE = """[...document.querySelectorAll('text')].filter(text => {
  const [box, card] = [text.getBBox(), document.documentElement.viewBox.baseVal];
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const { x, y, width, height } = document.querySelector('svg svg');
  const code = [x, y, width, height].map(edge => edge.baseVal.value);
  const onCode = right > code[0] && bottom > code[1] && box.y < code[1] + code[3];
  return box.x < 10 || right > card.width - 10 || bottom > card.height - 4 || onCode;
}).map(text => text.textContent)"""


def test_without_the_sites_address_there_are_no_cards() -> None:
    guide = read_guide(EVERYTHING)
    assert cards(guide, SITE_URL)
    own = guide.model_copy(update={"claim_form": read_guide(SHIPPED).claim_form, "feedback": None})
    assert not cards(own, "")
