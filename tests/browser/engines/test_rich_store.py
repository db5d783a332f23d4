"""Icons that come in a file beside the page are drawn by each engine, and no policy refuses them."""

from collections.abc import Callable
from pathlib import Path

from tests.browser.engines.conftest import Phone
from tests.support.engines.driver import NotYet, Tab
from tests.support.site_builder import GERMAN

SIZES = "() => [...document.querySelectorAll('main > * > nav use')].map((use) => use.getBBox().width)"


def test_the_row_of_channels_shows_its_icons(
    phone: Phone, build_site: Callable[..., Path], serve: Callable[[Path], str]
) -> None:
    browser = phone()
    tab = browser.new_tab()
    tab.open(f"{serve(build_site(GERMAN))}/webshop/")
    tab.patient(lambda: _all_are_drawn(tab))
    assert browser.complaints() == []


def _all_are_drawn(tab: Tab) -> None:
    if not all(sizes := tab.evaluate(SIZES)) or not sizes:
        raise NotYet(f"icons as wide as {sizes}")
