"""What a language's pages need beside those of English: by its script, and nothing that is another script's."""

import pytest
from returns_guide.languages.catalogue import Catalogue
from returns_guide.languages.language import Language
from returns_guide.languages.writing.scripts import script, styles


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "Latn"), ("en-XA", "Latn"), ("de-CH", "Latn"), ("sr", "Cyrl"), ("sr-Latn", "Latn"), ("ar", "Arab"),
        ("fa", "Arab"), ("he", "Hebr"), ("ja", "Jpan"), ("ko", "Kore"), ("zh", "Hans"), ("zh-TW", "Hant"),
        ("zh-Hant", "Hant"), ("th", "Thai"), ("pa-PK", "Arab"),
    ],
)  # fmt: skip
def test_a_tag_says_in_which_script_its_language_is_written(tag: str, expected: str) -> None:
    assert script(spoken(tag)) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", ()),
        ("en-XA", ()),
        ("de", ("long-words",)),
        ("ar", ("right-to-left", "tall-letters")),
        ("he", ("right-to-left",)),
        ("ja", ("east-asian", "japanese")),
        ("zh-Hant", ("east-asian", "traditional-chinese")),
        ("th", ("tall-letters",)),
    ],
)
def test_a_language_needs_the_styles_of_its_script(tag: str, expected: tuple[str, ...]) -> None:
    assert styles(spoken(tag)) == expected


def spoken(tag: str) -> Language:
    return Language(tag, Catalogue(tag))
