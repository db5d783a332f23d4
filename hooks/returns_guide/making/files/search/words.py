"""The words by which search finds a part of a page: the store's own, and the sentences that the page makes of them."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.making.left_out import left_out
from returns_guide.model import Contact, Cost, Lasting, Part, Step, Variant, WhereToTurn, WindowOfSeveral
from returns_guide.model.walk import values

WINDOWS = "channels.windows"
_SAID_BESIDES = ("only_if", "gives", "afterwards")
"""What a window says besides how long it is open."""
_ELSEWHERE = {"store.heading", "store.not_sure", "store.contact", "channels.id", "channels.title", "channels.where"}
_ELSEWHERE |= {"channels.window", "channels.window.days", "channels.window.counted_from", "channels.order_number.where"}
_ELSEWHERE |= {WINDOWS, *(f"{WINDOWS}.{key}" for key in WindowOfSeveral.model_fields if key not in _SAID_BESIDES)}
_ELSEWHERE |= {"channels.routes", *(f"channels.routes.options.{key}" for key in ("id", "name", "steps"))}
_ELSEWHERE |= {"channels.steps", "channels.steps.id", "channels.steps.title", "claim_form.title", "claim_form.id"}
_ELSEWHERE |= {"store.refused", "channels.refused", "channels.contact", "channels.group", "channels.contact.name"}
_ELSEWHERE |= {"groups.id", "groups.name"}
_ELSEWHERE |= {"store.questions", "channels.questions", "channels.costs", "channels.steps.costs"}
_ELSEWHERE |= {"channels.steps.variants.costs", "channels.steps.collection", "channels.steps.variants.collection"}
_ELSEWHERE |= {f"channels.{of}{key}" for of in ("", "steps.", "steps.variants.") for key in Lasting.model_fields}
_ELSEWHERE |= {f"{of}.refused.{key}" for of in ("store", "channels") for key in ("within", "takes", "costs")}
_ELSEWHERE |= {f"{of}.contact.{key}" for of in ("store", "channels") for key in ("answers", "departments.answers")}
"""What has an entry of its own, or stands in the title or the address of one."""
_NOT_IN_TEXT = left_out("search") | _ELSEWHERE


def of_step(step: Step, templates: Environment) -> list[str]:
    """A step with its ways, what it costs, how long it takes and how goods are collected in it."""
    costs = [*step.costs, *(cost for way in step.variants for cost in way.costs)]
    times = (line for way in (step, *step.variants) for line in times_of(way, templates))
    return [*lines_of(step, "channels.steps"), *costs_of(costs, templates), *times, *_collected(step, templates)]


def of_turn(turn: WhereToTurn, trail: str, templates: Environment) -> list[str]:
    """Where a customer turns, by when, and what it costs."""
    times = lines_in(said_on_pages(templates).turn_times(turn))
    return [*lines_of(turn, trail), *times, *costs_of(turn.costs, templates)]


def of_contact(contact: Contact, trail: str, templates: Environment) -> list[str]:
    """How a person is reached, and how soon they answer there and at each department."""
    answers = (said_on_pages(templates).answers(reached) for reached in (contact, *contact.departments))
    return [*lines_of(contact, trail), *(line for said in answers for line in lines_in(said))]


def _collected(step: Step, templates: Environment) -> Iterator[str]:
    """How goods are collected, in the page's words."""
    ways: tuple[Step | Variant, ...] = (step, *step.variants)
    for way in ways:
        if way.collection:
            yield from points_in(said_on_pages(templates).collection(way))


def costs_of(costs: Iterable[Cost], templates: Environment) -> Iterator[str]:
    """What it costs, in the page's words."""
    return (without_tags(said_on_pages(templates).cost(cost)) for cost in costs)


def times_of(holder: Lasting, templates: Environment) -> Iterator[str]:
    """How long it takes and is valid, in the page's words."""
    return lines_in(said_on_pages(templates).times(holder))


def lines_in(lines: str) -> Iterator[str]:
    """Lines that a template made, without those that are empty."""
    return (line for line in lines.splitlines() if line.strip())


def points_in(html: str) -> list[str]:
    """The entries of a list, as text."""
    return [words for entry in html.split("<li")[1:] if (words := without_tags(f"<li{entry}"))]


def said_on_pages(templates: Environment) -> Any:
    """The sentences of the pages, each a macro that is called by its name."""
    return templates.get_template("site/components/search-results/searched-parts.txt").module


def without_tags(html: str) -> str:
    """The text of a piece of a page."""
    return Markup(html).striptags()  # noqa: S704  # a template made it


def lines_of(part: Part, trail: str) -> Iterator[str]:
    """The words of a part's entry, without those of other entries, and of keys that the page does not show."""
    return (value.line for value in values(part, trail, _NOT_IN_TEXT) if value.words)


def one_line(lines: Iterable[str]) -> str:
    """In one line, with one space between two words, and a dot behind a line that does not end as a sentence."""
    written = [" ".join(line.split()) for line in lines]
    seams = ["" if _ends_sentence(line) else " ·" for line in written[:-1]]
    return " ".join(line + seam for line, seam in zip_longest(written, seams, fillvalue=""))


def _ends_sentence(line: str) -> bool:
    return unicodedata.category(line[-1:] or ".") in ("Po", "Pf", "Pe")
