"""What a language puts around its words, so that search finds them in another form, from word-forms.yaml."""

from functools import cache
from typing import Any, TypedDict

import yaml

from returns_guide.languages.catalogue import FOLDER

FILE = FOLDER / "word-forms.yaml"


class WordForms(TypedDict, total=False):
    """As search-words.mjs reads them; a language that isn't known has none."""

    prefixes: list[str]
    endings: list[list[tuple[str, str]]]
    little: list[str]
    spellings: list[list[str]]


def word_forms(tag: str) -> WordForms:
    """Those of a language's tag, or of the language without the country."""
    known = _known()
    return known.get(tag) or known.get(tag.partition("-")[0]) or {}


@cache
def _known() -> dict[str, WordForms]:
    rows = yaml.safe_load(FILE.read_text("utf-8"))
    return {tag: _forms(row) for tag, row in rows.items()}


def _forms(row: dict[str, Any]) -> WordForms:
    forms: WordForms = {}
    if "prefixes" in row:
        forms["prefixes"] = row["prefixes"].split()
    if "endings" in row:
        forms["endings"] = [[_ending(rule) for rule in rules.split()] for rules in row["endings"]]
    if "little" in row:
        forms["little"] = row["little"].split()
    if "spellings" in row:
        forms["spellings"] = [group.split(", ") for group in row["spellings"]]
    return forms


def _ending(rule: str) -> tuple[str, str]:
    """An ending and what stands there instead: "ies>y"."""
    ending, _, instead = rule.partition(">")
    return ending, instead
