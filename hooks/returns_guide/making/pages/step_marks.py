"""A mark for each step, by which a device knows it again; a step whose words change in substance has another mark."""

import re
from collections import Counter
from hashlib import sha256
from unicodedata import category

from returns_guide.making.left_out import left_out
from returns_guide.model import Step
from returns_guide.model.walk import values

_BESIDE = left_out("ticks")
_WORD = re.compile(r"\w+")
_ODD = re.compile(r"[^\w\x00-\x7f]")
"""What may be a mark on a letter: it is to Python no part of a word."""


def step_marks(steps: tuple[Step, ...]) -> list[str]:
    """Eight characters for each step, no two alike; neither capitals nor punctuation nor other steps change them."""
    times, marks = Counter[str](), []
    for step in steps:
        words = " ".join(words for value in values(step, "channels.steps", _BESIDE) for words in value.entries)
        substance = _substance(words.casefold())
        times[substance] += 1
        marks.append(sha256(f"{substance} {times[substance]}".encode()).hexdigest()[:8])
    return marks


def _substance(words: str) -> str:
    """The words alone, with a space between two. Many scripts write vowels as marks on a letter: they belong to it."""
    if not any(map(_is_mark, _ODD.findall(words))):  # as in most texts, which is quicker to see than sign by sign
        return " ".join(_WORD.findall(words))
    kept = ""
    for sign in words:
        is_of_letter = _is_mark(sign) and category(kept[-1:] or " ")[0] in "LM"
        kept += sign if sign.isalnum() or sign == "_" or is_of_letter else " "
    return " ".join(kept.split())


def _is_mark(sign: str) -> bool:
    return category(sign) in ("Mn", "Mc")
