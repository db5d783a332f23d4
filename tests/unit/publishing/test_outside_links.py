"""Links out of the guide: what is dead is told apart from what only shuts out robots."""

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.request import Request, urlopen

import pytest
from returns_guide.publishing import outside_links
from returns_guide.publishing.outside_links import Answer, OutsideLink, answers, ask


class Market(BaseHTTPRequestHandler):
    """Answers with the status that its path names; /moved leads on, /silent hangs up, /babble knows no HTTP."""

    def do_GET(self) -> None:
        if self.path == "/silent":
            return
        if self.path == "/babble":
            self.wfile.write(b"hello?\r\n\r\n")
            return
        self.send_response(301 if self.path == "/moved" else int(self.path[1:]))
        self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def market() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Market) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/200", Answer.THERE),
        ("/moved", Answer.THERE),
        ("/404", Answer.DEAD),
        ("/410", Answer.DEAD),
        *((f"/{status}", Answer.SHUT) for status in (401, 403, 405, 406, 429, 451, 999)),
        ("/500", Answer.UNSURE),
        ("/503", Answer.UNSURE),
        ("/silent", Answer.UNSURE),
        ("/babble", Answer.UNSURE),
    ],
)
def test_an_answer_is_judged_by_what_it_means(market: str, path: str, answer: Answer) -> None:
    assert ask(market + path) is answer


def test_where_nobody_listens_a_link_is_dead() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        assert ask(f"http://127.0.0.1:{closed.getsockname()[1]}/") is Answer.DEAD


def test_a_site_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a thousandth of the limit, so that nobody waits here."""

    def impatient(request: Request, timeout: float) -> object:
        return urlopen(request, timeout=timeout / 1000)  # noqa: S310  # a server of this test

    monkeypatch.setattr(outside_links, "urlopen", impatient)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert ask(f"http://127.0.0.1:{silent.getsockname()[1]}/") is Answer.UNSURE


@pytest.mark.parametrize(("reason", "answer"), [(socket.EAI_NONAME, Answer.DEAD), (socket.EAI_AGAIN, Answer.UNSURE)])
def test_a_name_that_nobody_has_is_dead_and_a_silent_name_server_proves_nothing(
    monkeypatch: pytest.MonkeyPatch, reason: int, answer: Answer
) -> None:
    def no_name(*_: object, **__: object) -> None:
        raise outside_links.URLError(socket.gaierror(reason, "no name"))

    monkeypatch.setattr(outside_links, "urlopen", no_name)
    assert ask("https://gone.example/") is answer


def test_every_link_is_named_with_its_line_and_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, page = tmp_path / "channels.yaml", tmp_path / "docs/about.md"
    page.parent.mkdir()
    file.write_text(
        "# https://in-a-comment.com\nsite: https://a.com/\ntext: See [b](https://b.com/x), https://a.com/.\n"
    )
    page.write_text("Words\n\n[b](https://b.com/x)\n")
    addresses: list[str] = []
    monkeypatch.setattr(outside_links, "ask", lambda address: addresses.append(address) or Answer.THERE)
    links = outside_links.outside_links(file, page.parent)
    assert answers(links) == [
        (OutsideLink(*link), Answer.THERE)
        for link in [
            (file, 2, "https://a.com/"),
            (file, 3, "https://a.com/"),
            (file, 3, "https://b.com/x"),
            (page, 3, "https://b.com/x"),
        ]
    ]
    assert sorted(addresses) == ["https://a.com/", "https://b.com/x"]


def test_an_answer_says_what_to_do_about_it() -> None:
    assert [answer.value.partition("; ")[2] for answer in (Answer.DEAD, Answer.SHUT)] == [
        "take it away, or find where it went",
        "look at it in a browser",
    ]
    assert [f"The link {answer.value}".partition(";")[0] for answer in Answer] == [
        "The link is there",
        "The link does not answer robots",
        "The link did not answer this time",
        "The link is dead",
    ]
