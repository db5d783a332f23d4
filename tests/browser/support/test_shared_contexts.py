"""What one test leaves in a context that is lent to many, the next does not find."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.support.page_guard import PageGuard
from tests.support.shared_contexts import SharedContexts, note_changes

STORED = """async () => {
  localStorage.setItem("left", "1");
  sessionStorage.setItem("left", "1");
  document.cookie = "left=1";
  await caches.open("left");
  await new Promise((done) => { indexedDB.open("left").onsuccess = done; });
}"""
FOUND = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie, ...await caches.keys(),
  ...(await indexedDB.databases()).map(({ name }) => name),
].filter(Boolean)"""


@pytest.fixture
def contexts(browser: Browser) -> Iterator[SharedContexts]:
    contexts = SharedContexts(browser)
    yield contexts
    contexts.close()


def opened(page: Page) -> Page:
    page.goto("/")
    return page


def test_what_was_stored_and_left_open_is_gone(contexts: SharedContexts, site_url: str) -> None:
    with contexts.lent({"base_url": site_url}, PageGuard()) as first:
        other = opened(first.context.new_page())
        other.evaluate(STORED)
        opened(first).evaluate(STORED)
        assert first.evaluate(FOUND) == ["left", "left", "left=1", "left", "left"]
    for _ in range(3):
        with contexts.lent({"base_url": site_url}, PageGuard()) as then:
            assert then.context is first.context
            assert len(then.context.pages) == 2  # one is parked
            assert opened(then).evaluate(FOUND) == []


def test_every_lasting_change_is_told(browser: Browser) -> None:
    noted: list[str] = []
    with browser.new_context() as context:
        note_changes(context, noted.append)
        note_changes(context.clock, noted.append)
        page = context.new_page()
        context.set_offline(True)
        context.grant_permissions(["geolocation"])
        context.route("**", lambda route: route.abort())
        context.add_init_script("window.left = 1")
        context.set_extra_http_headers({"Left": "1"})
        context.on("page", lambda page: None)
        context.new_cdp_session(page)
        page.clock.set_fixed_time(0)
    here = ["set_offline", "grant_permissions", "route", "add_init_script", "set_extra_http_headers", "on"]
    assert noted == [*here, "new_cdp_session", "set_fixed_time"]


def test_a_context_that_was_changed_is_closed(contexts: SharedContexts, site_url: str) -> None:
    with contexts.lent({"base_url": site_url}, PageGuard()) as first:
        first.clock.set_fixed_time(0)
    assert first.context.is_closed()


def test_nor_does_one_last_whose_process_crashed(contexts: SharedContexts, site_url: str) -> None:
    with contexts.lent({"base_url": site_url}, PageGuard()) as first:
        with opened(first).expect_event("crash"), suppress(Error):
            first.goto("chrome://crash")
        first.context.new_page()
    assert first.context.is_closed()


def test_one_that_a_test_has_closed_is_not_lent_again(contexts: SharedContexts, site_url: str) -> None:
    with contexts.lent({"base_url": site_url}, PageGuard()) as first:
        first.context.close()
    with contexts.lent({"base_url": site_url}, PageGuard()) as then:
        opened(then)


def test_two_people_in_one_test_share_nothing(contexts: SharedContexts, site_url: str) -> None:
    options = {"base_url": site_url}
    with contexts.lent(options, PageGuard()) as one, contexts.lent(options, PageGuard()) as other:
        opened(one).evaluate(STORED)
        assert opened(other).evaluate(FOUND) == []


def test_what_went_wrong_is_said_to_its_own_test(contexts: SharedContexts, site_url: str) -> None:
    guards = [PageGuard(), PageGuard()]
    for number, guard in enumerate(guards):
        with contexts.lent({"base_url": site_url}, guard) as page:
            page.evaluate("number => console.error(`out of stock ${number}`)", number)
            assert guard.complaints() == [f"console: out of stock {number} ()"]
    assert [len(guard.complaints()) for guard in guards] == [1, 1]


def test_those_that_waited_longest_are_closed(browser: Browser, site_url: str) -> None:
    contexts = SharedContexts(browser, kept=1)
    for language in ("de", "fr"):
        with contexts.lent({"base_url": site_url, "locale": language}, PageGuard()):
            pass
    before = len(browser.contexts)
    contexts.close()
    assert len(browser.contexts) == before - 1
