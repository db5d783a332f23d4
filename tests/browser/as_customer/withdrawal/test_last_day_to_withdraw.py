"""The last day to withdraw is the same on every page that reckons it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.conftest import BuildSite
from tests.support.site_builder import FASHION
from tests.support.visits import visit

ASKED = "Quand la dernière partie a-t-elle été livrée ?"
MONDAY = "lundi 30 novembre 2026"
"""The fortnight ends on a Sunday, from which the law moves it on."""


def test_a_last_day_that_is_a_sunday_moves_on_on_each_page_and_no_public_holiday_is_known(
    own_page: Callable[..., Page], build_site: BuildSite, serve: Callable[[Path], str]
) -> None:
    page = own_page(base_url=serve(build_site(FASHION)))
    page.clock.set_fixed_time(datetime(2026, 11, 24, 12))
    for address in ("/france/avis/", "/withdraw/"):
        visit(page, address)
        page.get_by_label(ASKED).fill("2026-11-15")
        page.get_by_label(ASKED).dispatch_event("change")
        expect(page.get_by_text(MONDAY).first).to_be_visible()
        expect(page.get_by_text("Cette page ne connaît pas les jours fériés.").first).to_be_visible()
    expect(page.get_by_text("le jour ouvré suivant est le dernier")).to_be_visible()
