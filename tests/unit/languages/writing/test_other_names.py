"""A thing to have ready is known again by its other names."""

import pytest
from returns_guide.languages.store_words.said import Said
from returns_guide.languages.writing.other_names import called


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("Bestellnummer", "Ihre Bestellnummer"),
        ("Bestellnummer", "Amazon-Bestellnummer"),
        ("Numéro de commande", "Votre numéro de commande."),
        ("numero d’ordine", "Il numero d'ordine"),
        ("注文番号", "ご注文番号"),
        ("رقم الطلب", "رقم الطلب"),
    ],
)
def test_who_says_whose_it_is_names_no_other_thing(name: str, thing: str) -> None:
    assert called(["A camera", thing], [name]) == [thing]


@pytest.mark.parametrize(
    "thing", ["Name, order number", "Order number and photos", "Photo of the order number", "Number", ""]
)
def test_what_names_more_or_less_is_another_thing(thing: str) -> None:
    assert called([thing], ["order number"]) == []


@pytest.mark.parametrize("others", ["order ID, order code", "オーダー番号、order code", "رقم الطلب، order code"])
def test_a_catalogue_knows_more_names(others: str) -> None:
    assert called(["Your order code"], ["order number"], others) == ["Your order code"]


def test_what_is_not_translated_yet_is_known_in_the_first_language() -> None:
    label = Said("Numéro de commande", "Order number", "en")
    assert called([Said(None, "Your order number", "en")], [label]) == ["Your order number"]
