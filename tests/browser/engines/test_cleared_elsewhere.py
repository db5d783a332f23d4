"""What was cleared in one window does not come back in the other, whatever the browser itself remembers of it."""

from pathlib import Path

from tests.browser.engines.conftest import ClaimForm, Phone
from tests.support.claims_server import ClaimsSite


def test_what_was_cleared_in_another_window_is_gone_after_a_reload(
    phone: Phone, store: ClaimsSite, photo: Path
) -> None:
    browser = phone()
    form = ClaimForm(browser.new_tab(), store, photo)
    form.open()
    form.fill()
    other = ClaimForm(browser.new_tab(), store, photo)
    other.open()
    other.tab.role("button", "Clear this form").click()
    other.tab.role("button", "Clear everything").click()
    form.tab.text("cleared in another window").appears()
    form.tab.reload()
    form.tab.role("button", "Clear this form").appears()
    assert form.tab.label("Who are you?").value() == ""
