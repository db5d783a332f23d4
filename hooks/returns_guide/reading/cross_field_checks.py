"""Cross-field checks: what is wrong only when several values are seen together.

They look at the file's nodes, not at the model, which exists only once every single value is right: so that the
problems of both come at once. Each takes a node and yields problems.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from returns_guide.languages.language import ENGLISH, language, language_folder, tag_problem
from returns_guide.problems import Problem
from returns_guide.reading.between.contents.how_long_checks import how_long_problems
from returns_guide.reading.between.contents.turn_checks import turn_problems
from returns_guide.reading.between.contents_checks import contents_problems
from returns_guide.reading.between.endpoint_checks import (
    FILES,
    OF_FILES,
    acknowledgement_problems,
    endpoint_problems,
    file_problems,
    size_problems,
    takes_photos,
)
from returns_guide.reading.between.field_checks import field_problems
from returns_guide.reading.between.form_checks import every_form, forms_and_pages
from returns_guide.reading.between.group_checks import contact_problems, group_problems, reachable_problems
from returns_guide.reading.between.guidance_checks import guidance_problems, guidances, page_paths
from returns_guide.reading.between.nodes import at as _at
from returns_guide.reading.between.nodes import entries as _entries
from returns_guide.reading.between.nodes import said_twice
from returns_guide.reading.between.nodes import text as _text
from returns_guide.reading.between.overview_checks import overview_problems
from returns_guide.reading.between.route_checks import route_problems
from returns_guide.reading.between.safety_checks import safety_problems
from returns_guide.reading.between.window_checks import window_problems
from returns_guide.reading.between.withdrawal_checks import withdrawal_problems
from returns_guide.reading.document import Node
from returns_guide.reading.sent_names import LANGUAGE_NAME
from returns_guide.values.providers import PROVIDERS

FORM_NAMES = frozenset(
    {"action", "elements", "enctype", "form-name", "hidden", "leave-this-empty"}
    | {"method", "reference", "reset", "subject", "submit", "topic"}
)
"""Names that the form itself uses beside its fields."""


def between_problems(top: Node) -> Iterator[Problem]:
    """Everything that is wrong between the values of a file."""
    channels = _entries(top, "channels")
    yield from _languages(top, channels)
    yield from forms_and_pages(top, [part.node for part in guidances(top)])
    yield from group_problems(top, channels)
    for holder in [top.nearest(("store",)), *(part.node for part in guidances(top))]:
        if contact := holder.get("contact"):
            yield from reachable_problems(contact)
        yield from turn_problems(holder)
    for channel in channels:
        yield from contact_problems(channel)
        yield from _uncertain_without_a_pattern(channel)
    yield from guidance_problems(top)
    for part in guidances(top):
        yield from window_problems(part.node)
        yield from contents_problems(part.node)
        yield from how_long_problems(part.node)
        yield from route_problems(part.node)
    for form in every_form(top):
        yield from endpoint_problems(form.nearest(("endpoint",)))
        yield from _fields(form, {LANGUAGE_NAME} if "languages" in top.keys else set())
        yield from field_problems(form)
        yield from file_problems(form)
        yield from size_problems(form)
        yield from acknowledgement_problems(form)
        if within := form.get("answered_within"):
            yield from _days_that_count(within)
    if (withdrawal := top.get("withdrawal")) is not None:
        yield from endpoint_problems(withdrawal.nearest(("endpoint",)))
        yield from withdrawal_problems(withdrawal, channels)
    yield from _empty_parts(top, channels)
    yield from safety_problems(top)
    yield from overview_problems(top)
    yield from _feedback(top)
    if words := top.get("words"):
        tags = [tag.data for tag in _entries(top, "languages") if isinstance(tag.data, str)]
        yield from _own_words(words, _text(top, "language") or next(iter(tags), None))
    yield from _synonyms(top)
    yield from _moved(_entries(top, "moved"), [*page_paths(top)])


def _languages(top: Node, channels: list[Node]) -> Iterator[Problem]:
    """One language or several, each once; the pages of all but the first lie below a folder of its tag."""
    named = top.get("languages")
    if named is None:
        return
    tags = _entries(top, "languages")
    if "language" in top.keys:
        yield Problem(*top.keys["language"], '"languages" names them all, the first of them first; delete this line')
    if named.data == []:
        yield _at(named, '"languages" names none; write them between the brackets, like [en, fr], or delete this line')
    if isinstance(named.data, list) and len(tags) == 1 and isinstance(tags[0].data, str):
        yield _at(named, f'there is one language here; write "language: {tags[0].data}", or name another one, too')
    yield from said_twice(tags, "is named already; keep one")
    folders = {language_folder(tag.data) for tag in tags[1:] if isinstance(tag.data, str)}
    for channel in channels:
        if f"{_text(channel, 'id')}/" in folders:
            name = channel.nearest(("id",)).data
            message = f'"{name}" is where the pages in that language lie; write another, like "{name}-shop"'
            yield _at(channel.nearest(("id",)), message)


def _own_words(words: Node, tag: str | None) -> Iterator[Problem]:
    """Words for sentences that there aren't, or that lose what the site puts into them."""
    from returns_guide.languages.own_words import problems_with  # looks through every template

    if words.data == {}:
        yield _at(words, '"words" holds none; write a sentence\'s id and your words below it, or delete this line')
    spoken = language(tag if tag and not tag_problem(tag) else ENGLISH)
    for of, value in words.children.items():
        said = _text(words, str(of))
        for message in problems_with(str(of), said, spoken) if said else ():
            is_about_the_id = message.startswith('"')
            yield Problem(*words.keys[str(of)], message) if is_about_the_id else _at(value, f'"{of}" {message}')


