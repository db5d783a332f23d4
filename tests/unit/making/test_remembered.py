"""What was made of a channel is made anew where it, its place or what stands around it is another, and only there."""

import pytest
from returns_guide.making.remembered import Remembered
from returns_guide.making.site import MadeChannel, Site
from returns_guide.model import Channel, Guide, Step, Store


def channel(name: str = "Shop") -> Channel:
    return Channel(id="shop", name=name, steps=(Step(title="Go"),))


@pytest.fixture
def remembered() -> Remembered[str]:
    """It knows what was made of the channel in its first place."""
    remembered: Remembered[str] = Remembered()
    assert remembered.of(channel(), 1, lambda: "first") == "first"
    return remembered


def test_the_same_channel_is_made_once(remembered: Remembered[str]) -> None:
    assert remembered.of(channel(), 1, lambda: "again") == "first"


def test_another_word_or_another_place_makes_it_anew(remembered: Remembered[str]) -> None:
    assert remembered.of(channel("Our Shop"), 1, lambda: "other") == "other"
    assert remembered.of(channel("Our Shop"), 2, lambda: "moved") == "moved"
    assert remembered.of(channel("Our Shop"), 2, lambda: "again") == "moved"


def test_all_is_made_anew_where_something_else_stands_around(remembered: Remembered[str]) -> None:
    assert remembered.around("a store").of(channel(), 1, lambda: "new") == "new"
    assert remembered.around("a store").of(channel(), 1, lambda: "again") == "new"
    assert remembered.around("other store").of(channel(), 1, lambda: "newer") == "newer"


def test_a_channels_page_follows_what_its_store_says() -> None:
    remembered: Remembered[MadeChannel] = Remembered()
    for rule in ("Send it back.", "Bring it back."):
        guide = Guide(store=Store(name="Autosky", rule=rule), channels=(channel(),))
        assert rule in Site(guide, remembered=remembered).pages[1].html.decode()
