"""Translate a store's words in a browser: read and save the file of one language, and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from http import HTTPStatus
from math import ceil
from pathlib import Path as FilePath
from typing import Any, NamedTuple
from urllib.parse import urlencode

from returns_guide.build import try_cards
from returns_guide.editor.edits import Path
from returns_guide.editor.pages import HOME, answers_in, editor_page
from returns_guide.editor.translating import Row, Translating, is_touched, translating
from returns_guide.editor.words_file import WordsFile, replace_file
from returns_guide.languages.gettext_file import read_gettext
from returns_guide.languages.language import Language, language
from returns_guide.languages.store_words.one_translation import NotWritable, with_translation
from returns_guide.languages.store_words.renewed_translations import renewal, renewed_text
from returns_guide.languages.store_words.translations import Translation, read_translations
from returns_guide.making.files.parcel_cards import NoRoomForRule
from returns_guide.model import Guide
from returns_guide.problems import InvalidGuide
from returns_guide.reading.document import Node, read_document
from returns_guide.reading.other_languages import translations_file
from returns_guide.reading.wording import sentences, translated
from returns_guide.web.request import Request
from returns_guide.web.response import Response, redirect

TRANSLATIONS = "translations"
SHOWN = {
    "all": "All",
    "left": "To do",
    "missing": "Missing",
    "changed": "Changed since",
    "wrong": "Wrong",
    "done": "Done",
}
"""What can be shown, by its name in the address."""
ON_A_PAGE = 250
"""How many sentences: all those of most stores."""


class Left(NamedTuple):
    """How many sentences of a language somebody has to look at; None where its file can't be read."""

    language: Language
    sentences: int | None


def left_by_language(guide: Guide, channels_file: FilePath) -> list[Left]:
    """Of each language but the first."""
    top = read_document(channels_file.read_bytes())[0] if guide.languages else None
    return [_left(guide, top, channels_file, tag) for tag in guide.languages[1:] if top]


def _left(guide: Guide, top: Node, channels_file: FilePath, tag: str) -> Left:
    try:
        return Left(language(tag), translating(guide, top, translations_file(channels_file, tag), tag).counts["left"])
    except InvalidGuide:
        return Left(language(tag), None)


@dataclass(frozen=True)
class View:
    """Which sentences of a language are shown: those that are counted under a name, a page of them at a time."""

    tag: str
    show: str = "all"
    number: int = 1

    @classmethod
    def asked_for(cls, tag: str, query: Mapping[str, list[str]]) -> "View":
        """What an address names; all of it where it names nothing that there is."""
        show, number = query.get("show", [""])[0], query.get("page", [""])[0]
        is_number = number.isascii() and number.isdigit() and len(number) < 6
        return cls(tag, show if show in SHOWN else "all", int(number) if is_number else 1)

    def address(self, **also: str) -> str:
        """Where it is."""
        asked = {"show": self.show if self.show != "all" else "", "page": str(self.number) if self.number > 1 else ""}
        query = urlencode({name: value for name, value in {**asked, **also}.items() if value})
        return f"{HOME}{TRANSLATIONS}/{self.tag}/{f'?{query}' if query else ''}"

    def at(self, **changes: Any) -> str:
        """Where another view of the same language is."""
        return replace(self, **changes).address()

    def shown(self, rows: list[Row]) -> list[Row]:
        """Of all rows that are counted under its name, those of its page."""
        return rows[(self.number - 1) * ON_A_PAGE : self.number * ON_A_PAGE]


