"""`make serve` takes claims: each site engine's own live server with the inbox around it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import guide_hook
import pytest
from returns_guide.inbox.claims import Claims

from tests.support.engine import ENGINES
from tests.support.tiny_site import make_tiny_site
from tests.unit.inbox.sending import JPEG, get, send_claim

CLAIM = {"reference": "K7-Q2-M", "name": "Ana"}
Serve = Callable[[str], str]


@pytest.fixture
def tiny_site(tmp_path: Path) -> Path:
    return make_tiny_site(tmp_path / "site")


@pytest.fixture(params=ENGINES)
def live(
    tiny_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Serve]:
    """Give it a host to listen on and it gives the address of the tiny site on the live server."""
    monkeypatch.setenv("CLAIMS_DIR", str(tmp_path / "claims"))
    made = shutil.copytree(tiny_site, tmp_path / "made")
    engine = import_module(f"{request.param}.livereload")
    with ExitStack() as servers:

        def build() -> None:
            (next_folder,) = tmp_path.glob("site.*")
            shutil.copytree(made, next_folder, dirs_exist_ok=True)

        def serve(host: str) -> str:
            server = engine.LiveReloadServer(builder=lambda: None, host=host, port=0, root=str(tiny_site))
            server.error_handler = lambda _: b"<h1>Not here</h1>"
            watched = [str(tiny_site), str(tiny_site / "index.html")]
            for path in watched:
                server.watch(path)
            folders = {"site_dir": watched[0], "docs_dir": watched[0], "config_file_path": watched[1]}
            guide_hook.on_startup(command="serve", dirty=False)
            guide_hook.on_serve(server, SimpleNamespace(**folders), build)
            server.server_bind()
            server.server_activate()
            server.serve_thread.start()
            servers.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield serve


def test_a_claim_goes_all_the_way(live: Serve, tmp_path: Path) -> None:
    url = live("127.0.0.1")
    page = get(url, "/direct/")
    assert 'name="form-name" value="claim"' in page.text
    assert "livereload" in page.text
    sent = send_claim(url, CLAIM, [("photo-1", "box.jpg", JPEG)])
    assert (sent.status, sent.headers["Location"]) == (303, "/sent/")
    assert get(url, "/sent/").status == 200
    assert "K7-Q2-M" in get(url, "/_claims/").text
    assert get(url, "/_claims/1/1").body == JPEG
    assert [claim.reference for claim in Claims(tmp_path / "claims").newest_first()] == ["K7-Q2-M"]


def test_addresses_that_take_no_claims_are_refused(live: Serve) -> None:
    url = live("127.0.0.1")
    assert send_claim(url, CLAIM, path="/nowhere/").status == 404
    assert send_claim(url, CLAIM, path="/sign.svg").status == 405
    redirected = send_claim(url, CLAIM, path="/sent")
    assert (redirected.status, redirected.headers["Location"]) == (301, "/sent/")


def test_the_form_of_the_latest_build_counts(live: Serve, tiny_site: Path) -> None:
    url = live("127.0.0.1")
    page = tiny_site / "direct/index.html"
    page.write_text(page.read_text().replace('name="claim"', 'name="complaint"'))
    assert send_claim(url, CLAIM).status == 404
    assert send_claim(url, {**CLAIM, "form-name": "complaint"}).status == 303


def test_a_server_that_others_can_reach_takes_no_claims_and_shows_none(live: Serve, tmp_path: Path) -> None:
    url = live("0.0.0.0")  # noqa: S104
    assert send_claim(url, CLAIM).status == 403
    assert get(url, "/_claims/").status == 404
    assert get(url, "/direct/").status == 200
    assert not (tmp_path / "claims").exists()
