"""Check the question whether it may be dangerous: its page has an address of its own, and its channels exist."""

from collections.abc import Iterator

from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, text
from returns_guide.reading.document import Node
from returns_guide.values.addresses import SAFETY


def safety_problems(top: Node) -> Iterator[Problem]:
    """What is wrong between that question and the channels."""
    safety = top.get("safety")
    if safety is None:
        return
    ids = {name: channel for channel in entries(top, "channels") if (name := text(channel, "id"))}
    if SAFETY in ids:
        message = f'"{SAFETY}" is where the page lies that says what is dangerous; write another, like "{SAFETY}-shop"'
        yield at(ids[SAFETY].nearest(("id",)), message)
    for wanted in entries(safety, "channels"):
        if isinstance(wanted.data, str) and wanted.data not in ids:
            yield at(wanted, f'there is no channel "{wanted.data}"; write one of: {", ".join(list(ids)[:10])}')
