"""A claim's reference is read aloud over the telephone, by people who make mistakes."""

import re

import pytest
from playwright.sync_api import Page

ALPHABET = "23456789CFGHJKMPQRTVWXY"


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


def is_reference(page: Page, *texts: str) -> list[bool]:
    return page.evaluate("(texts) => texts.map(isReference)", list(texts))


def test_a_thousand_references_are_a_thousand_different_ones(page: Page) -> None:
    references = page.evaluate("Array.from({ length: 1000 }, newReference)")
    assert len(set(references)) == 1000
    assert all(re.fullmatch(rf"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}-[{ALPHABET}]{{2}}", each) for each in references)
    assert all(is_reference(page, *references))
    assert {character for each in references for character in each} == {*ALPHABET, "-"}


def test_every_wrong_character_is_noticed(page: Page) -> None:
    reference = page.evaluate("newReference()")
    places = [place for place, character in enumerate(reference) if character != "-"]
    wrong = [
        reference[:place] + other + reference[place + 1 :]
        for place in places
        for other in ALPHABET
        if other != reference[place]
    ]
    assert len(wrong) == 10 * 22
    assert not any(is_reference(page, *wrong))


def test_any_two_characters_that_changed_places_are_noticed(page: Page) -> None:
    reference = page.evaluate("newReference()").replace("-", "")
    swapped = []
    for one in range(10):
        for other in range(one + 1, 10):
            characters = list(reference)
            characters[one], characters[other] = characters[other], characters[one]
            swapped.append("".join(characters))
    assert not any(is_reference(page, *(each for each in swapped if each != reference)))


@pytest.mark.parametrize(
    "written",
    [
        "8QM5-V2K7-3F",
        "8qm5 v2k7 3f",
        " 8QM5V2K73F\n",
        "8QM5–V2K7–3F",
        "8QM5/V2K7/3F",
        "\uff18\uff31\uff2d\uff15-V2K7-3F",
        "BONS-UZK1-3F",
        "8DM5-V2K7-3F",
        "80M5-V2K7-3F",
    ],
)
def test_it_is_recognised_however_it_was_written_down(page: Page, written: str) -> None:
    assert is_reference(page, written) == [True]


@pytest.mark.parametrize("text", ["", "K7QF", "8QM5-V2K7-3F8QM5-V2K7-3F", "IIII-LLLL-II", "é", "'; DROP TABLE claims"])
def test_other_texts_are_no_references(page: Page, text: str) -> None:
    assert is_reference(page, text) == [False]


def test_nothing_at_all_is_no_reference(page: Page) -> None:
    assert page.evaluate("[undefined, null, 7, {}, []].map(isReference)") == [False] * 5
