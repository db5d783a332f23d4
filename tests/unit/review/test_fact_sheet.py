"""The fact sheet is read on this machine, beside the site, and nowhere else."""

import logging
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from returns_guide.preview.app import preview_app
from returns_guide.review.fact_sheet import with_fact_sheet

from tests.support.claims_server import site_app
from tests.support.site_builder import EVERYTHING

LOG = logging.LoggerAdapter(logging.getLogger(__name__))


def ask(app: Any, path: str, **asked: str) -> tuple[str, dict[str, str], str]:
    started: list[Any] = []
    environ: dict[str, Any] = {"PATH_INFO": path, "HTTP_HOST": "127.0.0.1:8000", **asked}
    setup_testing_defaults(environ)
    chunks = app(environ, lambda *start: started.append(start))
    return started[0][0], dict(started[0][1]), b"".join(chunks).decode()


@pytest.fixture
def site(tmp_path: Path) -> Any:
    (tmp_path / "404.html").write_text("Not of the site")
    return site_app(tmp_path)


@pytest.fixture
def app(site: Any) -> Any:
    return with_fact_sheet(site, EVERYTHING)


def test_the_sheet_may_show_nothing_but_itself(app: Any) -> None:
    status, headers, html = ask(app, "/_facts/")
    assert status == "200 OK"
    assert "Marlow &amp; Finch" in html
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "'unsafe-inline'" not in policy
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-store", "noindex")


def test_the_picture_is_a_file_of_its_own(app: Any) -> None:
    status, headers, svg = ask(app, "/_facts/paths.svg")
    assert (status, headers["Content-Type"]) == ("200 OK", "image/svg+xml")
    assert svg.startswith("<svg ")
    assert "Hopper" not in ask(app, "/_facts/paths.svg", QUERY_STRING="channel=kestrel")[2]


@pytest.mark.parametrize("words", ["FINCH", "kiln-", "%20online%20"])
def test_a_channel_is_found_by_a_part_of_its_name_or_id(app: Any, words: str) -> None:
    html = ask(app, "/_facts/", QUERY_STRING=f"channel={words}")[2]
    assert ("Stop unpacking" in html, "Kestrel Market" in html) == (True, False)


def test_who_finds_no_channel_is_told(app: Any) -> None:
    assert "No channel is called like that." in ask(app, "/_facts/", QUERY_STRING="channel=nobody")[2]
    assert "No channel is called like that." in ask(app, "/_facts/paths.svg", QUERY_STRING="channel=nobody")[2]


@pytest.mark.parametrize("wished", ["sheet=0", "sheet=99", "sheet=-1", "sheet=²", "sheet=x", "channel=", "sheet="])
def test_who_asks_for_a_sheet_that_is_not_there_gets_one_that_is(app: Any, wished: str) -> None:
    assert "Kestrel Market" in ask(app, "/_facts/", QUERY_STRING=wished)[2]


def test_who_leaves_out_the_slash_is_led_there(app: Any) -> None:
    status, headers, _ = ask(app, "/_facts")
    assert (status, headers["Location"]) == ("301 Moved Permanently", "/_facts/")


@pytest.mark.parametrize("path", ["/_facts/nothing", "/_facts/../channels.yaml"])
def test_there_is_nothing_else(app: Any, path: str) -> None:
    status, _, words = ask(app, path)
    assert (status, "nothing at this address" in words) == ("404 Not Found", True)


def test_a_page_elsewhere_that_points_its_name_here_reads_nothing(app: Any) -> None:
    status, _, words = ask(app, "/_facts/", HTTP_HOST="evil.example")
    assert status == "403 Forbidden"
    assert "Finch" not in words


@pytest.mark.parametrize("asked", [("/_factsheet/", "GET"), ("/about/", "GET"), ("/_facts/", "POST")])
def test_all_else_is_the_sites_own(app: Any, asked: tuple[str, str]) -> None:
    assert ask(app, asked[0], REQUEST_METHOD=asked[1])[2] == "Not of the site"


def test_only_headers_are_sent_where_only_headers_are_asked_for(app: Any) -> None:
    status, headers, body = ask(app, "/_facts/", REQUEST_METHOD="HEAD")
    assert (status, body) == ("200 OK", "")
    assert int(headers["Content-Length"]) > 10_000


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", "200 OK"), ("0.0.0.0", "404 Not Found")])  # noqa: S104
def test_it_is_in_a_preview_that_nobody_else_can_reach(
    site: Any, host: str, status: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMS_DIR", str(tmp_path / "claims"))
    previewed = preview_app(site, tmp_path, host, "http://127.0.0.1:8000/", LOG)
    assert ask(previewed, "/_facts/")[0] == status
