"""A form asks only what somebody's answers call for, and takes days, numbers, ticks and countries as they give them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.as_customer.claim.conftest import check

NewPage = Callable[..., Page]
FIELDS = """
    - {id: wish, type: choice, label: Your wish, options: [Money, A new one]}
    - {id: bank, type: text, label: Bank account, only_when: {field: wish, chosen: [Money]}}
    - {id: bought, type: date, label: Bought on, when: past, optional: yes}
    - {id: cycles, type: number, label: Cycles, highest: 500, optional: yes}
    - {id: signs, type: choices, label: Signs, options: [Hums, Smells, Smokes], most: 2, optional: yes}
    - {id: land, type: country, label: Land, countries: [NL, BE], optional: yes}
    - {id: may, type: consent, label: Terms, statement: I accept **the terms**.}
"""


@pytest.fixture
def form(own_form: Page) -> Page:
    return own_form


def test_a_question_appears_with_the_answer_that_it_belongs_to_and_is_said(form: Page) -> None:
    expect(form.get_by_role("textbox", name="Bank account")).to_be_hidden()
    form.get_by_label("Money", exact=True).check()
    expect(form.get_by_role("textbox", name="Bank account")).to_be_visible()
    expect(form.get_by_role("status").filter(has_text="One more question: Bank account")).to_be_attached()


def test_an_answer_that_is_no_longer_asked_for_is_not_sent_and_comes_back_after_a_reload(
    form: Page, sent: list[Request]
) -> None:
    form.get_by_label("Money", exact=True).check()
    form.get_by_role("textbox", name="Bank account").fill("NL-0123")
    form.get_by_label("A new one").check()
    form.reload()
    expect(form.locator("claim-form[data-ready]")).to_be_attached()
    form.get_by_label("Money", exact=True).check()
    expect(form.get_by_role("textbox", name="Bank account")).to_have_value("NL-0123")
    form.get_by_label("A new one").check()
    form.get_by_label("I accept the terms").check()
    check(form)
    expect(form.get_by_role("term").filter(has_text="Bank account")).to_have_count(0)
    form.get_by_role("button", name="Send claim").click()
    expect(form.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    assert b"NL-0123" not in (sent[0].post_data_buffer or b"")


def test_a_fault_goes_with_the_question_that_has_it(form: Page) -> None:
    form.get_by_label("Money", exact=True).check()
    check(form)
    expect(form.get_by_role("link", name="Fill in “Bank account”")).to_be_visible()
    form.get_by_label("A new one").check()
    expect(form.get_by_role("link", name="Fill in “Bank account”")).to_have_count(0)


def test_what_is_out_of_bounds_is_said_in_the_words_that_stood_there_before(form: Page) -> None:
    form.get_by_label("Bought on").fill("2999-01-01")
    form.get_by_label("Cycles").fill("501")
    for sign in ("Hums", "Smells", "Smokes"):
        form.get_by_label(sign).check()
    check(form)
    for field, words in (
        ("Bought on", "Enter a date that isn’t in the future"),
        ("Cycles", "Enter a whole number from 0 to 500"),
        ("Signs", "Choose up to 2"),
    ):
        expect(form.get_by_role("link", name=f"{field}: {words}", exact=True)).to_be_visible()
        expect(form.get_by_text(words, exact=True).and_(form.locator(".form-field__error"))).to_be_visible()
    expect(form.get_by_role("link", name="Tick the box under “Terms” to go on")).to_be_visible()


def test_answers_are_read_as_people_write_them_and_arrive_as_programs_do(form: Page, sent: list[Request]) -> None:
    form.get_by_label("A new one").check()
    form.get_by_label("Bought on").fill("2026-11-01")
    form.get_by_label("Cycles").fill("１２０")
    form.get_by_label("Land").select_option("Belgium")
    form.get_by_label("I accept the terms").check()
    check(form)
    for words in ("1 November 2026", "120", "Belgium", "I accept the terms."):
        expect(form.get_by_role("definition").filter(has_text=words).first).to_be_visible()
    form.get_by_role("button", name="Send claim").click()
    expect(form.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    body = (sent[0].post_data_buffer or b"").decode()
    assert all(f"\r\n\r\n{value}\r\n" in body for value in ("2026-11-01", "120", "BE", "I accept the terms."))


def test_without_a_script_each_question_is_there_and_says_when_it_is_asked(new_page: NewPage, own_address: str) -> None:
    page = new_page(base_url=own_address, java_script_enabled=False)
    page.goto("/shop/")
    field = page.get_by_role("textbox", name="Bank account Only if you chose “Money” for “Your wish”.")
    expect(field).to_be_visible()
    assert field.get_attribute("required") is None
