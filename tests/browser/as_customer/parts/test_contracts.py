"""Each provider's rule tells its good answers from its bad ones. A case is a file in support/contracts/<provider>/."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page
from returns_guide.values.providers import PROVIDERS

CONTRACTS = Path(__file__).parents[3] / "support/contracts"
RULES = {name: dict(provider.rule) for name, provider in PROVIDERS.items()}
CASES = sorted(CONTRACTS.glob("*/*.json"))
JUDGED = """([rule, answer]) =>
  holds(rule, answer) ? "sent" : mayHaveArrived(whyNot(rule, answer), answer) ? "unclear" : "not sent"
"""


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_an_answer_is_judged_by_its_providers_rule(page: Page, case: Path) -> None:
    answer = json.loads(case.read_text("utf-8"))
    assert answer["source"]
    assert page.evaluate(JUDGED, [RULES[case.parent.name], answer]) == answer["verdict"]


@pytest.mark.parametrize("provider", RULES)
def test_every_rule_has_answers_of_both_kinds(provider: str) -> None:
    verdicts = {json.loads(case.read_text("utf-8"))["verdict"] for case in CASES if case.parent.name == provider}
    assert verdicts >= {"sent", "not sent"}
