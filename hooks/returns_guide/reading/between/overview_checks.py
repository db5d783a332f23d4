"""Check the table of all channels: it has something to compare, at a glance, and a page with an address of its own."""

from collections.abc import Iterator

from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, says_yes, text
from returns_guide.reading.document import Node
from returns_guide.values.addresses import OVERVIEW

MOST_ROWS = 40
"""More are no overview, and would weigh more than a page may."""


def overview_problems(top: Node) -> Iterator[Problem]:
    """What is wrong between the wish for that table and the channels."""
    wish, channels = top.nearest(("store",)).get("overview"), entries(top, "channels")
    if wish is None or not says_yes(wish):
        return
    rows = sum(_rows(channel, len(entries(top, "reasons"))) for channel in channels)
    if rows == 1:
        yield at(wish, "there is one way to return an order, so that nothing is compared; delete this line")
    if rows > MOST_ROWS:
        yield at(wish, f"its table would have {rows} rows, {MOST_ROWS} at most are seen at a glance; delete this line")
    for channel in channels:
        if text(channel, "id") == OVERVIEW:
            message = f'"{OVERVIEW}" is where the table of all channels lies; write another, like "{OVERVIEW}-shop"'
            yield at(channel.nearest(("id",)), message)


def _rows(channel: Node, shared: int) -> int:
    """One for each reason that a channel asks for, or one where it asks for none."""
    has_steps = entries(channel, "steps") or channel.get("routes")
    return len(entries(channel, "reasons")) or (1 if has_steps else max(shared, 1))
