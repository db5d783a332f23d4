"""Where words may be parted, how much of them is shown, and from which side they are read."""

import pytest
from returns_guide.languages.writing.line_breaks import is_right_to_left, pieces, shortened


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Send it back", "Send it back"),
        ("Send it back, now and here", "Send it back, now…"),
        ("Rindfleischetikettierung", "Rindfleis…"),
        ("返品のご連絡", "返品のご連絡"),
        ("返品のご連絡は、お店まで", "返品のご連絡は…"),
        ("返品・交換について、お店", "返品・交換につい…"),
    ],
)
def test_what_has_no_room_ends_between_words_with_dots(words: str, expected: str) -> None:
    assert shortened(words, 18) == expected


def test_words_are_whole_when_their_pieces_are_joined() -> None:
    words = "Send 1 200 € to “us”, 返品は「お店」まで。กรุณาแจ้ง"
    assert "".join(pieces(words)) == words


@pytest.mark.parametrize(("words", "backwards"), [("سوق", True), ("12 שוק", True), ("Suq سوق", False), ("12", False)])
def test_the_first_letter_says_from_which_side_words_are_read(words: str, backwards: bool) -> None:
    assert is_right_to_left(words) == backwards
