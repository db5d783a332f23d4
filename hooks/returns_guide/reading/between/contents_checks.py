"""Cross-field checks of what a guide and its steps hold: tables whose rows are equally long, costs, optional steps."""

from collections.abc import Iterator
from itertools import chain

from returns_guide.model.guidance.contents.table import MOST_COLUMNS, MOST_ROWS
from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, says_yes
from returns_guide.reading.between.route_checks import all_steps
from returns_guide.reading.document import Node

_ONE_OF_TWO = 'write its "amount", or "free: yes" where it costs the customer nothing'
_ONE_OF_THREE = f'{_ONE_OF_TWO}, or "not_refunded: yes" where it is what customers paid before'


def contents_problems(guidance: Node) -> Iterator[Problem]:
    """What is wrong between the values of a guide's contents, and of its steps'."""
    steps = all_steps(guidance)
    for holder in (guidance, *steps):
        yield from chain.from_iterable(map(_table, entries(holder, "tables")))
    for holder in (guidance, *steps, *chain.from_iterable(entries(step, "variants") for step in steps)):
        yield from chain.from_iterable(map(cost_problems, entries(holder, "costs")))
    if steps and all((wish := step.get("optional")) and says_yes(wish) for step in steps):
        message = "every step may be left out, and then there is nothing to do; delete this line in one of them"
        yield at(steps[0].nearest(("optional",)), message)


def _table(table: Node) -> Iterator[Problem]:
    columns, rows = entries(table, "columns"), entries(table, "rows")
    if len(columns) == 1:
        yield at(table.nearest(("columns",)), "a table has two columns at least; add one, or write a list instead")
    if len(columns) > MOST_COLUMNS:
        yield at(columns[MOST_COLUMNS], f"a phone shows {MOST_COLUMNS} columns at most; make two tables of this one")
    if len(rows) > MOST_ROWS:
        yield at(rows[MOST_ROWS], f"a table has {MOST_ROWS} rows at most; make two tables of this one")
    for row in rows:
        if isinstance(row.data, list) and columns and len(row.data) != len(columns):
            message = f"this row has {_entries_in(row.data)}, and the table {_columns_in(columns)}"
            yield at(row, f'{message}; write one for each column, "–" where there is nothing to say')


def _entries_in(row: list[object]) -> str:
    return "1 entry" if len(row) == 1 else f"{len(row)} entries"


def _columns_in(columns: list[Node]) -> str:
    return "1 column" if len(columns) == 1 else f"{len(columns)} columns"


def cost_problems(cost: Node) -> Iterator[Problem]:
    """What is wrong between the values of a cost."""
    amount, free, kept = cost.get("amount"), cost.get("free"), cost.get("not_refunded")
    is_free, is_kept = free and says_yes(free), kept and says_yes(kept)
    if free and is_free and amount:
        yield at(free, f"it can't be free and have an amount; {_ONE_OF_TWO}")
    if kept and is_kept and is_free:
        yield at(kept, "it can't be free and not be refunded; keep one of the two lines")
    payer = cost.get("paid_by")
    if payer and is_free and payer.data == "customer":
        yield at(payer, "it is free, so customers pay nothing; delete this line, or write who pays")
    if payer and is_kept and payer.data != "customer":
        yield at(payer, "only what customers have paid is not refunded; write paid_by: customer, or delete this line")
    if isinstance(cost.data, dict) and not amount and not is_free and not is_kept:
        yield at(free or cost, f"nothing says how much it costs; {_ONE_OF_THREE}")
