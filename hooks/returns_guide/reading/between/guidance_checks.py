"""Check what customers are told, of every channel and every reason: ids, names, and steps that lean on other parts."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from returns_guide.problems import Problem
from returns_guide.reading.between.form_checks import wants_a_form
from returns_guide.reading.between.nodes import at, entries, says_yes, seen, text
from returns_guide.reading.between.route_checks import all_steps, says_what_to_do, ways_through
from returns_guide.reading.document import Node
from returns_guide.values.addresses import OVERVIEW, SAFETY, WITHDRAWAL
from returns_guide.values.words import tidy


@dataclass(frozen=True)
class GuidanceNode:
    """A channel or a reason. What it doesn't say itself, the first of `behind` says that does."""

    node: Node
    kind: str
    behind: tuple[Node, ...] = ()

    def has(self, key: str) -> Node | None:
        """What holds for it under a key."""
        return next((found for node in (self.node, *self.behind) if (found := node.get(key))), None)


def guidance_problems(top: Node) -> Iterator[Problem]:
    """Everything that is wrong between the values of channels and their reasons."""
    channels = entries(top, "channels")
    for key in ("id", "name", "title"):
        yield from _taken(channels, key, "channel")
    yield from _same_heading(channels)
    for asking in (top, *channels):
        for key in ("id", "name", "title"):
            yield from _taken(entries(asking, "reasons"), key, "reason")
    yield from _reasons(top, channels)
    for part in guidances(top):
        yield from _steps_that_file_claims(part)
        yield from _steps_within_the_window(part)
        yield from _steps_with_a_button(part, "opens_action", "action")
        yield from _steps_with_a_button(part, "needs_message", "handoff")
        yield from _addresses_of_steps(all_steps(part.node))


def guidances(top: Node) -> Iterator[GuidanceNode]:
    """Every channel, every reason of one, and those for all: in the order of the file."""
    channels, shared = entries(top, "channels"), entries(top, "reasons")
    alike = {text(reason, "id"): reason for reason in shared}
    for reason in shared:
        yield GuidanceNode(reason, "reason", tuple(channel for channel in channels if _asks(channel, shared)))
    for channel in channels:
        yield GuidanceNode(channel, "channel")
        for reason in entries(channel, "reasons"):
            also = alike.get(text(reason, "id"))
            yield GuidanceNode(reason, "reason", (also, channel) if also else (channel,))


def page_paths(top: Node) -> Iterator[str]:
    """The path of each page with steps, or that asks for a reason, and of those that are no channel's."""
    wish = top.nearest(("store",)).get("overview")
    own = {
        SAFETY: top.get("safety"),
        WITHDRAWAL: top.get("withdrawal"),
        OVERVIEW: wish if wish and says_yes(wish) else None,
    }
    shared = entries(top, "reasons")
    for channel in entries(top, "channels"):
        if path := text(channel, "id"):
            yield path
            reasons = _asks(channel, shared)
            yield from (f"{path}/{name}" for one in reasons if len(reasons) > 1 and (name := text(one, "id")))
    yield from (path for path, part in own.items() if part is not None)


def _asks(channel: Node, shared: list[Node]) -> list[Node]:
    """The reasons that a channel asks for."""
    return entries(channel, "reasons") or ([] if says_what_to_do(channel) else shared)


def _reasons(top: Node, channels: list[Node]) -> Iterator[Problem]:
    """Each page has steps, and each reason a name; reasons for all are asked somewhere."""
    shared = entries(top, "reasons")
    alike = {text(reason, "id"): reason for reason in shared}
    for channel in channels:
        yield from _steps_or_reasons(channel, shared)
    for reason in (reason for channel in channels for reason in entries(channel, "reasons")):
        also = alike.get(text(reason, "id"))
        yield from _lacks(reason, also, "name", "name: It arrived damaged")
        if not (says_what_to_do(reason) or (also and says_what_to_do(also))):
            yield from _lacks(reason, also, "steps", "steps: …")
    asked = any(_asks(channel, shared) for channel in channels)
    if shared and not asked:
        yield Problem(*top.keys["reasons"], "no channel asks for these; delete the steps of one, or these lines")
    is_asked_as_it_is = any(_asks(channel, shared) == shared for channel in channels)
    for reason in shared:
        yield from _lacks(reason, None, "name", "name: It arrived damaged")
        if is_asked_as_it_is and not says_what_to_do(reason):
            yield from _lacks(reason, None, "steps", "steps: …")
    for reason in (*shared, *(reason for channel in channels for reason in entries(channel, "reasons"))):
        if text(reason, "id") == "sent":
            yield at(reason.nearest(("id",)), '"sent" is where sent claims lead; write another, like "not-sent"')


