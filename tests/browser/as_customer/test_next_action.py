"""Each page has one next action, seen at once; what can be tapped looks so, and what is chosen is marked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

from tests.support.colour_contrast import contrast
from tests.support.said import said
from tests.support.screens import DESK, PHONE
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, SHIPPED

NewPage = Callable[..., Page]
STORES = pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR, ARABIC], ids=lambda file: file.stem)
SCREENS = {"phone": PHONE, "desk": DESK}
LOOK = """(element) => {
  const style = getComputedStyle(element);
  return { fill: style.backgroundColor, width: style.borderTopWidth, frame: style.borderTopColor, ground: style.color };
}"""

FRAME = """(input) => {
  const style = getComputedStyle(input.nextElementSibling, "::before");
  return [style.borderTopColor, style.borderTopWidth];
}"""


@pytest.fixture
def open_store(new_page: NewPage, build_site: Callable[..., Path], serve: Callable[[Path], str]) -> Callable[..., Page]:
    return lambda store, **options: new_page(base_url=serve(build_site(store)), **options)


@STORES
@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_the_next_action_is_seen_without_scrolling(
    open_store: Callable[..., Page], store: Path, screen: dict[str, object]
) -> None:
    page = open_store(store, **screen)
    actions = next_actions(page, read_guide(store))
    hidden = [address for address, action in actions if not any(on_the_screen(page, each) for each in action.all())]
    assert not hidden


def next_actions(page: Page, guide: Guide) -> Iterator[tuple[str, Locator]]:
    """Every page that has one, opened, with its next action."""
    for address in ("/", "/404.html"):
        page.goto(address)
        yield address, page.get_by_role("main").get_by_role("link", name=guide.channels[0].name).first
    for channel in guide.channels:
        reason = guide.outcomes_of(channel)[0].reason
        if reason:
            page.goto(f"/{channel.id}/")
            yield f"/{channel.id}/", page.get_by_role("main").get_by_role("link", name=reason.name).first
    for channel in guide.outcomes:
        page.goto(f"/{channel.id}/")
        names = {
            "claim": (form := guide.form_of(channel)) and form.title,
            "action": channel.action and channel.action.label,
        }
        names["message"] = said(
            guide, "next-action/take-along", "Message and checklist for %(name)s", name=channel.name
        )
        if channel.buttons:
            yield f"/{channel.id}/", page.get_by_role("link", name=names[channel.buttons[0]], exact=True)
        else:
            yield f"/{channel.id}/", page.get_by_role("heading", level=3).first


def on_the_screen(page: Page, action: Locator) -> bool:
    """All of it, and nothing over it."""
    box = action.bounding_box()
    screen = page.viewport_size
    assert screen
    if not box or box["y"] < 0 or box["y"] + box["height"] > screen["height"]:
        return False
    return bool(
        action.evaluate("""(element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        }""")
    )


@pytest.mark.parametrize(
    ("address", "step", "name", "target"),
    [
        ("/autosky/", 2, "File a Claim", "#file-a-claim"),
        ("/amazon/", 2, "Open Your Orders on Amazon", "https://www.amazon.com/gp/css/order-history"),
        ("/amazon/", 3, "Message and checklist for Amazon", "#take-along"),
        ("/tiktok-shop/", 3, "Message and checklist for TikTok Shop", "#take-along"),
    ],
)
def test_a_step_that_speaks_of_a_button_has_it(page: Page, address: str, step: int, name: str, target: str) -> None:
    page.goto(address)
    spoken_of = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=f"Step {step}"))
    expect(spoken_of.get_by_role("link", name=name)).to_have_attribute("href", target)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_way_and_the_open_guide_are_marked_by_more_than_a_shade(
    open_store: Callable[..., Page], scheme: str
) -> None:
    page = open_store(EVERYTHING, color_scheme=scheme)
    page.goto("/kiln-online/")
    ground = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    here = page.get_by_role("navigation", name="Where did you buy it?").get_by_role("link")
    looks = [link.evaluate(LOOK) for link in here.all()]
    assert [look["frame"] for look in looks].count(looks[0]["frame"]) == 1
    assert min(contrast(look["frame"], ground) for look in looks) >= 3
    way = page.get_by_role("radio", name="Without a printer")
    before, thin = way.evaluate(FRAME)
    way.check()
    after, thick = way.evaluate(FRAME)
    assert min(contrast(before, ground), contrast(after, ground)) >= 3
    assert (before, thin) != (after, thick)
    assert float(thick.removesuffix("px")) >= 2 * float(thin.removesuffix("px"))


def test_a_path_to_tap_has_neither_fill_nor_frame(page: Page) -> None:
    page.goto("/amazon/")
    for place in page.get_by_role("list", name="Where to tap").get_by_role("listitem").all():
        look = place.evaluate(LOOK)
        assert (look["fill"], look["width"]) == ("rgba(0, 0, 0, 0)", "0px")


def test_what_is_still_to_fetch_has_no_tick(page: Page) -> None:
    page.goto("/amazon/")
    start = page.get_by_role("region", name="Before you start")
    start.get_by_text("Before you start").tap()
    expect(start.get_by_role("listitem")).to_have_count(2)
    assert start.get_by_role("listitem").locator("svg").count() == 0


def test_at_twice_the_text_the_first_card_is_on_the_first_screen(own_page: NewPage) -> None:
    page = own_page(is_mobile=False)
    sizes = {"standard": 32, "fixed": 26}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    page.goto("/")
    assert on_the_screen(page, page.get_by_role("main").get_by_role("link", name="Autosky"))
    buttons = page.get_by_role("banner").get_by_role("button")
    expect(buttons).to_have_count(2)
    tops = buttons.evaluate_all("buttons => buttons.map((button) => button.getBoundingClientRect().top)")
    assert tops[0] == tops[1]
    page.goto("/amazon/")
    actions = page.get_by_role("link", name="Open Your Orders on Amazon").all()
    assert any(on_the_screen(page, action) for action in actions)
    number = page.get_by_role("link", name="Step 3")
    assert float(number.evaluate("number => parseFloat(getComputedStyle(number).fontSize)")) >= 32
