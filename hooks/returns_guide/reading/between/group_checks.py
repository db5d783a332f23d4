"""Cross-field checks of groups, of whom a customer reaches, and of parts whose keys are all optional."""

from collections.abc import Iterator
from difflib import get_close_matches

from returns_guide.problems import Problem
from returns_guide.reading.between.contents.how_long_checks import times_problems
from returns_guide.reading.between.nodes import at, entries, says_yes, text
from returns_guide.reading.document import Node


def group_problems(top: Node, channels: list[Node]) -> Iterator[Problem]:
    """Groups that no channel belongs to, and channels that belong to none that there is."""
    groups, named = entries(top, "groups"), [node for channel in channels if (node := channel.get("group"))]
    yield from _taken(groups, "id")
    yield from _taken(groups, "name")
    ids = [of for group in groups if (of := text(group, "id"))]
    for node in named:
        if isinstance(node.data, str) and node.data.strip() and node.data.strip() not in ids:
            yield at(node, f'there is no group "{node.data}"; {_meant(node.data, ids)}')
    used = {node.data.strip() for node in named if isinstance(node.data, str)}
    for group in groups:
        if (of := text(group, "id")) and of not in used:
            yield at(
                group.nearest(("id",)), f'no channel belongs to it; write "group: {of}" in one, or delete the group'
            )


def _meant(word: str, ids: list[str]) -> str:
    if not ids:
        return 'describe it in "groups:" above the channels, or delete this line'
    near = get_close_matches(word, ids, n=1)
    return f'did you mean "{near[0]}"?' if near else f"write one of: {', '.join(ids[:10])}"


def _taken(groups: list[Node], key: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for group in groups:
        words = text(group, key)
        if words and words in first:
            yield at(
                group.nearest((key,)),
                f'the {key} "{words}" is taken by the group in line {first[words]}; write another',
            )
        first.setdefault(words or "", group.nearest((key,)).line)


def contact_problems(channel: Node) -> Iterator[Problem]:
    """Somebody else's name where claims go to the store, whose customers would ask that one about them."""
    wish, contact = channel.get("claim_form"), channel.get("contact")
    name = contact and contact.get("name")
    if name and wish and says_yes(wish):
        yield at(name, "claims on this page go to the store, so that its contact can be nobody else; delete this line")
    yield from _nothing_in_it(channel, "contact")
    if contact:
        yield from _nothing_but_a_name(contact)


def _nothing_but_a_name(contact: Node) -> Iterator[Problem]:
    if contact.keys.keys() == {"name"}:
        yield at(contact, 'nobody is reached by a name alone; add a "page", an "email", a "telephone" or "words"')


def _nothing_in_it(parent: Node, key: str) -> Iterator[Problem]:
    part = parent.get(key)
    if part is not None and part.data == {}:
        yield at(part, f'"{key}" has nothing in it; write something below it, or delete the line')


_BESIDE = {
    "call_costs": (("telephone",), 'there is no "telephone" that a call could cost that; add it, or delete this line'),
    "chat_note": (
        ("chat", "whatsapp"),
        'there is no "chat" and no "whatsapp"; add one of them, or delete this line',
    ),
    "post_note": (("postal_address",), 'there is no "postal_address" to send to; add it, or delete this line'),
}


_ANSWERING = {"email": ("email",), "telephone": ("telephone",), "chat": ("chat", "whatsapp")}
"""What there is beside an answer by such a way, or one of them."""


def reachable_problems(contact: Node) -> Iterator[Problem]:
    """What is said of a way to reach somebody that is not there: of a contact, and of its departments."""
    for department in entries(contact, "departments"):
        yield from _nothing_but_a_name(department)
    for reached in (contact, *entries(contact, "departments")):
        for key, (ways, message) in _BESIDE.items():
            if reached.get(key) and not any(reached.get(way) for way in ways):
                yield Problem(*reached.keys[key], message)
        yield from times_problems(entries(reached, "answers"))
        for answered in entries(reached, "answers"):
            yield from _by_no_way(reached, answered)


def _by_no_way(reached: Node, answered: Node) -> Iterator[Problem]:
    """An answer by a way that is not there; forms are elsewhere, and letters are answered wherever they went."""
    by, ways = answered.get("by"), _ANSWERING.get(text(answered, "by") or "", ())
    if by and ways and not any(reached.get(way) for way in ways):
        yield at(by, f'there is no "{ways[0]}" here that could be answered; add it, or delete this entry')
