"""What is wrong with the withdrawal page only when it is seen together with the channels and with who takes it."""

from collections.abc import Iterator
from difflib import get_close_matches

from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, says_yes, text
from returns_guide.reading.document import Node
from returns_guide.values.addresses import WITHDRAWAL
from returns_guide.values.providers import PROVIDERS


def withdrawal_problems(withdrawal: Node, channels: list[Node]) -> Iterator[Problem]:
    """Channels that there aren't, or twice, an address that is taken, and an acknowledgement that nobody sends."""
    named = {found.data: found for channel in channels if (found := channel.get("id")) and isinstance(found.data, str)}
    if WITHDRAWAL in named:
        better = f"{WITHDRAWAL}-shop"
        yield at(named[WITHDRAWAL], f'"{WITHDRAWAL}" is where customers withdraw; write another, like "{better}"')
    ways = [way.nearest(("channel",)) for way in entries(withdrawal, "elsewhere")]
    first: set[str] = set()
    for entry in [*entries(withdrawal, "applies_to"), *ways]:
        if not isinstance(entry.data, str):
            continue
        if entry.data not in named:
            yield at(entry, _no_channel(entry.data, [*named]))
        elif entry.data in first:
            yield at(entry, f'"{entry.data}" is named above already; customers withdraw in one place, so keep one')
        first.add(entry.data)
    yield from _acknowledgement(withdrawal)
    yield from _collected(withdrawal)


def _collected(withdrawal: Node) -> Iterator[Problem]:
    """Customers read it, so that "yes" says nothing."""
    collected = withdrawal.get("collected")
    if collected and says_yes(collected):
        yield at(collected, "customers read this: write in a sentence who collects what from them")


def _no_channel(name: str, ids: list[str]) -> str:
    near = get_close_matches(name, ids, n=1)
    meant = f'did you mean "{near[0]}"?' if near else f"write one of: {', '.join(ids[:10])}"
    return f'there is no channel "{name[:60]}"; {meant}'


def _acknowledgement(withdrawal: Node) -> Iterator[Problem]:
    """The law has the store acknowledge each withdrawal: a provider that is set up to do it, or somebody by hand."""
    endpoint = withdrawal.nearest(("endpoint",))
    provider = PROVIDERS.get(name := text(endpoint, "provider") or "")
    says = endpoint.get("acknowledges")
    mails = says if says and says_yes(says) else None
    by_hand = withdrawal.get("acknowledged_by")
    if mails and by_hand:
        yield at(mails, '"acknowledged_by" says who acknowledges a withdrawal; delete one of the two')
    elif mails and provider and provider.mails_customers is False:
        yield at(mails, f'{provider.title} mails customers nothing; say who does in "acknowledged_by:" instead')
    elif provider and not (mails or by_hand):
        missing = f'"acknowledged_by" is missing: {name} acknowledges no withdrawal by itself; say who does, like '
        better = '"acknowledged_by: {who: Our customer service, hours: 24}"'
        otherwise = "" if provider.mails_customers is False else ', or "acknowledges: yes" here where it is set up to'
        yield at(endpoint.nearest(("provider",)), f"{missing}{better}{otherwise}")
