"""What the site's search knows: each page of the guide with its parts, as text.

A text is written as the numbers of its pieces between spaces: a phone reads it five times as fast as the text itself.
What is compared, the script (search-index.mjs) makes of the pieces.
"""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.making.left_out import left_out
from returns_guide.model import (
    Channel,
    ClaimForm,
    Contact,
    Cost,
    Guide,
    Lasting,
    Part,
    Question,
    Safety,
    Step,
    Variant,
    WhereToTurn,
    WindowOfSeveral,
    Withdrawal,
)
from returns_guide.model.guidance.route import QUESTION
from returns_guide.model.walk import values
from returns_guide.values.addresses import WITHDRAWAL
from returns_guide.values.words import without_markup

INDEX = "search/index.json"
"""Its path below the site's root. It has no hash: pages written by hand are known only once all pages are made."""

MORE_THAN_OTHERS = 1.5
"""How much the page counts that says what is dangerous: with the same words it comes first, with few it does not."""
AFTER_THE_STEPS = 0.1
"""How much a page counts that is not what people look for."""

_SAID_BESIDES = ("only_if", "gives", "afterwards")
"""What a window says besides how long it is open."""
_ELSEWHERE = {"store.heading", "store.not_sure", "store.contact", "channels.id", "channels.title", "channels.where"}
_ELSEWHERE |= {"channels.window", "channels.window.days", "channels.window.counted_from", "channels.order_number.where"}
_WINDOWS = "channels.windows"
_ELSEWHERE |= {_WINDOWS, *(f"{_WINDOWS}.{key}" for key in WindowOfSeveral.model_fields if key not in _SAID_BESIDES)}
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


@dataclass(frozen=True)
class PagePart:
    """A step, a form, or what stands below a heading; `anchor` is its place in the page."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class SearchedPage:
    """A page; `address` begins at the site's root, `weight` says how much it counts."""

    address: str
    title: str
    text: str
    parts: Sequence[PagePart] = ()
    weight: float = 1


def search_index(pages: Iterable[SearchedPage], known: Mapping[str, Any]) -> str:
    """All that search knows: of these pages, and of words; as search-index.mjs reads it."""
    pieces = _Pieces()
    rows = [_row(page, pieces) for page in pages]
    return json.dumps({**known, "pieces": " ".join(pieces), "pages": rows}, ensure_ascii=False, separators=(",", ":"))


def searched_front_page(guide: Guide, title: str, templates: Environment) -> SearchedPage:
    """The front page, with how to find out where something was bought, and whom to ask; `title` is the page's."""
    words, store, parts = _words(templates), guide.store, []
    if len(guide.channels) > 1:
        hints = store.not_sure and map(without_markup, store.not_sure)
        parts.append(PagePart("not-sure", words.not_sure(), _text(hints or [_without_tags(words.usual_hints())])))
    parts += (PagePart(f"group-{one.id}", _text([one.name]), _text(_lines(one, "groups"))) for one in guide.groups)
    if store.contact:
        parts.append(
            PagePart("contact", words.contact(), _text(_of_contact(store.contact, "store.contact", templates)))
        )
    parts += _questions(store.questions)
    return SearchedPage("", title, _text(_lines(store, "store")), parts)


def searched_safety(safety: Safety, path: str, title: str) -> SearchedPage:
    """What to do where it may be dangerous, before everything else that has the same words; `title` is its page's."""
    return SearchedPage(f"{path}/", title, _text(_lines(safety, "safety")), (), MORE_THAN_OTHERS)


def searched_channel(
    guide: Guide, channel: Channel, title: str, addresses: Sequence[str], form: ClaimForm | None, templates: Environment
) -> SearchedPage:
    """A channel with its window, its steps and its claim form; `title` is its page's, `addresses` the steps' there."""
    words, group = _words(templates), guide.group_of(channel)
    parts = [
        _step_part(step, number, address, templates)
        for number, (step, address) in enumerate(zip(channel.steps, addresses, strict=False), 1)
    ]
    parts += _routes_parts(channel, templates)
    if channel.window:
        window = _without_tags(words.window(channel.window))
        parts.append(PagePart("window", _text([window]), _text(_lines(channel.window, "channels.window"))))
    if channel.windows:
        parts.append(_windows(channel, templates))
    if form:
        parts.append(PagePart("file-a-claim", form.title, _text(_lines(form, "claim_form"))))
    parts += _refused_and_contact(guide, channel, templates)
    parts += _questions(channel.questions)
    number = channel.order_number and channel.order_number.where
    said = [*_costs(channel.costs, templates), *_times(channel, templates), *([group.name] if group else [])]
    said += [words.number(without_markup(number))] if number else []
    return SearchedPage(f"{channel.id}/", title, _text([*_lines(channel, "channels"), *said]), parts)


