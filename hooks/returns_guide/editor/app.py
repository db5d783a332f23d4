"""Serve the editor's forms around the preview: every save is checked by the reader, nothing else is ever written."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from pathlib import Path as FilePath
from threading import Lock
from typing import Any
from urllib.parse import parse_qs, parse_qsl
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from returns_guide.editor.controls import at, model_at
from returns_guide.editor.edits import NotWritable, Path, edited
from returns_guide.editor.form import REMOVE, Form, address, placed
from returns_guide.editor.words_file import WordsFile, lines_since_commit, replace_words
from returns_guide.inbox.store_view import PAGE_HEADERS
from returns_guide.inbox.submission import Body, Refused
from returns_guide.making.templates import rendered
from returns_guide.problems import InvalidGuide
from returns_guide.reading.document import NotReadable, read_document
from returns_guide.reading.reader import read_guide
from returns_guide.web.loopback import asks_for_this_machine, comes_from_elsewhere
from returns_guide.web.response import Response, redirect, words

HOME = "/admin/"
STYLE = "admin.css"
MOST_BYTES = 1_000_000
MOST_FIELDS = 2_000
LINES_AROUND = 3
"""How many lines are shown before and after one with a problem."""

_OF_A_FORM = "application/x-www-form-urlencoded"


def with_editor(app: WSGIApplication, file: FilePath) -> WSGIApplication:
    """The application `app`, and under HOME the forms for this file. Only for a server that nobody else can reach."""
    editor = _Editor(file)

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not f"{environ['PATH_INFO']}/".startswith(HOME):
            return app(environ, start_response)
        body = Body(environ)
        try:
            response = editor.response(environ, body)
        except Refused as refused:
            response = words(refused.status, str(refused), allowed=refused.allowed)
        body.discard()
        return response.send(start_response, only_headers=environ["REQUEST_METHOD"] == "HEAD")

    return answer


class _Editor:
    def __init__(self, file: FilePath) -> None:
        self._file = file
        self._saving = Lock()
        self._good = ""

    def response(self, environ: WSGIEnvironment, body: Body) -> Response:
        """The answer. Raises Refused for what there isn't and what can't be done."""
        method, rest = environ["REQUEST_METHOD"], environ["PATH_INFO"].removeprefix(HOME)
        if not asks_for_this_machine(environ):
            raise Refused(HTTPStatus.FORBIDDEN, "Ask for this under the name of this machine, like 127.0.0.1.")
        if method == "POST" and comes_from_elsewhere(environ):
            raise Refused(HTTPStatus.FORBIDDEN, "This was sent by another site's page.")
        if method not in {"GET", "HEAD", "POST"}:
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "Forms are read and sent.", allowed="GET, HEAD, POST")
        if rest == HOME.rstrip("/"):
            return redirect(HTTPStatus.MOVED_PERMANENTLY, HOME)
        if rest == STYLE:
            return Response(HTTPStatus.OK, "text/css; charset=utf-8", rendered("desk/editor/admin.css.html").encode())
        try:
            return self._part(_path(rest), environ, body)
        except InvalidGuide as error:
            return self._broken(error)
        except LookupError:
            raise Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address.") from None
        except NotReadable:
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "Somebody is writing the file; load this again.") from None
        except OSError as error:
            reason = f"The file can't be read ({error.strerror}); check what it is."
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, reason) from None

    def _part(self, path: Path, environ: WSGIEnvironment, body: Body) -> Response:
        if environ["REQUEST_METHOD"] == "POST":
            answers = _answers(body)
            with self._saving:
                return self._save(path, answers)
        now = self._now()
        form = _form(path, now)
        saved = parse_qs(environ.get("QUERY_STRING", "")).get("saved") == [now.version]
        return self._page(HTTPStatus.OK, form, now, saved=saved)

    def _now(self) -> WordsFile:
        """The file as it stands there. Raises InvalidGuide."""
        now = WordsFile(self._file.read_bytes() if self._file.is_file() else b"")
        if now.version != self._good:
            read_guide(self._file)
            self._good = now.version
        return now

    def _save(self, path: Path, answers: Mapping[str, str]) -> Response:
        now = self._now()
        form = _form(path, now, answers)
        if answers.get("version") != now.version and answers.get("part") != form.fingerprint:
            return self._page(HTTPStatus.CONFLICT, form, now, trouble="changed")
        text = now.text
        try:
            text = edited(text, form.edits())
            if text != now.text:
                replace_words(self._file, now.bytes_of(text))
        except InvalidGuide as error:
            form = _form(path, now, answers, placed(error.problems, text))
            return self._page(HTTPStatus.UNPROCESSABLE_ENTITY, form, now)
        except NotWritable:
            return self._page(HTTPStatus.UNPROCESSABLE_ENTITY, form, now, trouble="alias")
        except OSError as error:
            return self._page(HTTPStatus.INTERNAL_SERVER_ERROR, form, now, trouble="disk", reason=error.strerror or "")
        after = _around(path) if answers.get("do") == REMOVE else path
        saved = WordsFile(now.bytes_of(text)).version
        return redirect(HTTPStatus.SEE_OTHER, f"{HOME}{address(after)}?saved={saved}")

    def _page(self, status: HTTPStatus, form: Form, now: WordsFile, *, trouble: str = "", **facts: Any) -> Response:
        lines = lines_since_commit(self._file) if facts.get("saved") or not form.path else None
        return _html(
            status, "part.html", form=form, file=self._file.name, version=now.version, trouble=trouble,
            lines=lines, **{"saved": False, "reason": "", **facts},
        )  # fmt: skip

    def _broken(self, error: InvalidGuide) -> Response:
        try:
            lines = self._file.read_bytes().decode("utf-8", "replace").splitlines()
        except OSError:
            lines = []
        around = {
            line: lines[line - 1]
            for problem in error.problems
            for line in range(problem.line - LINES_AROUND, problem.line + LINES_AROUND + 1)
            if 0 < line <= len(lines)
        }
        wrong = {problem.line for problem in error.problems}
        return _html(
            HTTPStatus.OK, "broken.html", file=self._file.name, problems=error.problems, wrong=wrong,
            around=sorted(around.items()),
        )  # fmt: skip


def _form(path: Path, now: WordsFile, *filled_in: Any) -> Form:
    """The form at the path. Raises LookupError where nothing can be."""
    data = read_document(now.text.encode())[0].data
    model_at(path)
    if path and not isinstance(at(data, _around(path)), dict):
        raise LookupError(path)
    if path and isinstance(path[-1], int) and path[-1] > len(at(data, path[:-1]) or []):
        raise LookupError(path)
    return Form(path, data, *filled_in)


def _around(path: Path) -> Path:
    """The part in which a part stands."""
    return path[:-2] if isinstance(path[-1], int) else path[:-1]


def _path(rest: str) -> Path:
    if rest and not rest.endswith("/"):
        raise LookupError(rest)
    keys = rest.split("/")[:-1]
    return tuple(int(key) if key.isascii() and key.isdigit() and len(key) < 8 else key for key in keys)


def _answers(body: Body) -> dict[str, str]:
    if body.content_type.partition(";")[0].strip() != _OF_A_FORM:
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Only what these forms send is taken.")
    try:
        sent = body.whole(MOST_BYTES).decode("ascii")
        return dict(parse_qsl(sent, keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS))
    except ValueError as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "The request is not well-formed.") from error


def _html(status: HTTPStatus, template: str, **facts: object) -> Response:
    html = rendered(f"desk/editor/{template}", home=HOME, style=STYLE, address=address, **facts)
    return Response(status, "text/html; charset=utf-8", html.encode(), PAGE_HEADERS)
