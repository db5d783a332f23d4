"""Advise where channels say almost the same: words that were meant to be equal drift apart when one copy is edited.

Candidates are steps that differ in one word. They are found by a dictionary of each step with one word left out, so
that the time grows with the words, not with pairs of channels; only candidates are then compared letter by letter.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from returns_guide.advice.passages import Passage, Section
from returns_guide.advice.prose import words_of
from returns_guide.model import Channel, Guide, Way
from returns_guide.problems import Problem

ALIKE = 0.9
"""How much of the letters must be the same, as difflib counts."""
SHORTEST, LONGEST = 20, 600
"""In letters. In shorter ones, a word changes the meaning ("Choose a return", "Choose a refund"); longer are slow."""
MOST_COMPARED = 10
"""How many earlier steps are compared for each word left out; where so many differ in one word, it is on purpose."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """Words of a step, and in `compared` without what may differ between channels: the name of the channel, numbers."""

    channel: Channel
    passage: Passage
    compared: str


def near_equal_steps(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Each title or text of a step that almost repeats an earlier one of another channel."""
    seen: set[str] = set()
    without_a_word: dict[str, list[_Saying]] = defaultdict(list)
    for saying in _sayings(sections):
        if saying.compared in seen or not SHORTEST <= len(saying.compared) <= LONGEST:
            continue
        seen.add(saying.compared)
        remains = _remains(saying.compared)
        if twin := next((one for key in remains for one in without_a_word[key] if _alike(one, saying)), None):
            yield Problem(saying.passage.line, saying.passage.column, _message(saying, twin))
        for key in remains:
            if len(without_a_word[key]) < MOST_COMPARED:
                without_a_word[key].append(saying)


def _sayings(sections: list[Section]) -> Iterator[_Saying]:
    for section in sections:
        if isinstance(channel := section.part, Channel):
            for passage in section.passages:
                if isinstance(passage.part, Way) and (passage.is_text or passage.name == "title"):
                    yield _Saying(channel, passage, _compared(passage.words, channel))


def _compared(words: str, channel: Channel) -> str:
    letters = words.replace(channel.name, "").translate(_ANY_DIGIT)
    return " ".join(letters.split())


_ANY_DIGIT = str.maketrans("123456789", "000000000")


def _remains(compared: str) -> list[str]:
    """The text, and the text without each one of its words; nothing twice."""
    words = words_of(compared.casefold())
    shorter = (" ".join(words[:at] + words[at + 1 :]) for at in range(len(words)))
    return list(dict.fromkeys((" ".join(words), *shorter)))


def _alike(one: _Saying, other: _Saying) -> bool:
    if one.channel is other.channel:
        return False
    matcher = SequenceMatcher(None, one.compared, other.compared, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _message(saying: _Saying, twin: _Saying) -> str:
    return (
        f'"{_short(saying.passage.words)}" is almost what stands in line {twin.passage.line} for '
        f'"{twin.channel.name}", "{_short(twin.passage.words)}"; '
        "write the same words twice, or words that tell what is different"
    )


def _short(words: str) -> str:
    return words if len(words) <= 120 else f"{words[:119]}…"
