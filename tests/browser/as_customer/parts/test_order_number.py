"""An order number says which channel it comes from, however it was pasted, in a browser as in the reader."""

import re
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from returns_guide.making.site import _entry
from returns_guide.reading.reader import read_guide
from returns_guide.values.patterns import loosened, matches, pattern_problem

from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED


def channel(name: str, pattern: str) -> dict[str, Any]:
    return {"id": name, "pattern": pattern, "loose": loosened(pattern)}


DASHED = channel("dashed", r"\d{3}-\d{7}-\d{7}")
LONG = channel("long", r"\d{18}")
LETTERS = channel("letters", r"AS-\d{6}")
MIXED = channel("mixed", r"MF-\d{4}-[A-Z]{2}")
CHANNELS = [DASHED, LONG, LETTERS, MIXED]
SHORT = [channel(f"{count} digits", rf"\d{{{count}}}") for count in (6, 8, 10)] + [channel("town", r"[A-Z]{2}\d{5}")]
NUMBER, DIGITS = "114-3941689-8772232", "576859029223086481"
LINK = "https://www.amazon.com/gp/your-account/order-details/ref=ppx_yo_dt_b_o00?ie=UTF8&orderID="
FULL_WIDTH = {ord(plain): ord(plain) + 0xFEE0 for plain in "0123456789-"}
ARABIC, PERSIAN = ({ord("0") + digit: zero + digit for digit in range(10)} for zero in (0x660, 0x6F0))


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
        # without its dashes, or with others
        (NUMBER.replace("-", ""), "dashed"),
        (NUMBER.replace("-", "."), "dashed"),
        ("5768-5902-9223-0864-81", "long"),
        ("MF2048KL", "mixed"),
        ("MF/2048/KL", "mixed"),
        ("MF.2048.KL has come", "mixed"),
        # in small letters
        ("as-123456", "letters"),
        ("mf 2048 kl", "mixed"),
        ("order # mf 2048 kl", "mixed"),
        # with letters for digits, and digits of other scripts
        ("1I4-394l689-877223O", "dashed"),
        ("57685902922308648l", "long"),
        ("my order mf-2o48-kl has come", "mixed"),
        (NUMBER.translate(ARABIC), "dashed"),
        (DIGITS.translate(PERSIAN), "long"),
        # in a sentence
        (f"My order {NUMBER} came broken, both cups.", "dashed"),
        (f"I bought 2 cups with order {NUMBER.replace('-', '')} from you", "dashed"),
        ("I ordered 114 3941689 8772232 in May", "dashed"),
        (f"2 {NUMBER}", "dashed"),
        (f"{NUMBER} 27 November 2026", "dashed"),
        (f"Order {DIGITS}, 2 cups", "long"),
        ("lorem " * 1500 + f"order {NUMBER} " + "ipsum " * 300, "dashed"),
        # in a link
        (f"{LINK}{NUMBER}&print=1", "dashed"),
        (f"see {LINK}{NUMBER}", "dashed"),
        (f"https://example.com/?to={quote(LINK + NUMBER + '&print=1', safe='')}", "dashed"),
        (quote(quote(f"?orderID={NUMBER}&x=1", safe=""), safe=""), "dashed"),
        (f"https://example.com/orders/{NUMBER}/2", "dashed"),
        (f"https://example.com/?main_order_id={DIGITS}&t=1732", "long"),
        ("https://example.com/orders?id=mf-2048-kl&x=1", "mixed"),
    ],
)
def test_an_order_number_is_recognised_however_it_was_copied(page: Page, number: str, channel: str) -> None:
    assert like(page, number) == [channel]


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("1O3456", ["6 digits"]),
        ("Order #123456 came broken", ["6 digits"]),
        ("Order no. 12345678.", ["8 digits"]),
        ("order # 5551234567 came broken", ["10 digits"]),
        ("DE12345", ["town"]),
    ],
)
def test_a_short_number_is_recognised_where_it_is_called_one(page: Page, text: str, channels: list[str]) -> None:
    assert like(page, text, SHORT) == channels


