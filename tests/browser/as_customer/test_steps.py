"""A channel's steps can be read in order, linked to and followed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.site_builder import BAZAAR, EVERYTHING

NewPage = Callable[..., Page]
ARROW = 12
"""The least room, in pixels, that the breadcrumb's arrow takes."""


def test_a_link_to_step_3_lands_on_step_3(page: Page) -> None:
    page.goto("/tiktok-shop/#step-3")
    expect(page.get_by_role("heading", name=re.compile("Step 3.+Report the Issue"))).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", level=1)).not_to_be_in_viewport()


def test_a_steps_number_is_the_link_to_send(page: Page) -> None:
    page.goto("/amazon/")
    page.get_by_role("link", name="Step 3").tap()
    expect(page).to_have_url(re.compile("/amazon/#report-the-issue$"))


def test_the_steps_are_a_list_that_says_how_many_there_are(page: Page) -> None:
    page.goto("/amazon/")
    steps = page.get_by_role("list").filter(has=page.get_by_role("heading", name="Step 1"))
    assert steps.get_by_role("heading", level=3).count() == 6


def test_the_path_to_tap_reads_as_a_list(page: Page) -> None:
    page.goto("/amazon/")
    path = page.get_by_role("list", name="Where to tap").first
    assert path.get_by_role("listitem").all_text_contents() == ["Your Orders", "Return or Replace Items"]


def test_the_claim_button_leads_to_the_claim_section(page: Page) -> None:
    page.goto("/autosky/")
    page.get_by_role("link", name="File a Claim").last.tap()
    form = page.get_by_role("region", name="File a Claim")
    expect(form).to_be_in_viewport()
    expect(form).to_contain_text("Topic: I Have a Problem with My Purchase › Returns and Exchanges")


@pytest.fixture
def arabic_guide(new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path]) -> Page:
    """A guide that is read from right to left, in a frame that is not."""
    page = new_page(base_url=serve(build_site(BAZAAR)))
    page.goto("/souq/")
    return page


def test_a_path_in_arabic_goes_from_right_to_left(arabic_guide: Page) -> None:
    places = arabic_guide.get_by_role("list", name="Where to tap").get_by_role("listitem")
    first, second = places.nth(0).bounding_box(), places.nth(1).bounding_box()
    assert first and second  # noqa: PT018  # both are there or the test is wrong
    assert second["x"] + second["width"] <= first["x"] + 1


def test_a_name_in_arabic_stands_behind_the_breadcrumbs_arrow(arabic_guide: Page) -> None:
    breadcrumb = arabic_guide.get_by_role("navigation", name="Breadcrumb")
    front, here = breadcrumb.get_by_role("link").bounding_box(), breadcrumb.get_by_text("سوق الخزف").bounding_box()
    assert front and here  # noqa: PT018  # both are there or the test is wrong
    assert front["x"] + front["width"] + ARROW < here["x"]


@pytest.fixture
def full_guide(new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path]) -> Page:
    """A guide of another store, which says everything there is to say."""
    page = new_page(base_url=serve(build_site(EVERYTHING)))
    page.goto("/kiln-online/")
    return page


def test_a_steps_pictures_load(full_guide: Page) -> None:
    for picture in full_guide.get_by_role("img").all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("naturalWidth", 320)
    assert full_guide.get_by_role("img").count() == 3


def test_the_ways_to_do_a_step_stand_under_headings_of_their_own(full_guide: Page) -> None:
    step = full_guide.get_by_role("listitem").filter(has=full_guide.get_by_role("heading", name="Step 3"))
    assert step.get_by_role("heading", level=4).all_text_contents() == ["With a printer", "Without a printer"]


def test_facts_stand_with_their_sources_and_the_day_of_the_last_look(full_guide: Page) -> None:
    expect(full_guide.get_by_text("45 days from the day it was delivered").last).to_be_visible()
    sources = full_guide.get_by_role("region", name="Where we’ve read it")  # in the store's own words
    expect(sources).to_contain_text("Marlow & Finch: terms of sale, checked on 5 October 2026")
