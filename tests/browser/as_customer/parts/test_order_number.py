"""An order number says which channel it comes from, in a browser as in the reader of channels.yaml."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from returns_guide.values.patterns import matches, pattern_problem

DASHED = {"id": "dashed", "pattern": r"\d{3}-\d{7}-\d{7}"}
LONG = {"id": "long", "pattern": r"\d{18}"}
LETTERS = {"id": "letters", "pattern": r"AS-\d{6}"}
CHANNELS = [DASHED, LONG, LETTERS]
NUMBER = "114-3941689-8772232"
FULL_WIDTH = {ord(plain): ord(plain) + 0xFEE0 for plain in "0123456789-"}


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


def like(page: Page, number: str, channels: list[dict[str, Any]] | None = None) -> list[str]:
    found = page.evaluate("([number, channels]) => channelsLike(number, channels)", [number, channels or CHANNELS])
    return [channel["id"] for channel in found]


@pytest.mark.parametrize(
    ("number", "channel"),
    [
        (NUMBER, "dashed"),
        (f"  {NUMBER}\n", "dashed"),
        ("114\u20133941689\u20138772232", "dashed"),
        ("114\u22123941689\u20118772232", "dashed"),
        ("114 - 3941689 - 8772232", "dashed"),
        ("114 3941689 8772232", "dashed"),
        (NUMBER.translate(FULL_WIDTH), "dashed"),
        ("114-\u200b3941689-\u00ad8772232\u200e", "dashed"),
        (f"#{NUMBER}", "dashed"),
        (f"({NUMBER}).", "dashed"),
        (f"Order no. {NUMBER}", "dashed"),
        (f"Order no.: #{NUMBER}", "dashed"),
        (f"ORDER # {NUMBER}", "dashed"),
        (f"Bestellnummer: {NUMBER}", "dashed"),
        (f"注文番号：{NUMBER}", "dashed"),
        ("576859029223086481", "long"),
        ("5768 5902 9223 0864 81", "long"),
        ("AS-123456", "letters"),
        ("Order AS-123456", "letters"),
        ("Order no. AS 123456", "letters"),
    ],
)
def test_an_order_number_is_recognised_however_it_was_copied(page: Page, number: str, channel: str) -> None:
    assert like(page, number) == [channel]


@pytest.mark.parametrize(
    "number",
    [
        "",
        " ",
        "#",
        "114-3941689-877223",
        f"9{NUMBER}",
        f"{NUMBER}9",
        f"2 {NUMBER}",
        "as-123456",
        "1" * 65,
        "word " * 5000,
    ],
)
def test_what_no_pattern_fits_as_a_whole_is_like_no_channel(page: Page, number: str) -> None:
    assert like(page, number) == []


def test_all_channels_that_a_number_could_come_from_are_given_as_they_were(page: Page) -> None:
    other = {"id": "other", "pattern": r"[1-9]\d*", "name": "Other"}
    assert page.evaluate("(channels) => channelsLike('576859029223086481', channels)", [LONG, DASHED, other]) == [
        LONG,
        other,
    ]


def test_the_number_as_it_stands_comes_before_what_is_left_without_its_words(page: Page) -> None:
    assert like(page, "AS 123", [{"id": "bare", "pattern": r"\d+"}, {"id": "spaced", "pattern": r"AS \d+"}]) == [
        "spaced"
    ]


@pytest.mark.parametrize("number", ["1234", "12 34"])
def test_each_way_of_a_pattern_has_to_fit_as_a_whole(page: Page, number: str) -> None:
    assert like(page, number, [{"id": "either", "pattern": "12|34"}]) == []


def test_the_longest_number_has_64_characters(page: Page) -> None:
    any_length = [{"id": "any", "pattern": r"\d*"}]
    assert like(page, "1" * 64, any_length) == ["any"]
    assert like(page, "1" * 65, any_length) == []


@pytest.mark.parametrize("pattern", ["(", "[z-a]", "a{2,1}", "*", None])
def test_a_broken_pattern_is_ignored(page: Page, pattern: str | None) -> None:
    assert like(page, NUMBER, [{"id": "broken", "pattern": pattern}, DASHED]) == ["dashed"]


def test_a_channel_without_a_pattern_is_like_nothing(page: Page) -> None:
    assert like(page, NUMBER, [{"id": "none"}]) == []


def test_the_slowest_pattern_that_the_reader_takes_keeps_nobody_waiting(page: Page) -> None:
    pattern = r"\d*\d*\d*x"
    assert pattern_problem(pattern) is None
    milliseconds = """([number, channels]) => {
      const start = performance.now();
      channelsLike(number, channels);
      return performance.now() - start;
    }"""
    assert page.evaluate(milliseconds, ["1" * 64, [{"id": "slow", "pattern": pattern}]]) < 500


PIECES = st.sampled_from(
    [
        r"\d",
        r"\D",
        r"\w",
        r"\W",
        r"\S",
        r"\-",
        r"\.",
        r"\#",
        "A",
        "-",
        "7",
        ".",
        "[A-C]",
        "[^A-C]",
        r"[\d-]",
        "[-7]",
        r"[^\w]",
    ]
)
COUNTS = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{1,3}", "{2,}"])
PATTERNS = st.recursive(
    st.builds(str.__add__, PIECES, COUNTS),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map("".join)
        | st.lists(inner, min_size=1, max_size=2).map(lambda ways: f"({'|'.join(ways)})")
        | inner.map(lambda group: f"(?:{group}){{2}}")
    ),
    max_leaves=6,
).filter(lambda pattern: pattern_problem(pattern) is None)


@settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_python_and_the_browser_agree_on_what_a_pattern_fits(page: Page, data: st.DataObject) -> None:
    patterns = data.draw(st.lists(PATTERNS, min_size=20, max_size=20))
    plain = st.text("AC7-.é", min_size=1, max_size=8).filter(is_one_part)
    numbers = [
        number
        for pattern in patterns
        for number in (data.draw(plain), data.draw(st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True)))
        if is_one_part(number)
    ]
    verdicts = page.evaluate(
        """([patterns, numbers]) => patterns.map((pattern) =>
             numbers.map((number) => channelsLike(number, [{ pattern }]).length > 0))""",
        [patterns, numbers],
    )
    assert verdicts == [[matches(pattern, number) for number in numbers] for pattern in patterns]


def is_one_part(number: str) -> bool:
    """With nothing that is read away before a pattern is tried."""
    return re.fullmatch(r"[\w*+/=?!&<>-]{1,64}", number, re.ASCII) is not None
