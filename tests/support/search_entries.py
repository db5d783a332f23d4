"""Read what a built site's search knows, as its script does."""

import json
from pathlib import Path
from typing import NamedTuple


class Entry(NamedTuple):
    """A page or a part of it, in the words that search knows of it."""

    title: str
    text: str
    weight: float


def search_entries(site: Path) -> dict[str, Entry]:
    """By address below the site's root."""
    return entries_in((site / "search/index.json").read_text("utf-8"))


def entries_in(index: str) -> dict[str, Entry]:
    """The same of an index that was not written to a file."""
    content = json.loads(index)
    pieces = content["pieces"].split(" ")
    entries: dict[str, Entry] = {}
    for address, weight, *page, in_parts in ((*row[:4], row[4:]) for row in content["pages"]):
        for anchor, *texts in [["", *page], *in_parts]:
            title, text = (" ".join(pieces[number] for number in numbers) for numbers in texts)
            entries[f"{address}#{anchor}" if anchor else address] = Entry(title, text, weight)
    return entries
