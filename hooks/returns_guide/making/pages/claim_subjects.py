"""What claims are called where they arrive: the words of components/claim-form/claim-subjects.txt."""

from dataclasses import dataclass
from typing import Any

from returns_guide.languages.language import Language
from returns_guide.making.templates import templates


@dataclass(frozen=True)
class Subjects:
    """The subject of a claim's email: without a script `unnamed`, else with places for what is known of it."""

    unnamed: str
    named: str
    with_order: str


def claim_subjects(spoken: Language) -> Subjects:
    """In the language of those who read them: the store's first."""
    words: Any = templates(spoken).get_template("site/components/claim-form/claim-subjects.txt").module
    return Subjects(str(words.unnamed()), str(words.named()), str(words.with_order()))
