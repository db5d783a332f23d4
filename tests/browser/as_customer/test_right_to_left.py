"""A guide in a language that runs from right to left is the mirror image of the others."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageOps
from playwright.sync_api import Page

from tests.support.screens import DESK, PHONE, TABLET
from tests.support.site_builder import ARABIC, EVERYTHING

NewPage = Callable[..., Page]
COMPONENTS = Path(__file__).parents[3] / "overrides/site/components"
ONE_WAY = """*, ::before, ::after {
  unicode-bidi: bidi-override !important; font-kerning: none; transition: none !important;
}"""
"""All words run one way, so that those of the same page can be turned round letter by letter."""
OTHER_WAY = "*, ::before, ::after { direction: rtl !important; }" + (
    COMPONENTS / "languages/right-to-left.css"
).read_text("utf-8")
BARE = """*, ::before, ::after { color: transparent !important; text-decoration: none !important; }
svg, img, input, textarea, progress { visibility: hidden !important; }
.next-action--bar { position: static !important; }"""
"""No words and pictures: what is left are lines, frames and grounds."""
BOXES = """() => [...document.querySelectorAll("header *, main *, footer *")]
  .filter((element) => element.checkVisibility() && !element.closest("svg, .visually-hidden"))
  .map((element) => {
    const { left, right, top } = element.getBoundingClientRect();
    return { name: element.outerHTML.slice(0, 90), left, right, top };
  })"""


@pytest.fixture(scope="session")
def site_url(build_site: Callable[..., Path], serve: Callable[[Path], str]) -> str:
    """In place of the shipped site."""
    return serve(build_site(EVERYTHING))


@pytest.fixture
def arabic(new_page: NewPage, build_site: Callable[..., Path], serve: Callable[[Path], str]) -> Page:
    """A phone on an Arabic store's guide."""
    return new_page(base_url=serve(build_site(ARABIC)))


def shown(page: Page, address: str, **media: Any) -> None:
    page.emulate_media(**media)
    page.goto(address, wait_until="networkidle")
    page.evaluate("() => document.querySelectorAll('details').forEach((folded) => (folded.open = true))")
    page.add_style_tag(content=ONE_WAY)


def turn_round(page: Page) -> None:
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.add_style_tag(content=OTHER_WAY)


@pytest.mark.parametrize(
    ("address", "screen", "media"),
    [
        ("/", PHONE, {}),
        ("/kiln-online/", PHONE, {}),
        ("/kestrel-market/", PHONE, {}),
        ("/kestrel-market/", TABLET, {"forced_colors": "active"}),
        ("/kestrel-market/", DESK, {}),
        ("/kestrel-market/", PHONE, {"media": "print"}),
    ],
    ids=["landing", "form", "phone", "tablet-forced", "desk", "print"],
)
def test_every_box_is_on_the_other_side(
    new_page: NewPage, address: str, screen: dict[str, Any], media: dict[str, str]
) -> None:
    page = new_page(**screen, bypass_csp=True)
    shown(page, address, **media)
    before = page.evaluate(BOXES)
    turn_round(page)
    after = page.evaluate(BOXES)
    width = page.evaluate("document.documentElement.clientWidth")
    assert len(before) == len(after) > 40
    assert not [
        (one, other)
        for one, other in zip(before, after, strict=True)
        if abs(one["left"] + other["right"] - width) > 1 or abs(one["top"] - other["top"]) > 8
    ]


def test_lines_and_grounds_are_on_the_other_side(new_page: NewPage) -> None:
    page = new_page(bypass_csp=True, device_scale_factor=1)
    shown(page, "/kestrel-market/")
    page.add_style_tag(content=BARE)
    before = picture(page)
    turn_round(page)
    after = ImageOps.mirror(picture(page))
    differs = ImageChops.difference(before, after).point(lambda shade: 255 * (shade > 16))
    assert differs.filter(ImageFilter.MinFilter(5)).getbbox() is None


def picture(page: Page) -> Image.Image:
    return Image.open(BytesIO(page.screenshot(full_page=True))).convert("L")


NUMBERS = """() => [...document.querySelectorAll("code, [href^='tel:'], handoff-card a")].map((element) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const places = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (let at = 0; at < text.length; at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, top, width } = range.getBoundingClientRect();
      if (width) places.push(Math.round(top) * 10_000 + left);
    }
  }
  return { said: element.textContent, places };
}).filter(({ places }) => places.length)"""


def test_numbers_run_from_left_to_right_among_arabic_words(arabic: Page) -> None:
    """The reader's eye takes them in as they are written: 407-1234567-7654321, +966 11 000 0158, https://…/amazon-sa/."""
    arabic.goto("/amazon-sa/")
    arabic.evaluate("() => document.querySelectorAll('details').forEach((folded) => (folded.open = true))")
    sentence = "<p>رقم طلبك هو <code>407-1234567-7654321</code> واحتفظ به.</p>"
    arabic.get_by_role("main").evaluate("(main, sentence) => main.insertAdjacentHTML('beforeend', sentence)", sentence)
    found = arabic.evaluate(NUMBERS)
    numbers = {"407-1234567-7654321", "+966 11 000 0158", "https://returns.example.com/amazon-sa/"}
    assert numbers <= {number["said"].strip() for number in found}
    assert not [number["said"] for number in found if number["places"] != sorted(number["places"])]


def test_a_latin_name_begins_where_the_page_does(arabic: Page) -> None:
    arabic.goto("/")
    names = [arabic.get_by_text(name, exact=True).first for name in ("نون", "Amazon.sa")]
    one, other = (name.evaluate(END_OF_WORDS) for name in names)
    assert one == pytest.approx(other, abs=2)


END_OF_WORDS = """(name) => {
  const range = document.createRange();
  range.selectNodeContents(name);
  return range.getBoundingClientRect().right;
}"""


def test_the_lock_beside_who_receives_a_claim_begins_its_line(arabic: Page) -> None:
    arabic.goto("/our-store/")
    words = arabic.get_by_text("تُرسل المطالبة عبر")
    lock = arabic.get_by_role("paragraph").filter(has=words).locator("svg")
    one, other = lock.bounding_box(), words.bounding_box()
    assert one
    assert other
    assert one["x"] > other["x"] + other["width"] - 1


def test_chevrons_point_to_where_the_page_goes_on(arabic: Page) -> None:
    arabic.goto("/")
    chevron = arabic.get_by_role("link", name="نون").locator("svg").last
    assert chevron.locator("g").get_attribute("transform") == "matrix(-1 0 0 1 24 0)"
