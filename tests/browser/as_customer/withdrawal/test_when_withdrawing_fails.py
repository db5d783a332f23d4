"""When a withdrawal does not get through, the customer reads what is known and loses nothing."""

import pytest
from playwright.sync_api import Page, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.withdrawal.conftest import Withdrawing, seen

NOT_SENT = "Your withdrawal has not been sent"
NOT_KNOWN = "We can’t tell whether your withdrawal has arrived"


@pytest.mark.parametrize(
    ("fault", "heading", "why"),
    [
        (Fault.NOT_FOUND, NOT_SENT, "This is our fault, not yours."),
        (Fault.TOO_LARGE, NOT_SENT, "didn’t accept yours"),
        (Fault.TOO_MANY, NOT_SENT, "isn’t working right now"),
        (Fault.ANSWER_LOST, NOT_KNOWN, "We got no answer that your withdrawal has arrived."),
    ],
)
@pytest.mark.expects_console_error("Failed to load resource")
def test_what_is_known_is_said_and_it_is_sent_again_as_one(
    withdrawing: Withdrawing, page: Page, fault: Fault, heading: str, why: str
) -> None:
    page.clock.install()
    withdrawing.fill()
    withdrawing.store.switches.answer_next(*[fault] * (1 if fault in (Fault.NOT_FOUND, Fault.TOO_LARGE) else 4))
    withdrawing.check()
    withdrawing.confirm()
    while not page.get_by_role("heading", name=heading).is_visible():
        page.clock.fast_forward(10_000)
    expect(page.get_by_role("group", name=heading)).to_be_focused()
    expect(seen(page, why)).to_be_visible()
    page.get_by_role("button", name="Send again").click()
    withdrawing.has_arrived()
    assert len(withdrawing.said()) == 1


@pytest.mark.expects_console_error("404")
def test_who_comes_back_reads_that_it_was_not_sent(withdrawing: Withdrawing, page: Page) -> None:
    withdrawing.fill()
    withdrawing.store.switches.answer_next(Fault.NOT_FOUND)
    withdrawing.check()
    withdrawing.confirm()
    expect(page.get_by_role("group", name=NOT_SENT)).to_be_focused()
    withdrawing.opened()
    expect(seen(page, "What you entered is still here.")).to_contain_text("It hasn’t been sent.")
    page.goto("/withdraw/sent/")
    expect(seen(page, "A withdrawal that you began on this device hasn’t been sent.")).to_be_visible()
    page.get_by_role("link", name="Go back to the form").click()
    expect(page.get_by_label("Your name")).to_have_value("Ada Lovelace")