def _refused_and_contact(guide: Guide, channel: Channel, templates: Environment) -> Iterator[PagePart]:
    """What a channel's page says of a refused return, and whom it alone leads to."""
    words, trail = _words(templates), "channels.refused" if channel.refused else "store.refused"
    if turns := guide.refused_of(channel):
        lines = (line for one in turns for line in _of_turn(one, trail, templates))
        yield PagePart("page/refused", words.refused(), _text(lines))
    if contact := channel.contact:
        title = words.contact_of(contact.name) if contact.name else words.contact()
        yield PagePart("contact", title, _text(_of_contact(contact, "channels.contact", templates)))


def _of_turn(turn: WhereToTurn, trail: str, templates: Environment) -> list[str]:
    """Where a customer turns, by when, and what it costs."""
    times = _said_by(_words(templates).turn_times(turn))
    return [*_lines(turn, trail), *times, *_costs(turn.costs, templates)]


def _of_contact(contact: Contact, trail: str, templates: Environment) -> list[str]:
    """How a person is reached, and how soon they answer there and at each department."""
    answers = (_words(templates).answers(reached) for reached in (contact, *contact.departments))
    return [*_lines(contact, trail), *(line for said in answers for line in _said_by(said))]


def _questions(questions: Iterable[Question]) -> Iterator[PagePart]:
    """Each question is a part of its own; its answer is what stands below it."""
    for one in questions:
        yield PagePart(one.address, _text([one.question]), _text(map(without_markup, (one.answer, *one.points))))


def _of_step(step: Step, templates: Environment) -> list[str]:
    costs = [*step.costs, *(cost for way in step.variants for cost in way.costs)]
    times = (line for way in (step, *step.variants) for line in _times(way, templates))
    return [*_lines(step, "channels.steps"), *_costs(costs, templates), *times, *_collected(step, templates)]


def _collected(step: Step, templates: Environment) -> Iterator[str]:
    """How goods are collected, in the page's words."""
    ways: tuple[Step | Variant, ...] = (step, *step.variants)
    for way in ways:
        if way.collection:
            yield from _points(_words(templates).collection(way))


def _costs(costs: Iterable[Cost], templates: Environment) -> Iterator[str]:
    """What it costs, in the page's words."""
    return (_without_tags(_words(templates).cost(cost)) for cost in costs)


def _times(holder: Lasting, templates: Environment) -> Iterator[str]:
    """How long it takes and is valid, in the page's words."""
    return _said_by(_words(templates).times(holder))


def _said_by(lines: str) -> Iterator[str]:
    """Lines that a template made, without those that are empty."""
    return (line for line in lines.splitlines() if line.strip())


def searched_question(channel: Channel, title: str, outcomes: Sequence[Channel]) -> SearchedPage:
    """The page that asks what happened to an order, with the answers that each lead to a page of their own."""
    answers = [words for one in outcomes if one.reason for words in (one.reason.name, one.summary) if words]
    words = (channel.name, channel.summary, channel.intro, *channel.intro_points, *answers)
    return SearchedPage(f"{channel.id}/", title, _text(without_markup(one) for one in words if one))


def _step_part(step: Step, number: int, address: str, templates: Environment, route: str = "") -> PagePart:
    """A step; of a route, it is found by the route's name, too."""
    words = (*([route] if route else []), *_of_step(step, templates))
    return PagePart(address, f"{number}. {_text([step.title])}", _text(words))


def _routes_parts(channel: Channel, templates: Environment) -> Iterator[PagePart]:
    """The question in a channel's page, each answer, and the steps that follow from it."""
    if channel.routes:
        answers = [route.name for route in channel.route_options]
        yield PagePart(QUESTION, _text([channel.routes.question]), _text(answers))
    for route, address, steps in channel.placed_routes:
        yield PagePart(address, _text([route.name]), _text(_lines(route, "channels.routes.options")))
        yield from (_step_part(step, at.number, at.address, templates, route.name) for step, at in steps)


def searched_withdrawal(guide: Guide, withdrawal: Withdrawal, title: str, templates: Environment) -> SearchedPage:
    """The page on which customers withdraw from a contract; `title` is its own."""
    words = _words(templates)
    first = [without_markup(withdrawal.intro) if withdrawal.intro else words.withdrawal_intro()]
    if withdrawal.period:
        first.append(_without_tags(words.withdrawal_period(withdrawal.period)))
    form = [_without_tags(words.acknowledgement(withdrawal)), without_markup(withdrawal.contract or "")]
    names = {one.id: one.name for one in guide.channels}
    elsewhere = [
        line
        for way in withdrawal.elsewhere
        for line in (names.get(way.channel, way.channel), without_markup(way.words), way.link.label if way.link else "")
    ]
    parts = [
        ("form", words.withdraw_here(), form),
        ("other-ways", words.other_ways(), _points(words.withdrawal_other_ways(withdrawal))),
        ("allowed", words.allowed(), [*map(without_markup, withdrawal.allowed)]),
        ("exceptions", words.exceptions(), [*map(without_markup, withdrawal.exceptions)]),
        ("elsewhere", words.withdraw_elsewhere(), elsewhere),
        ("afterwards", words.after_withdrawing(), _points(words.withdrawal_afterwards(withdrawal))),
    ]
    found = [
        PagePart(f"withdraw--{name}", part, _text(filter(None, lines))) for name, part, lines in parts if any(lines)
    ]
    return SearchedPage(f"{WITHDRAWAL}/", title, _text(first), found)


