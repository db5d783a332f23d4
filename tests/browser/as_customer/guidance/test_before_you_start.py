"""What to have at hand stands before the steps, with drawings of good photos."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.colour_contrast import contrast
from tests.support.screens import DESK, PHONE
from tests.support.visits import visit

NewPage = Callable[..., Page]


def before(page: Page) -> Locator:
    return page.get_by_role("region", name="Before you start")


def unfold(page: Page) -> None:
    before(page).get_by_role("heading", name="Before you start").tap()


def test_what_the_steps_want_is_gathered_once_with_the_order_number(page: Page) -> None:
    visit(page, "/kiln-online/")
    expect(before(page).get_by_text("Your order number · A phone with a camera")).to_be_visible()
    unfold(page)
    listed = before(page).get_by_role("listitem")
    expect(listed).to_have_count(4)
    expect(listed.nth(0)).to_contain_text("Your order number looks like MF-2048-KL.")
    expect(listed.nth(1)).to_have_text("A phone with a camera")
    expect(listed.nth(2)).to_have_text("A sheet of white paper")
    expect(listed.nth(3)).to_contain_text("A broom")


def test_folded_it_leaves_room_for_the_steps_on_the_first_screen(page: Page) -> None:
    visit(page, "/kestrel-market/")
    steps = page.get_by_role("heading", name="What to do").bounding_box()
    assert steps
    assert steps["y"] < PHONE["viewport"]["height"]  # type: ignore[index]


@pytest.mark.parametrize("guide", ["kiln-online", "hopper-app/broken"])
def test_folded_it_is_three_lines_and_a_heading_where_the_store_says_more_before_it(page: Page, guide: str) -> None:
    visit(page, f"/{guide}/")
    folded = before(page).bounding_box()
    assert folded
    assert folded["height"] < 150


def test_on_a_desk_it_is_open(new_page: NewPage) -> None:
    page = new_page(**DESK)
    visit(page, "/kiln-online/")
    expect(before(page).get_by_role("img").nth(1)).to_be_visible()
    expect(before(page).get_by_text("A sheet of white paper", exact=True)).to_be_visible()


def test_on_a_desk_what_is_shown_as_open_can_be_closed(new_page: NewPage) -> None:
    page = new_page(**DESK)
    visit(page, "/kiln-online/")
    before(page).get_by_role("heading", name="Before you start").click()
    expect(before(page).get_by_text("A sheet of white paper", exact=True)).to_be_hidden()
    expect(before(page).get_by_text("Your order number · A phone with a camera")).to_be_visible()


def test_good_photos_are_drawn_and_said_in_words(market: Page) -> None:
    expect(before(market).get_by_role("img").filter(visible=True)).to_have_count(0)
    unfold(market)
    drawings = before(market).get_by_role("img")
    expect(drawings.nth(0)).to_have_accessible_name(
        "A box seen from above one corner, so that three sides show. A corner is crushed, and the label can be read."
    )
    expect(drawings.nth(1)).to_have_accessible_name(
        "The same cup twice: first whole, on a plain light background, then a close-up, "
        "with a crack that fills the picture."
    )
    expect(before(market).get_by_text("The package: all sides, the damaged part and the label.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawings_lines_stand_out_from_their_ground(new_page: NewPage, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    visit(page, "/kestrel-market/")
    unfold(page)
    drawn = before(page).get_by_role("img").nth(0)
    line, ground = drawn.evaluate(
        "svg => [getComputedStyle(svg).stroke, getComputedStyle(svg.querySelector('.paper')).fill]"
    )
    assert contrast(line, ground) >= 3


def test_without_javascript_the_drawings_are_there_at_once(plain_market: Page) -> None:
    expect(before(plain_market).get_by_role("img").nth(1)).to_be_visible()


def test_on_paper_they_are_open(market: Page) -> None:
    market.emulate_media(media="print")
    expect(before(market).get_by_role("img").nth(0)).to_be_visible()


def test_a_channel_that_wants_nothing_says_nothing(page: Page) -> None:
    visit(page, "/hopper-app/unwanted/")
    unfold(page)
    expect(before(page).get_by_role("listitem")).to_have_text(["Your order number looks like 0071."])
    expect(before(page).get_by_role("img")).to_have_count(0)
