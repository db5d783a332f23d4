"""What a browser test may ask for. Every test holds a phone, and every page of it is watched."""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.axe import axe_violations
from tests.support.chromium import remembered_chromium
from tests.support.page_guard import PageGuard
from tests.support.screens import PHONE
from tests.support.shared_contexts import SharedContexts

# Playwright itself keeps the browser from updating, syncing and the like. With these no name but ours can be
# looked up, so that nothing leaves this machine even when a test would let it.
OFFLINE = ["--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]

# In a context, all pages of a site share the process that is there already; without it each page gets one of its own.
ONE_PROCESS = "--process-per-site"

RECORDED = ("--tracing", "--video", "--screenshot")
"""What pytest-playwright records of contexts that are a test's own, and of no others."""

NewContext = Callable[..., BrowserContext]
NewPage = Callable[..., Page]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """A test fails, not only its teardown, when something went wrong in its pages."""
    outcome = yield
    expected = [pattern for marker in item.iter_markers("expects_console_error") for pattern in marker.args]
    if complaints := item.funcargs["page_guard"].complaints(expected):
        pytest.fail("\n".join(complaints), pytrace=False)
    return outcome


@pytest.fixture(autouse=True)
def page_guard() -> PageGuard:
    """Watches every page that the test opens."""
    return PageGuard()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": remembered_chromium(), "args": [*OFFLINE, ONE_PROCESS]}


@pytest.fixture
def new_context(new_context: NewContext, page_guard: PageGuard, site_url: str) -> NewContext:
    """A context of the test's own, as `context` is: a phone on the shipped site, unless other options say otherwise."""

    def new(**options: Any) -> BrowserContext:
        context = new_context(**{"base_url": site_url, **PHONE, **options})
        page_guard.watch(context)
        return context

    return new


@pytest.fixture(scope="session")
def shared_contexts(browser: Browser) -> Iterator[SharedContexts]:
    """Lent to one test after the other."""
    contexts = SharedContexts(browser)
    yield contexts
    contexts.close()


@pytest.fixture
def new_page(
    request: pytest.FixtureRequest,
    shared_contexts: SharedContexts,
    browser_context_args: dict[str, Any],
    page_guard: PageGuard,
    site_url: str,
) -> Iterator[NewPage]:
    """A page in a context that nobody else has during the test: `new_page(**DESK, color_scheme="dark")`,
    `new_page(java_script_enabled=False)`, `new_page(base_url=serve(build_site(another_store)))`.

    Nothing is stored there, but the browser may have the site's files in its cache.
    """
    if any(request.config.getoption(option) != "off" for option in RECORDED):
        yield request.getfixturevalue("own_page")
        return
    with ExitStack() as lent:

        def new(**options: Any) -> Page:
            options = {**browser_context_args, "base_url": site_url, **PHONE, **options}
            return lent.enter_context(shared_contexts.lent(options, page_guard))

        yield new


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


@pytest.fixture
def own_page(new_context: NewContext) -> NewPage:
    """Like `new_page`, in a context of the test's own: where the browser's cache must be empty, the address is the
    test's own too, or the test changes its context, which could not be lent again."""
    return lambda **options: new_context(**options).new_page()


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """`assert not axe(page)`."""
    return axe_violations
