"""Find what shuts people out of a page as it is now: in what is seen, by day and by night, and in what is heard."""

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.support.accessibility_tree import tree_faults
from tests.support.axe import SCHEMES, Axe, Scheme, by_day_and_night


def barriers(page: Page, axe: Axe, schemes: Sequence[Scheme] = SCHEMES) -> list[str]:
    """`assert not barriers(page, axe)`."""
    return [*tree_faults(page), *by_day_and_night(page, axe, schemes)]
