"""Whoever has goods at home that are collected learns when, from where, and how it is in their place."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.visits import visit


def test_a_step_says_how_goods_are_collected(own_page: Callable[..., Page]) -> None:
    page = own_page()
    visit(page, "/kestrel-market/")
    step = page.get_by_role("listitem").filter(
        has=page.get_by_role("heading", name="Photograph the parcel and the pot")
    )
    expect(step.get_by_text("We collect from the kerb: put it outside before we come.")).to_be_visible()
    expect(step.get_by_text("Days: Fridays")).to_be_visible()
    expect(step.get_by_text("at dusk (only here: Finchley)")).to_be_visible()
    expect(step.get_by_text("The driver calls you 9 minutes before.")).to_be_visible()
    expect(step.get_by_text("Dales: by cart")).to_be_visible()
