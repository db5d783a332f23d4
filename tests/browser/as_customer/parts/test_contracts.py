"""Each provider's rule tells its good answers from its bad ones. A case is a file in tests/contracts/<provider>/."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page
from returns_guide.values.providers import PROVIDERS

CONTRACTS = Path(__file__).parents[3] / "support/contracts"
RULES = {name: dict(provider.rule) for name, provider in PROVIDERS.items()}
CASES = sorted(CONTRACTS.glob("*/*.json"))


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_an_answer_is_a_success_only_by_its_providers_rule(page: Page, case: Path) -> None:
    answer = json.loads(case.read_text("utf-8"))
    assert answer["source"]
    holds = page.evaluate("([rule, answer]) => holds(rule, answer)", [RULES[case.parent.name], answer])
    assert holds is answer["sent"]


@pytest.mark.parametrize("provider", RULES)
def test_every_rule_has_answers_of_both_kinds(provider: str) -> None:
    verdicts = {json.loads(case.read_text("utf-8"))["sent"] for case in CASES if case.parent.name == provider}
    assert verdicts == {True, False}
