"""Tell parts of one list apart that are called alike: the 1st of them, the 2nd …"""

from collections import Counter
from collections.abc import Sequence

from returns_guide.changes.parts import called
from returns_guide.changes.sentences import Sentence
from returns_guide.model import Part


def ranks(parts: Sequence[Part]) -> list[int]:
    """For each part its place among those that are called alike, from 1; 0 where it is the only one."""
    names = [called(part, number) for number, part in enumerate(parts, 1)]
    often, met = Counter(names), Counter[Sentence]()
    found = []
    for name in names:
        met[name] += 1
        found.append(met[name] if often[name] > 1 else 0)
    return found


def nth(sentence: Sentence, rank: int) -> Sentence:
    """A sentence that begins with what a part is called, with its rank before that."""
    if not rank:
        return sentence
    first, *rest = sentence
    if isinstance(first, str):
        return f"the {_ordinal(rank)} {first.removeprefix('the ')}", *rest
    return f"the {_ordinal(rank)} ", *sentence


def _ordinal(number: int) -> str:
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"
