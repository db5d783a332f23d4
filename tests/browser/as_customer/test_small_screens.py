"""The guide fits a narrow phone, enlarged text, and a thumb."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.screens import DESK, PHONE
from tests.support.site_builder import ARABIC, BATTERIES, BAZAAR, EVERYTHING, SHIPPED
from tests.support.visits import visit

NewPage = Callable[..., Page]
Addresses = Callable[[Path], list[str]]
NARROW = {"viewport": {"width": 320, "height": 640}, "is_mobile": False}
STORES = pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR, ARABIC], ids=lambda file: file.stem)
SURPLUS = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth"
BESIDE = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden"))
  .filter((element) => !element.closest(".skip-link"))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { left, right }]) => left < -1 || right > innerWidth + 1)
  .map(([element]) => element)
  .map((element) => element.outerHTML.slice(0, 80))"""

BROKEN = """(element) => {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const word of text.data.matchAll(/[^\\s-]+-?/g)) {
      if (word[0].includes("://")) continue; // an address is no word
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""


@pytest.fixture
def addresses(build_site: Callable[..., Path], serve: Callable[[Path], str]) -> Callable[[Path], list[str]]:
    """Give it a channels file and it gives the address of every page of its site."""

    def every_page(store: Path) -> list[str]:
        site = build_site(store)
        return [f"{serve(site)}/{file.relative_to(site)}" for file in sorted(site.rglob("*.html"))]

    return every_page


@STORES
def test_no_page_scrolls_sideways_on_the_narrowest_phone(
    new_page: NewPage, addresses: Callable[[Path], list[str]], store: Path
) -> None:
    page = new_page(**NARROW)
    assert not wider_than_the_screen(page, addresses(store))


@STORES
@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_text_twice_as_large_fits_all_the_same(
    own_page: NewPage, addresses: Callable[[Path], list[str]], store: Path, screen: dict[str, object]
) -> None:
    page = own_page(**{**screen, "is_mobile": False})
    enlarge_text(page)
    assert not wider_than_the_screen(page, addresses(store))
    assert page.get_by_role("main").evaluate("main => parseFloat(getComputedStyle(main).fontSize)") >= 34


@pytest.mark.parametrize("size", [24, 32])
def test_enlarged_text_leaves_every_word_whole(own_page: NewPage, addresses: Addresses, size: int) -> None:
    page = own_page(is_mobile=False)
    enlarge_text(page, size)
    broken = {}
    for address in addresses(SHIPPED):
        page.goto(address)
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > 18 * size / 16 - 1
        broken[address] = page.locator("body").evaluate(BROKEN)
    assert not {address: words for address, words in broken.items() if words}


def enlarge_text(page: Page, size: int = 32) -> None:
    """As somebody does in the browser's settings, where 16 px are usual."""
    sizes = {"standard": size, "fixed": size - 6}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})


def wider_than_the_screen(page: Page, addresses: list[str]) -> list[str]:
    found = []
    for address in addresses:
        page.goto(address)
        if page.evaluate(SURPLUS) > 0 or page.evaluate(BESIDE):
            found.append(f"{address} {page.evaluate(SURPLUS)} {page.evaluate(BESIDE)[:3]}")
    return found


SMALL = """() => [...document.querySelectorAll("a, button, summary, input, select, textarea")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !element.closest(".skip-link"))
  .filter((element) => getComputedStyle(element).display !== "inline" || !element.closest("p, li, dd"))
  .filter((element) => {
    const whole = element.closest("label") ?? element;
    whole.scrollIntoView({ block: "center" });
    const { x, y, width, height } = whole.getBoundingClientRect();
    const at = (right, down) => document.elementFromPoint(x + width / 2 + right, y + height / 2 + down);
    const hits = (found) => whole.contains(found);
    return ![at(-21, 0), at(21, 0), at(0, -21), at(0, 21)].every(hits);
  })
  .map((element) => element.outerHTML.slice(0, 120))"""


@STORES
def test_everything_to_tap_is_large_enough_to_hit(
    new_page: NewPage, addresses: Callable[[Path], list[str]], store: Path
) -> None:
    """WCAG 2.2, 2.5.5: 44 px, except for links in a sentence."""
    page = new_page()
    found = []
    for address in addresses(store):
        page.goto(address)
        page.evaluate("() => document.querySelectorAll('details').forEach((folded) => (folded.open = true))")
        found += [f"{address} {target}" for target in page.evaluate(SMALL)]
    assert not found


def test_what_most_people_tap_is_made_for_a_thumb(page: Page) -> None:
    visit(page, "/")
    targets = [
        *page.get_by_role("main").get_by_role("link").all(),
        *page.get_by_role("banner").get_by_role("button").all(),
        page.locator("summary"),
    ]
    page_of_a_channel = page.context.new_page()
    page_of_a_channel.goto("/autosky/")
    selector = page_of_a_channel.get_by_role("navigation", name="Where did you buy it?")
    targets += [*selector.get_by_role("link").all(), *page_of_a_channel.get_by_role("link", name="File a Claim").all()]
    assert len(targets) >= 10
    assert not [target.inner_text() for target in targets if min(size(target)) < 44]


def size(target: Locator) -> tuple[float, float]:
    box = target.bounding_box()
    assert box is not None
    return box["width"], box["height"]


def test_the_claim_button_stays_within_reach_until_the_claim_section_is_on_the_screen(page: Page) -> None:
    page.goto("/autosky/")
    button = page.get_by_role("link", name="File a Claim").last
    section = page.get_by_role("region", name="File a Claim")
    last_step = page.get_by_role("heading", name="Resolution")
    expect(section).not_to_be_in_viewport()
    expect(button).to_be_in_viewport(ratio=1)
    page.get_by_role("heading", name="Wait for the Team’s Response").evaluate("element => element.scrollIntoView()")
    expect(button).to_be_in_viewport(ratio=1)
    section.evaluate("element => element.scrollIntoView()")
    expect(section).to_be_in_viewport(ratio=0.3)
    assert not overlap(button, section)
    assert not overlap(button, last_step)


def overlap(one: Locator, other: Locator) -> bool:
    first, second = one.bounding_box(), other.bounding_box()
    assert first and second  # noqa: PT018  # both are there or the test is wrong
    return first["y"] < second["y"] + second["height"] and second["y"] < first["y"] + first["height"]


MOVING = """() => [
  ...document.getAnimations().map((animation) => animation.constructor.name),
  ...[...document.querySelectorAll("body *")].filter((element) => element.checkVisibility()).filter((element) => {
    const style = getComputedStyle(element);
    const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration));
  }).map((element) => element.outerHTML.slice(0, 80)),
]"""


def test_nothing_moves_for_who_asked_for_less_motion(new_page: NewPage) -> None:
    page = new_page(reduced_motion="reduce")
    for address in ("/", "/autosky/"):
        page.goto(address)
        assert page.evaluate(MOVING) == []
    page.get_by_role("button", name="Search").tap()
    page.get_by_role("searchbox").fill("damaged")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    assert page.evaluate(MOVING) == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_the_way_back_takes_two_lines_at_most_where_a_reason_has_a_long_name(
    new_page: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    page = new_page(base_url=serve(build_site(BATTERIES)))
    page.goto("/webwinkel/laadt-niet/")
    way = page.get_by_role("navigation", name="Kruimelpad")
    box = way.bounding_box()
    assert box
    assert box["height"] < 80
    expect(way.get_by_role("link")).to_have_text(["Retourgids", "Onze webwinkel"])
