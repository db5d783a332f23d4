"""What is copied brings signs along that nobody sees: they are taken away, and what people wrote stays."""

import pytest
from playwright.sync_api import Page

UNSEEN = "\u00ad\u200b\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufeff\u3164"
"""Soft hyphen, zero-width space, marks of direction, word joiner, byte order mark, Hangul filler."""
SPACES = " \t\u00a0\u2007\u202f\u3000"
FAMILY = "👩\u200d👩\u200d👧"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
PERSIAN = "می\u200cخواهم"


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


@pytest.mark.parametrize("way", ["plainText", "plainLine", "plainStory"])
@pytest.mark.parametrize("sign", [*UNSEEN, *SPACES])
def test_nothing_unseen_is_left_around_what_was_written(page: Page, way: str, sign: str) -> None:
    assert page.evaluate(f"text => {way}(text)", f"{sign} Ada{sign}") == "Ada"


@pytest.mark.parametrize("sign", UNSEEN)
def test_nothing_unseen_is_left_inside_a_number_or_a_name(page: Page, sign: str) -> None:
    assert page.evaluate("text => [plainText(text), plainLine(text)]", f"A{sign}B") == ["AB", "AB"]


@pytest.mark.parametrize("text", [FAMILY, ENGLAND, PERSIAN, "❤\ufe0f", "O’Neil-Łukasz d’Été", "٣\u0601"])
def test_what_means_something_stays_in_peoples_words(page: Page, text: str) -> None:
    assert page.evaluate("text => [plainLine(text), plainStory(text)]", text) == [text, text]


def test_a_story_keeps_its_lines_and_spaces(page: Page) -> None:
    assert (
        page.evaluate("text => plainStory(text)", "\n The lid:\n\n  –\u00a0cracked \ufeff\n")
        == "The lid:\n\n  –\u00a0cracked"
    )


@pytest.mark.parametrize("text", ["", *UNSEEN, *SPACES, "\n", "\u200d", "\u200c\u2060 \u00a0"])
def test_what_shows_nothing_is_blank(page: Page, text: str) -> None:
    assert page.evaluate("text => [isBlank(text), plainStory(text)]", text) == [True, ""]


def test_every_dash_and_space_of_a_number_is_the_plain_one(page: Page) -> None:
    assert page.evaluate("text => plainText(text)", "1\u20132\u22123\u20114\u00a0\u30005") == "1-2-3-4 5"


@pytest.mark.parametrize("dash", "ーｰ─")
def test_what_a_japanese_keyboard_has_for_a_dash_is_one_between_digits_and_a_letter_between_letters(
    page: Page, dash: str
) -> None:
    assert page.evaluate("text => plainText(text)", f"03{dash}1234{dash}ab") == "03-1234-ab"
    assert page.evaluate("text => plainText(text)", "オーダー 123") == "オーダー 123"


def test_digits_of_an_arabic_keyboard_are_the_plain_ones(page: Page) -> None:
    assert page.evaluate("text => plainText(text)", "١٢٣ ۴۵۶") == "123 456"
