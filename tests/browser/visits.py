"""Open a page as a person does, who does nothing before it looks ready."""

from playwright.sync_api import Page, expect


def visit(page: Page, address: str) -> None:
    """The page, once its scripts have come: they are asked for when its words are on the screen."""
    page.goto(address)
    expect(page.get_by_role("button", name="Search")).to_be_visible()
