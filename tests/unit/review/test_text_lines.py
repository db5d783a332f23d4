"""Words for a picture are broken into lines that fit, with nothing lost and no sign torn apart."""

import pytest
from hypothesis import example, given
from hypothesis.strategies import floats, text
from returns_guide.review.text_lines import lines_of, width_of


@example(words="👩‍👩‍👧‍👦" * 2, width=60.0)
@given(words=text(), width=floats(60, 300))
def test_nothing_is_lost_and_no_line_is_too_long(words: str, width: float) -> None:
    lines = lines_of(words, width, size=10, most=len(words) + 1)
    assert "".join("".join(lines).split()) == "".join(words.translate({0xAD: "", 0x200B: ""}).split())
    assert all(width_of(line) * 10 <= width for line in lines)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Send it back to us", ("Send it", "back to us")),
        ("Rücksendeetikett kleben", ("Rücksendee", "tikett", "kleben")),
        ("返品の手続きをする", ("返品の手続きを", "する")),
        ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👍🏽", ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", "👍🏽")),
        ("", ("",)),
    ],
    ids=["words", "a long word", "no spaces", "families", "nothing"],
)
def test_words_wrap_where_a_reader_expects_it(words: str, lines: tuple[str, ...]) -> None:
    assert lines_of(words, wide=75, size=10, most=9) == lines


def test_what_does_not_fit_ends_in_dots() -> None:
    lines = lines_of("Print the label, fold it and put it into the box", wide=75, size=10, most=2)
    assert lines == ("Print the", "label, fold…")
    assert width_of(lines[-1]) * 10 <= 75
