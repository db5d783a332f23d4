"""No two claims look alike in a store's inbox, and nothing that a person pastes becomes a header of its own."""

import json
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("order_number", "subject"),
    [
        ("AS-1001", "Claim K7QF-3MXD-9C, order AS-1001"),
        ("", "Claim K7QF-3MXD-9C"),
        (None, "Claim K7QF-3MXD-9C"),
        (" \u200b\t", "Claim K7QF-3MXD-9C"),
        ("\u202eAS-\u200b1001\ufeff", "Claim K7QF-3MXD-9C, order AS-1001"),
        ("AS\r\nBcc: all@example.com", "Claim K7QF-3MXD-9C, order AS Bcc: all@example.com"),
        ("1\x002\x853\u20284\ud8005", "Claim K7QF-3MXD-9C, order 1 2 3 4 5"),
        ("$& {order}", "Claim K7QF-3MXD-9C, order $& {order}"),
        ("注文 ۱۲۳", "Claim K7QF-3MXD-9C, order 注文 123"),
    ],
    ids=ascii,
)
def test_a_subject_is_one_line_with_reference_and_order_number(
    shared_page: Page, order_number: str | None, subject: str
) -> None:
    number = f"{json.dumps(order_number)} ?? undefined"
    words = "{ subject: 'Claim {reference}', withOrder: 'Claim {reference}, order {order}' }"
    assert shared_page.evaluate(f"claimSubject({words}, 'K7QF-3MXD-9C', {number})") == subject


def test_half_a_character_that_was_pasted_keeps_no_claim_from_going_by_email(shared_page: Page) -> None:
    address = shared_page.evaluate(r"mailAddress('Claim', 'Attach', [['Damage', 'broken \ud83d here \ud83d\ude00']])")
    assert unquote(address).endswith("Damage: broken \ufffd here \N{GRINNING FACE}")