@pytest.mark.parametrize(
    "text",
    [
        "call 5551234567 now",  # telephone numbers
        "555-123-4567",
        "Call +1 (555) 123-4567, please",
        "it came on 20260512 at last",  # days
        "2026-05-12",
        "it came on 12/05/2026",
        "12/05/2026 5551234567",
        "it came on 12.05.2026, call 5551234567",
        "1Z999AA10123456784",  # tracking numbers
        "1Z 999 AA1 01 2345 6784",
        "1Z 999 AA 10 1234 5678 4",
        "9400 1118 9922 3197 4284 90",
        "9400111899223197428490",
        "(00) 340123456789012345",
        "DE89370400440532013000",  # bank accounts
        "DE89 3704 0044 0532 0130 00",
        "DE89 370400440532013000",
        "NL91 ABNA 0417 1643 00",
        "I live in 12345 Berlin",  # postcodes
        "I live in 12345",
        "D-12345 Berlin",
        "SW1A 1AA",
        "10 oil l",
        "oil",
    ],
)
def test_what_looks_like_an_order_number_and_is_none_is_like_no_channel(page: Page, text: str) -> None:
    assert like(page, text, [*CHANNELS, *SHORT]) == []


@pytest.mark.parametrize(
    "number",
    [
        "",
        " ",
        "#",
        "114-3941689-877223",
        f"9{NUMBER}",
        f"{NUMBER}9",
        f"2-{NUMBER}",
        f"1{DIGITS}",
        f"{DIGITS}1",
        f"12 {DIGITS}",
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


TIME = """([number, channels]) => {
  const start = performance.now();
  channelsLike(number, channels);
  return performance.now() - start;
}"""


def test_the_slowest_pattern_that_the_reader_takes_keeps_nobody_waiting(page: Page) -> None:
    pattern = r"\d*\d*\d*x"
    assert pattern_problem(pattern) is None
    assert page.evaluate(TIME, ["1" * 64, [channel("slow", pattern)]]) < 500


@pytest.mark.parametrize("piece", [*"1#(é\u200b", "1 ", "1-", "a1 ", "a-1 ", "O ", "l1", "%25", f"{NUMBER} 2 "])
def test_a_whole_letter_that_is_pasted_keeps_nobody_waiting(page: Page, piece: str) -> None:
    assert page.evaluate(TIME, [(piece * 10_000)[:10_000], CHANNELS]) < 500


def test_two_channels_with_such_numbers_are_both_given_and_the_exact_one_alone(page: Page) -> None:
    channels = [DASHED, channel("seventeen", r"\d{17}")]
    assert like(page, NUMBER.replace("-", ""), channels) == ["seventeen"]
    assert like(page, NUMBER, channels) == ["dashed"]
    assert like(page, f"{NUMBER[:-1].replace('-', '')}O", channels) == ["dashed", "seventeen"]


KNOWN = [
    _entry(each)
    for file in (SHIPPED, EVERYTHING, BAZAAR)
    for each in read_guide(file).channels
    if each.order_number and each.order_number.pattern
]
PASTED = [
    "{}",
    " {} ",
    "#{}",
    "Order # {}",
    "ORDER ID: {}",
    "No. {}.",
    "({})",
    "Bestellnummer {}",
]
IN_A_SENTENCE = [
    "https://example.com/?order_id={}",
    "It’s order {}, and the cup is broken.",
    "order {} came today",
    "{} | cup",
    "/orders/{}/?x=y#top",
]
WRITTEN = {
    "as it is": str,
    "other dashes": lambda number: number.replace("-", "\u2011"),
    "bare": lambda number: number.replace("-", ""),
    "spaced": lambda number: number.replace("-", " "),
    "small": lambda number: number.replace("-", "").lower(),
    "O for 0": lambda number: re.sub("0", "O", number, count=1),
    "l for 1": lambda number: re.sub("1", "l", number, count=1),
    "full width": lambda number: number.translate(FULL_WIDTH),
}


@settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_number_of_the_stores_is_found_as_people_paste_it(page: Page, data: st.DataObject) -> None:
    entry = data.draw(st.sampled_from(KNOWN))
    number = data.draw(st.from_regex(re.compile(str(entry["pattern"]), re.ASCII), fullmatch=True))
    sentences = IN_A_SENTENCE if len(number) > 15 or "-" in number else []
    way, around = data.draw(st.sampled_from([*WRITTEN])), data.draw(st.sampled_from([*PASTED, *sentences]))
    if " " in (written := WRITTEN[way](number)) and around in IN_A_SENTENCE:
        written = number  # letters with spaces between them are words of the sentence
    assert entry["id"] in like(page, around.format(written), KNOWN), (way, around, number)


@settings(max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(st.text("0123456789OIl-. #AZ/()", max_size=60), min_size=20, max_size=20))
def test_no_long_number_is_found_in_fewer_digits(page: Page, texts: list[str]) -> None:
    short = [text for text in texts if len(re.findall(r"[\dOIl]", text)) < 17]
    assert [text for text in short if like(page, text, [DASHED, LONG])] == []


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
    return re.fullmatch(r"[A-Za-z\d-]{1,64}", number, re.ASCII) is not None
