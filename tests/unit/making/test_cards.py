"""A card for the parcel says whose it is and for which shop, leads to its guide, and has room for its words."""

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from returns_guide.making.files.lettering import address_lines, width
from returns_guide.making.files.parcel_cards import NoRoomForRule, parcel_cards
from returns_guide.making.templates import templates
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

SITE = "https://returns.example.com/"
LONG = "https://returns.a-very-long-name-of-a-store.example.com/help/returns/"
SVG = "{http://www.w3.org/2000/svg}"
ARABIC = "أعِد المنتج بالطريقة نفسها التي اشتريته بها."
THAI = "กรุณาแจ้งร้านที่คุณซื้อสินค้าก่อนส่งคืน"
KOREAN = "구매하신 곳에서 같은 방법으로 반품해 주세요."
JAPANESE = "購入したときと同じ方法で商品を返品してください。ほかの店では返金できません。"


def guide(
    tmp_path: Path, cards: str = "yes", rule: str = "Send **it** back.", name: str = "A & B", language: str = "en"
) -> Guide:
    words = f"store: {{name: Potter, rule: '{rule}', parcel_cards: {cards}}}\n"
    channels = f"channels: [{{id: shop, name: {name}, steps: [title: Go]}}, {{id: app, name: C, steps: [title: Go]}}]\n"
    (tmp_path / "channels.yaml").write_text(words + channels, "utf-8")
    return read_guide(tmp_path / "channels.yaml").model_copy(update={"language": language})


def said_on(card: str) -> list[str]:
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
    assert " ".join(said_on(cards["cards/shop.svg"])) == words
    assert len({tostring(code_of(card)) for card in cards.values()}) == 2


def test_a_store_with_a_shop_of_its_own_name_is_named_once(tmp_path: Path) -> None:
    assert (
        said_on(parcel_cards(templates(), guide(tmp_path, name="Potter"), SITE)["cards/shop.svg"]).count("Potter") == 1
    )


@pytest.mark.parametrize(("cards", "site_url"), [("no", SITE), ("yes", "")])
def test_without_the_stores_wish_or_an_address_there_is_none(tmp_path: Path, cards: str, site_url: str) -> None:
    assert parcel_cards(templates(), guide(tmp_path, cards), site_url) == {}


@pytest.mark.parametrize(("site_url", "language"), [(SITE, "ar"), (LONG, "en")])
@pytest.mark.parametrize("rule", ["Send it back.", JAPANESE, ARABIC, THAI, KOREAN])
@pytest.mark.parametrize("name", ["D", "日本橋の陶器屋と世田谷の陶器屋と鎌倉の陶器屋", "Donaudampfschifffahrts" * 6])
def test_its_words_have_room_beside_the_code_whatever_the_script(
    tmp_path: Path, rule: str, name: str, site_url: str, language: str
) -> None:
    words = guide(tmp_path, rule=rule, name=name, language=language)
    card = parcel_cards(templates(), words, site_url)["cards/shop.svg"]
    code, end = code_of(card), 0.0
    quiet = 4 * number(code, "width") / float(code[0].attrib["viewBox"].split()[2])
    edge, top = 85 - 28 - max(4, quiet) - quiet, number(code, "y") - quiet
    for line in drawn(card).iter(f"{SVG}text"):
        said, size, baseline = line.text or "", number(line, "font-size"), number(line, "y")
        start = number(line, "x") if language == "en" else 85 - number(line, "x")
        assert start + width(said, bold="font-weight" in line.attrib) * size <= (edge if baseline > top else 81), said
        assert baseline - 0.9 * size >= end, said
        end = baseline
    assert rule.replace(" ", "") in "".join(said_on(card)).replace(" ", "").replace("-", "")


@pytest.mark.parametrize("address", [SITE, LONG])
def test_a_module_is_large_enough_for_a_blurred_code(tmp_path: Path, address: str) -> None:
    code = code_of(parcel_cards(templates(), guide(tmp_path), address)["cards/shop.svg"])
    assert 25 / float(code[0].attrib["viewBox"].split()[2]) >= 0.5


def test_a_card_from_right_to_left_is_the_mirror_image(tmp_path: Path) -> None:
    """Its sign, its code and the beginnings of its lines; a Latin name ends where an Arabic one begins."""
    left, right = (
        drawn(parcel_cards(templates(), guide(tmp_path, rule=ARABIC, language=tag), SITE)["cards/shop.svg"])
        for tag in ("en", "ar")
    )
    assert right.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"  # of the templates' language
    for one, other in zip(left.iter(f"{SVG}svg"), right.iter(f"{SVG}svg"), strict=True):
        if one.get("x"):
            assert number(one, "x") + number(one, "width") + number(other, "x") == pytest.approx(85)
    sides = [
        (number(one, "x"), number(other, "x"))
        for one, other in zip(left.iter(f"{SVG}text"), right.iter(f"{SVG}text"), strict=True)
    ]
    assert all(one + other == pytest.approx(85) for one, other in sides)
    anchors = {(line.get("direction", "ltr"), line.get("text-anchor", "start")) for line in right.iter(f"{SVG}text")}
    assert anchors == {("ltr", "end"), ("rtl", "start")}


def number(element: Element, name: str) -> float:
    return float(element.attrib[name])


def test_a_rule_that_no_card_has_room_for_is_refused_with_the_channel(tmp_path: Path) -> None:
    with pytest.raises(NoRoomForRule) as refused:
        parcel_cards(templates(), guide(tmp_path, rule="word " * 60), SITE)
    assert refused.value.channel.id == "shop"


def test_a_long_word_makes_its_line_smaller_before_it_is_torn(tmp_path: Path) -> None:
    card = parcel_cards(templates(), guide(tmp_path, rule="Rücksendeetikettaufkleber aufkleben."), SITE)
    assert "Rücksendeetikettaufkleber" in said_on(card["cards/shop.svg"])


def test_an_address_that_is_too_long_for_its_line_breaks_at_a_slash_or_a_dot() -> None:
    assert address_lines("returns.example.com/kiln-online", 14) == ["returns.example.com/", "kiln-online"]
    assert address_lines("returns.potter.example/a", 10) == ["returns.potter", ".example/a"]
    assert "".join(address_lines("a" * 200, 10)) == "a" * 200
