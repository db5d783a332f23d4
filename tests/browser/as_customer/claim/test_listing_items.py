"""Several items are listed in one claim: one row at first, more on demand, each read as a line before it is sent."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.as_customer.claim.conftest import check
from tests.support.barriers import barriers

NewPage = Callable[..., Page]
FIELDS = """
    - {id: wish, type: choice, label: Your wish, options: [Spare parts, Money]}
    - {id: parts, type: items, label: Parts, rows: 2, most: 3, part_numbers: yes,
       only_when: {field: wish, chosen: [Spare parts]}}
"""


@pytest.fixture
def form(own_form: Page) -> Page:
    own_form.get_by_label("Spare parts").check()
    return own_form


def fill(form: Page, number: int, item: str, count: str) -> None:
    row = form.get_by_role("group", name=f"Item {number}")
    row.get_by_label("Which item").fill(item)
    row.get_by_label("How many").fill(count)


def test_items_are_added_as_they_are_needed_and_read_as_lines_before_they_are_sent(
    form: Page, sent: list[Request]
) -> None:
    fill(form, 1, "Hinge", "２")
    form.get_by_role("button", name="Add another item").click()
    expect(form.get_by_role("group", name="Item 2").get_by_label("Which item")).to_be_focused()
    fill(form, 2, "Screw", "14")
    form.get_by_role("group", name="Item 2").get_by_label("Part number").fill("S-9")
    check(form)
    expect(form.get_by_role("definition").filter(has_text="2 × Hinge\n14 × Screw, part number S-9")).to_be_visible()
    form.get_by_role("button", name="Send claim").click()
    expect(form.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    body = (sent[0].post_data_buffer or b"").decode()
    for name, value in (("1-what", "Hinge"), ("1-count", "2"), ("2-count", "14"), ("2-part", "S-9")):
        assert f'name="parts-{name}"\r\n\r\n{value}\r\n' in body
    assert "parts-3" not in body


def test_there_is_an_end_to_the_list(form: Page) -> None:
    more = form.get_by_role("button", name="Add another item")
    more.click()
    more.click()
    expect(more).to_be_hidden()


def test_one_item_at_least_is_asked_for_and_how_many_of_each(form: Page) -> None:
    check(form)
    expect(form.get_by_role("link", name="Enter at least one item: Parts")).to_be_visible()
    form.get_by_label("Which item").first.fill("Hinge")
    check(form)
    expect(form.get_by_role("link", name="Item 1: enter a whole number from 1 to 9999")).to_be_visible()
    fill(form, 1, "", "3")
    check(form)
    expect(form.get_by_role("link", name="Item 1: enter which one it is")).to_be_visible()
    fill(form, 1, "Hinge", "3")
    expect(form.get_by_role("link", name="Item 1")).to_have_count(0)


def test_what_is_no_longer_asked_for_is_not_sent(form: Page, sent: list[Request]) -> None:
    fill(form, 1, "Hinge", "3")
    form.get_by_label("Money").check()
    check(form)
    form.get_by_role("button", name="Send claim").click()
    expect(form.get_by_role("heading", name="Your claim has been sent")).to_be_visible()
    assert b"Hinge" not in (sent[0].post_data_buffer or b"")


def test_all_rows_that_were_filled_in_are_there_after_a_reload(form: Page) -> None:
    fill(form, 1, "Hinge", "3")
    form.get_by_role("button", name="Add another item").click()
    fill(form, 2, "Screw", "14")
    form.reload()
    expect(form.get_by_role("group", name="Item 2").get_by_label("Which item")).to_have_value("Screw")
    expect(form.get_by_role("group", name="Item 3")).to_be_hidden()


@pytest.mark.parametrize("state", ["empty", "errors", "filled", "review"])
def test_nothing_shuts_anybody_out_in_any_state(form: Page, axe: Callable[[Page], list[str]], state: str) -> None:
    if state == "errors":
        check(form)
    elif state != "empty":
        fill(form, 1, "Hinge", "2")
        form.get_by_role("button", name="Add another item").click()
        fill(form, 2, "Screw", "14")
    if state == "review":
        check(form)
        expect(form.get_by_role("button", name="Send claim")).to_be_visible()
    assert not barriers(form, axe)


def test_without_a_script_there_are_as_many_rows_as_the_store_says(new_page: NewPage, own_address: str) -> None:
    page = new_page(base_url=own_address, java_script_enabled=False)
    page.goto("/shop/")
    expect(page.get_by_role("textbox", name="Which item")).to_have_count(2)
