"""The test server answers as the host of the site does."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.site_server import served


@pytest.fixture
def host(tmp_path: Path) -> Iterator[http.client.HTTPConnection]:
    """A site with a home page, one page below it, a 404 page, one for a folder, and a folder without a page."""
    pages = {"index.html": "Home", "direct/index.html": "Direct", "404.html": "Lost?", "fr/404.html": "Perdu ?"}
    for name, words in {**pages, "assets/form.mjs": "", "a.svg": ""}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words)
    with served(tmp_path) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc)
        yield connection
        connection.close()


def get(host: http.client.HTTPConnection, path: str) -> tuple[int, str, http.client.HTTPMessage]:
    host.request("GET", path)
    answer = host.getresponse()
    return answer.status, answer.read().decode(), answer.headers


@pytest.mark.parametrize(("path", "words"), [("/", "Home"), ("/direct/", "Direct"), ("/direct/?from=mail", "Direct")])
def test_a_folder_answers_with_its_page(host: http.client.HTTPConnection, path: str, words: str) -> None:
    assert get(host, path)[:2] == (200, words)


def test_a_folder_without_its_slash_redirects_and_keeps_the_query(host: http.client.HTTPConnection) -> None:
    status, _, headers = get(host, "/direct?from=mail")
    assert (status, headers["Location"]) == (301, "/direct/?from=mail")


@pytest.mark.parametrize("path", ["/nowhere/", "/assets/", "/../secret"])
def test_what_is_no_page_is_answered_by_the_404_page(host: http.client.HTTPConnection, path: str) -> None:
    assert get(host, path)[:2] == (404, "Lost?")


@pytest.mark.parametrize("path", ["/fr/", "/fr/nulle-part", "/fr/nulle/part/?a=/b/", "/fr/%2e%2e/x"])
def test_a_folder_may_have_a_404_page_of_its_own(host: http.client.HTTPConnection, path: str) -> None:
    assert get(host, path)[:2] == (404, "Perdu ?")


@pytest.mark.parametrize(("path", "kind"), [("/assets/form.mjs", "text/javascript"), ("/a.svg", "image/svg+xml")])
def test_a_file_says_what_it_is_on_every_machine(host: http.client.HTTPConnection, path: str, kind: str) -> None:
    assert get(host, path)[2]["Content-Type"] == kind


@pytest.mark.parametrize("path", ["/", "/direct/", "/assets/form.mjs", "/nowhere/"])
def test_every_answer_carries_the_headers_that_the_site_asks_for(
    host: http.client.HTTPConnection, tmp_path: Path, path: str
) -> None:
    (tmp_path / "_headers").write_text("/*\n  X-Frame-Options: DENY\n\n/assets/form.mjs\n  Cache-Control: immutable\n")
    headers = get(host, path)[2]
    assert headers["X-Frame-Options"] == "DENY"
    assert (headers["Cache-Control"] == "immutable") == (path == "/assets/form.mjs")
