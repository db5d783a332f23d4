"""A reviewer reads what changes for a customer, channel by channel."""

from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.changes.comparison import changes
from returns_guide.changes.quotes import LONGEST, quote, quotes
from returns_guide.changes.report import as_text, plain
from returns_guide.model import Guide, Moved
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import EVERYTHING

SHOP = """\
  - id: shop
    name: Our Shop
    steps: [{title: Write to us}]
"""
LOOK = "      - {title: Look, text: Look at the parcel.}\n"
LOG_IN = (
    "      - {title: Log in, text: Go to the orders., links: [{label: Open orders, address: https://market.com/a}]}\n"
)
RESOLUTION = "      - {title: Resolution}\n"
WINDOW = "    window: {days: 30, counted_from: delivery}\n"
FORM = "claim_form:\n"
GUIDE = f"""\
store: {{name: A store, rule: Send it back.}}
channels:
{SHOP}\
  - id: market
    name: Market
    claim_form: yes
{WINDOW}\
    order_number: {{pattern: "[0-9]+", example: "77"}}
    steps:
{LOOK}\
{LOG_IN}\
      - {{title: Report it, text: Click on "Return"., path: [Orders, Return]}}
{RESOLUTION}\
{FORM}\
  title: File a claim
  endpoint: {{provider: netlify}}
  fields:
    - {{id: what, type: text, label: What broke?}}
    - {{id: wish, type: choice, label: Your wish, options: [Money, Another one]}}
"""

MARKET = "https://market.com/"
DEAD = "is dead: say in “moved:” where it leads now"
SENT = "The claim form, where claims go"
WISH = "The claim form, the field “Your wish”"
OTHER_ORDER = "the options stand in another order now"

Edited = Callable[..., list[str]]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """What is said of an edit: each word is replaced by the one after it."""

    def read(source: str) -> Guide:
        (tmp_path / "channels.yaml").write_text(source)
        return read_guide(tmp_path / "channels.yaml")

    def edited(*words: str) -> list[str]:
        source = GUIDE
        for old, new in zip(words[::2], words[1::2], strict=True):
            assert old in source
            source = source.replace(old, new)
        return as_text(changes(read(GUIDE), read(source))).splitlines()

    return edited


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("Click on", "Tap", 'Market, step 3: “Click on "Return".” is now “Tap "Return".”'),
        ("[Orders, Return]", "[Orders]", "Market, step 3: the path to tap “Orders › Return” is now “Orders”"),
        ("Open orders", "Orders", "Market, step 2: the link “Open orders” is now “Orders”"),
        ("com/a", "com/b", f"Market, step 2: the link “Open orders” now leads to {MARKET}b, before to {MARKET}a"),
        ("days: 30", "days: 14", "Market: the window shrinks from 30 to 14 days"),
        ("days: 30", "days: 31", "Market: the window extends from 30 to 31 days"),
        (": delivery", ": purchase", "Market: the days are counted from purchase now, no longer from delivery"),
        (WINDOW, "", "Market: the window of 30 days is gone"),
        ("[0-9]+", "[7]+", "Market, order number: the pattern is now [7]+, before [0-9]+"),
        ("name: Market", "name: Fair", "Fair: the name “Market” is now “Fair”"),
        ("id: market", "id: fair", f"Market: the address is now /fair/; the old one, /market/, {DEAD}"),
        ("Send it", "Bring it", "The store: the rule on every page “Send it back.” is now “Bring it back.”"),
        ("back.}", "back., website: https://a.com/}", "The store: the website is now https://a.com/"),
        (
            "provider: netlify",
            "provider: formspark, id: abc",
            f"{SENT}: who takes them is now formspark, before netlify",
        ),
        ("[Money,", "[Money, A voucher,", f"{WISH}: the option “A voucher” is new"),
        ("Another one]", "Another one], optional: yes", f"{WISH}: it may be left empty now"),
        ("Money, Another one", "Another one, Money", f"{WISH}: {OTHER_ORDER}: “Another one”, “Money”"),
    ],
)
def test_a_change_is_said_in_the_words_of_a_customer(edited: Edited, old: str, new: str, sentence: str) -> None:
    assert edited(old, new)[0] == sentence


SEVERAL = (
    "    windows: [{name: Withdrawal, days: 14, counted_from: delivery}, {name: Guarantee, years: 2, counted_from: "
)


@pytest.mark.parametrize(
    ("rest", "sentence"),
    [
        ("purchase}]", "Market: the window “Guarantee” is new: 2 years, counted from purchase"),
        ("unknown, up_to: 5}]", "Market: the window “Guarantee” is new: 2 to 5 years, counted from unknown"),
        ("delivery}, {name: Now, until: 2027-01-31}]", "Market: the window “Now” is new: until 2027-01-31"),
        (
            "event, event: The day it ran}]",
            "Market, the window “Guarantee”: the event it is counted from: “The day it ran” is new",
        ),
    ],
)
def test_new_windows_are_said_with_how_long_they_are(edited: Edited, rest: str, sentence: str) -> None:
    said = edited(WINDOW, f"{SEVERAL}{rest}\n")
    assert "Market: the window of 30 days is gone" in said
    assert "Market: the window “Withdrawal” is new: 14 days, counted from delivery" in said
    assert sentence in said


