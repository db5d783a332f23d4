"""A mark for each step, by which a device knows it again; a step whose words change in substance has another mark."""

import re
from collections import Counter
from hashlib import sha256

from returns_guide.making.left_out import left_out
from returns_guide.model import Step
from returns_guide.model.walk import values

_BESIDE = left_out("ticks")
_WORD = re.compile(r"\w+")


def step_marks(steps: tuple[Step, ...]) -> list[str]:
    """Eight characters for each step, no two alike; neither capitals nor punctuation nor other steps change them."""
    times, marks = Counter[str](), []
    for step in steps:
        words = " ".join(words for value in values(step, "channels.steps", _BESIDE) for words in value.entries)
        substance = " ".join(_WORD.findall(words.casefold()))
        times[substance] += 1
        marks.append(sha256(f"{substance} {times[substance]}".encode()).hexdigest()[:8])
    return marks
