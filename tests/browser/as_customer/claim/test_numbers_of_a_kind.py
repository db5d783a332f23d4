"""Who copies a number is shown how it looks and where it is, and is told at once when theirs looks different."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.as_customer.claim.conftest import check
from tests.support.barriers import barriers

NewPage = Callable[..., Page]
FIELDS = r"""
    - {id: serial, type: text, label: Serial number, hint: On the label., pattern: 'VA \d{4} \d{3} \d{3}',
       example: VA 2419 003 577, also_at: [On the box., On your invoice.]}
    - {id: story, type: text, label: What happened, optional: yes}
"""
UNLIKE = "This doesn’t look like VA 2419 003 577."


def test_a_number_of_another_kind_is_noticed_and_can_be_sent_all_the_same(own_form: Page, sent: list[Request]) -> None:
    own_form.get_by_label("Serial number").press_sequentially("VA 2419")
    expect(own_form.get_by_role("status").filter(has_text=UNLIKE)).to_be_visible()
    check(own_form)
    own_form.get_by_role("button", name="Send claim").click()
    expect(own_form.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    assert b"VA 2419" in (sent[0].post_data_buffer or b"")


def test_a_number_that_was_mended_is_noticed_no_more(own_form: Page) -> None:
    own_form.get_by_label("Serial number").fill("VA 2419 00")
    expect(own_form.get_by_text(UNLIKE)).to_be_visible()
    own_form.get_by_label("Serial number").fill("VA 2419 003 577")
    expect(own_form.get_by_text(UNLIKE)).to_have_count(0)


@pytest.mark.parametrize("written", ["VA2419003577", "va 2419-003-577", "Nr. VA 2419 OO3 577", "ＶＡ ２４１９ 003 577"])
def test_a_number_is_known_however_it_is_written(own_form: Page, written: str) -> None:
    number = own_form.get_by_label("Serial number")
    number.fill("1")
    expect(own_form.get_by_text(UNLIKE)).to_be_visible()
    number.fill(written)
    expect(own_form.get_by_text(UNLIKE)).to_have_count(0)


def test_what_was_noticed_is_noticed_again_after_a_reload(own_form: Page) -> None:
    own_form.get_by_label("Serial number").fill("17")
    expect(own_form.get_by_text(UNLIKE)).to_be_visible()
    own_form.reload()
    expect(own_form.get_by_text(UNLIKE)).to_be_visible()


def test_how_it_looks_and_where_it_is_are_read_out_with_the_field(new_page: NewPage, own_address: str) -> None:
    page = new_page(base_url=own_address, java_script_enabled=False)
    page.goto("/shop/")
    expect(page.get_by_label("Serial number")).to_have_accessible_description(
        "On the label. For example: VA 2419 003 577 You’ll also find it here: On the box. On your invoice."
    )


def test_nothing_shuts_anybody_out_while_it_is_noticed(own_form: Page, axe: Callable[[Page], list[str]]) -> None:
    own_form.get_by_label("Serial number").fill("17")
    expect(own_form.get_by_text(UNLIKE)).to_be_visible()
    assert not barriers(own_form, axe)
