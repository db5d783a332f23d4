"""A way through menus is looked for in a text of any length without reading it over and over."""

from typing import Any

import pytest
from returns_guide.advice.by_hand.menu_paths import FIRST, way_in

from tests.support.search_work import characters_read


@pytest.mark.parametrize("row", ["a", "a-", "a.", "“a", "„a", "(a", "a =", "“a”"])
def test_a_long_word_is_read_once(row: str) -> None:
    text = row * 500
    assert characters_read(FIRST, text) <= 2 * len(text)


class Asked(str):
    """A text that counts how often it is looked through."""

    times = 0

    def __contains__(self, one: Any) -> bool:
        self.times += 1
        return super().__contains__(one)


def test_quotation_marks_are_looked_for_once_however_many_signs_there_are() -> None:
    words = Asked("more » less and a > b, " * 200)
    assert way_in(words) is None
    assert words.times <= 4


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Tap (Orders > Return, then wait).", "Orders > Return"),
        ("Tap „Meine Käufe“ → „Zurückgeben“.", "„Meine Käufe“ → „Zurückgeben“"),
        ("3 > 2, but Orders -> Return it", "Orders -> Return it"),
        ("Open a.b › c › de", None),
        ("«Orders» > «Return»", None),
    ],
)
def test_a_way_is_told_from_where_it_begins(words: str, way: str | None) -> None:
    assert way_in(words) == way
