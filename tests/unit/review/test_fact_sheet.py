"""The fact sheet is read on this machine, beside the site, and nowhere else."""

from wsgiref.types import WSGIApplication

import pytest
from returns_guide.review.fact_sheet import with_fact_sheet

from tests.support.site_builder import EVERYTHING
from tests.unit.review.asking import ask


@pytest.fixture
def app(site: WSGIApplication) -> WSGIApplication:
    return with_fact_sheet(site, EVERYTHING)


def test_the_sheet_may_show_nothing_but_itself(app: WSGIApplication) -> None:
    status, headers, html = ask(app, "/_facts/")
    assert status == "200 OK"
    assert "Marlow &amp; Finch" in html
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "'unsafe-inline'" not in policy
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-store", "noindex")


def test_the_picture_is_a_file_of_its_own(app: WSGIApplication) -> None:
    status, headers, svg = ask(app, "/_facts/paths.svg")
    assert (status, headers["Content-Type"]) == ("200 OK", "image/svg+xml")
    assert svg.startswith("<svg ")
    assert "Hopper" not in ask(app, "/_facts/paths.svg", QUERY_STRING="channel=kestrel")[2]


@pytest.mark.parametrize("words", ["FINCH", "kiln-", "%20online%20"])
def test_a_channel_is_found_by_a_part_of_its_name_or_id(app: WSGIApplication, words: str) -> None:
    html = ask(app, "/_facts/", QUERY_STRING=f"channel={words}")[2]
    assert ("Stop unpacking" in html, "Kestrel Market" in html) == (True, False)


def test_who_finds_no_channel_is_told(app: WSGIApplication) -> None:
    assert "No channel is called like that." in ask(app, "/_facts/", QUERY_STRING="channel=nobody")[2]
    assert "No channel is called like that." in ask(app, "/_facts/paths.svg", QUERY_STRING="channel=nobody")[2]


@pytest.mark.parametrize("wished", ["sheet=0", "sheet=99", "sheet=-1", "sheet=²", "sheet=x", "channel=", "sheet="])
def test_who_asks_for_a_sheet_that_is_not_there_gets_one_that_is(app: WSGIApplication, wished: str) -> None:
    assert "Kestrel Market" in ask(app, "/_facts/", QUERY_STRING=wished)[2]


def test_who_leaves_out_the_slash_is_led_there(app: WSGIApplication) -> None:
    status, headers, _ = ask(app, "/_facts")
    assert (status, headers["Location"]) == ("301 Moved Permanently", "/_facts/")


@pytest.mark.parametrize("path", ["/_facts/nothing", "/_facts/../channels.yaml"])
def test_there_is_nothing_else(app: WSGIApplication, path: str) -> None:
    status, _, words = ask(app, path)
    assert (status, "nothing at this address" in words) == ("404 Not Found", True)


def test_a_page_elsewhere_that_points_its_name_here_reads_nothing(app: WSGIApplication) -> None:
    status, _, words = ask(app, "/_facts/", HTTP_HOST="evil.example")
    assert status == "403 Forbidden"
    assert "Finch" not in words


@pytest.mark.parametrize(("path", "method"), [("/_factsheet/", "GET"), ("/about/", "GET"), ("/_facts/", "POST")])
def test_all_else_is_the_sites_own(app: WSGIApplication, path: str, method: str) -> None:
    assert ask(app, path, REQUEST_METHOD=method)[2] == "Not of the site"


def test_only_headers_are_sent_where_only_headers_are_asked_for(app: WSGIApplication) -> None:
    status, headers, body = ask(app, "/_facts/", REQUEST_METHOD="HEAD")
    assert (status, body) == ("200 OK", "")
    assert int(headers["Content-Length"]) > 10_000
