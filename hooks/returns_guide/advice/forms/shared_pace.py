"""Advise to send the answers to "did this page help?" elsewhere where they use up what a form's endpoint takes."""

from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.model import Endpoint, Guide
from returns_guide.model.guide import Feedback
from returns_guide.problems import Problem
from returns_guide.values.providers import PROVIDERS, Provider


def shared_pace(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Where a form and the question go to one endpoint that takes only so many requests."""
    answers = guide.answers_go_to
    if not answers or not any(_is_same(answers, form.endpoint) for form in guide.forms):
        return
    if message := _what_is_lost(PROVIDERS[answers.provider], answers.receiver):
        for section in sections:
            if isinstance(section.part, Feedback):
                yield Problem(section.line, section.column, f'{message}; give it an "endpoint:" of its own')


def _is_same(one: Endpoint, other: Endpoint) -> bool:
    return (one.provider, one.id, one.url) == (other.provider, other.id, other.url)


def _what_is_lost(provider: Provider, receiver: str) -> str | None:
    if provider.pace:
        return (
            f"{receiver} refuses what comes within {provider.pace} seconds of an answer to this, "
            "so a form that is sent then has to wait"
        )
    if provider.a_minute:
        return (
            f"{receiver} takes {provider.a_minute} requests a minute from all customers together, "
            "and each answer to this is one that a form can't have"
        )
    return None
