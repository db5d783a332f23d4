"""A day is written as people of the language write it."""

from datetime import date

import pytest
from returns_guide.languages.language import language


@pytest.mark.parametrize(
    ("day", "written"),
    [(date(2027, 3, 1), "1er mars"), (date(2027, 3, 11), "11 mars"), (date(2027, 3, 21), "21 mars")],
)
def test_french_says_the_first_of_a_month_and_counts_the_other_days(day: date, written: str) -> None:
    assert language("fr").day_of_each_year(day) == written
    assert language("fr").date(day) == f"{written} 2027"
    assert language("fr-CA").date(day) == f"{written} 2027"


def test_other_languages_count_the_first_like_the_others() -> None:
    assert language("de").date(date(2027, 3, 1)) == "1. März 2027"
    assert language("es").date(date(2027, 3, 1)) == "1 de marzo de 2027"
