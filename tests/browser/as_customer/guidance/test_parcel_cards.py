"""A card in the parcel leads to the guide: its code can be read, also when it is small, blurred or torn."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter
from playwright.sync_api import Page, expect
from returns_guide.making.site import Site
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

from tests.support.qr_readers import read_by_all
from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED, SITE_URL

CHANNELS = ["kiln-online", "kestrel-market", "hopper-app"]
DPI = 300
CODE_AT_MOST = 28
"""Millimetres that the code is wide on a card of full size."""


@pytest.fixture
def printed(new_page: Callable[..., Page], tmp_path: Path, serve: Callable[[Path], str]) -> Callable[..., Image.Image]:
    """Give it a card and it gives what comes out of a printer, with a code of 25 mm."""
    page = new_page(base_url=serve(tmp_path), device_scale_factor=DPI / 96, is_mobile=False)

    def drawn(card: bytes, code: float = 25) -> Image.Image:
        name = hash(card)  # else the browser has kept another one
        (tmp_path / f"{name}.svg").write_bytes(card)
        (tmp_path / f"{name}.html").write_text(f"<img src='{name}.svg' style='width: {85 * code / CODE_AT_MOST}mm'>")
        page.goto(f"/{name}.html")
        return Image.open(BytesIO(page.get_by_role("img").screenshot()))

    return drawn


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def test_three_readers_are_led_to_the_channels_guide(
    printed: Callable[..., Image.Image], tmp_path: Path, store: Path
) -> None:
    made = cards(with_cards(store), SITE_URL)
    tried = [next(iter(made)), max(made, key=len)]  # the address with most letters has the finest code
    found = read_by_all([seen for path in tried for seen in ways_to_see(printed(made[path]))], tmp_path)
    expected = [path.replace("cards/", SITE_URL).replace(".svg", "/") for path in tried for _ in range(3)]
    assert found == dict.fromkeys(("zxing", "zbar", "qr"), expected)


def ways_to_see(card: Image.Image) -> list[Image.Image]:
    """As it was printed; blurred; on grey paper in bad light, held askew."""
    grey = ImageEnhance.Contrast(card.convert("L")).enhance(0.35)
    askew = grey.rotate(7, Image.Resampling.BICUBIC, expand=True, fillcolor=235)
    return [card, card.filter(ImageFilter.GaussianBlur(2.5)), askew]


def test_a_torn_code_can_still_be_read(printed: Callable[..., Image.Image], tmp_path: Path) -> None:
    card = printed(cards(with_cards(EVERYTHING), SITE_URL)["cards/kiln-online.svg"], CODE_AT_MOST)
    millimetre = DPI / 25.4
    edges = (70.5 * millimetre, 40 * millimetre, card.width, card.height)
    card.paste("white", tuple(int(edge) for edge in edges))
    assert f"{SITE_URL}kiln-online/" in {found[0] for found in read_by_all([card], tmp_path).values()}


def test_all_cards_are_on_one_page_to_print(page: Page, tmp_path: Path) -> None:
    page.goto("/cards/")
    for channel in CHANNELS:
        expect(page.get_by_role("img", name=f"{SITE_URL}{channel}/")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("Print this page")).to_be_hidden()
    seen = read_by_all([Image.open(BytesIO(page.screenshot()))], tmp_path)["zxing"]
    assert sorted(seen[0].split()) == sorted(f"{SITE_URL}{channel}/" for channel in CHANNELS)


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def test_no_words_leave_the_card_or_stand_on_its_code(
    new_page: Callable[..., Page], serve: Callable[[Path], str], tmp_path: Path, store: Path
) -> None:
    """Long names, other scripts, and what looks like markup."""
    for path, drawing in cards(with_cards(store), SITE_URL).items():
        (tmp_path / Path(path).name).write_bytes(drawing)
    page = new_page(base_url=serve(tmp_path))
    for card in tmp_path.iterdir():
        page.goto(f"/{card.name}")
        assert not page.evaluate(OUTSIDE), card.name


OUTSIDE = """[...document.querySelectorAll('text')].filter((text, at, all) => {
  const [box, card] = [text.getBBox(), document.documentElement.viewBox.baseVal];
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const code = document.querySelector('svg .code');
  const [x, y] = [code.x.baseVal.value, code.y.baseVal.value];
  const quiet = 4 * code.width.baseVal.value / code.firstElementChild.viewBox.baseVal.width;
  // Between two lines a letter's box may be higher than the letter.
  const baseline = Number(text.getAttribute('y'));
  const onCode = right > x - quiet && baseline > y - quiet;
  const onAnother = all.some((other) => other !== text && Math.abs(Number(other.getAttribute('y')) - baseline) < 2.5);
  return box.x < 3.9 || right > card.width - 3.9 || baseline > card.height - 4 || onCode || onAnother;
}).map(text => text.textContent)"""


def test_without_the_sites_address_there_are_no_cards() -> None:
    guide = read_guide(EVERYTHING)
    assert cards(guide, SITE_URL)
    own = guide.model_copy(update={"claim_form": read_guide(SHIPPED).claim_form, "feedback": None})
    assert not cards(own, "")


def with_cards(store: Path) -> Guide:
    guide = read_guide(store)
    return guide.model_copy(update={"store": guide.store.model_copy(update={"parcel_cards": True})})


def cards(guide: Guide, site_url: str) -> dict[str, bytes]:
    return {path: made for path, made in Site(guide, site_url).files().items() if re.fullmatch(r"cards/.+\.svg", path)}
