"""What search knows of each page of the guide: its title, its words, and the parts that it leads to."""

from collections.abc import Iterable, Iterator, Sequence

from jinja2 import Environment

from returns_guide.making.files.search.index import PagePart, SearchedPage
from returns_guide.making.files.search.words import (
    WINDOWS,
    costs_of,
    lines_of,
    of_contact,
    of_step,
    of_turn,
    one_line,
    points_in,
    said_on_pages,
    times_of,
    without_tags,
)
from returns_guide.model import Channel, ClaimForm, Guide, Question, Safety, Step, Withdrawal
from returns_guide.model.guidance.route import QUESTION
from returns_guide.values.addresses import WITHDRAWAL
from returns_guide.values.words import without_markup

MORE_THAN_OTHERS = 1.5
"""How much the page counts that says what is dangerous: with the same words it comes first, with few it does not."""
AFTER_THE_STEPS = 0.1
"""How much a page counts that is not what people look for."""


def searched_front_page(guide: Guide, title: str, templates: Environment) -> SearchedPage:
    """The front page, with how to find out where something was bought, and whom to ask; `title` is the page's."""
    words, store, parts = said_on_pages(templates), guide.store, []
    if len(guide.channels) > 1:
        hints = store.not_sure and map(without_markup, store.not_sure)
        parts.append(PagePart("not-sure", words.not_sure(), one_line(hints or [without_tags(words.usual_hints())])))
    parts += (
        PagePart(f"group-{one.id}", one_line([one.name]), one_line(lines_of(one, "groups"))) for one in guide.groups
    )
    if store.contact:
        parts.append(
            PagePart("contact", words.contact(), one_line(of_contact(store.contact, "store.contact", templates)))
        )
    parts += _questions(store.questions)
    return SearchedPage("", title, one_line(lines_of(store, "store")), parts)


def searched_safety(safety: Safety, path: str, title: str) -> SearchedPage:
    """What to do where it may be dangerous, before everything else that has the same words; `title` is its page's."""
    return SearchedPage(f"{path}/", title, one_line(lines_of(safety, "safety")), (), MORE_THAN_OTHERS)


def searched_channel(
    guide: Guide, channel: Channel, title: str, addresses: Sequence[str], form: ClaimForm | None, templates: Environment
) -> SearchedPage:
    """A channel with its window, its steps and its claim form; `title` is its page's, `addresses` the steps' there."""
    words, group = said_on_pages(templates), guide.group_of(channel)
    parts = [
        _step_part(step, number, address, templates)
        for number, (step, address) in enumerate(zip(channel.steps, addresses, strict=False), 1)
    ]
    parts += _routes_parts(channel, templates)
    if channel.window:
        window = without_tags(words.window(channel.window))
        parts.append(PagePart("window", one_line([window]), one_line(lines_of(channel.window, "channels.window"))))
    if channel.windows:
        parts.append(_windows(channel, templates))
    if form:
        parts.append(PagePart("file-a-claim", form.title, one_line(lines_of(form, "claim_form"))))
    parts += _refused_and_contact(guide, channel, templates)
    parts += _questions(channel.questions)
    number = channel.order_number and channel.order_number.where
    said = [*costs_of(channel.costs, templates), *times_of(channel, templates), *([group.name] if group else [])]
    said += [words.number(without_markup(number))] if number else []
    return SearchedPage(f"{channel.id}/", title, one_line([*lines_of(channel, "channels"), *said]), parts)


def searched_question(channel: Channel, title: str, outcomes: Sequence[Channel]) -> SearchedPage:
    """The page that asks what happened to an order, with the answers that each lead to a page of their own."""
    answers = [words for one in outcomes if one.reason for words in (one.reason.name, one.summary) if words]
    words = (channel.name, channel.summary, channel.intro, *channel.intro_points, *answers)
    return SearchedPage(f"{channel.id}/", title, one_line(without_markup(one) for one in words if one))


