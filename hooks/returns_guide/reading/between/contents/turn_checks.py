"""Check where customers turn whose return is refused: its times and costs, and that there is an order to keep."""

from collections.abc import Iterator

from returns_guide.problems import Problem
from returns_guide.reading.between.contents.how_long_checks import limits_problems, times_problems
from returns_guide.reading.between.contents_checks import cost_problems
from returns_guide.reading.between.nodes import at, entries, says_yes
from returns_guide.reading.document import Node


def turn_problems(holder: Node) -> Iterator[Problem]:
    """What is wrong between the values of where to turn: of the store's list, or of one page's."""
    turns, in_order = entries(holder, "refused"), holder.get("refused_in_order")
    if in_order and says_yes(in_order) and len(turns) < 2:
        yield at(in_order, 'an order takes two entries in "refused" beside it; add them, or delete this line')
    for turn in turns:
        yield from limits_problems(entries(turn, "within"))
        yield from times_problems(entries(turn, "takes"))
        for cost in entries(turn, "costs"):
            yield from cost_problems(cost)