def test_an_inserted_step_leaves_the_steps_after_it_alone(edited: Edited) -> None:
    assert edited(LOG_IN, "      - {title: Take a photo, text: Of it.}\n" + LOG_IN) == [
        "Market: step 2, “Take a photo”, is new: “Of it.”"
    ]


def test_a_step_is_known_again_by_its_title_its_text_or_similar_words(edited: Edited) -> None:
    assert edited(
        LOOK,
        "",
        "Log in, text: Go to the orders",
        "Log in there, text: Go to all orders",
        "Report it",
        "Report the damage",
        "{title: Resolution}",
        "{title: Resolution, text: Something of your own choice comes soon.}",
    ) == [
        "Market, step 1: “Go to the orders.” is now “Go to all orders.”",
        "Market, step 1: the title “Log in” is now “Log in there”",
        "Market, step 2: the title “Report it” is now “Report the damage”",
        "Market, step 3: the text “Something of your own choice comes soon.” is new",
        "Market: step 1, “Look”, is gone",
        "Market: the address #look is dead: name it in “was:” of the step that it leads to now",
        "Market: the address #log-in is dead: name it in “was:” of the step that it leads to now",
        "Market: the address #report-it is dead: name it in “was:” of the step that it leads to now",
    ]


def test_a_step_whose_old_address_is_named_leaves_no_link_dead(edited: Edited) -> None:
    assert edited("Log in, text", "Log in there, was: [log-in], text") == [
        "Market, step 2: the title “Log in” is now “Log in there”",
        "Market, step 2: the old address log-in is new",
    ]


def test_a_step_with_other_words_throughout_is_another_step(edited: Edited) -> None:
    assert edited("title: Look, text: Look at the parcel.", "title: Wait, text: You hear from us.") == [
        "Market: step 1, “Wait”, is new: “You hear from us.”",
        "Market: step 1, “Look”, is gone",
        "Market: the address #look is dead: name it in “was:” of the step that it leads to now",
    ]


def test_steps_without_a_text_have_nothing_in_common_by_that(edited: Edited) -> None:
    assert edited("title: Resolution", "title: Goodbye") == [
        "Market: step 4, “Goodbye”, is new",
        "Market: step 4, “Resolution”, is gone",
        "Market: the address #resolution is dead: name it in “was:” of the step that it leads to now",
    ]


def test_of_steps_that_change_places_only_the_one_that_moved_is_named(edited: Edited) -> None:
    assert edited(RESOLUTION, "", LOOK, RESOLUTION + LOOK) == ["Market, step 1: this step was step 4 before"]


def test_a_channel_that_goes_says_what_becomes_of_its_address(edited: Edited) -> None:
    assert edited(SHOP, "") == [f"Our Shop: the channel is gone; its address /shop/ {DEAD}"]
    assert edited(SHOP, "", FORM, "moved: [{old: stall}, {old: shop, now: market}]\n" + FORM) == [
        "Our Shop: the channel is gone; its address /shop/ leads to /market/ now",
        "",
        "Old addresses: /stall/ leads to the front page now",
        "Old addresses: /shop/ leads to /market/ now",
    ]


def test_an_old_address_is_never_taken_for_one_that_looks_like_it() -> None:
    guide = read_guide(EVERYTHING)
    moved = (guide.moved[0], Moved(old="our-old-stalls", now=None))
    assert as_text(changes(guide, guide.model_copy(update={"moved": moved}))).splitlines() == [
        "Old addresses: /our-old-stalls/ leads to the front page now",
        "Old addresses: /our-old-stall/ leads nowhere any more",
    ]


def test_a_new_channel_is_told_as_a_whole(edited: Edited) -> None:
    window = "window: {days: 1, counted_from: purchase}"
    new = f"  - {{id: app, name: App, {window}, steps: [{{title: Shake, warning: Gently.}}]}}\n"
    assert edited(FORM, new + FORM) == [
        "App: the channel is new, at /app/",
        "App: there is a window now: 1 day, counted from purchase",
        "App: step 1, “Shake”, is new",
        "App, step 1: the warning “Gently.” is new",
    ]


def test_channels_in_another_order_are_no_other_channels(edited: Edited) -> None:
    assert edited(SHOP, "", FORM, SHOP + FORM) == ["All channels: they stand in another order now: Market, Our Shop"]


def test_of_a_long_text_the_words_around_the_change_are_shown() -> None:
    words = " ".join(f"word{number}" for number in range(100, 800))
    before, after = quotes(words, words.replace("word456", "another"))
    assert plain((before,)) == "“… word452 word453 word454 word455 word456 word457 word458 word459 word460 …”"
    assert plain((after,)) == "“… word452 word453 word454 word455 another word457 word458 word459 word460 …”"


def test_of_a_long_text_that_is_new_the_beginning_is_shown() -> None:
    assert plain((quote("word " * 500),)) == f"“{'word ' * (LONGEST // 5)}…”"


def test_a_picture_that_shows_something_else_under_its_old_name_is_named() -> None:
    guide = read_guide(EVERYTHING)
    assert as_text(changes(guide, guide, {"pictures/foot.svg"})) == (
        "Marlow & Finch Online, step 2: the picture pictures/foot.svg shows something else now"
    )