def _steps_or_reasons(channel: Node, shared: list[Node]) -> Iterator[Problem]:
    if channel.data is None or not isinstance(channel.data, dict):
        return
    reasons = channel.keys.get("reasons")
    own = next((key for key in ("steps", "routes") if channel.get(key)), None)
    if own and reasons:
        yield Problem(*reasons, f'this channel has "{own}", too; put those into the reasons, or delete these')
    elif not {"steps", "routes"} & channel.keys.keys() and not reasons and not shared:
        yield at(channel, '"steps" is missing here; add it (What to do, in order.)')


def _lacks(reason: Node, also: Node | None, key: str, example: str) -> Iterator[Problem]:
    if isinstance(reason.data, dict) and key not in reason.keys and not (also and also.get(key)):
        yield at(reason, f'"{key}" is missing here; add it, like "{example}"')


def _taken(parts: list[Node], key: str, kind: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for part in parts:
        if (words := text(part, key)) is None:
            continue
        value = part.nearest((key,))
        if (looks := seen(words)) in first:
            # In a YAML alias, the value has the line of its anchor further up: name the later place, the alias itself.
            place = max((part.line, part.column), (value.line, value.column))
            yield Problem(*place, f'the {key} "{words}" is taken by the {kind} in line {first[looks]}; write another')
        first.setdefault(looks, value.line)


def _same_heading(channels: list[Node]) -> Iterator[Problem]:
    """Where a channel has no title, its page's heading is made from `where`, so that has to be unique."""
    first: dict[str, int] = {}
    for channel in channels:
        where = text(channel, "where")
        if where is None or channel.get("title"):
            continue
        value = channel.nearest(("where",))
        if (looks := seen(where)) in first:
            line = first[looks]
            yield at(value, f'the page would be called like that of the channel in line {line}; add a "title"')
        first.setdefault(looks, value.line)


def _steps_that_file_claims(part: GuidanceNode) -> Iterator[Problem]:
    ways = [[wish for step in way if (wish := step.get("files_claim"))] for way in ways_through(part.node)]
    ways = [[wish for wish in way if says_yes(wish)] for way in ways]
    filing = next(filter(None, ways), [])
    wish = part.has("claim_form")
    if filing and not (wish and wants_a_form(wish)):
        yield at(
            filing[0], f'this {part.kind} takes no claims; write "claim_form: yes" above its steps, or delete this line'
        )
    for first, other in dict.fromkeys((way[0], other) for way in ways for other in way[1:]):
        yield at(other, f"the claim is filed in the step of line {first.line} already; keep one")


def _steps_within_the_window(part: GuidanceNode) -> Iterator[Problem]:
    limited = [wish for step in all_steps(part.node) if (wish := step.get("within_window")) and says_yes(wish)]
    if limited and part.has("window") is None and part.has("windows") is None:
        yield at(
            limited[0], f'the {part.kind} has no window; describe it in "window:" above the steps, or delete this line'
        )
    for other in limited[1:]:
        yield at(other, f"the window is shown in the step of line {limited[0].line} already; keep one")


def _steps_with_a_button(part: GuidanceNode, key: str, other: str) -> Iterator[Problem]:
    """Steps that show the button of a part that its channel or reason does not have."""
    wishes = (step.get(key) for step in all_steps(part.node))
    for wish in wishes:
        if wish and says_yes(wish) and part.has(other) is None:
            message = f'the {part.kind} has no {other}; describe it in "{other}:" above the steps, or delete this line'
            yield at(wish, message)


def _addresses_of_steps(steps: list[Node]) -> Iterator[Problem]:
    """An address leads to one step, whether it is the step's id or an old one; ids come first, since they are new."""
    ids = [(step, value, "is") for step in steps if (value := step.get("id"))]
    old = [(step, value, "was") for step in steps for value in entries(step, "was")]
    first: dict[str, tuple[Node, int]] = {}
    for step, value, kind in (*ids, *old):
        name = unicodedata.normalize("NFC", tidy(value.data)) if isinstance(value.data, str) else ""
        if name and name in first:
            # In a YAML alias, the value has the line of its anchor further up: name the later place, the alias itself.
            place = max((step.line, step.column), (value.line, value.column))
            yield Problem(*place, _taken_address(name, kind, *first[name], step))
        first.setdefault(name, (step, value.line))


def _taken_address(name: str, kind: str, owner: Node, line: int, step: Node) -> str:
    if kind == "is":
        return f'the id "{name}" is taken by the step in line {line}; write another'
    if owner is step:
        return f'"{name}" leads to this step already, by line {line}; delete it here'
    return f'"{name}" leads to the step in line {line} already; keep it in one of them'
