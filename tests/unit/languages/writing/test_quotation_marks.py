"""Straight quotation marks become a printer's, and nothing else of a text changes."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from returns_guide.languages.writing.quotation_marks import typographic

some = settings(max_examples=60, derandomize=True, database=None, deadline=None)
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
LETTERS = st.text(st.characters(categories=["L"], exclude_characters="nN", max_codepoint=0xFFFF), min_size=1).filter(
    lambda letters: not re.search(r"[\u0590-\u05ff]", letters)
)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('Select "File a Claim", or "Return."', "Select “File a Claim”, or “Return.”"),
        ("Choose 'Yes' or 'No'", "Choose ‘Yes’ or ‘No’"),
        ("\"It's 'fine'\"", "“It’s ‘fine’”"),
        ("\"'Yes' or 'no'?\"", "“‘Yes’ or ‘no’?”"),
        ('("Orders")—"Returns"–["App"]', "(“Orders”)—“Returns”–[“App”]"),
        ("O'Neill's customers' orders don't", "O’Neill’s customers’ orders don’t"),
        ("'90s rock 'n' roll, 'tis 1990's", "’90s rock ’n’ roll, ’tis 1990’s"),
        ('A 6" and an 8" pan', 'A 6" and an 8" pan'),
        ('The "6" pan" is 5\'10"', 'The “6" pan” is 5\'10"'),
        ('"Version 2" or "Version 3"', "“Version 2” or “Version 3”"),
        ('**"Orders"** and "*Returns*"', "**“Orders”** and “*Returns*”"),
        ('`"a"` and `` `\'b\' `` "c"', "`\"a\"` and `` `'b' `` “c”"),
        ('["Orders"](https://x.de/?a="b")', '[“Orders”](https://x.de/?a="b")'),
        ('See "https://x.de/o\'neill".', "See “https://x.de/o'neill”."),
        ("o'neill@x.de's", "o'neill@x.de’s"),
        ('按"退货"，再按"确认"', "按“退货”，再按“确认”"),
        ('Нажми "Вернуть", п\'ять', "Нажми “Вернуть”, п’ять"),
        ('אמר צה"ל, "שלום"', 'אמר צה"ל, “שלום”'),
        ('„Hallo" und “so”', "„Hallo“ und “so”"),
        ("“Set already” ‘and’ it’s so", "“Set already” ‘and’ it’s so"),
    ],
)
def test_marks_are_set_as_people_read_them(written: str, shown: str) -> None:
    assert typographic(written) == shown
    assert typographic(shown) == shown


@some
@given(LETTERS, LETTERS, st.sampled_from(["{}", "({})", "a — {}", "{}, b", "*{}*", "x: {}!"]))
def test_what_is_quoted_is_between_a_pair_in_every_script(one: str, other: str, around: str) -> None:
    assert typographic(around.format(f"\"{one} '{other}'\"")) == around.format(f"“{one} ‘{other}’”")
    assert typographic(around.format(f"{one} a'{other}")) == around.format(f"{one} a’{other}")


@some
@given(st.text(st.sampled_from("\"'“”‘’ab6 .,(-*`[]—אל漢\ue000")))
@example("\"'\"'")
def test_nothing_else_changes_and_once_is_enough(written: str) -> None:
    shown = typographic(written)
    assert shown.translate(STRAIGHT) == written.translate(STRAIGHT)
    assert typographic(shown) == shown
    assert not re.search(r'(?<![`0-9\u0590-\u05ff])"', shown) or "`" in written
