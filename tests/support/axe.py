"""Ask axe-core what makes a page hard to use for some people."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_violations(page: Page) -> list[str]:
    """Every violation of WCAG 2.0 to 2.2 A and AA and of axe's best practices, one string for each element.

    axe-core waits for timers: the page needs JavaScript.
    """
    page.evaluate(SCRIPT.read_text("utf-8"))
    answer = page.evaluate(
        "rules => axe.run({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })", RULES
    )
    return [_sentence(rule, element) for rule in answer["violations"] for element in rule["nodes"]]


def _sentence(rule: dict[str, Any], element: dict[str, Any]) -> str:
    return f"{rule['id']} ({rule['impact']}): {rule['help']}\n  {element['html']}\n  {element['failureSummary']}"
