"""A title becomes an address that can be read, in any script."""

import pytest
from returns_guide.values.addresses import MAX_ID, as_id, old_step_id_problem, title_address


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Log In to Your Amazon Account", "log-in-to-your-amazon-account"),
        ("Follow Amazon’s 'Return' Instructions!", "follow-amazons-return-instructions"),
        ("Größe prüfen: straße", "groesse-pruefen-strasse"),
        ("Œuvre – devolución, Łódź", "oeuvre-devolucion-lodz"),
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


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        *[
            ("Rückgabe", "rueckgabe"),
            ("über-shop", "ueber-shop"),
            ("Straße", "strasse"),
            ("Café Österreich", "cafe-oesterreich"),
        ],
        *[("devolución", "devolucion"), ("España", "espana"), ("pingüino", "pinguino"), ("Łódź", "lodz")],
        *[("Ærø på", "aeroe-paa"), ("Återlämna köp", "aterlamna-kop"), ("İade işlemi ürün", "iade-islemi-urun")],
        *[
            ("Доставка щётки", "dostavka-shchetki"),
            ("Επιστροφή του", "epistrofi-tou"),
            ("ｏｕｒ＿ｓｈｏｐ", "our-shop"),
        ],
        *[("楽天 Rakuten", "rakuten"), ("市場", "channel-2"), ("متجر", "channel-2"), ("한국어 2", "channel-2")],
    ],
)
def test_an_id_is_proposed_as_people_there_write_it(words: str, proposed: str) -> None:
    assert as_id(words, otherwise="channel-2") == proposed


@pytest.mark.parametrize(
    ("words", "tag", "proposed"),
    [
        *[("Über", "de-AT", "ueber"), ("ürün", "tr", "urun"), ("Öppna", "sv", "oppna"), ("købe på", "da", "koebe-paa")],
        *[("Гарантія", "uk", "harantiya"), ("връщане", "bg", "vrashtane"), ("čišćenje", "hr", "ciscenje")],
    ],
)
def test_an_id_follows_the_language_of_the_guide(words: str, tag: str, proposed: str) -> None:
    assert as_id(words, tag) == proposed


def test_a_long_title_is_cut_at_a_word() -> None:
    assert title_address("word " * 20) == "-".join(["word"] * 12)
    assert title_address("w" * 61) == "w" * MAX_ID
    assert title_address(f"{'w' * MAX_ID} more") == "w" * MAX_ID


def test_each_address_that_was_made_can_be_named_as_an_old_one() -> None:
    made = ["step-3", f"{'w' * MAX_ID}-2", "צלמו-את-החבילה", "हिन्दी-में", "е\u0308-2"]
    assert not [address for address in made if old_step_id_problem(address)]
