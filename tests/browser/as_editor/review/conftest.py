"""What an editor sees in the preview who checks a guide."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page
from returns_guide.preview.headers import with_headers
from returns_guide.review.fact_sheet import with_fact_sheet

from tests.support.claims_server import ClaimsServer, QuietHandler, site_app
from tests.support.site_builder import EVERYTHING

SheetOf = Callable[[Path], str]


@pytest.fixture(scope="session")
def sheet_of(builds: Path) -> Iterator[SheetOf]:
    """Give it a channels file and it gives the address where its facts are, without a slash at its end."""
    with ExitStack() as servers:

        def served(channels_file: Path) -> str:
            server = servers.enter_context(ClaimsServer(("127.0.0.1", 0), QuietHandler))
            server.set_app(with_headers(with_fact_sheet(site_app(builds), channels_file)))
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
            servers.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield cache(served)


@pytest.fixture(scope="session")
def site_url(sheet_of: SheetOf) -> str:
    """In place of the shipped site."""
    return sheet_of(EVERYTHING)


@pytest.fixture
def sheet(page: Page) -> Page:
    """The sheet of a store whose file says all there is to say."""
    page.goto("/_facts/")
    return page
