"""A title becomes an address that can be read, in any script."""

import pytest
from returns_guide.values.addresses import MAX_ID, old_step_id_problem, title_address


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Log In to Your Amazon Account", "log-in-to-your-amazon-account"),
        ("Follow Amazon’s 'Return' Instructions!", "follow-amazons-return-instructions"),
        ("Größe & Œuvre – devolución, Łódź", "grosse-oeuvre-devolucion-lodz"),
        ("İstanbul, ﬁne™", "istanbul-finetm"),
        ("1️⃣ Ask ⚠️", "1-ask"),
        ("soft\u00adly", "softly"),
        ("صوّر العبوة", "صوّر-العبوة"),
        ("हिन्दी में", "हिन्दी-में"),
        ("破損した商品、箱", "破損した商品-箱"),
        ("한국어 문의", "한국어-문의"),
        ("ЙОД И ΟΔΟΣ", "йод-и-οδος"),
        ("→ 💬", ""),
    ],
)
def test_latin_letters_lose_their_marks_and_other_scripts_stay_as_they_are(title: str, address: str) -> None:
    assert title_address(title) == address
    assert title_address(address) == address


def test_a_long_title_is_cut_at_a_word() -> None:
    assert title_address("word " * 20) == "-".join(["word"] * 12)
    assert title_address("w" * 61) == "w" * MAX_ID
    assert title_address(f"{'w' * MAX_ID} more") == "w" * MAX_ID


def test_each_address_that_was_made_can_be_named_as_an_old_one() -> None:
    made = ["step-3", f"{'w' * MAX_ID}-2", "צלמו-את-החבילה", "हिन्दी-में", "е\u0308-2"]
    assert not [address for address in made if old_step_id_problem(address)]
