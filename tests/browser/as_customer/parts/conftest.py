"""Parts of the pages' scripts by themselves: on a page that is blank but for their names."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from returns_guide.making.assets.bundler import bundles, minified

from tests.support.claims_host import Answer, ClaimsHost, claims_host
from tests.support.page_guard import PageGuard

ROOT = Path(__file__).parents[4]
BLANK_PAGE = """<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Parts</title>
  <link rel="icon" href="data:," />
  <input type="file" aria-label="Photos" multiple />
  <script type="module">
    import * as reference from "/site/components/claim-form/claim-reference.mjs";
    import * as draft from "/site/components/claim-form/claim-draft.mjs";
    import * as keptAge from "/site/components/claim-form/kept-age.mjs";
    import * as sentClaims from "/site/components/claim-sent/sent-claims.mjs";
    import * as photos from "/site/components/claim-form/claim-photos.mjs";
    import * as mail from "/site/components/claim-form/claim-mail.mjs";
    import * as sending from "/site/components/claim-form/claim-sending.mjs";
    import * as verdict from "/site/components/claim-form/claim-verdict.mjs";
    import * as orderNumber from "/site/components/claim-form/order-number.mjs";
    import * as plainText from "/site/components/claim-form/plain-text.mjs";
    import * as plainWords from "/site/components/claim-form/plain-words.mjs";
    import * as email from "/site/components/claim-form/claim-email.mjs";
    import * as deadline from "/site/components/return-deadline/deadline.mjs";
    import * as days from "/site/components/return-deadline/days.mjs";
    import * as countedDays from "/site/components/return-deadline/counted-days.mjs";
    import * as openWindows from "/site/components/return-windows/open-windows.mjs";
    import * as calendar from "/site/components/return-deadline/calendar.mjs";
    import * as answers from "/site/components/claim-answer/answer-day.mjs";
    import * as counting from "/site/components/site-frame/counted.mjs";
    import * as finder from "/site/components/channel-finder/channel-finder.mjs";
    const parts = [
      reference, draft, keptAge, sentClaims, photos, sending, days, calendar, answers,
      countedDays, openWindows, finder, orderNumber, deadline, plainText, plainWords, email, mail, verdict, counting,
    ];
    Object.assign(window, ...parts);
    const here = { workerAddress: "/photo-worker.mjs", onPage: true };
    window.prepared = (photo, options) => photos.prepared(photo, { ...here, ...options });
  </script>
</html>
"""


@pytest.fixture(scope="session")
def parts_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("parts")
    (site / "index.html").write_text(BLANK_PAGE, "utf-8")
    for module in (ROOT / "overrides/site/components").rglob("*.mjs"):
        text = module.read_text("utf-8")
        if 'with { type: "json" }' in text:
            continue  # only a bundle, which has the words in it, can be made smaller
        small = site / module.relative_to(ROOT / "overrides")
        small.parent.mkdir(parents=True, exist_ok=True)
        small.write_text(minified(text), "utf-8")  # as it will be published
    scripts = bundles((ROOT / "overrides/site/components").rglob("*.mjs"))
    (site / "photo-worker.mjs").write_text(scripts["photo-worker.mjs"], "utf-8")
    return site


@pytest.fixture(scope="session")
def site_url(parts_site: Path, serve: Callable[[Path], str]) -> str:
    """In place of the shipped site."""
    return serve(parts_site)


@pytest.fixture(scope="session")
def hosts(parts_site: Path) -> Iterator[Callable[[int], ClaimsHost]]:
    """Give it a number and it gives a host, the same for the same number."""
    with ExitStack() as running:
        yield cache(lambda number: running.enter_context(claims_host(parts_site)))


@pytest.fixture
def open_host(hosts: Callable[[int], ClaimsHost]) -> Iterator[Callable[..., ClaimsHost]]:
    """Give it the answers to the claims to come and it gives their host, another one each time."""
    opened: list[ClaimsHost] = []

    def open_another(*answers: Answer) -> ClaimsHost:
        opened.append(hosts(len(opened)))
        opened[-1].begin(*answers)
        return opened[-1]

    yield open_another
    for host in opened:
        host.closing.set()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """With every part's exports as globals."""
    page = new_page()
    page.goto("/")
    return page


@pytest.fixture(scope="session")
def shared_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """The same for tests that only ask functions and leave nothing behind: opening a page takes longer than they do."""
    guard, context = PageGuard(), browser.new_context()
    guard.watch(context)
    page = context.new_page()
    page.goto(site_url)
    yield page
    assert not guard.complaints([])
