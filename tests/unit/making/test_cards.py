"""A card for the parcel leads to its channel's guide."""

from pathlib import Path

import pytest
from returns_guide.making.files.parcel_cards import parcel_cards
from returns_guide.making.templates import templates
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

SITE = "https://returns.example.com/"


def guide(tmp_path: Path, cards: str) -> Guide:
    words = f"store: {{name: A, rule: Send **it** back., parcel_cards: {cards}}}\n"
    channels = "channels: [{id: shop, name: A & B, steps: [title: Go]}, {id: app, name: C, steps: [title: Go]}]\n"
    (tmp_path / "channels.yaml").write_text(words + channels, "utf-8")
    return read_guide(tmp_path / "channels.yaml")


def test_each_channel_has_a_card_with_the_rule_and_its_own_address(tmp_path: Path) -> None:
    cards = parcel_cards(templates(), guide(tmp_path, "yes"), SITE)
    assert list(cards) == ["cards/shop.svg", "cards/app.svg"]
    assert f"<title>A &amp; B: {SITE}shop/</title>" in cards["cards/shop.svg"]
    assert ">returns.example.com/shop</text>" in cards["cards/shop.svg"]
    assert ">Send it back.</text>" in cards["cards/app.svg"]
    codes = {card.partition("<path")[2].partition("/>")[0] for card in cards.values()}
    assert len(codes) == 2
    assert "" not in codes


@pytest.mark.parametrize(("cards", "site_url"), [("no", SITE), ("yes", "")])
def test_without_the_stores_wish_or_an_address_there_is_none(tmp_path: Path, cards: str, site_url: str) -> None:
    assert parcel_cards(templates(), guide(tmp_path, cards), site_url) == {}
