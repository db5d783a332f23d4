"""What a test of the built files may ask for: the sites of all stores, read once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from returns_guide.reading.reader import read_guide

from tests.support.built_pages import BuiltSite
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, SHIPPED

ReadSite = Callable[[Path], BuiltSite]


@pytest.fixture(scope="session")
def read_site(build_site: Callable[..., Path]) -> ReadSite:
    """Give it a channels file and it gives the built site."""
    return cache(lambda channels_file: BuiltSite(build_site(channels_file), read_guide(channels_file)))


@pytest.fixture(params=[SHIPPED, EVERYTHING, BAZAAR, ARABIC], ids=lambda file: file.stem)
def store(request: pytest.FixtureRequest, read_site: ReadSite) -> BuiltSite:
    """The built site of each store in turn."""
    return read_site(request.param)


@pytest.fixture
def shipped(read_site: ReadSite) -> BuiltSite:
    return read_site(SHIPPED)
