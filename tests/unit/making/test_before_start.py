"""What to have ready before the first step names each thing once, in the store's own words."""

from pathlib import Path

import pytest
from returns_guide.making.site import Site
from returns_guide.reading.reader import read_guide
from selectolax.lexbor import LexborHTMLParser

GUIDE = """\
language: {language}
store: {{name: Marlow, rule: Marlow.}}
channels:
  - {{id: shop, name: Shop, claim_form: yes, order_number: {number}, steps: [{{title: A, have_ready: [{things}]}}]}}
claim_form:
  title: B
  endpoint: {{provider: netlify}}
  fields: [{{id: order, type: order-number, label: "{label}"}}]
"""


def before_start(tmp_path: Path, number: str = "{example: M-1, where: C.}", **words: str) -> tuple[str, list[str]]:
    """At a glance, and the list."""
    file = tmp_path / "channels.yaml"
    file.write_text(GUIDE.format(number=number, **words), "utf-8")
    (html,) = (page.html for page in Site(read_guide(file)).pages if page.path == "shop")
    start = LexborHTMLParser(html.decode()).css_first(".before-start")
    assert start
    glance = start.css_first(".before-start__glance")
    assert glance
    return glance.text(), [" ".join(item.text().split()) for item in start.css("li")]


@pytest.mark.parametrize(
    ("language", "label", "thing", "line"),
    [
        ("en", "Order number", "The order number", "The order number, for example M-1. C."),
        ("de", "Bestellnummer", "Deine Bestellnummer", "Deine Bestellnummer, zum Beispiel M-1. C."),
        ("fr", "Commande", "Le numéro de commande", "Le numéro de commande, par exemple M-1. C."),
        ("ja", "番号", "ご注文番号", "ご注文番号（例：M-1）。C."),
        ("ar", "الرقم", "رقم الطلب", "رقم الطلب، مثل M-1. C."),
    ],
)
def test_the_order_number_is_named_once(tmp_path: Path, language: str, label: str, thing: str, line: str) -> None:
    things = f"D, {thing}, {label}"
    assert before_start(tmp_path, language=language, label=label, things=things) == (f"{thing} · D", [line, "D"])


@pytest.mark.parametrize(
    ("number", "line"),
    [("{where: C.}", "Ihre Bestellnummer: C."), ("{example: M-1}", "Ihre Bestellnummer, zum Beispiel M-1.")],
)
def test_whatever_is_known_of_it(tmp_path: Path, number: str, line: str) -> None:
    words = {"language": "de", "label": "Bestellnummer", "things": "Ihre Bestellnummer"}
    assert before_start(tmp_path, number, **words) == ("Ihre Bestellnummer", [line])


def test_where_no_step_names_it_the_catalogue_does(tmp_path: Path) -> None:
    glance, listed = before_start(tmp_path, language="de", label="Bestellnummer", things="D")
    assert (glance, listed) == ("Ihre Bestellnummer · D", ["Ihre Bestellnummer sieht so aus: M-1. C.", "D"])
