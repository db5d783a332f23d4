"""Advise against what a page says by itself: a step's number, "Only if:", and the same words under two keys."""

import re
from collections import defaultdict
from collections.abc import Iterator

from returns_guide.advice.passages import Passage, Section
from returns_guide.model import Guide, Step, Table
from returns_guide.problems import Problem

_NUMBER = re.compile(
    r"(?:(?:step|schritt|étape|paso|passo|passaggio|stap|ステップ|手順|الخطوة)\s*)?\d{1,2}\s*[.):：–-](?=\s+\S)|"
    r"(?:step|schritt|étape|paso|passo|passaggio|stap|ステップ|手順|الخطوة)\s*\d{1,2}\b",
    re.IGNORECASE,
)
_LABELS = {
    "only_if": r"(?:only )?if\b|(?:nur )?(?:wenn|falls)\b|(?:(?:seulement|solo) )?si\b|(?:solo )?se\b|alleen als\b",
    "have_ready": r"have ready\b",
    "warning": r"(?:take care|warning|careful|achtung|vorsicht|attention|atención|attenzione|let op)\s*[:!：]",
}
"""What a page writes before the words of a key, as people begin them too; that of Japanese and Arabic is not known."""


def said_twice(_: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every passage that says what the page says around it."""
    for section in sections:
        yield from _beside_each_other(section)
        for passage in section.passages:
            if message := _with_its_label(passage):
                yield Problem(passage.line, passage.column, message)


def _with_its_label(passage: Passage) -> str | None:
    if isinstance(passage.part, Step) and passage.name == "title" and (found := _NUMBER.match(passage.words)):
        return f'"{found[0]}" is said by the step\'s own number; leave it out'
    label = _LABELS.get(passage.name)
    if label and (found := re.match(label, passage.words, re.IGNORECASE)):
        return f'"{found[0]}" is said by the page before the words of "{passage.name}"; leave it out'
    return None


def _beside_each_other(section: Section) -> Iterator[Problem]:
    """Texts that repeat another key of their part, or another entry of their list, word for word."""
    said: dict[int, dict[str, Passage]] = defaultdict(dict)
    for passage in section.passages:
        if isinstance(passage.part, Table):
            continue  # its cells may say the same
        words = re.sub(r"\W+", " ", passage.words.casefold()).strip()
        before = said[id(passage.part)].setdefault(words, passage)
        if before is not passage and (passage.is_text or before.is_text):
            message = f'this is what "{before.name}" says already; leave one of them out, or say what is new'
            yield Problem(passage.line, passage.column, message)