def _uncertain_without_a_pattern(channel: Node) -> Iterator[Problem]:
    number = channel.get("order_number")
    uncertain = number and number.get("uncertain")
    if number and uncertain and number.get("pattern") is None:
        yield _at(uncertain, 'there is no pattern that this could be said of; add a "pattern", or delete this line')


def _feedback(top: Node) -> Iterator[Problem]:
    feedback = top.get("feedback")
    if feedback is None:
        return
    if endpoint := feedback.get("endpoint"):
        yield from endpoint_problems(endpoint)
        yield from acknowledgement_problems(feedback)
    elif not top.keys.keys() & {"claim_form", "claim_forms"}:
        yield _at(feedback, 'there is no claim form whose endpoint could take the answers; add an "endpoint"')


def _fields(form: Node, names_too: set[str]) -> Iterator[Problem]:
    taken = FORM_NAMES | names_too
    labels = [label for field in _entries(form, "fields") if (label := field.get("label"))]
    yield from said_twice(labels, "is the label of another field, too; write another")
    for field in _entries(form, "fields"):
        name, kind = _text(field, "id"), _text(field, "type")
        if name in taken:
            message = f'"{name}" is taken by another field or the form itself; write another'
            yield _at(field.nearest(("id",)), message)
        taken |= {name or ""}
        provider = _text(form.nearest(("endpoint",)), "provider") or ""
        if kind in OF_FILES and provider in PROVIDERS and not takes_photos(form.nearest(("endpoint",))):
            by_plan = PROVIDERS[provider].photos == "by plan"
            way = 'write "photos: yes" in the endpoint if your plan has them' if by_plan else "choose another provider"
            yield _at(field.nearest(("type",)), f"{FILES[kind]} do not arrive at {provider}; {way}")


def _days_that_count(within: Node) -> Iterator[Problem]:
    days = within.get("working_days")
    if days and _text(within, "kind") == "calendar":
        yield _at(days, '"working_days" mean nothing where each day counts; delete them, or write "kind: working"')
    yield from said_twice(_entries(within, "working_days"), "is named already; keep one")


def _empty_parts(top: Node, channels: list[Node]) -> Iterator[Problem]:
    """Parts whose keys are all optional, and that have none of them."""
    optional = [(top.nearest(("store",)), "contact"), *((channel, "order_number") for channel in channels)]
    for parent, key in optional:
        part = parent.get(key)
        if part is not None and part.data == {}:
            yield _at(part, f'"{key}" has nothing in it; write something below it, or delete the line')


def _synonyms(top: Node) -> Iterator[Problem]:
    search = top.get("search")
    for group in _entries(search, "synonyms") if search else []:
        if len(group.children) == 1:
            yield _at(group, "one word has no other that means the same; write that one, too")


def _moved(entries: list[Node], ids: list[str]) -> Iterator[Problem]:
    first: set[str] = set()
    for entry in entries:
        old, now = _text(entry, "old"), _text(entry, "now")
        if old in ids:
            yield _at(entry.nearest(("old",)), f'there is still a page "{old}"; delete this entry')
        if old in first:
            yield _at(entry.nearest(("old",)), f'"{old}" is already named above; keep one')
        first.add(old or "")
        if now and now not in ids:
            near = get_close_matches(now, ids, n=1)
            meant = f'did you mean "{near[0]}"?' if near else f"write one of: {', '.join(ids[:10])}"
            yield _at(entry.nearest(("now",)), f'there is no page "{now}"; {meant}')
