"""What journeys through every engine share: a phone with that engine in it, and a site that takes claims."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.support.engines.driver import Browser
from tests.support.engines.engines import ENGINES, engine_start

Phone = Callable[..., Browser]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> str:
    """Each engine in turn."""
    record_property("journey", request.param)
    name: str = request.param
    return name


@pytest.fixture
def phone(engine: str, playwright: Playwright, tmp_path: Path) -> Iterator[Phone]:
    """`phone()` starts the engine: `private=True`, `storage=False`, `folder=` of a profile that is started again."""
    start = engine_start(playwright, engine)
    if start is None:
        pytest.skip("Firefox and WebKit are left out: `make engines` sets them up.")
    with ExitStack() as started:

        def new(**options: Path | bool) -> Browser:
            folder = options.pop("folder", None) or tmp_path / f"profile-{len(list(tmp_path.iterdir()))}"
            browser = start(folder, **options)
            started.callback(browser.end)
            return browser

        yield new
