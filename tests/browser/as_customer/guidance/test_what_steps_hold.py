"""What a guide and its steps hold besides their words can be seen, heard and reached, with scripts and without."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.visits import visit

SHOP = "/kiln-online/"
PARTS = ["On the doorstep", "In our shop", "At the parcel counter"]
NewPage = Callable[..., Page]


@pytest.fixture
def shop(page: Page) -> Page:
    visit(page, SHOP)
    return page


def test_the_steps_have_headings_of_their_parts_and_their_numbers_run_on(shop: Page) -> None:
    headings = shop.locator(".guide-steps").get_by_role("heading")
    said = [words for words in headings.all_inner_texts() if words in PARTS]
    assert said == PARTS
    expect(shop.get_by_role("heading", name="Step 3: Send the pieces back (optional)", level=3)).to_be_visible()
    assert [one.get_attribute("start") for one in shop.locator(".step-list").all()] == [None, "2", "3"]
    begun = "lists => lists.map((list) => getComputedStyle(list).counterReset)"
    assert shop.locator(".step-list").evaluate_all(begun) == ["step 0", "none", "none"]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_part_of_the_steps_is_one_tap_away(new_page: NewPage, scripts: bool) -> None:
    page = new_page(java_script_enabled=scripts)
    page.goto(SHOP)
    page.get_by_role("navigation", name="Parts of this guide").get_by_role("link", name=PARTS[2]).click()
    expect(page.get_by_role("heading", name=PARTS[2], level=2)).to_be_in_viewport(ratio=1)


def test_a_guide_whose_steps_are_one_part_offers_no_way_to_parts(page: Page) -> None:
    visit(page, "/hopper-app/")
    expect(page.get_by_role("navigation", name="Parts of this guide")).to_have_count(0)


def test_a_step_that_may_be_left_out_does_not_keep_the_others_from_being_all_done(shop: Page) -> None:
    said = shop.locator("step-ticks [aria-live]")
    box(shop, "Send the pieces back").check()
    expect(said).to_be_empty()
    box(shop, "Stop unpacking").check()
    expect(said).to_have_text("1 of 2 done")
    box(shop, "Find the order").check()
    expect(said).to_have_text("All 2 steps done")


def test_it_is_ticked_off_and_remembered_like_the_others_and_forgotten_with_them(shop: Page) -> None:
    box(shop, "Send the pieces back").check()
    visit(shop, SHOP)
    expect(box(shop, "Send the pieces back")).to_be_checked()
    shop.get_by_role("button", name="Start over").click()
    expect(box(shop, "Send the pieces back")).not_to_be_checked()


def box(page: Page, title: str) -> Locator:
    return page.get_by_role("checkbox", name=re.compile(f"Done ?: {title}"))


def test_a_table_names_its_columns_and_what_each_row_is_about(shop: Page) -> None:
    shop.set_viewport_size({"width": 1280, "height": 900})
    table = shop.get_by_role("table", name="How long a pot takes")
    assert table.get_by_role("columnheader").all_text_contents() == ["Glaze", "Firings", "Weeks"]
    row = table.get_by_role("row").filter(has=shop.get_by_role("rowheader", name="Tenmoku"))
    assert row.get_by_role("cell").all_text_contents() == ["1", "two and a half"]


def test_on_a_small_phone_each_row_is_a_card_that_names_them_and_nothing_scrolls_sideways(shop: Page) -> None:
    shop.set_viewport_size({"width": 320, "height": 600})
    row = shop.get_by_role("row").filter(has=shop.get_by_role("rowheader", name="Tenmoku"))
    expect(row.get_by_role("cell", name="Weeks two and a half")).to_be_visible()
    assert shop.evaluate("document.documentElement.scrollWidth") == 320


def test_who_sees_no_picture_hears_what_is_marked_in_it(shop: Page) -> None:
    picture = shop.get_by_role("figure").filter(has=shop.get_by_role("img", name="The foot of a bowl"))
    assert picture.get_by_role("listitem").all_text_contents() == ["The number of the piece", "The edge of the foot"]
    alone = shop.get_by_role("figure").filter(has=shop.get_by_role("img", name="The box that it came in"))
    expect(alone.get_by_text("Marked in the picture: Where the label is")).to_be_visible()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_a_mark_lies_where_the_file_says_whichever_way_words_run(shop: Page, direction: str, media: str) -> None:
    shop.evaluate(f"document.documentElement.dir = '{direction}'")
    shop.emulate_media(media="print" if media == "print" else "screen")
    image = shop.get_by_role("img", name="The foot of a bowl")
    image.scroll_into_view_if_needed()
    frame = shop.locator(".step-picture__frame").first
    drawn, ring = image.bounding_box(), frame.locator("svg svg path").first.bounding_box()
    assert drawn
    assert ring
    assert centre(ring) == pytest.approx(centre(drawn), abs=3)


def centre(box: dict[str, float]) -> tuple[float, float]:
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_what_is_accepted_and_what_it_costs_is_said_in_words(shop: Page) -> None:
    said = shop.get_by_role("main").inner_text()
    words = "Accepted if:", "Not accepted if:", "A new pot: free. We pay.", "Clay from elsewhere: £4.20 a bag. You pay."
    assert [one for one in words if one not in said] == []
    assert "Postage: £3. The seller pays. Keep the receipt." in said


def test_what_is_not_given_back_is_said_among_the_costs(shop: Page) -> None:
    expect(shop.get_by_text("Ribbon: £1. It isn’t refunded.")).to_be_visible()


def test_one_way_of_a_step_has_costs_of_its_own(shop: Page) -> None:
    way = shop.locator("section").filter(has=shop.get_by_role("heading", name="With a printer"))
    expect(way.get_by_role("listitem").filter(has_text="Paper: 2p. You pay.")).to_be_attached()


def test_a_step_says_what_only_some_need_and_what_nobody_does(shop: Page) -> None:
    expect(shop.get_by_text("Have ready: A broom (only if: shards are on the floor)")).to_be_visible()
    expect(shop.get_by_text("Not needed: Your receipt, The straw")).to_be_visible()


def test_what_only_some_need_is_gathered_before_the_first_step(shop: Page) -> None:
    shop.locator("summary").filter(has=shop.get_by_role("heading", name="Before you start")).click()
    before = shop.get_by_role("region", name="Before you start")
    expect(before.get_by_role("listitem").filter(has_text="A broom (only if: shards are on the floor)")).to_be_visible()


def test_who_ordered_earlier_reads_what_was_changed_and_which_version_counts(shop: Page) -> None:
    said = shop.get_by_role("listitem").filter(has_text="Policy last changed on 1 September 2026. Bowls are new in it.")
    expect(said).to_contain_text("For orders up to 5 May 2024, an earlier version counts.")
    expect(said.get_by_role("link", name="the version of 6 May 2024")).to_be_visible()


def test_a_question_is_found_and_leads_to_its_answer(shop: Page) -> None:
    shop.get_by_role("button", name="Search").click()
    shop.get_by_role("searchbox").fill("keep the shards")
    shop.get_by_role("link", name="May I keep the shards?").click()
    expect(shop.get_by_role("heading", name="May I keep the shards?")).to_be_in_viewport()
    assert shop.url.endswith("#question_may-i-keep-the-shards")


def test_the_stores_own_questions_are_on_the_front_page(page: Page) -> None:
    visit(page, "/")
    expect(page.get_by_role("heading", name="Was it a present?", level=3)).to_be_visible()
    expect(page.get_by_text("The money goes back to whoever paid.")).to_be_visible()


def test_a_step_says_who_arranges_the_transport_and_who_comes(shop: Page) -> None:
    expect(shop.get_by_text("Transport: we arrange it.")).to_be_visible()
    expect(shop.get_by_text("Carrier: The potter’s van")).to_be_visible()
