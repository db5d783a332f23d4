"""Debian's nginx serves the site with the headers that it is meant to have."""

import http.client
import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from returns_guide.publishing.hosts import nginx
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.reader import read_guide

from tests.conftest import BuildSite
from tests.support.host_headers import headers_for
from tests.support.nginx_program import nginx_program
from tests.support.site_builder import SHIPPED, THREE_LANGUAGES

NGINX = nginx_program()

WHOLE = """\
pid {folder}/pid;
events {{}}
http {{
  types {{ text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; }}
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen unix:{folder}/socket;
    include {folder}/guide.conf;
  }}
}}
"""
"""What Debian's own configuration does around a site, as far as it matters; its list of types knows no .mjs either."""

Get = Callable[[str], tuple[int, dict[str, str], str]]


@pytest.fixture(scope="module")
def built(build_site: BuildSite, elsewhere: Path) -> Path:
    return build_site(elsewhere)


@pytest.fixture(scope="module")
def get(built: Path, elsewhere: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    with served_by_nginx(built, elsewhere, tmp_path_factory.mktemp("nginx")) as get:
        yield get


@contextmanager
def served_by_nginx(site: Path, channels: Path, folder: Path) -> Iterator[Get]:
    """Asks an nginx that listens on a socket file, so that no port is taken."""
    if NGINX is None:
        pytest.skip("there is no nginx on this machine, and no way to Debian's")
    (folder / "guide.conf").write_text(nginx(site, read_guide(channels)))
    (folder / "nginx.conf").write_text(WHOLE.format(folder=folder))
    user = ["-g", "user root;"] if os.geteuid() == 0 else []  # the site lies where nobody else may read
    command = [NGINX, "-c", str(folder / "nginx.conf"), "-e", str(folder / "errors"), *user]
    subprocess.run(command, check=True, capture_output=True)  # it goes into the background once it listens
    yield lambda path: answer_to(folder / "socket", path)
    subprocess.run([*command, "-s", "stop"], check=True, capture_output=True)


def answer_to(address: Path, path: str) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection("returns.a.com")
    connection.sock = socket.socket(socket.AF_UNIX)
    connection.sock.connect(str(address))
    connection.request("GET", path)
    response = connection.getresponse()
    answer = response.status, dict(response.headers), response.read().decode()
    connection.close()
    return answer


@pytest.fixture(scope="module")
def script(built: Path) -> str:
    """The address of the claim form's script, which has its contents' hash in its name."""
    (file,) = built.rglob("claim-form.*.mjs")
    return f"/{file.relative_to(built)}"


def test_every_answer_carries_the_headers_of_the_site(get: Get, built: Path, script: str) -> None:
    for path in ("/", "/autosky/", script, "/nowhere/"):
        assert headers_for(built, path).items() <= get(path)[1].items(), path


def test_what_has_its_contents_hash_in_its_name_is_kept_forever(get: Get, built: Path, script: str) -> None:
    assert get(script)[1]["Cache-Control"] == headers_for(built, script)["Cache-Control"]
    assert "immutable" in headers_for(built, script)["Cache-Control"]


def test_a_script_is_called_a_script_or_no_browser_would_run_it(get: Get, script: str) -> None:
    assert get(script)[1]["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize("path", ["/nowhere/", "/assets/", "/_headers", "/_redirects"])
def test_what_is_no_page_is_answered_by_the_page_for_wrong_addresses(get: Get, built: Path, path: str) -> None:
    status, _, words = get(path)
    assert (status, words) == (404, (built / "404.html").read_text("utf-8"))


def test_a_wrong_address_is_answered_in_its_language(build_site: BuildSite, tmp_path: Path) -> None:
    site = build_site(THREE_LANGUAGES)
    with served_by_nginx(site, THREE_LANGUAGES, tmp_path) as get:
        for folder in ("", "fr/", "es/"):
            status, headers, words = get(f"/{folder}nowhere/")
            assert (status, words) == (404, (site / f"{folder}404.html").read_text("utf-8"))
            assert "Content-Security-Policy" in headers
        assert get("/fr/etsy/")[0] == 200
        assert get("/fr/shop/")[1]["Location"] == "/fr/own-shop/"


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/bay", "/amazon/"),
        ("/bay/", "/amazon/"),
        ("/bay/sent/", "/amazon/"),
        ("/2019/shops/", "/"),
        ("/R%C3%BCckgabe/FAQ/", "/"),
        ("/about", "/about/"),
    ],
)
def test_an_address_that_is_old_or_lacks_its_slash_leads_on(get: Get, path: str, leads_to: str) -> None:
    status, headers, _ = get(path)
    assert (status, headers["Location"]) == (301, leads_to)


def test_where_claims_would_be_lost_nothing_is_made(site: Path) -> None:
    with pytest.raises(NotPublishable, match="each one would be lost"):
        nginx(site, read_guide(SHIPPED))
