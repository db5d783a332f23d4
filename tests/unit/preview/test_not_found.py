"""The preview answers a wrong address with the page for it in the address' own language."""

from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest
from returns_guide.preview.not_found import with_nearest_not_found
from returns_guide.web.middleware import Heard, heard

from tests.support.claims_server import site_app


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = {
        "404.html": "Outside",
        "site/404.html": "Lost?",
        "site/fr/404.html": "Perdu ?",
        "site/fr/index.html": "Bonjour",
    }
    for name, words in pages.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words)
    return tmp_path / "site"


def ask(site: Path, path: str) -> Heard:
    """The answer of a server that knows one page for all wrong addresses, as the engine's does."""
    environ = {"PATH_INFO": path}
    setup_testing_defaults(environ)
    (site / "engine").mkdir()
    engine = site_app(site / "engine")
    (site / "engine/404.html").write_text("The engine's")
    return heard(with_nearest_not_found(engine, site), environ)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/fr/nulle-part/", b"Perdu ?"),
        ("/fr/nulle/part", b"Perdu ?"),
        ("/fr", b"The engine's"),
        ("/nowhere/", b"The engine's"),
        ("/../x", b"The engine's"),
    ],
)
def test_the_nearest_page_answers(site: Path, path: str, words: bytes) -> None:
    answer = ask(site, path)
    assert (answer.code, answer.headers["Content-Length"]) == (404, str(len(words)))
    assert answer.whole() == words


def test_a_page_that_is_there_stays_as_it_is(site: Path) -> None:
    environ = {"PATH_INFO": "/fr/"}
    setup_testing_defaults(environ)
    assert heard(with_nearest_not_found(site_app(site), site), environ).whole() == b"Bonjour"
