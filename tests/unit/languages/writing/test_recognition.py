"""The language of a file is recognised from its words, surely or not at all."""

from pathlib import Path

import pytest
from returns_guide.languages.writing.recognition import recognised
from returns_guide.reading.document import read_document, written_values

from tests.support.site_builder import ROOT

STORES = ROOT / "tests/stores"


def words_of(file: Path) -> str:
    return " ".join(node.data for node in written_values(read_document(file.read_bytes())[0]))


@pytest.mark.parametrize(
    ("store", "tag"),
    [("german", "de"), ("french", "fr"), ("japanese", "ja"), ("arabic", "ar"), ("everything", "en"), ("bazaar", None)],
)
def test_a_stores_language_is_recognised_where_it_has_one(store: str, tag: str | None) -> None:
    assert recognised(words_of(STORES / f"{store}.yaml")) == tag


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Haga fotos del paquete y no tire la caja: se la pedirán si la devolución no está en su cuenta.", "es"),
        (
            "Tire fotos da caixa e não a deite fora: a transportadora pode pedi-la antes de ir buscar.",
            "pt",
        ),
        (
            "Maak foto’s van het pakket en gooi de doos niet weg: de bezorger kan ernaar vragen als u belt.",
            "nl",
        ),
        ("Scatti delle foto del pacco e non butti la scatola: il corriere la può chiedere con la ricevuta.", "it"),
        ("Сфотографируйте посылку и не выбрасывайте коробку.", "ru"),
        ("请拍下包裹的照片，不要扔掉箱子。", "zh"),
        ("상자를 버리지 마세요.", "ko"),
        ("Amazon, TikTok Shop", None),
        ("", None),
    ],
)
def test_a_paragraph_is_recognised_and_names_are_no_language(words: str, tag: str | None) -> None:
    assert recognised(words) == tag
