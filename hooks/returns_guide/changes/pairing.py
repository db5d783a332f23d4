"""Find what became of each entry of a list, so that an inserted step does not read as if all later ones had changed."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, product
from typing import TypeVar

ALIKE = 0.5
"""From this likeness on, from 0 to 1, one text counts as a new version of the other."""
MOST_COMPARED = 2_000
"""The most pairs of texts that are compared by likeness: more would keep a person waiting."""

Entry = TypeVar("Entry", bound=Hashable)
Pair = tuple[int | None, int | None]
"""An entry's index before and now; None where it is new, or gone."""


def paired(
    before: Sequence[Entry],
    after: Sequence[Entry],
    words: Callable[[Entry], str],
    *names: Callable[[Entry], Hashable],
) -> list[Pair]:
    """What became of each entry, in the order of `after`; what is gone comes last.

    The same entry is first what is equal, then what has the same name (in the order of `names`), then what has
    similar words.
    """
    old, new = dict(enumerate(before)), dict(enumerate(after))
    found: list[tuple[int, int]] = []
    for name in (lambda entry: entry, *names):
        found += _taken(old, new, _same(old, new, name))
    if len(old) * len(new) <= MOST_COMPARED:
        found += _taken(old, new, _alike(old, new, words))
    added = [(None, at) for at in new]
    return [*sorted([*found, *added], key=lambda pair: pair[1]), *((at, None) for at in old)]


def moved(pairs: list[Pair]) -> set[int]:
    """The new indices of entries whose order among the others has changed: as few as explain the new order."""
    order = [(old, new) for old, new in pairs if old is not None and new is not None]
    if order == sorted(order):
        return set()
    blocks = SequenceMatcher(None, sorted(order), order).get_matching_blocks()
    stayed = {at for block in blocks for at in range(block.b, block.b + block.size)}
    return {new for at, (_, new) in enumerate(order) if at not in stayed}


def _taken(old: dict[int, Entry], new: dict[int, Entry], pairs: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The pairs, after taking their entries out of `old` and `new`."""
    for a, b in pairs:
        del old[a], new[b]
    return pairs


def _same(old: dict[int, Entry], new: dict[int, Entry], name: Callable[[Entry], Hashable]) -> Sequence[tuple[int, int]]:
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for at, entry in old.items():
        waiting[name(entry)].append(at)
    return [
        (waiting[key].popleft(), at) for at, entry in new.items() if (key := name(entry)) is not None and waiting[key]
    ]


def _alike(old: dict[int, Entry], new: dict[int, Entry], words: Callable[[Entry], str]) -> Sequence[tuple[int, int]]:
    """Pair what is similar: the most alike first, of equally alike ones the nearest."""
    olds = {at: _letters(text) for at, entry in old.items() if (text := words(entry))}
    news = {at: _letters(text) for at, entry in new.items() if (text := words(entry))}
    scores = sorted((-_likeness(olds[a], news[b]), abs(a - b), a, b) for a, b in product(olds, news))
    partners: dict[int, int] = {}
    for score, _, a, b in scores:
        if -score >= ALIKE and a not in partners and b not in partners.values():
            partners[a] = b
    return list(partners.items())


def _letters(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(f" {text.casefold()} "))


def _likeness(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    return 2 * (one & other).total() / (one.total() + other.total())
