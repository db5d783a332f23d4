"""Words are set into lines that end where their script ends them; no sign is torn apart, and none is lost."""

import re
from itertools import repeat

import pytest
from returns_guide.making.files.lettering import address_lines, balanced, lines, tears_a_word


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("one two three", ["one two", "three"]),
        ("返品してください。はい", ["返品してく", "ださい。は", "い"]),
        ("返品してくだ。はい", ["返品してく", "だ。はい"]),
        ("ああああい。う", ["ああああ", "い。う"]),
        ("ああああちょっと", ["ああああ", "ちょっと"]),
        ("あああサービス", ["あああサー", "ビス"]),
        ("ああああ「い」", ["ああああ", "「い」"]),
        ("約￥１２００", ["約", "￥１２００"]),
        ("반품은 구매한 곳", ["반품은", "구매한 곳"]),
        ("unbreakableword", ["unbreak-", "ableword"]),
        ("mit Post\u00adbeleg", ["mit", "Post-", "beleg"]),
        ("co\u00adop", ["coop"]),
        ("أعِد لنا كأس", ["أعِد", "لنا", "كأس"]),
        ("กรุณาแจ้งร้านค้า", ["กรุณา", "แจ้งร้า", "นค้า"]),
    ],
)
def test_words_break_where_their_script_breaks_them(words: str, expected: list[str]) -> None:
    assert lines(words, repeat(5.2)) == expected


def test_no_sign_is_parted_from_what_is_drawn_over_it_and_none_is_lost() -> None:
    words = "e\u0301" * 30 + "👩🏽\u200d🔧" * 3
    broken = lines(words, repeat(4), hyphen="")
    assert "".join(broken) == words
    assert not [line for line in broken if re.match("[\u0301\u200d🏽]", line)]


@pytest.mark.parametrize(
    ("words", "torn"),
    [("one two", False), ("unbreakable", True), ("返品して", False), ("Rück\u00adgabe", False)],
)
def test_a_word_is_torn_only_where_it_has_no_seam(words: str, torn: bool) -> None:
    assert tears_a_word(words, repeat(4)) is torn


def test_no_line_ends_with_a_single_letter_beneath_long_ones() -> None:
    words = "いただいたお店で承ります。"
    assert lines(words, repeat(11)) == ["いただいたお店で承りま", "す。"]
    assert balanced(words, lambda: repeat(11)) == ["いただいたお店", "で承ります。"]


def test_an_address_breaks_at_its_slash_before_a_hyphen() -> None:
    assert address_lines("returns.example.com/our-store", 16) == ["returns.example.com/", "our-store"]
