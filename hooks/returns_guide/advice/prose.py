"""Tell sentences and words apart, and English from other languages."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])")
"""The gap between two sentences; before a small letter there is none."""
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|no|nos|mr|mrs|ms|dr|st|vs|approx|a\.m|p\.m)\.$", re.IGNORECASE)


def words_of(text: str) -> list[str]:
    """The words, without the signs between them."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    found: list[str] = []
    for piece in _END.split(text):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


_ENGLISH = frozenset(words_of("the and your you to with this that our if from when what are it have"))
"""Very common words that few other languages have."""


def is_english(text: str) -> bool:
    """Whether the words are English beyond doubt: two common words of it at least, and one in twelve."""
    words = words_of(text.lower())
    common = sum(word in _ENGLISH for word in words)
    return common >= 2 and common * 12 >= len(words)
