"""A card for the parcel says whose it is and for which shop, leads to its guide, and has room for its words."""

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from returns_guide.making.files.lettering import address_lines, width
from returns_guide.making.files.parcel_cards import parcel_cards
from returns_guide.making.templates import templates
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

SITE = "https://returns.example.com/"
LONG = "https://returns.a-very-long-name-of-a-store.example.com/help/returns/"
SVG = "{http://www.w3.org/2000/svg}"
ARABIC = "أعِد المنتج بالطريقة نفسها التي اشتريته بها."
JAPANESE = "購入したときと同じ方法で商品を返品してください。ほかの店では返金できません。"


def guide(tmp_path: Path, cards: str = "yes", rule: str = "Send **it** back.", name: str = "A & B") -> Guide:
    words = f"store: {{name: Potter, rule: '{rule}', parcel_cards: {cards}}}\n"
    channels = f"channels: [{{id: shop, name: {name}, steps: [title: Go]}}, {{id: app, name: C, steps: [title: Go]}}]\n"
    (tmp_path / "channels.yaml").write_text(words + channels, "utf-8")
    return read_guide(tmp_path / "channels.yaml")


def said(card: str) -> list[str]:
    return [line.text or "" for line in drawn(card).iter(f"{SVG}text")]


def drawn(card: str) -> Element:
    return fromstring(card)  # noqa: S314  # our own file


def code_of(card: str) -> Element:
    return next(one for one in drawn(card).iter(f"{SVG}svg") if one.get("class") == "code")


def test_a_card_says_whose_it_is_which_shop_what_to_do_the_rule_and_where_it_leads(tmp_path: Path) -> None:
    cards = parcel_cards(templates(), guide(tmp_path), SITE)
    assert list(cards) == ["cards/shop.svg", "cards/app.svg"]
    assert f"<title>Potter, A &amp; B: {SITE}shop/</title>" in cards["cards/shop.svg"]
    words = "Potter A & B Something wrong with your order? Scan for the steps. Send it back. returns.example.com/ shop"
    assert " ".join(said(cards["cards/shop.svg"])) == words
    assert len({tostring(code_of(card)) for card in cards.values()}) == 2


def test_a_store_with_a_shop_of_its_own_name_is_named_once(tmp_path: Path) -> None:
    assert said(parcel_cards(templates(), guide(tmp_path, name="Potter"), SITE)["cards/shop.svg"]).count("Potter") == 1


@pytest.mark.parametrize(("cards", "site_url"), [("no", SITE), ("yes", "")])
def test_without_the_stores_wish_or_an_address_there_is_none(tmp_path: Path, cards: str, site_url: str) -> None:
    assert parcel_cards(templates(), guide(tmp_path, cards), site_url) == {}


@pytest.mark.parametrize("site_url", [SITE, LONG])
@pytest.mark.parametrize("rule", ["Send it back.", JAPANESE, ARABIC, "word " * 60])
@pytest.mark.parametrize("name", ["D", "日本橋の陶器屋と世田谷の陶器屋と鎌倉の陶器屋", "Donaudampfschifffahrts" * 6])
def test_its_words_have_room_beside_the_code_whatever_the_script(
    tmp_path: Path, rule: str, name: str, site_url: str
) -> None:
    card = parcel_cards(templates(), guide(tmp_path, rule=rule, name=name), site_url)["cards/shop.svg"]
    code = code_of(card)
    modules = float(code[0].attrib["viewBox"].split()[2])
    edge, top = (number(code, axis) - 4 * number(code, "width") / modules for axis in "xy")
    assert 25 / modules >= 0.5
    end = 0.0
    for line in drawn(card).iter(f"{SVG}text"):
        words, size, baseline = line.text or "", number(line, "font-size"), number(line, "y")
        long = 0 if "direction" in line.attrib else width(words, bold="font-weight" in line.attrib) * size
        assert number(line, "x") + long <= (edge if baseline > top else 81), words
        assert baseline - 0.9 * size >= end, words
        end = baseline


def number(element: Element, name: str) -> float:
    return float(element.attrib[name])


def test_a_rule_is_on_the_card_whole_or_not_at_all(tmp_path: Path) -> None:
    card = parcel_cards(templates(), guide(tmp_path, rule="word " * 60), SITE)["cards/shop.svg"]
    assert "word" not in card


def test_an_address_that_is_too_long_for_its_line_breaks_at_a_slash_or_a_dot() -> None:
    assert address_lines("returns.example.com/kiln-online", 14) == ["returns.example.com/", "kiln-online"]
    assert address_lines("returns.potter.example/a", 10) == ["returns.potter", ".example/a"]
    assert "".join(address_lines("a" * 200, 10)) == "a" * 200
