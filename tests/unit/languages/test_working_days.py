"""The days on which a store works are named as its guide's language names them."""

import pytest
from returns_guide.languages.catalogue import Catalogue
from returns_guide.languages.language import Language


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("en", "Sunday, Monday, Thursday"),
        ("de", "Sonntag, Montag und Donnerstag"),
        ("fr", "dimanche, lundi et jeudi"),
        ("ja", "日曜日、月曜日、木曜日"),
        ("ar", "الأحد والاثنين والخميس"),
    ],
)
def test_working_days_are_a_list_in_the_guides_language(tag: str, said: str) -> None:
    language = Language(tag, Catalogue(tag))
    assert language.listed(language.weekdays(["sunday", "monday", "thursday"])) == said
