"""Write down what the site's search knows: each page of the guide with its parts, as text.

A text is written as the numbers of its pieces between spaces: a phone reads it five times as fast as the text itself.
What is compared, the script (search-index.mjs) makes of the pieces.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

INDEX = "search/index.json"
"""Its path below the site's root. It has no hash: pages written by hand are known only once all pages are made."""


@dataclass(frozen=True)
class PagePart:
    """A step, a form, or what stands below a heading; `anchor` is its place in the page."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class SearchedPage:
    """A page; `address` begins at the site's root, `weight` says how much it counts."""

    address: str
    title: str
    text: str
    parts: Sequence[PagePart] = ()
    weight: float = 1


def search_index(pages: Iterable[SearchedPage], known: Mapping[str, Any]) -> str:
    """All that search knows: of these pages, and of words; as search-index.mjs reads it."""
    pieces = _Pieces()
    rows = [_row(page, pieces) for page in pages]
    return json.dumps({**known, "pieces": " ".join(pieces), "pages": rows}, ensure_ascii=False, separators=(",", ":"))


class _Pieces(dict[str, int]):
    """Numbers the different pieces between spaces: a store with a thousand channels has three thousand in 170,000."""

    def __missing__(self, piece: str) -> int:
        self[piece] = number = len(self)
        return number

    def of(self, text: str) -> list[int]:
        """A text as their numbers."""
        return list(map(self.__getitem__, text.split()))


def _row(page: SearchedPage, pieces: _Pieces) -> list[Any]:
    """As search-index.mjs reads it."""
    parts = [[part.anchor, pieces.of(part.title), pieces.of(part.text)] for part in page.parts]
    return [page.address, page.weight, pieces.of(page.title), pieces.of(page.text), *parts]
