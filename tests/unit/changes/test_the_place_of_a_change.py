"""A reviewer is told where a change is, however deep it lies: each part on the way by its words or its number."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from returns_guide.changes.comparison import changes
from returns_guide.changes.report import as_text
from returns_guide.model import Guide, Part
from returns_guide.model.walk import Key, keys
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import EVERYTHING

ZEBRA = "zebra"
GUIDE = read_guide(EVERYTHING)


class Leaf(NamedTuple):
    """Words somewhere in a part, the part with other words there, and the entries of lists on the way."""

    trail: str
    other: Any
    entries: tuple[tuple[int, tuple[str, ...]], ...]


def leaves(part: Part, trail: str = "") -> Iterator[Leaf]:
    for key in keys(type(part)):
        value = getattr(part, key.name)
        if value and (key.part or key.kind in ("words", "text")):
            for leaf in _in(value, key, f"{trail} {key.name}"):
                yield leaf._replace(other=part.model_copy(update={key.name: leaf.other}))


def _in(value: Any, key: Key, trail: str) -> Iterator[Leaf]:
    if isinstance(value, Part):
        yield from leaves(value, trail)
    elif isinstance(value, tuple):
        for at, entry in enumerate(value):
            for leaf in _in(entry, key, f"{trail} {at}"):
                is_named = isinstance(entry, Part) or (isinstance(entry, tuple) and key.kind == "text")
                named = ((at + 1, _names(entry)),) if is_named else ()
                yield leaf._replace(other=(*value[:at], leaf.other, *value[at + 1 :]), entries=(*named, *leaf.entries))
    else:
        yield Leaf(trail, f"{ZEBRA} {value}", ())


def _names(entry: Any) -> tuple[str, ...]:
    """Each single line that the part says and that could tell it from others."""
    said = [getattr(entry, key.name) for key in keys(type(entry))] if isinstance(entry, Part) else []
    return tuple(words for words in said if isinstance(words, str))


LEAVES = list(leaves(GUIDE))


def test_the_store_that_says_everything_nests() -> None:
    assert len(LEAVES) > 100
    assert max(len(leaf.entries) for leaf in LEAVES) >= 4


@pytest.mark.parametrize("first", range(0, len(LEAVES), 20))
def test_other_words_are_told_with_every_part_that_they_stand_in(first: int) -> None:
    lost = [leaf.trail for leaf in LEAVES[first : first + 20] if not is_placed(leaf)]
    assert not lost


def is_placed(leaf: Leaf) -> bool:
    """Whether one line says the new words, and names each entry on the way by its number or its words."""
    lines = [line for line in as_text(changes(GUIDE, leaf.other)).splitlines() if ZEBRA in line]
    return any(all(is_named(line, *entry) for entry in leaf.entries) for line in lines)


def is_named(line: str, number: int, names: tuple[str, ...]) -> bool:
    return any(words[:40] in line for words in names) or bool(re.search(rf"\b\w+ {number}\b", line))


def test_a_cell_of_a_table_is_told_with_its_row() -> None:
    at, channel = next((at, one) for at, one in enumerate(GUIDE.channels) if one.tables)
    table = channel.tables[0]
    rows = ((*table.rows[0][:-1], ZEBRA), *table.rows[1:])
    tables = (table.model_copy(update={"rows": rows}), *channel.tables[1:])
    other = channel.model_copy(update={"tables": tables})
    after = Guide.model_copy(GUIDE, update={"channels": (*GUIDE.channels[:at], other, *GUIDE.channels[at + 1 :])})
    assert as_text(changes(GUIDE, after)).splitlines() == [
        f"{channel.name}, the table “{table.title}”, row 1: “{table.rows[0][-1]}” is now “{ZEBRA}”"
    ]
