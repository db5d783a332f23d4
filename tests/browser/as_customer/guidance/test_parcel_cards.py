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
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, GERMAN, JAPANESE, SHIPPED, SITE_URL

CHANNELS = ["kiln-online", "kestrel-market", "hopper-app"]
SCRIPTS = {
    "Thai": ("ร้านถ้วยชาม", "กรุณาแจ้งร้านที่คุณซื้อสินค้า ก่อนส่งสินค้าคืน"),
    "Korean": ("그릇 가게", "구매하신 곳에서 같은 방법으로 반품해 주세요."),
    "Chinese": ("月牙陶瓷店", "请在您购买商品的店铺，以同样的方式申请退货。"),
    "Hebrew": ("קנקן וספל", "החזירו את המוצר במקום שבו קניתם אותו (גם ב־Amazon)."),
    "Hindi": ("मिट्टी के बर्तन", "जहाँ से सामान ख़रीदा है, वहीं वापस करें।"),
}
"""A store's name and its rule."""
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


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR, ARABIC, GERMAN, JAPANESE], ids=lambda file: file.stem)
def test_three_readers_are_led_to_the_channels_guide(
    printed: Callable[..., Image.Image], tmp_path: Path, store: Path
) -> None:
    made = cards(with_cards(store), SITE_URL)
    tried = [next(iter(made)), max(made, key=len)]  # the address with most letters has the finest code
    found = read_by_all([seen for path in tried for seen in ways_to_see(printed(made[path]))], tmp_path)
    expected = [path.replace("cards/", SITE_URL).replace(".svg", "/") for path in tried for _ in range(3)]
    assert found == dict.fromkeys(("zxing", "zbar", "qr"), expected)


def test_readers_are_led_there_whatever_script_stands_beside_the_code(
    printed: Callable[..., Image.Image], tmp_path: Path
) -> None:
    made = [cards(in_words(*words), SITE_URL)["cards/kiln-online.svg"] for words in SCRIPTS.values()]
    found = read_by_all([printed(card) for card in made], tmp_path)
    assert found == dict.fromkeys(("zxing", "zbar", "qr"), [f"{SITE_URL}kiln-online/"] * len(made))


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


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR, ARABIC, GERMAN, JAPANESE], ids=lambda file: file.stem)
def test_no_words_leave_the_card_or_stand_on_its_code(
    new_page: Callable[..., Page], serve: Callable[[Path], str], tmp_path: Path, store: Path
) -> None:
    """Long names, other scripts, and what looks like markup."""
    made = cards(with_cards(store), SITE_URL)
    assert not outside(made, tmp_path, new_page(base_url=serve(tmp_path)))


def test_words_of_each_script_have_room(
    new_page: Callable[..., Page], serve: Callable[[Path], str], tmp_path: Path
) -> None:
    made = {
        f"{script}.svg": cards(in_words(*words), SITE_URL)["cards/kiln-online.svg"] for script, words in SCRIPTS.items()
    }
    assert not outside(made, tmp_path, new_page(base_url=serve(tmp_path)))


def outside(made: dict[str, bytes], folder: Path, page: Page) -> list[tuple[str, list[str]]]:
    found = []
    for path, drawing in made.items():
        (folder / Path(path).name).write_bytes(drawing)
        page.goto(f"/{Path(path).name}")
        found.append((path, page.evaluate(OUTSIDE)))
    return [(path, words) for path, words in found if words]


OUTSIDE = """[...document.querySelectorAll('text')].filter((text, at, all) => {
  const place = (name) => Number(text.getAttribute(name));
  const [card, code] = [document.documentElement.viewBox.baseVal, document.querySelector('svg .code')];
  const long = text.getComputedTextLength();
  const fromTheRight = text.hasAttribute('direction') !== text.hasAttribute('text-anchor');
  const [left, baseline] = [place('x') - (fromTheRight ? long : 0), place('y')];
  const [x, y, wide] = [code.x, code.y, code.width].map((side) => side.baseVal.value);
  const quiet = 4 * wide / code.firstElementChild.viewBox.baseVal.width;
  const onCode = left + long > x - quiet && left < x + wide + quiet && baseline > y - quiet;
  const onAnother = all.some((other) => other !== text && Math.abs(Number(other.getAttribute('y')) - baseline) < 2.5);
  return left < 3.9 || left + long > card.width - 3.9 || baseline > card.height - 4 || onCode || onAnother;
}).map(text => text.textContent)"""


def test_without_the_sites_address_there_are_no_cards() -> None:
    guide = with_cards(SHIPPED)
    assert cards(guide, SITE_URL)
    assert not cards(guide, "")


def with_cards(store: Path) -> Guide:
    guide = read_guide(store)
    return guide.model_copy(update={"store": guide.store.model_copy(update={"parcel_cards": True})})


def in_words(name: str, rule: str) -> Guide:
    guide = with_cards(EVERYTHING)
    return guide.model_copy(update={"store": guide.store.model_copy(update={"name": name, "rule": rule})})


def cards(guide: Guide, site_url: str) -> dict[str, bytes]:
    return {path: made for path, made in Site(guide, site_url).files().items() if re.fullmatch(r"cards/.+\.svg", path)}