def searched_withdrawal(guide: Guide, withdrawal: Withdrawal, title: str, templates: Environment) -> SearchedPage:
    """The page on which customers withdraw from a contract; `title` is its own."""
    words = said_on_pages(templates)
    first = [without_markup(withdrawal.intro) if withdrawal.intro else words.withdrawal_intro()]
    if withdrawal.period:
        first.append(without_tags(words.withdrawal_period(withdrawal.period, guide.withdrawal_ends_on_working_day)))
    form = [without_tags(words.acknowledgement(withdrawal)), without_markup(withdrawal.contract or "")]
    names = {one.id: one.name for one in guide.channels}
    elsewhere = [
        line
        for way in withdrawal.elsewhere
        for line in (names.get(way.channel, way.channel), without_markup(way.words), way.link.label if way.link else "")
    ]
    parts = [
        ("form", words.withdraw_here(), form),
        ("other-ways", words.other_ways(), points_in(words.withdrawal_other_ways(withdrawal))),
        ("allowed", words.allowed(), [*map(without_markup, withdrawal.allowed)]),
        ("exceptions", words.exceptions(), [*map(without_markup, withdrawal.exceptions)]),
        ("elsewhere", words.withdraw_elsewhere(), elsewhere),
        ("afterwards", words.after_withdrawing(), points_in(words.withdrawal_afterwards(withdrawal))),
    ]
    found = [
        PagePart(f"withdraw--{name}", part, one_line(filter(None, lines))) for name, part, lines in parts if any(lines)
    ]
    return SearchedPage(f"{WITHDRAWAL}/", title, one_line(first), found)


def searched_about(rows: Iterable[tuple[str, str, str]]) -> SearchedPage:
    """The page about the guide, from its rows: of it and of each part the address, the title and the words."""
    (address, title, text), *parts = rows
    found = [PagePart(address.partition("#")[2], title, one_line([words])) for address, title, words in parts]
    return SearchedPage(address, title, one_line([text]), found, AFTER_THE_STEPS)


def _refused_and_contact(guide: Guide, channel: Channel, templates: Environment) -> Iterator[PagePart]:
    """What a channel's page says of a refused return, and whom it alone leads to."""
    words, trail = said_on_pages(templates), "channels.refused" if channel.refused else "store.refused"
    if turns := guide.refused_of(channel):
        lines = (line for one in turns for line in of_turn(one, trail, templates))
        yield PagePart("page/refused", words.refused(), one_line(lines))
    if contact := channel.contact:
        title = words.contact_of(contact.name) if contact.name else words.contact()
        yield PagePart("contact", title, one_line(of_contact(contact, "channels.contact", templates)))


def _questions(questions: Iterable[Question]) -> Iterator[PagePart]:
    """Each question is a part of its own; its answer is what stands below it."""
    for one in questions:
        yield PagePart(one.address, one_line([one.question]), one_line(map(without_markup, (one.answer, *one.points))))


def _step_part(step: Step, number: int, address: str, templates: Environment, route: str = "") -> PagePart:
    """A step; of a route, it is found by the route's name, too."""
    words = (*([route] if route else []), *of_step(step, templates))
    return PagePart(address, f"{number}. {one_line([step.title])}", one_line(words))


def _routes_parts(channel: Channel, templates: Environment) -> Iterator[PagePart]:
    """The question in a channel's page, each answer, and the steps that follow from it."""
    if channel.routes:
        answers = [route.name for route in channel.route_options]
        yield PagePart(QUESTION, one_line([channel.routes.question]), one_line(answers))
    for route, address, steps in channel.placed_routes:
        yield PagePart(address, one_line([route.name]), one_line(lines_of(route, "channels.routes.options")))
        yield from (_step_part(step, at.number, at.address, templates, route.name) for step, at in steps)


def _windows(channel: Channel, templates: Environment) -> PagePart:
    """All the windows, which stand at one place."""
    words = said_on_pages(templates)
    lines = (
        line
        for _, window in channel.windows_by_closing
        for line in (without_tags(words.named_window(window)), *lines_of(window, WINDOWS))
    )
    return PagePart("window", words.windows(), one_line(lines))
