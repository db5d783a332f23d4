"""A value is judged as an editor means it; editors' programs, which know its shape alone, underline nothing right."""

import re
from collections.abc import Callable

import pytest
from returns_guide.values.addresses import (
    FREE_ID,
    HTTPS,
    LINK,
    OLD_ADDRESS,
    https_problem,
    id_problem,
    link_problem,
    old_address_problem,
)
from returns_guide.values.colours import COLOUR, colour_problem
from returns_guide.values.contacts import EMAIL, TELEPHONE, email_problem, telephone_problem
from returns_guide.values.endpoint_names import FIELD_NAME, FORM_ID, field_name_problem, form_id_problem
from returns_guide.values.icons import ICON, icon_problem
from returns_guide.values.pictures import PICTURE, picture_name_problem
from returns_guide.values.shapes import whole
from returns_guide.values.words import TEXT, WORDS, plain_problems, text_problems
from returns_guide.values.yes_no import YES_NO, means_yes

Check = Callable[[str], object]
RIGHT: list[tuple[str, Check, str]] = [
    (FREE_ID, id_problem, "a amazon our-shop-2 404-shop thanks-a-lot " + "a" * 60),
    (OLD_ADDRESS, old_address_problem, "bay 2019/shops Old_Shop/a.html ~anna/x"),
    (HTTPS, https_problem, "https://claims.example.com https://a.de/new?x=1#y https://a.de:8443/"),
    (LINK, link_problem, "https://a.de http://a.de/x mailto:help@example.com tel:+1-555-0100 HTTPS://A.DE/"),
    (COLOUR, colour_problem, "#0369a1 #0369A1"),
    (EMAIL, email_problem, "help@example.com a.b+c@mail.example.co.uk ä@ö.de"),
    (FORM_ID, form_id_problem, f"abc a-b_C9 {'a' * 64}"),
    (FIELD_NAME, field_name_problem, f"_subject a _a.b-c a{'b' * 40}"),
    (ICON, icon_problem, "material/home fontawesome/brands/amazon"),
    (PICTURE, picture_name_problem, "a.svg a.png a.jpg a.jpeg a.webp a.avif ./a.PNG pictures/a/label_1.Jpg a..b.png"),
]
WRONG: list[tuple[str, Check, str]] = [
    (FREE_ID, id_problem, f"about thanks Shop a--b -a a- a_b {'ü'}"),
    (OLD_ADDRESS, old_address_problem, "/bay bay/ a//b a?b a#b"),
    (HTTPS, https_problem, "http://a.de ftp://a.de https:// a.de mailto:a@b.de"),
    (LINK, link_problem, "ftp://a.de a.de https:a.de mailto tel javascript:x"),
    (COLOUR, colour_problem, "#fff red 0369a1 #0369ag"),
    (EMAIL, email_problem, "help help@example @a.de a@b..de a@b@c.de"),
    (FORM_ID, form_id_problem, f"ab a.b a@b.de https://a.de {'a' * 65}"),
    (FIELD_NAME, field_name_problem, f"1a -a a[] é a{'b' * 41}"),
    (ICON, icon_problem, "home Material/home material/"),
    (
        PICTURE,
        picture_name_problem,
        "a.gif a.pngx /a.png C:/a.png a\\b.png .a.png _a.png a/.b/c.png https://a.de/a.png",
    ),
]


def each(table: list[tuple[str, Check, str]]) -> list[tuple[str, Check, str]]:
    return [(shape, check, value) for shape, check, values in table for value in values.split(" ")]


@pytest.mark.parametrize(("shape", "check", "value"), each(RIGHT))
def test_what_is_right_has_no_problem_and_its_shape(shape: str, check: Check, value: str) -> None:
    assert check(value) is None
    assert re.search(whole(shape), f"  {value} ")


@pytest.mark.parametrize(("shape", "check", "value"), each(WRONG))
def test_what_is_wrong_is_refused_and_has_not_the_shape(shape: str, check: Check, value: str) -> None:
    assert f'"{value}"' in str(check(value))
    assert not re.search(whole(shape), value)


@pytest.mark.parametrize(
    ("value", "better"),
    [("https://a.de/Old Shop/?x", "old-shop/x"), ("https://a.de/", "old-shop"), ("/", "old-shop"), ("..", "old-shop")],
)
def test_an_old_address_that_cannot_be_one_is_refused_with_one_that_can(value: str, better: str) -> None:
    assert str(old_address_problem(value)).endswith(f'like "{better}"')
    assert old_address_problem(better) is None


@pytest.mark.parametrize("number", ["+1 555 0100", "0049 (30) 1234-56.78", "12345", "+12345"])
def test_a_telephone_number_may_be_written_as_people_do(number: str) -> None:
    assert telephone_problem(number) is None
    assert re.search(whole(TELEPHONE), number)


@pytest.mark.parametrize("number", ["1234", "call us", "+", "555-", "(555) 0100", "1 555 0100 ext"])
def test_what_no_telephone_dials_is_refused_with_an_example(number: str) -> None:
    assert str(telephone_problem(number)).endswith('write it like "+1 555 0100"')
    assert not re.search(whole(TELEPHONE), number)


@pytest.mark.parametrize("words", ["Yes", "yes", " y ", "TRUE", "t", "on", "1"])
def test_every_word_for_yes_means_yes(words: str) -> None:
    assert means_yes(words)
    assert re.search(whole(YES_NO), words)


@pytest.mark.parametrize("words", ["No", "n", "False", "f", "off", "0"])
def test_every_word_for_no_is_known_and_means_no(words: str) -> None:
    assert not means_yes(words)
    assert re.search(whole(YES_NO), words)


@pytest.mark.parametrize("words", ["maybe", "", "yes no", "yesno", "y|n"])
def test_other_words_are_neither(words: str) -> None:
    assert not means_yes(words)
    assert not re.search(whole(YES_NO), words)


@pytest.mark.parametrize("value", [True, 1, None, ["yes"]])
def test_what_is_no_word_means_nothing(value: object) -> None:
    assert means_yes(value) is False


@pytest.mark.parametrize("words", ["Return it.", "a\tb", "日本", "👩‍👩‍👧 a", "!a [b]", "!a [b](https://a.de)"])
def test_words_have_their_shape(words: str) -> None:
    assert plain_problems(words) == [] or "](" in words
    assert text_problems(words) == []
    assert re.search(whole(WORDS), words)
    assert re.search(whole(TEXT), words)


@pytest.mark.parametrize("words", [" ", "\u00ad", "\u200b", "a\x00", "a\x1fb", "a\x7f", "a\u202eb", "a\u2066b", "a\nb"])
def test_what_cannot_be_seen_or_turns_the_words_around_has_not(words: str) -> None:
    assert plain_problems(words)
    assert not re.search(whole(WORDS), words)


@pytest.mark.parametrize(
    "sign", ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\x9f", "\u202a", "\u202e", "\u2066", "\u2069"]
)
def test_a_sign_that_cannot_be_seen_is_named_by_its_number(sign: str) -> None:
    assert plain_problems(f"a{sign}b") == [f"holds the control character U+{ord(sign):04X}; delete it"]
