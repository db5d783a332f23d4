"""A site around the pages for review."""

from pathlib import Path
from wsgiref.types import WSGIApplication

import pytest

from tests.support.claims_server import site_app


@pytest.fixture
def site(tmp_path: Path) -> WSGIApplication:
    """A site without a page: whatever it is asked for, it says that it is not the sheet and not the gallery."""
    (tmp_path / "404.html").write_text("Not of the site")
    return site_app(tmp_path)
