"""A store says some of the site's sentences in its own words, in any language."""

import pytest
from returns_guide.languages.language import language, with_own_words
from returns_guide.languages.own_words import as_written, problems_with, replaceable
from returns_guide.languages.script_words import words_in
from returns_guide.making.templates import templates

STEPS, FOUND = "titles/steps", "channel-finder/found"


@pytest.mark.parametrize("tag", ["en", "en-XA"])
def test_own_words_take_the_place_of_the_sentence_and_keep_its_places(tag: str) -> None:
    spoken = with_own_words(language(tag), ((STEPS, "100 % {title} <b>: {steps}"), ("moved/go", "On & on")))
    titles = templates(spoken).get_template("site/pages/titles.txt").make_module().__dict__
    assert titles["steps"]("Wrap it", "tape, ship") == "100 % Wrap it <b>: tape, ship"
    assert ">On &amp; on</a>" in templates(spoken).get_template("site/pages/moved.html").render(
        target="/", guide=_GUIDE
    )
    assert titles["landing"]() == templates(language(tag)).get_template("site/pages/titles.txt").module.landing()  # type: ignore[attr-defined]


def test_one_text_serves_every_number_unless_a_form_has_its_own() -> None:
    both = with_own_words(language("en"), ((FOUND, "{count} stalls"), (f"{FOUND}.one", "A stall"))).catalogue
    every = with_own_words(language("en"), ((FOUND, "{count} ×"),)).catalogue
    only_one = with_own_words(language("en"), ((f"{FOUND}.one", "A stall"),)).catalogue
    said = [
        [each.counted(FOUND, "{count} shop", "{count} shops", count) for count in (1, 2)]
        for each in (both, every, only_one)
    ]
    assert said == [["A stall", "{count} stalls"], ["{count} ×", "{count} ×"], ["A stall", "{count} shops"]]


def test_without_own_words_a_language_is_the_same_one() -> None:
    assert with_own_words(language("en"), ()) == language("en")
    assert with_own_words(language("en"), ((STEPS, "a"),)) != with_own_words(language("en"), ((STEPS, "b"),))


def test_every_sentence_of_the_site_can_be_replaced_by_itself() -> None:
    whole = {of: one.english for of, one in replaceable().items() if "." not in of}
    assert len(whole) > 100
    assert [problem for of, english in whole.items() for problem in problems_with(of, english, language("en"))] == []


def test_an_editor_reads_places_in_braces_and_a_percent_sign_once() -> None:
    assert as_written("100 %% of %(name)s, {count} %%(x)s") == "100 % of {name}, {count} %(x)s"


def test_a_script_says_a_percent_sign_once_also_where_it_counts() -> None:
    spoken = with_own_words(language("en"), (("box/found", "{count} (100 %)"),))
    said = words_in({"found": {"one": "{count} shop", "other": "{count} shops"}}, "box", spoken)
    assert said == {"found": {"one": "{count} (100 %)", "other": "{count} (100 %)"}}


def test_the_pseudo_language_is_told_from_english_by_its_name() -> None:
    assert [language(tag).own_name for tag in ("en", "en-XA")] == ["English", "⟦English⟧"]


class _GUIDE:
    class store:  # noqa: N801  # a template's word
        name = "Shop"
