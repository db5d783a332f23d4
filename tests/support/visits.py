"""Open a page as a person does, who does nothing before it looks ready; or before it is."""

from playwright.sync_api import Page, Route, expect


def visit(page: Page, address: str) -> None:
    """The page, once its scripts have come: they are asked for when its words are on the screen."""
    page.goto(address)
    expect(page.locator("search-dialog > button")).to_be_visible()


def visit_early(page: Page, address: str, script: str = "*") -> list[Route]:
    """The page before a script of it has come, which stays away until `let_go`."""
    held: list[Route] = []
    page.route(f"**/{script}.mjs", lambda route: held.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    with page.expect_request(f"**/{script}.mjs"):
        page.goto(address, wait_until="commit")
    expect(page.get_by_role("contentinfo")).to_be_attached()
    return held


def let_go(page: Page, held: list[Route]) -> None:
    assert held
    page.route("**/*.mjs", lambda route: route.continue_())
    for route in held:
        route.continue_()
