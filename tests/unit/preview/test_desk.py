"""No page of the desk is for a stranger: each refuses alike, by itself and in the preview."""

import logging
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIApplication
from wsgiref.util import setup_testing_defaults

import pytest
from returns_guide.editor.app import with_editor
from returns_guide.inbox.app import with_inbox
from returns_guide.inbox.claims import Claims
from returns_guide.inbox.fault_injection import Switches
from returns_guide.preview.app import DESK, preview_app
from returns_guide.review.fact_sheet import with_fact_sheet
from returns_guide.review.gallery import with_gallery
from returns_guide.web.middleware import Heard, heard

from tests.support.claims_server import site_app
from tests.support.site_builder import EVERYTHING

LOG = logging.LoggerAdapter(logging.getLogger(__name__))
HERE = "127.0.0.1:8000"

ALONE: dict[str, Callable[[Path], WSGIApplication]] = {
    "/_claims/": lambda site: with_inbox(site_app(site), site, Claims(site / "claims"), Switches()),
    "/admin/": lambda site: with_editor(site_app(site), EVERYTHING),
    "/_facts/": lambda site: with_fact_sheet(site_app(site), EVERYTHING),
    "/_components/": lambda site: with_gallery(site_app(site)),
}
"""Each page of the desk without the others around it. A new one goes here, too."""


@pytest.fixture(params=["alone", "in the preview"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give it an address of the desk and it gives the application that answers there."""
    monkeypatch.setenv("CLAIMS_DIR", str(tmp_path / "claims"))
    monkeypatch.setenv("CHANNELS_FILE", str(EVERYTHING))
    if request.param == "alone":
        return lambda home: ALONE[home](tmp_path)
    previewed = preview_app(site_app(tmp_path), tmp_path, "127.0.0.1", f"http://{HERE}/", LOG)
    return lambda _: previewed


def ask(app: WSGIApplication, method: str, path: str, **headers: str) -> Heard:
    environ: dict[str, Any] = {"REQUEST_METHOD": method, "PATH_INFO": path, "HTTP_HOST": HERE, **headers}
    setup_testing_defaults(environ)
    return heard(app, environ)


def test_every_page_of_the_desk_is_tried_here() -> None:
    assert ALONE.keys() == DESK.keys()


@pytest.mark.parametrize("home", DESK)
def test_who_sits_at_this_machine_is_answered(desk: Any, home: str) -> None:
    page = ask(desk(home), "GET", home)
    assert (page.code, page.is_page) == (200, True)
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    assert (page.headers["X-Robots-Tag"], page.headers["Referrer-Policy"]) == ("noindex", "same-origin")
    assert ask(desk(home), "GET", home.rstrip("/")).headers["Location"] == home
    assert ask(desk(home), "POST", home, HTTP_ORIGIN=f"http://{HERE}").code != 403


@pytest.mark.parametrize("home", DESK)
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7", "", "[::1"])
def test_a_name_that_was_bent_to_point_here_is_refused(desk: Any, home: str, host: str) -> None:
    for method, path in product(["GET", "HEAD", "POST", "DELETE"], [home, home.rstrip("/"), f"{home}anything"]):
        assert ask(desk(home), method, path, HTTP_HOST=host).code == 403


@pytest.mark.parametrize("home", DESK)
@pytest.mark.parametrize("origin", ["https://evil.example", f"http://{HERE}0", "http://127.0.0.1", "null", ""])
def test_another_sites_page_sends_nothing(desk: Any, home: str, origin: str) -> None:
    for method, path in product(["POST", "PUT", "DELETE"], [home, home.rstrip("/"), f"{home}anything"]):
        refused = ask(desk(home), method, path, HTTP_ORIGIN=origin, HTTP_SEC_FETCH_SITE="cross-site")
        assert (refused.code, b"another site" in refused.whole()) == (403, True)


@pytest.mark.parametrize("home", DESK)
def test_a_preview_that_others_can_reach_has_no_desk(tmp_path: Path, home: str) -> None:
    previewed = preview_app(site_app(tmp_path), tmp_path, "0.0.0.0", f"http://{HERE}/", LOG)  # noqa: S104
    assert ask(previewed, "GET", home).code == 404
