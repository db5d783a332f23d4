"""A tiny site with forms, served with the claims inbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.claims_server import ClaimsSite, claims_served
from tests.support.tiny_site import make_tiny_site


@pytest.fixture
def tiny_site(tmp_path: Path) -> Path:
    return make_tiny_site(tmp_path / "site")


@pytest.fixture
def inbox(tiny_site: Path, tmp_path: Path) -> Iterator[ClaimsSite]:
    with claims_served(tiny_site, tmp_path / "claims") as served:
        yield served
