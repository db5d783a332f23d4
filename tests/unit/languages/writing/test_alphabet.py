"""Names come in the order in which people of a language look for them."""

import pytest
from returns_guide.languages.catalogue import Catalogue
from returns_guide.languages.language import Language
from returns_guide.languages.writing.alphabet import place


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("en", "2nd Hand|Ärger|Bazaar|Éclair|Ezra|ørsted|Straße|Strassen|zoo"),
        ("de", "Apfel|Äpfel|Apfelbaum|Ötker|Otto|Zalando"),
        ("da", "Abe|Zalando|Ærø|Ørsted|Aabenraa|Århus"),
        ("nb", "Zoo|Ærlig|Öl|Ås"),
        ("sv", "Apoteket|Zara|Åhléns|Ärlig|Öppet"),
        ("es", "Nube|nunca|Ñandú|Ola"),
        ("pl", "Lody|luz|Łódź|Mama|Zoo|Źródło|Żabka"),
        ("cs", "Cena|Čaj|Dům|Řeka|Sloup|Škoda"),
        ("tr", "Cam|Çay|Isı|İpek|Oda|Ödev"),
        ("ja", "Amazon.co.jp|あさひ|カメラ|ガラス|きもの|キャンプ|楽天"),
        ("ar", "1001|أمازون|بيت|متجر|نون|Amazon"),
        ("ru", "Авито|Ёлка|Яндекс|Amazon"),
        ("th", "กล่อง|เกม|ข้าว|Lazada"),
    ],
)
def test_names_come_in_the_order_of_a_languages_alphabet(tag: str, names: str) -> None:
    spoken = Language(tag, Catalogue(tag))
    expected = names.split("|")
    backwards = expected[::-1]
    assert sorted(backwards, key=lambda name: place(name, spoken)) == expected