class TranslationsDesk:
    """The pages of a channels file as it is now, one for each of its languages but the first."""

    def __init__(self, channels_file: FilePath, now: WordsFile, guide: Guide) -> None:
        self._channels_file, self._guide = channels_file, guide
        self._top = read_document(now.source)[0]

    def response(self, path: Path, request: Request) -> Response:
        """The page of a language, or what becomes of its form. Raises LookupError, and InvalidGuide of its file."""
        tag = next((tag for tag in self._guide.languages[1:] if path == (tag,)), None)
        if tag is None:
            raise LookupError(path)
        view, file = View.asked_for(tag, request.query), translations_file(self._channels_file, tag)
        if request.method == "POST":
            return self._save(view, file, answers_in(request.body))
        now = self._translating(file, tag)
        version, _, count = request.query.get("saved", [""])[0].partition("-")
        saved = int(count) if version == _source(file).version and count.isdecimal() and len(count) < 5 else 0
        return self._page(HTTPStatus.OK, view, file, now, just_saved=saved)

    def _translating(self, file: FilePath, tag: str) -> Translating:
        return translating(self._guide, self._top, file, tag)

    def _save(self, view: View, file: FilePath, answers: Mapping[str, str]) -> Response:
        pressed, now = answers.get("do", ""), self._translating(file, view.tag)
        answered_rows = (row.answered(answers, pressed) for row in now.rows)
        now = replace(now, rows=tuple(self._with_room(file, view.tag, row) for row in answered_rows))
        answered = [row for row in now.rows if row.typed is not None]
        gone = list(_gone(now.rows, answers))
        show = partial(self._page, view=view, file=file, now=now)
        if gone or any(row.outdated for row in answered):
            return show(HTTPStatus.CONFLICT, trouble="changed", gone=gone)
        if any(row.problems for row in answered):
            return show(HTTPStatus.UNPROCESSABLE_ENTITY)
        try:
            saved = self._written(file, view.tag, answered)
        except NotWritable:
            return show(HTTPStatus.UNPROCESSABLE_ENTITY, trouble="entry")
        except OSError as error:
            return show(HTTPStatus.INTERNAL_SERVER_ERROR, trouble="disk", reason=error.strerror or "")
        return self._after(view, now, self._translating(file, view.tag), pressed, f"{saved.version}-{len(answered)}")

    def _with_room(self, file: FilePath, tag: str, row: Row) -> Row:
        """The row; with a problem where it is the store's rule, and too long for a card."""
        if row.sentence.context != "store/rule" or not row.typed or row.problems or not self._guide.store.parcel_cards:
            return row
        known, at = read_translations(file), (row.sentence.context, row.sentence.words)
        known = replace(known, by_sentence=known.by_sentence | {at: Translation(row.typed, fuzzy=False, line=1)})
        try:
            try_cards(translated(self._guide, tag, known))
        except NoRoomForRule as error:
            return row.refused(
                f'has no room on the card for parcels of "{error.channel.name}"; write it in fewer words'
            )
        return row

    def _written(self, file: FilePath, tag: str, rows: list[Row]) -> WordsFile:
        """The file once it says this; it is made where there is none."""
        now, listed = _source(file), list(sentences(self._guide))
        order = [(one.context, one.words) for one in listed]
        text = now.text or renewed_text(file, tag, self._guide.store.name, renewal(file, listed))
        for row in rows:
            before = order[: order.index((row.sentence.context, row.sentence.words))]
            text = with_translation(text, row.entry, row.typed or "", reversed(before))
        if rows:
            now = WordsFile(now.bytes_of(text))
            replace_file(file, now.source, partial(read_gettext, of=tag), like=self._channels_file)
        return now

    def _after(self, view: View, before: Translating, now: Translating, pressed: str, saved: str) -> Response:
        """On from the sentence whose button was pressed to the next one that is left; or the same page once more."""
        ids = [row.id for row in before.of(view.show)]
        later = ids[ids.index(pressed) + 1 :] if pressed in ids else []
        listed = now.of(view.show)
        at = next((at for at, row in enumerate(listed) if row.is_left and row.id in later), None)
        here = view if at is None else replace(view, number=at // ON_A_PAGE + 1)
        fragment = "" if at is None else f"#field-{listed[at].id}"
        return redirect(HTTPStatus.SEE_OTHER, here.address(saved=saved) + fragment)

    def _page(self, status: HTTPStatus, view: View, file: FilePath, now: Translating, **facts: Any) -> Response:
        listed = now.of(view.show)
        pages = max(1, ceil(len(listed) / ON_A_PAGE))
        view = replace(view, number=min(max(1, view.number), pages))
        shown = {row.id for row in view.shown(listed)}
        rows = [row for row in now.rows if row.id in shown or row.typed is not None]  # whatever is typed is kept
        typed = [row for row in rows if row.typed is not None]
        mistakes = [("", f"{now.place(row)}: {problem}", row.id) for row in typed for problem in row.problems]
        others = [language(tag) for tag in self._guide.languages[1:] if tag != view.tag]
        return editor_page(
            status, "translations.html", view=view, now=now, shown=SHOWN, rows=rows, pages=pages, others=others,
            channels_file=self._channels_file.name, file=f"{file.parent.name}/{file.name}", is_new=not file.is_file(),
            mistakes=mistakes, **{"trouble": "", "reason": "", "saved": False, "just_saved": 0, "gone": [], **facts},
        )  # fmt: skip


def _source(file: FilePath) -> WordsFile:
    return WordsFile(file.read_bytes() if file.is_file() else b"")


def _gone(rows: Iterable[Row], answers: Mapping[str, str]) -> Iterable[str]:
    """What somebody has written for sentences that have changed, or are gone, since the form was loaded."""
    known = {row.id for row in rows}
    for name, typed in answers.items():
        kind, _, of = name.partition(".")
        if kind == "words" and of not in known and is_touched(typed, answers.get(f"was.{of}", "")):
            yield typed
