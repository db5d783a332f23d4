"""Words of a store for a thing that has other names, too: "Ihre Bestellnummer" is what is called "Bestellnummer"."""

import re
from collections.abc import Iterable
from unicodedata import normalize

from returns_guide.languages.store_words.said import as_written

_COMMAS = re.compile("[,،、，]")
"""As scripts find them between words that mean the same."""
_WHOSE = r"(?:[^\W\d_]+(?:'[^\W\d_]+)?[ -]|[\u3040-\u30ff\u4e00-\u9fff]{1,2})?"
"""Before a name one word, "your", or so many signs where no space stands between words, 「ご」."""


def called(things: Iterable[str], names: Iterable[str], others: str = "") -> list[str]:
    """Those of the things that are called by one of these names; `others` are more of them, between commas."""
    all_names = {name for one in [*names, *_COMMAS.split(others)] for name in _plain(one) if name}
    is_one = re.compile(f"{_WHOSE}(?:{'|'.join(map(re.escape, all_names))})")
    return [thing for thing in things if any(map(is_one.fullmatch, _plain(thing)))]


def _plain(words: str) -> set[str]:
    """Without what makes no other words of them, as they are said here and as they stand in the file."""
    said = (normalize("NFKC", one).casefold().replace("’", "'") for one in (str(words), as_written(words)))
    return {" ".join(one.strip(" .。:").split()) for one in said}
