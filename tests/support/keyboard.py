"""Walk through a page with the Tab key, and look at where the focus is."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Locator, Page, expect

LOOK = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  // Browsers bring the line that is written in onto the screen, not the whole of a tall field.
  const box = new DOMRect(left, top, width, element.matches("textarea") ? Math.min(height, 44) : height);
  const line = element.matches("textarea") ? box : element.getClientRects()[0];
  const middle = line.left + line.width / 2;
  const isMine = (found) => element.contains(found) || found?.closest("label")?.control === element;
  const style = getComputedStyle(element);
  return {
    name: (element.ariaLabel || element.labels?.[0]?.innerText || element.innerText || element.title)
      .replace(/\\s+/g, " ").trim(),
    onScreen: box.width > 1 && box.height > 1 && box.left >= 0 && box.top >= 0
      && Math.floor(box.right) <= innerWidth && Math.floor(box.bottom) <= innerHeight,
    uncovered: [line.top + 3, line.bottom - 3].every((y) => isMine(document.elementFromPoint(middle, y))),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def stops(page: Page, key: str = "Tab") -> Iterator[dict[str, Any]]:
    """Everything that the key reaches from where the focus is, until it leaves the page.

    Each has its name, and whether it is on the screen, uncovered and outlined.
    """
    for _ in range(200):
        page.keyboard.press(key)
        stop = page.evaluate(LOOK)
        if stop is None:
            return
        yield stop
    raise AssertionError(f"{key} never leaves the page")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target, which is visible, has the focus."""
    expect(target).to_be_visible()
    for _ in stops(page):
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {target}")
