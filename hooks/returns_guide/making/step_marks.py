"""A mark for each step, by which a device knows it again; a step whose words change in substance has another mark."""

import re
from collections import Counter
from hashlib import sha256

from returns_guide.model import Step


def step_marks(steps: tuple[Step, ...]) -> list[str]:
    """Eight characters for each step, no two alike; neither capitals nor punctuation nor other steps change them."""
    said, marks = Counter[str](), []
    for step in steps:
        ways = [words for way in (step, *step.variants) for words in (way.text or "", *way.path, *way.details)]
        substance = " ".join(re.findall(r"\w+", " ".join([step.title, *ways]).casefold()))
        said[substance] += 1
        marks.append(sha256(f"{substance} {said[substance]}".encode()).hexdigest()[:8])
    return marks
