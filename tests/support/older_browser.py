"""A browser that lacks what is newer than it: names in pages and scripts become ones that no browser knows."""

import re

from playwright.sync_api import Page, Route

PAGES_AND_SCRIPTS = re.compile(r"(/|\.html|\.mjs)(\?.*)?$")


def lacking(page: Page, *names: str) -> Page:
    """The page, from its next visit on without these: `lacking(page, "light-dark(", "::details-content")`."""

    def answer(route: Route) -> None:
        response = route.fetch()
        text = response.text()
        for name in names:
            text = text.replace(name, re.sub(r"\w(?=\W*$)", "x", name))
        # What is changed has other hashes than the policy allows.
        headers = {name: value for name, value in response.headers.items() if name != "content-security-policy"}
        route.fulfill(response=response, headers=headers, body=text)

    page.route(PAGES_AND_SCRIPTS, answer)
    return page
