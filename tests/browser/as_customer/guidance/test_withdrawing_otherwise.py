"""Whoever withdraws without the form learns how, and whoever has large goods at home that nobody posts them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.visits import visit


@pytest.fixture
def page(own_page: Callable[..., Page]) -> Page:
    page = own_page()
    visit(page, "/withdraw/")
    return page


def test_other_ways_stand_below_the_form_with_who_acknowledges_them(page: Page) -> None:
    expect(page.get_by_role("heading", name="You can also withdraw without this form")).to_be_visible()
    expect(page.get_by_text("On a postcard. Acknowledged within 2 working days by: The potter.")).to_be_visible()


def test_what_many_think_they_cant_withdraw_from_stands_above_what_they_cant(page: Page) -> None:
    headings = page.get_by_role("heading", level=2).all_text_contents()
    assert headings.index("What you can withdraw from, too") < headings.index("What you can’t withdraw from")
    expect(page.get_by_text("Mugs that you have washed.")).to_be_visible()


def test_goods_that_are_collected_are_not_to_be_sent_back(page: Page) -> None:
    expect(page.get_by_text("Have the goods ready to be collected within 15 days of withdrawing.")).to_be_visible()
    expect(page.get_by_text("Send the goods back")).to_have_count(0)
    expect(page.get_by_text("A rider fetches jugs from you.")).to_be_visible()


def test_the_money_may_wait_for_the_goods(page: Page) -> None:
    expect(page.get_by_text("We may wait with the refund until we have the goods back.")).to_be_visible()
