"""What a browser test may ask for. Every test holds a phone, and every page of it is watched."""

from collections.abc import Callable, Generator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.support.axe import axe_violations
from tests.support.chromium import remembered_chromium
from tests.support.page_guard import PageGuard
from tests.support.screens import PHONE

# Playwright itself keeps the browser from updating, syncing and the like. With these no name but ours can be
# looked up, so that nothing leaves this machine even when a test would let it.
OFFLINE = ["--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]

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
    return {**browser_type_launch_args, "executable_path": remembered_chromium(), "args": OFFLINE}


@pytest.fixture
def new_context(new_context: NewContext, page_guard: PageGuard, site_url: str) -> NewContext:
    """A phone on the shipped site, unless other options say otherwise. `context` and `page` come from here too."""

    def new(**options: Any) -> BrowserContext:
        context = new_context(**{"base_url": site_url, **PHONE, **options})
        page_guard.watch(context)
        return context

    return new


@pytest.fixture
def new_page(new_context: NewContext) -> NewPage:
    """A page of its own context: `new_page(**DESK, color_scheme="dark")`, `new_page(java_script_enabled=False)`,
    `new_page(base_url=serve(build_site(another_store)))`."""
    return lambda **options: new_context(**options).new_page()


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """`assert not axe(page)`."""
    return axe_violations
