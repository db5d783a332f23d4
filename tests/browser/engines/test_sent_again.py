"""What came back from the device can be sent as often as it takes, in each engine that customers have."""

from pathlib import Path

from returns_guide.inbox.fault_injection import Fault

from tests.browser.engines.conftest import ClaimForm, Phone
from tests.support.claims_server import ClaimsSite


def test_a_claim_that_came_back_after_a_reload_is_sent_again(phone: Phone, store: ClaimsSite, photo: Path) -> None:
    tab = phone().new_tab()
    form = ClaimForm(tab, store, photo)
    form.open()
    form.fill()
    tab.reload()
    tab.role("button", "Remove photo 2").appears()
    store.switches.answer_next(Fault.NOT_FOUND)
    form.send()
    tab.role("button", "Send again").click()
    form.has_arrived()
    (claim,) = store.claims.newest_first()
    assert len(claim.photos) == 2
