"""Serve the editor's forms around the preview: every save is checked by the reader, nothing else is ever written."""

from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path as FilePath
from threading import Lock
from typing import Any
from wsgiref.types import WSGIApplication

from returns_guide.editor.controls import at
from returns_guide.editor.edits import NotWritable, Path, edited
from returns_guide.editor.form import REMOVE, Form, address, lost_in, placed
from returns_guide.editor.pages import HOME, STYLE, answers_in, editor_page
from returns_guide.editor.translations_desk import TRANSLATIONS, TranslationsDesk, left_by_language
from returns_guide.editor.words_file import WordsFile, lines_since_commit, replace_words
from returns_guide.making.templates import rendered
from returns_guide.model import Guide
from returns_guide.model.walk import part_at
from returns_guide.problems import InvalidGuide
from returns_guide.reading.document import NotReadable, read_document
from returns_guide.reading.reader import read_guide
from returns_guide.web.desk import desk_page, style_sheet
from returns_guide.web.request import Refused, Request
from returns_guide.web.response import Response, redirect

LINES_AROUND = 3
"""How many lines are shown before and after one with a problem."""


def with_editor(app: WSGIApplication, file: FilePath) -> WSGIApplication:
    """The application `app`, and under HOME the forms for this file. Only for a server that nobody else can reach."""
    return desk_page(app, HOME, _Editor(file).response)


class _Editor:
    def __init__(self, file: FilePath) -> None:
        self._file = file
        self._saving = Lock()
        self._good: tuple[str, Guide] | None = None

    def response(self, request: Request, rest: str) -> Response:
        """The answer for a path below HOME. Raises Refused for what there isn't and what can't be done."""
        if not request.only_reads and request.method != "POST":
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "Forms are read and sent.", allowed="GET, HEAD, POST")
        if rest == STYLE:
            return style_sheet(rendered("desk/editor/admin.css.html"))
        try:
            return self._page_at(_path(rest), request)
        except InvalidGuide as error:
            return self._broken(error)
        except LookupError:
            raise Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address.") from None
        except NotReadable:
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "Somebody is writing the file; load this again.") from None
        except OSError as error:
            reason = f"The file can't be read ({error.strerror}); check what it is."
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, reason) from None

    def _page_at(self, path: Path, request: Request) -> Response:
        if path[:1] != (TRANSLATIONS,):
            return self._part(path, request)
        with self._saving:
            now = self._now()
            return TranslationsDesk(self._file, now, self._guide(now)).response(path[1:], request)

    def _part(self, path: Path, request: Request) -> Response:
        if request.method == "POST":
            answers = answers_in(request.body)
            with self._saving:
                return self._save(path, answers)
        now = self._now()
        form = _form(path, now)
        return self._page(HTTPStatus.OK, form, now, saved=request.query.get("saved") == [now.version])

    def _now(self) -> WordsFile:
        """The file as it stands there. Raises InvalidGuide."""
        now = WordsFile(self._file.read_bytes() if self._file.is_file() else b"")
        self._guide(now)
        return now

    def _guide(self, now: WordsFile) -> Guide:
        """What it says, read once. Raises InvalidGuide."""
        if not self._good or self._good[0] != now.version:
            self._good = now.version, read_guide(self._file)
        return self._good[1]

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
        others = [] if form.path else left_by_language(self._guide(now), self._file)
        return editor_page(
            status, "part.html", form=form, file=self._file.name, version=now.version, trouble=trouble,
            lines=lines, others=others, lost=lost_in(now.text, form.path), **{"saved": False, "reason": "", **facts},
        )  # fmt: skip

    def _broken(self, error: InvalidGuide) -> Response:
        try:
            lines = error.file.read_bytes().decode("utf-8", "replace").splitlines()
        except OSError:
            lines = []
        around = {
            line: lines[line - 1]
            for problem in error.problems
            for line in range(problem.line - LINES_AROUND, problem.line + LINES_AROUND + 1)
            if 0 < line <= len(lines)
        }
        wrong = {problem.line for problem in error.problems}
        return editor_page(
            HTTPStatus.OK, "broken.html", file=error.path.name, problems=error.problems, wrong=wrong,
            around=sorted(around.items()),
        )  # fmt: skip


def _form(path: Path, now: WordsFile, *filled_in: Any) -> Form:
    """The form at the path. Raises LookupError where nothing can be."""
    data = read_document(now.text.encode())[0].data
    part_at(path)
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
