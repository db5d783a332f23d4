"""What claims and withdrawals are called where they arrive: the words of the forms' files of subjects."""

from dataclasses import dataclass
from typing import Any

from returns_guide.languages.language import Language
from returns_guide.making.templates import templates


@dataclass(frozen=True)
class Subjects:
    """The subject of an email: without a script `unnamed`, else with places for what is known of it."""

    unnamed: str
    named: str
    with_order: str


def claim_subjects(spoken: Language) -> Subjects:
    """In the language of those who read them: the store's first."""
    return _subjects(spoken, "claim-form/claim-subjects.txt")


def withdrawal_subjects(spoken: Language) -> Subjects:
    """The same of withdrawals."""
    return _subjects(spoken, "withdrawal-form/withdrawal-subjects.txt")


def _subjects(spoken: Language, file: str) -> Subjects:
    words: Any = templates(spoken).get_template(f"site/components/{file}").module
    return Subjects(str(words.unnamed()), str(words.named()), str(words.with_order()))
