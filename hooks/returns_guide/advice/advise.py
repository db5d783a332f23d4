"""Collect what would make a guide better (lint); it never fails a build, and an editor can silence it with a reason.

Needs pyphen and codespell, which `make check` installs and a build has no use for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from returns_guide.advice.by_hand.menu_paths import menu_paths
from returns_guide.advice.by_hand.said_twice import said_twice
from returns_guide.advice.by_hand.split_sentences import split_sentences
from returns_guide.advice.by_hand.untapped_addresses import untapped_addresses
from returns_guide.advice.contact import nobody_to_reach
from returns_guide.advice.forms.shared_pace import shared_pace
from returns_guide.advice.long_sentences import long_sentences
from returns_guide.advice.near_equal import near_equal_steps
from returns_guide.advice.other_language import RULE as LANGUAGE
from returns_guide.advice.other_language import other_language
from returns_guide.advice.passages import Section, sections
from returns_guide.advice.reading_level import hard_to_read
from returns_guide.advice.spelling import mixed_spelling
from returns_guide.advice.trust.privacy import no_privacy_words
from returns_guide.advice.trust.refund_waits import waits_for_what_it_collects
from returns_guide.advice.trust.website import no_website
from returns_guide.advice.vague_links import VAGUE, vague_links
from returns_guide.advice.verbs import steps_without_verb
from returns_guide.languages.language import ENGLISH
from returns_guide.model import Guide
from returns_guide.problems import InvalidGuide, Problem
from returns_guide.publishing.placeholders import RULE as PLACEHOLDER
from returns_guide.publishing.placeholders import left_in
from returns_guide.reading.document import Node, read_document
from returns_guide.reading.silences import Silence, misplaced, silences

RULES: dict[str, Callable[[Guide, list[Section]], Iterator[Problem]]] = {
    "verb": steps_without_verb,
    "sentence": long_sentences,
    "reading": hard_to_read,
    "link": vague_links,
    "path": menu_paths,
    "tap": untapped_addresses,
    "twice": said_twice,
    "comma": split_sentences,
    "contact": nobody_to_reach,
    "pace": shared_pace,
    "alike": near_equal_steps,
    "spelling": mixed_spelling,
    "website": no_website,
    "privacy": no_privacy_words,
    "waits": waits_for_what_it_collects,
}
"""Every kind of advice, by the name that an editor silences it with."""
_ENGLISH_ALONE = frozenset({ENGLISH})
SPEAKS = dict.fromkeys(("verb", "sentence", "reading", "spelling"), _ENGLISH_ALONE) | {"link": frozenset(VAGUE)}
"""The languages of the rules that judge words; the others judge in every language."""
_NAMES = (*RULES, LANGUAGE, PLACEHOLDER)


@dataclass(frozen=True, order=True, slots=True)
class Advice(Problem):
    """One thing that could be better, and which rule says so."""

    rule: str


class Advised(InvalidGuide):
    """All the advice for a file, reported like problems."""

    annotated_as = "notice"

    def __init__(self, path: Path, found: list[Advice]) -> None:
        super().__init__(path, [Problem(one.line, one.column, f"{one.message} [{one.rule}]") for one in found])


def advice(guide: Guide, path: Path) -> list[Advice]:
    """All advice for the guide that was read from this file, sorted by line, without what an editor has silenced."""
    source = path.read_bytes()
    top = read_document(source)[0]
    found = list(_found(guide, top))
    spoken = {(one.line, one.rule) for one in found} | {(one.line, PLACEHOLDER) for one in left_in(top)}
    text = source.decode("utf-8-sig")
    comments = silences(text)
    silenced = {(silence.speaks_for, rule) for silence in comments for rule in silence.rules}
    return sorted(
        {one for one in found if (one.line, one.rule) not in silenced}
        | {Advice(one.line, one.column, message, "fine") for one in comments for message in _wrong_with(one, spoken)}
        | {Advice(one.line, one.column, one.message, "comment") for one in misplaced(text)}
    )


def _found(guide: Guide, top: Node) -> Iterator[Advice]:
    read, spoken = sections(guide, top), guide.spoken.tag.partition("-")[0]
    for rule, advise in RULES.items():
        if spoken in SPEAKS.get(rule, {spoken}):
            yield from (Advice(one.line, one.column, one.message, rule) for one in advise(guide, read))
    place = next((top.keys[key] for key in ("language", "languages") if key in top.keys), next(iter(top.keys.values())))
    yield from (
        Advice(one.line, one.column, one.message, LANGUAGE) for one in other_language(guide, read, place, SPEAKS)
    )


def _wrong_with(silence: Silence, spoken: set[tuple[int, str]]) -> Iterator[str]:
    """What is wrong with a silence: its reason is missing, its rule is unknown, or there is nothing to silence."""
    unknown = [rule for rule in silence.rules if rule not in _NAMES]
    if not silence.rules or not (silence.reason or unknown):
        yield "what is fine here, and why? Write both, like: # fine: verb (it is the name of the button)"
    for rule in unknown:
        yield f'"{rule}" is no kind of advice; write one of: {", ".join(_NAMES)}, and the reason in brackets'
    for rule in silence.rules:
        if rule in _NAMES and (silence.speaks_for, rule) not in spoken:
            yield f'there is no advice "{rule}" here to be silenced; delete it'
