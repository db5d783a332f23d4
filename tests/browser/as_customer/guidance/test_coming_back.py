"""Somebody comes back to a guide that the device knows: nothing moves under their finger."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.as_customer.guidance.conftest import MARKET
from tests.browser.as_customer.test_first_flight import SHIFTS, TWO_FRAMES, WATCHED
from tests.support.screens import DESK, PHONE
from tests.support.visits import let_go, visit, visit_early


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("known", ["ticks", "way", "day"])
def test_what_the_device_knows_moves_nothing(new_page: Callable[..., Page], screen: dict[str, Any], known: str) -> None:
    page = new_page(**screen)
    visit(page, MARKET)
    mark = page.get_by_role("checkbox").first.get_attribute("data-tick")
    kept = {
        "ticks": ("kestrel-market-done", json.dumps([mark])),
        "way": ("ways", '["In the app"]'),
        "day": ("kestrel-market-from", "2026-11-22"),
    }[known]
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", list(kept))
    page.add_init_script(WATCHED)
    held = visit_early(page, MARKET)
    page.evaluate(TWO_FRAMES)
    let_go(page, held)
    expect(page.get_by_role("button", name="Dark mode")).to_be_visible()
    expect(
        page.get_by_text({"ticks": "1 of 3 done", "way": "Tap the bird", "day": "You have until"}[known])
    ).to_be_attached()
    page.evaluate(TWO_FRAMES)
    assert page.evaluate(SHIFTS) == []
