"""The guard over every browser test notices what a test would not."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.support.page_guard import PageGuard

NewPage = Callable[..., Page]
noticed_by_the_guard = pytest.mark.xfail(raises=pytest.fail.Exception, strict=True, reason="the guard fails it")
"""The test has to fail, in itself and by the guard's word: one that passes is a fault."""


@noticed_by_the_guard
def test_a_console_error_fails_a_test_that_looks_elsewhere(page: Page) -> None:
    page.evaluate("console.error('out of stock')")


@noticed_by_the_guard
def test_an_uncaught_error_fails_it(page: Page) -> None:
    page.evaluate("setTimeout(() => { throw new Error('out of stock') })")


@noticed_by_the_guard
def test_a_request_to_another_host_fails_it(page: Page) -> None:
    page.evaluate("fetch('https://example.com/pixel.gif').catch(() => {})")


@noticed_by_the_guard
@pytest.mark.expects_console_error("404")
def test_an_expected_console_error_that_never_comes_fails_it(page: Page) -> None:
    page.goto("/")


@noticed_by_the_guard
def test_pages_that_a_test_opens_for_itself_are_watched_too(new_page: NewPage) -> None:
    new_page(java_script_enabled=False).set_content("<img src='http://example.com/pixel.gif' alt=''>")


@pytest.mark.expects_console_error(r"404 \(")
def test_an_expected_console_error_passes(page: Page) -> None:
    page.goto("/no-such-page/")


def test_the_guard_says_what_it_saw(browser: Browser) -> None:
    guard = PageGuard()
    context = browser.new_context()
    guard.watch(context)
    page = context.new_page()
    page.evaluate("console.error('out of stock')")
    page.evaluate("fetch('https://example.com/pixel.gif').catch(() => {})")
    assert guard.complaints(expected=["ERR_NAME_NOT_RESOLVED"]) == [
        "request to another host: https://example.com/pixel.gif",
        "console: out of stock ()",
    ]
    context.close()
