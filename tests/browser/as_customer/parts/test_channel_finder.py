"""A shop is found by its name as people type it, whatever its script and their keyboard."""

import pytest
from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("muller", "Müller"),
        ("Mueller", "Müller"),
        ("strasse", "Straße 7"),
        ("ørs", "Ørsted"),
        ("lodz", "Łódź"),
        ("istanbul", "İstanbul"),
        ("らくてん", "ラクテン"),
        ("ヨドバシ", "ﾖﾄﾞﾊﾞｼ.com"),
        ("市場", "楽天市場店"),
        ("مكتبه", "مكتبة جرير"),
        ("سلة", "متاجر سـلّة"),
        ("ΟΔΟΣ", "οδός"),
        ("ร้าน", "ร้านค้า"),
    ],
)
def test_a_name_is_found_as_people_type_it(page: Page, typed: str, name: str) -> None:
    page.goto("/")
    found = page.evaluate("([typed, name]) => matching(typed, [{ id: 'a', name }]).length", [typed, name])
    assert found == 1


def test_names_that_begin_so_come_first(page: Page) -> None:
    page.goto("/")
    names = ["Tulamben", "La Bar", "Bär", "Alba"]
    list_of = "(names) => matching('ba', names.map((name) => ({ id: name, name }))).map(({ name }) => name)"
    assert page.evaluate(list_of, names) == ["Bär", "La Bar", "Alba"]
