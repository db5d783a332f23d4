"""Show in every page of a preview what is wrong with the guide, over the last good page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from returns_guide.making.templates import rendered
from returns_guide.problems import InvalidGuide, Problem, visible
from returns_guide.reading.reader import MAX_BYTES
from returns_guide.web.middleware import Heard, heard

SHOWN = 20
"""How many problems are shown at once: more than fit on a screen."""
WIDTH = 160
"""How much of a long line is shown, in characters."""

_WRONG_AND_ADVICE = re.compile(r'((?:"[^"]*"|.)*?)(?:; (.*))?')
"""A problem's message: what is wrong, and what to write instead. What an editor wrote stands in quotation marks."""


def waiting_page() -> str:
    """What is shown before there is a guide."""
    return rendered("desk/preview/waiting.html")


class ProblemPanel:
    """What is wrong now, and the application that shows it."""

    def __init__(self) -> None:
        self._html = b""
        self._waiting = True

    def show(self, trouble: Exception) -> None:
        """From now on every page says this: each problem of an InvalidGuide, or any other error's message."""
        html = _of_problems(trouble) if isinstance(trouble, InvalidGuide) else _of_message(str(trouble))
        self._html = html.encode()

    def clear(self, doubts: InvalidGuide | None = None) -> None:
        """From now on the pages are as they are; with what is in doubt about them, if anything is."""
        self._html = _of_problems(doubts, is_doubt=True).encode() if doubts else b""
        self._waiting = False

    def over(self, app: WSGIApplication) -> WSGIApplication:
        """The application `app` with the panel in each of its pages, while there is something to say.

        Before there is a guide, every address shows the page that waits for it.
        """

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            page = self._answer(app, environ)
            if self._html and page.is_page:
                page = page.with_body(_with(self._html, page.whole()))
            if page.code == HTTPStatus.NOT_FOUND:  # nothing reloads a page that is not there; yet it may come
                page.headers["Refresh"] = "2"
            return page.send(start_response)

        return answer

    def _answer(self, app: WSGIApplication, environ: WSGIEnvironment) -> Heard:
        """What is at the address, or the page that waits for the guide."""
        page = heard(app, environ)
        if not self._waiting or page.code != HTTPStatus.NOT_FOUND:
            return page
        page.close()
        return heard(app, {**environ, "PATH_INFO": "/"})


def _with(panel: bytes, page: bytes) -> bytes:
    """At the end of the body: the last such tag is the page's own, whatever its scripts and words hold."""
    end = page.rfind(b"</body>")
    return page[:end] + panel + page[end:] if end >= 0 else page + panel


@dataclass(frozen=True)
class Excerpt:
    """A line of a file with its neighbours, None where there are none; `at` is the character where it goes wrong."""

    above: str | None
    before: str
    at: str
    after: str
    below: str | None


@dataclass(frozen=True)
class ShownProblem:
    """A problem with the line in which it stands, as far as that is there."""

    line: int
    wrong: str
    advice: str
    excerpt: Excerpt | None


def _of_problems(refused: InvalidGuide, *, is_doubt: bool = False) -> str:
    lines = _lines(refused.file)
    problems = [_shown(problem, lines) for problem in refused.problems[:SHOWN]]
    file = refused.file.name if refused.path.is_absolute() else refused.path
    more = refused.count - len(problems)
    return _panel(file=file, count=refused.count, problems=problems, more=more, is_doubt=is_doubt)


def _of_message(message: str) -> str:
    return _panel(message=message, count=1)


def _panel(**facts: object) -> str:
    nothing = {"file": None, "problems": (), "more": 0, "message": None, "is_doubt": False}
    return rendered("desk/preview/problem-panel.html", **nothing | facts)


def _lines(file: Path) -> list[str]:
    """As the reader counts them."""
    try:
        with file.open("rb") as opened:
            text = opened.read(MAX_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return []
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n")


def _shown(problem: Problem, lines: list[str]) -> ShownProblem:
    parts = _WRONG_AND_ADVICE.fullmatch(problem.message)
    wrong, advice = parts.groups("") if parts else (problem.message, "")
    excerpt = _excerpt(problem, lines) if problem.line <= len(lines) else None
    return ShownProblem(problem.line, _sentence(wrong), _sentence(advice), excerpt)


def _excerpt(problem: Problem, lines: list[str]) -> Excerpt:
    at, column = problem.line - 1, problem.column - 1
    before, here, after = lines[at][:column], lines[at][column : column + 1], lines[at][column + 1 :]
    if len(before) > WIDTH // 2:
        before = f"…{before[-WIDTH // 2 :]}"
    above = _cut(lines[at - 1]) if at > 0 else None
    below = _cut(lines[at + 1]) if at + 1 < len(lines) else None
    return Excerpt(above, visible(before), visible(here) or " ", _cut(after), below)


def _cut(line: str) -> str:
    return visible(line if len(line) <= WIDTH else f"{line[:WIDTH]}…")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
