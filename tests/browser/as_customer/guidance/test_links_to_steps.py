"""A link to a step leads to it for good, and marks it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from returns_guide.values.colours import contrast

from tests.browser.as_customer.guidance.conftest import MARKET
from tests.support.accessibility_tree import said_nodes
from tests.support.visits import visit

SHOP = "/kiln-online/"
NewPage = Callable[..., Page]


def step(page: Page, number: int) -> Locator:
    return page.get_by_role("heading", name=f"Step {number}:")


def marked(page: Page) -> list[str]:
    """What is said of the steps that are marked."""
    session = page.context.new_cdp_session(page)
    headings = [node.name for node in said_nodes(session) if node.role == "heading"]
    session.detach()
    return [name for name in headings if "Your link leads here" in name]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("end", ["the-broken-piece", "find-your-order", "step-7", "step-2"])
def test_its_id_its_old_addresses_and_its_number_lead_to_a_step_and_mark_it(
    new_page: NewPage, end: str, scripts: bool
) -> None:
    page = new_page(java_script_enabled=scripts)
    page.goto(f"{SHOP}#{end}")
    expect(step(page, 2)).to_be_in_viewport(ratio=1)
    assert marked(page) == ["Step 2: Find the order Your link leads here"]


def test_a_step_that_is_linked_to_on_the_same_page_is_marked_in_place_of_the_other(market: Page) -> None:
    assert not marked(market)
    market.get_by_role("link", name="Step 1:").tap()
    market.get_by_role("link", name="Step 3:").tap()
    expect(market).to_have_url(re.compile("#choose-a-new-pot-or-your-money$"))
    assert marked(market) == ["Step 3: Choose a new pot or your money Your link leads here"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_is_more_than_a_shade(market: Page, scheme: str) -> None:
    market.emulate_media(color_scheme=scheme)
    market.goto(f"{MARKET}#step-3")
    fill, other = (shade(market.get_by_role("link", name=f"Step {number}:")) for number in (3, 2))
    assert contrast(fill, other) >= 3
    assert len(marked(market)) == 1


def test_in_forced_colours_the_mark_has_a_frame(market: Page) -> None:
    market.emulate_media(forced_colors="active")
    market.goto(f"{MARKET}#step-3")
    frame = "(heading) => getComputedStyle(heading).outline.split(' ').slice(0, 3).join(' ')"
    assert step(market, 3).evaluate(frame) == "rgb(0, 0, 0)"


def test_on_paper_no_step_is_marked(market: Page) -> None:
    market.goto(f"{MARKET}#step-3")
    market.emulate_media(media="print")
    assert not marked(market)


def test_what_comes_next_after_a_claim_can_be_linked_to(page: Page) -> None:
    visit(page, f"{SHOP}sent/#send-the-pieces-back")
    assert marked(page) == ["Step 2: Send the pieces back (optional) Your link leads here"]


def shade(place: Locator) -> str:
    """The colour of its background, as six digits."""
    colour = place.evaluate("(place) => getComputedStyle(place).backgroundColor")
    parts = [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]
    scale = 255 if colour.startswith("color(") else 1
    return "#" + "".join(f"{round(part * scale):02x}" for part in parts)
