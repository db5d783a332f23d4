"""What claims and withdrawals are called where they arrive: the words of the forms' files of subjects."""

from dataclasses import dataclass
from typing import Any

from returns_guide.languages.language import Language
from returns_guide.languages.store_words.said import as_written
from returns_guide.making.templates import templates
from returns_guide.model import ClaimForm


@dataclass(frozen=True)
class Subjects:
    """The subject of an email: without a script `unnamed`, else with places for what is known of it."""

    unnamed: str
    named: str
    with_order: str
    with_order_of_answers: str = ""
    """The last for what is no claim, with a place for its form's title."""

    def of(self, form: ClaimForm) -> "Subjects":
        """What arrives by this form: a claim, or what the form's own title says."""
        if form.is_claim:
            return self
        title = as_written(form.title)
        with_order = self.with_order_of_answers.replace("{title}", title)
        return Subjects(title, f"{title} {{reference}}", with_order)


def claim_subjects(spoken: Language) -> Subjects:
    """In the language of those who read them: the store's first."""
    return _subjects(spoken, "claim-form/claim-subjects.txt")


def withdrawal_subjects(spoken: Language) -> Subjects:
    """The same of withdrawals."""
    return _subjects(spoken, "withdrawal-form/withdrawal-subjects.txt")


def _subjects(spoken: Language, file: str) -> Subjects:
    words: Any = templates(spoken).get_template(f"site/components/{file}").module
    of_answers = words.with_order_of_answers() if hasattr(words, "with_order_of_answers") else ""
    return Subjects(str(words.unnamed()), str(words.named()), str(words.with_order()), str(of_answers))
