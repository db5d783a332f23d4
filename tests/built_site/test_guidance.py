"""The store's own guidance stands on the site, word for word, each part on the page of its channel."""

import re
from pathlib import Path

import pytest
from returns_guide.languages.writing.quotation_marks import typographic

from tests.support.built_pages import BuiltSite, words

GUIDANCE = Path(__file__).with_name("guidance.txt")
"""As the store wrote it. Only the " >" at the end of one line, after “Returns and Exchanges”, leads nowhere."""


def test_the_front_page_says_the_rule_and_what_it_means(shipped: BuiltSite) -> None:
    rule, meaning, _ = opening()
    front_page = shipped.page("/").words()
    assert rule in front_page
    assert meaning in front_page


def test_who_bought_it_on_the_website_reads_where_the_steps_begin(shipped: BuiltSite) -> None:
    *_, for_the_website = opening()
    assert [page.address for page in shipped.guides if for_the_website in page.words()] == [shipped.guides[0].address]


@pytest.mark.parametrize("number", range(3))
def test_a_channels_guide_has_its_steps_with_all_their_sentences_in_order(shipped: BuiltSite, number: int) -> None:
    channel, page = shipped.guide.channels[number], shipped.guides[number]
    steps = [(words(step.css("h3")[0]), words(step)) for step in page.all("main ol > li:has(h3)")]
    expected = guidance()[channel.name]
    assert [heading for heading, _ in steps] == [f"Step {n}: {title}" for n, (title, _) in enumerate(expected, 1)]
    assert not [
        sentence
        for (_, shown), (_, sentences) in zip(steps, expected, strict=True)
        for sentence in not_in_order(sentences, shown)
    ]


def test_no_channel_of_the_guidance_is_missing(shipped: BuiltSite) -> None:
    assert list(guidance()) == [channel.name for channel in shipped.guide.channels]


def opening() -> list[str]:
    return sentences_of(GUIDANCE.read_text("utf-8").splitlines()[0])


def guidance() -> dict[str, list[tuple[str, list[str]]]]:
    """Every channel's steps: a title, and the sentences below it."""
    channels: dict[str, list[tuple[str, list[str]]]] = {}
    steps: list[tuple[str, list[str]]] = []
    for line in filter(None, map(str.strip, GUIDANCE.read_text("utf-8").splitlines()[1:])):
        if not line.startswith("- "):
            steps = channels.setdefault(line, [])
        elif step := re.fullmatch("- ([^-]+) - (.+)", line):
            steps.append((step[1], sentences_of(step[2])))
        else:
            steps[-1][1].extend(sentences_of(line.removeprefix("- ").removesuffix(" >")))
    return channels


def sentences_of(paragraph: str) -> list[str]:
    """Its quotation marks are set as pages show them."""
    return re.split(r"(?<=[.])\s+", typographic(paragraph))


def not_in_order(sentences: list[str], shown: str) -> list[str]:
    """The sentences that are not in the words shown, or not after the one before."""
    missing, position = [], 0
    for sentence in sentences:
        at = shown.find(sentence, position)
        if at < 0:
            missing.append(sentence)
        else:
            position = at + len(sentence)
    return missing
