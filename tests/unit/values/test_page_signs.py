"""Signs that would reach a customer as they were typed are refused, and signs that are meant so are not."""

import pytest
from returns_guide.values.words import plain_problems, render, text_problems

SIGNS = {
    "table": ["| Day | What |", "| Day | What | |---|---| | 1 | a |", "Day | What\n--|--", "a | b :--|--"],
    "list": ["- one", "- one\n- two", "* one * two", "1. Open it. 2. Tap it.", "1) a 2) b", "1. 開く。2. 押す"],
    "task": ["[ ] A photo", "[x] A photo", "* [ ] A photo"],
    "heading": ["# Return it", "## Return it"],
    "quotation": ["> Return it", ">Return it"],
    "picture": ["![a](https://x.de/b.png)"],
    "footnote": ["See the note[^1].", "[^note]"],
    "dividing line": ["---", "***", "_ _ _", "==="],
    "struck through": ["~~30~~ 14 days"],
    "marked": ["A ==new== rule"],
    "box": ["!!! warning Keep it", "??? note", "=== tab"],
    "colons": [":warning: Hot", "Sent :material-truck:"],
    "style": ['A photo{ width="300" }', "A photo{: .big }", "{.big}"],
}
STAND = [
    *("> 5 kg", "> €50", "3 > 2", "a | b", "|x| is", "5 * 3 * 2", "* only in Germany", "x == y", "-", "[x]", "a_b_c"),
    *("1. Mai und 2. Mai", "1. Mai, 2. Mai und 3. Mai", "2. Stock", "# 5", "#1", "- 20 %", "50 - 60", "12:30:15"),
    *("a:b:c", "Note: see: that", "– one", "— one", "• one", "{order number}", "A & B", "Q&A; or", "&c.; a", "$5 ~ $6"),
]


@pytest.mark.parametrize(("what", "words"), [(what, words) for what, every in SIGNS.items() for words in every])
def test_markdown_for_whole_pages_is_refused_once_in_text_and_in_plain_words(what: str, words: str) -> None:
    for problems in (plain_problems, text_problems):
        (problem,) = [one for one in problems(words) if not one.startswith("has the link")]
        assert what in problem
        assert "; " in problem


@pytest.mark.parametrize("words", STAND)
def test_signs_that_are_meant_as_they_stand_pass(words: str) -> None:
    assert plain_problems(words) == [] == text_problems(words)


@pytest.mark.parametrize(
    ("words", "write"),
    [("a&nbsp;b", "a space"), ("a &amp; b", '"&"'), ("&#8364;5", '"€"'), ("&#x2192;", '"→"'), ("a&shy;b", "delete it")],
)
def test_an_entity_of_html_is_refused_with_the_sign_to_write(words: str, write: str) -> None:
    for problems in (plain_problems, text_problems):
        (problem,) = problems(words)
        assert problem.endswith(write if write == "delete it" else f"; write {write}")


@pytest.mark.parametrize(
    "words", ["**Bold** words", "Some *slanted* words", "A [link](https://x.de)", "The `code`", "It is __bold__."]
)
def test_inline_markdown_is_refused_in_plain_words_alone(words: str) -> None:
    assert len(plain_problems(words)) == 1
    assert not text_problems(words)


@pytest.mark.parametrize(
    "words", [r"\- one", r"\# Return", "`&nbsp;`", r"\&nbsp;", "[a](https://x.de/?b==c==d&copy=1)"]
)
def test_whoever_means_the_signs_escapes_them_or_writes_them_as_code(words: str) -> None:
    assert not text_problems(words)
    assert render(words)
