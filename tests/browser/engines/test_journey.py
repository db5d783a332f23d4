"""The way through the guide, from the parcel to the claim that has arrived, in each engine that customers have."""

from datetime import date
from pathlib import Path

from tests.browser.engines.conftest import GUIDE, ClaimForm, Phone
from tests.support.claims_server import ClaimsSite
from tests.support.engines.driver import Tab


def test_somebody_finds_their_guide_and_files_a_claim(phone: Phone, store: ClaimsSite, photo: Path) -> None:
    browser = phone()
    tab = browser.new_tab()
    _find_the_guide(tab, store.url)
    _tick_off_a_step(tab)
    _ask_how_long_there_is(tab)
    _search_for_a_word(tab)
    _file_a_claim(ClaimForm(tab, store, photo))
    assert browser.complaints() == []


def _find_the_guide(tab: Tab, url: str) -> None:
    tab.open(f"{url}/")
    tab.text("I’m not sure where it was bought").click()
    tab.label("Order number (if you have it)").fill("MF-2048-KL")
    tab.role("link", "Go to the Marlow & Finch Online guide").click()
    tab.role("heading", "Return an order from our own shop").appears()
    assert tab.address() == f"{url}{GUIDE}"


def _tick_off_a_step(tab: Tab) -> None:
    tab.role("checkbox", "Done: Stop unpacking").check()
    tab.text("1 of 2 done").appears()
    tab.reload()
    tab.text("1 of 2 done").appears()
    assert tab.role("checkbox", "Done: Stop unpacking").is_checked()


def _ask_how_long_there_is(tab: Tab) -> None:
    tab.label("When was it delivered?").fill(date.today().isoformat())
    tab.text("45 days are left").appears()


def _search_for_a_word(tab: Tab) -> None:
    tab.role("button", "Search").click()
    tab.role("searchbox", "Search words").fill("engraved")
    tab.role("link", "Find the order").click()
    tab.role("dialog").disappears()


def _file_a_claim(form: ClaimForm) -> None:
    form.open()
    form.fill()
    form.send()
    form.has_arrived()
    (claim,) = form.store.claims.newest_first()
    assert len(claim.photos) == 2
    assert claim.reference
    form.tab.text(claim.reference).appears()
    form.tab.back()
    form.tab.text(claim.reference).appears()
    assert [each.arrivals for each in form.store.claims.newest_first()] == [1]
    assert not form.is_offered_again()