def _points(html: str) -> list[str]:
    """The entries of a list, as text."""
    return [words for entry in html.split("<li")[1:] if (words := _without_tags(f"<li{entry}"))]


def searched_about(rows: Iterable[tuple[str, str, str]]) -> SearchedPage:
    """The page about the guide, from its rows: of it and of each part the address, the title and the words."""
    (address, title, text), *parts = rows
    found = [PagePart(address.partition("#")[2], title, _text([words])) for address, title, words in parts]
    return SearchedPage(address, title, _text([text]), found, AFTER_THE_STEPS)


def searched_by_hand(path: str, title: str, html: str) -> SearchedPage:
    """A page that was written by hand, with a part for each heading that can be led to."""
    reader = _Headings()
    reader.feed(html)
    reader.close()
    (_, _, text), *parts = ((anchor, *(_text(["".join(words)]) for words in texts)) for anchor, *texts in reader.found)
    return SearchedPage(f"{path}/".lstrip("/"), title, text, [PagePart(*part) for part in parts])


def _windows(channel: Channel, templates: Environment) -> PagePart:
    """All the windows, which stand at one place."""
    words = _words(templates)
    lines = (
        line
        for _, window in channel.windows_by_closing
        for line in (_without_tags(words.named_window(window)), *_lines(window, _WINDOWS))
    )
    return PagePart("window", words.windows(), _text(lines))


class _Pieces(dict[str, int]):
    """Numbers the different pieces between spaces: a store with a thousand channels has three thousand in 170,000."""

    def __missing__(self, piece: str) -> int:
        self[piece] = number = len(self)
        return number

    def of(self, text: str) -> list[int]:
        """A text as their numbers."""
        return list(map(self.__getitem__, text.split()))


def _row(page: SearchedPage, pieces: _Pieces) -> list[Any]:
    """As search-index.mjs reads it."""
    parts = [[part.anchor, pieces.of(part.title), pieces.of(part.text)] for part in page.parts]
    return [page.address, page.weight, pieces.of(page.title), pieces.of(page.text), *parts]


def _words(templates: Environment) -> Any:
    return templates.get_template("site/components/search-results/searched-parts.txt").module


def _without_tags(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704  # a template made it


def _lines(part: Part, trail: str) -> Iterator[str]:
    """The words of a part's entry, without those of other entries, and of keys that the page does not show."""
    return (value.line for value in values(part, trail, _NOT_IN_TEXT) if value.words)


def _text(lines: Iterable[str]) -> str:
    """In one line, with one space between two words, and a dot behind a line that does not end as a sentence."""
    written = [" ".join(line.split()) for line in lines]
    seams = ["" if _ends_sentence(line) else " ·" for line in written[:-1]]
    return " ".join(line + seam for line, seam in zip_longest(written, seams, fillvalue=""))


def _ends_sentence(line: str) -> bool:
    return unicodedata.category(line[-1:] or ".") in ("Po", "Pf", "Pe")


class _Headings(HTMLParser):
    """Takes a page apart at its headings: of each the anchor, the title, and the words down to the next one."""

    _WITHIN_WORDS = frozenset({"a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "mark"})
    _WITHIN_WORDS |= {"q", "s", "small", "span", "strong", "sub", "sup", "u"}
    _HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
    _UNSEEN = frozenset({"script", "style", "template"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._into = self.found[0][2]
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._space(tag)
        anchor = dict(attrs).get("id")
        if tag == "h1":
            self._into = self.found[0][1]
        elif tag in self._HEADINGS and anchor:
            self.found.append((anchor, [], []))
            self._into = self.found[-1][1]
        elif tag in self._UNSEEN:
            self._unseen += 1

    def handle_endtag(self, tag: str) -> None:
        self._space(tag)
        if tag in self._HEADINGS:
            self._into = self.found[-1][2]
        elif tag in self._UNSEEN:
            self._unseen -= 1

    def _space(self, tag: str) -> None:
        """Between the words of two paragraphs."""
        if tag not in self._WITHIN_WORDS:
            self._into.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._into.append(data)
