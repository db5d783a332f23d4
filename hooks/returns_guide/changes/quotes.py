"""Quote what an editor typed: of two versions, the words that differ and what stands around them."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby, takewhile

from returns_guide.changes.sentences import Quote, Run, Sign

WHOLE = 160
"""Texts with no more characters than this are quoted whole."""
AROUND = 40
"""How many characters of a longer one are shown on each side of what differs."""
LONGEST = 400
"""How many characters are shown at most; whoever wants more opens the file."""

_WORD = re.compile(r"\s+|\w{1,30}|[^\w\s]")


def quote(text: str) -> Quote:
    """One text, from its beginning."""
    return Quote(tuple(_bounded([Run(text)])))


def quotes(before: str, after: str) -> tuple[Quote, Quote]:
    """Two versions of a text; marked is what differs."""
    old, new = versions(before, after)
    return Quote(tuple(_bounded(list(_shortened(old))))), Quote(tuple(_bounded(list(_shortened(new)))))


def versions(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """The whole of both; of short ones that differ in nearly everything, nothing is marked."""
    old, new = _marked(_WORD.findall(before), _WORD.findall(after))
    same = sum(len(run.text) for run in new if not run.marked)
    if 3 * same < max(len(before), len(after)) < LONGEST:
        return [Run(before)], [Run(after)]
    return old, new


def sign(text: str) -> Sign:
    """An address, id or the like, which is read letter by letter; of a very long one, its two ends."""
    return Sign(text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}…{text[-LONGEST // 2 :]}")


def _marked(old: list[str], new: list[str]) -> tuple[list[Run], list[Run]]:
    """The words of two versions, with those marked that differ; what both begin with is never marked."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    left, right = [Run("".join(old[:same]))], [Run("".join(new[:same]))]
    for kind, a, b, c, d in SequenceMatcher(None, old[same:], new[same:]).get_opcodes():
        left.append(Run("".join(old[same + a : same + b]), kind != "equal"))
        right.append(Run("".join(new[same + c : same + d]), kind != "equal"))
    return _joined(left), _joined(right)


def _joined(runs: list[Run]) -> list[Run]:
    """Join marked runs that have only a space between them."""
    runs = [run for run in runs if run.text]
    lone = [run.text.isspace() and 0 < at < len(runs) - 1 for at, run in enumerate(runs)]
    marks = [run.marked or space for run, space in zip(runs, lone, strict=True)]
    neighbours = groupby(zip(runs, marks, strict=True), key=lambda pair: pair[1])
    return [Run("".join(run.text for run, _ in group), marked) for marked, group in neighbours]


def _shortened(runs: list[Run]) -> Iterator[Run]:
    if sum(len(run.text) for run in runs) <= WHOLE:
        yield from runs
        return
    for at, run in enumerate(runs):
        head = "" if at == 0 else _head(run.text)
        tail = "" if at == len(runs) - 1 else _tail(run.text)
        short = not run.marked and len(head) + len(tail) + 3 < len(run.text)
        yield Run(f"{head}…{tail}") if short else run


def _head(text: str) -> str:
    """The first AROUND characters, up to the end of a word if there is one."""
    return text[:AROUND].rpartition(" ")[0] + " " if " " in text[:AROUND] else text[:AROUND]


def _tail(text: str) -> str:
    return " " + text[-AROUND:].partition(" ")[2] if " " in text[-AROUND:] else text[-AROUND:]


def _bounded(runs: list[Run]) -> Iterator[Run]:
    left = LONGEST
    for run in runs:
        if len(run.text) > left:
            yield Run(f"{run.text[:left]}…", run.marked)
            return
        left -= len(run.text)
        yield run
