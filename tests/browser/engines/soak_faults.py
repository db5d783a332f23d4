"""Claims while something fails, in each engine. `make soak` runs it; it takes too long for `make test`."""

from pathlib import Path

import pytest
from returns_guide.inbox.fault_injection import Fault

from tests.browser.engines.conftest import ClaimForm, Phone
from tests.support.claims_server import ClaimsSite
from tests.support.engines.wire import wired

DEVICES = {"a usual window": {}, "a private window": {"private": True}, "no storage": {"storage": False}}
FAULTS = [Fault.TOO_LARGE, Fault.BROKEN, Fault.ANSWER_LOST]
"""The form tries again by itself after the second and third."""


@pytest.mark.parametrize("device", DEVICES)
def test_what_is_said_of_keeping_and_sending_is_true(phone: Phone, store: ClaimsSite, photo: Path, device: str) -> None:
    form = ClaimForm(phone(**DEVICES[device]).new_tab(), store, photo)
    form.open()
    form.fill()
    lost = form.loses()
    form.tab.reload()
    form.is_kept(lost)
    if lost:
        form.open()
        form.fill()
    store.switches.answer_next(*FAULTS)
    _arrives_once(form)


def test_a_claim_outlasts_a_connection_that_is_cut(phone: Phone, store: ClaimsSite, photo: Path) -> None:
    with wired(store.url) as wire:
        form = ClaimForm(phone().new_tab(), store, photo, wire.url)
        form.open()
        form.fill()
        form.check()
        wire.cut()
        form.tab.role("button", "Send claim").click()
        assert form.has_failed()
        wire.mend()
        form.send_again()
        assert not form.has_failed()
    (claim,) = store.claims.newest_first()
    assert claim.arrivals == 1


def _arrives_once(form: ClaimForm) -> None:
    form.send()
    while form.has_failed():
        form.send_again()
    (claim,) = form.store.claims.newest_first()
    form.tab.text(str(claim.reference)).appears()
    form.tab.back()
    assert not form.is_offered_again()
