"""Ask axe-core what makes a page hard to use for some people."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

Axe = Callable[[Page], list[str]]
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def axe_violations(page: Page, only: list[str] | None = None) -> list[str]:
    """Every violation of WCAG 2.0 to 2.2 A and AA and of axe's best practices, one string for each element.

    `only` names the rules of which alone violations are looked for. axe-core waits for timers: the page needs
    JavaScript.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(SCRIPT.read_text("utf-8"))
    rules = {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES}
    answer = page.evaluate("rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })", rules)
    return [_sentence(rule, element) for rule in answer["violations"] for element in rule["nodes"]]


def by_day_and_night(page: Page, axe: Axe, schemes: Sequence[Scheme] = SCHEMES) -> list[str]:
    """What axe finds in each scheme. An open page follows its device; to open it again would take longer."""
    found = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {violation}" for violation in axe(page)]
    return found


def _sentence(rule: dict[str, Any], element: dict[str, Any]) -> str:
    return f"{rule['id']} ({rule['impact']}): {rule['help']}\n  {element['html']}\n  {element['failureSummary']}"
