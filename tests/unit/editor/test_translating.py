"""Somebody translates the store in the editor: what they save is written as they mean it, or not at all."""

import stat
from http import HTTPStatus
from urllib.parse import urlencode

import pytest
from returns_guide.__main__ import main
from returns_guide.editor.controls import at
from returns_guide.editor.translating import Row, Translating
from returns_guide.editor.translating import translating as translations_of
from returns_guide.reading.document import read_document
from returns_guide.reading.other_languages import not_translated
from returns_guide.reading.reader import read_guide
from returns_guide.reading.wording import sentences
from returns_guide.values.words import tidy
from selectolax.lexbor import LexborHTMLParser

from tests.unit.editor.conftest import Editing, fields, words_of
from tests.unit.editor.test_edits import changed_lines
from tests.unit.inbox.sending import URL_ENCODED, Answered, get, post

FRENCH = "/admin/translations/fr/"
TITLE = "Shake it out and look closely"
TEXT = "Fill in the form and choose what you’d like. Any of the three languages will do."
CHANGED = "Fill in the form and say what you’d like. Any language will do."


def french(store: Editing) -> Translating:
    """What the page of French shows."""
    top = read_document(store.file.read_bytes())[0]
    return translations_of(read_guide(store.file), top, store.french, "fr")


def save(store: Editing, do: str = "save", loaded: dict[str, str] | None = None, **typed: str) -> Answered:
    """Fill in translations by what their sentence begins with, with underscores for spaces, and send the form."""
    sent = fields(get(store.url, FRENCH).text) if loaded is None else loaded
    for begins, words in typed.items():
        sent |= {f"words.{row(store, begins).id}": words}
    return post(store.url, FRENCH, urlencode(sent | {"do": do}).encode(), URL_ENCODED)


def row(store: Editing, begins: str) -> Row:
    return next(row for row in french(store).rows if row.sentence.words.startswith(begins.replace("_", " ")))


def unsettle(store: Editing) -> None:
    """One sentence is translated no more, and another has changed since."""
    store.french.write_text(
        store.french.read_text("utf-8").replace('msgstr "Secouez-la et regardez de près"', 'msgstr ""')
    )
    store.file.write_text(store.text.replace(TEXT, CHANGED), "utf-8")


def test_what_is_left_is_what_the_check_says(translating: Editing) -> None:
    unsettle(translating)
    left = {row.sentence.words: row.state for row in french(translating).of("left")}
    assert left == {TITLE: "missing", CHANGED: "changed"}
    (told, _) = not_translated(read_guide(translating.file), translating.file)
    assert {one.sentence.words for one in told.left} == {*left}
    assert row(translating, "Fill").entry.previous == TEXT
    home = words_of(get(translating.url, "/admin/"))
    assert "French 2 to do Spanish 1 to do" in home


def test_sentences_come_in_the_order_of_the_file_and_each_says_where_it_is(translating: Editing) -> None:
    store = french(translating)
    words = [tidy(at(store.data, row.path)) for row in store.rows]
    assert words == [row.sentence.words for row in store.rows]
    text = " ".join(translating.text.replace(">-", "").split())
    places = [text.find(one.replace('"', '\\"')) for one in words if text.count(one) == 1]
    assert len(places) > 50
    assert places == sorted(places)
    page = words_of(get(translating.url, FRENCH))
    assert "Channel bordanord-blankets.eu" in page
    assert "Step 3: Wait for the courier" in page
    assert "Variant “From a locker” › Path 2" in page
    assert "Window Change in English Afterwards" in page
    assert "Source › Title" in page


def test_a_translation_changes_its_own_lines_and_nothing_else(translating: Editing) -> None:
    unsettle(translating)
    before, words = translating.french.read_text("utf-8"), translating.file.read_bytes()
    assert save(translating, Shake="Secouez-la\r\net regardez ").status == HTTPStatus.SEE_OTHER
    after = translating.french.read_text("utf-8")
    assert changed_lines(before, after) == ['- msgstr ""', '+ msgstr "Secouez-la et regardez"']
    assert (row(translating, TITLE).state, translating.file.read_bytes()) == ("done", words)


def test_a_translation_in_doubt_is_settled_by_its_own_button_even_as_it_is(translating: Editing) -> None:
    unsettle(translating)
    main(["translations", str(translating.file)])
    assert "#, fuzzy" in translating.french.read_text("utf-8")
    assert save(translating).status == HTTPStatus.SEE_OTHER
    assert row(translating, CHANGED).state == "changed"
    answered = save(translating, do=row(translating, CHANGED).id)
    assert answered.status == HTTPStatus.SEE_OTHER
    assert row(translating, CHANGED).state == "done"
    assert "fuzzy" not in translating.french.read_text("utf-8")
    assert "1 saved</span>" in get(translating.url, answered.headers["Location"].partition("#")[0]).text


def test_its_button_leads_on_to_the_next_one_that_is_left(translating: Editing) -> None:
    unsettle(translating)
    first, other = row(translating, TITLE).id, row(translating, CHANGED).id
    assert save(translating, do=first, Shake="Secouez").headers["Location"].endswith(f"#field-{other}")
    assert "#" not in save(translating, do=other).headers["Location"]


def test_what_somebody_else_has_saved_meanwhile_is_kept_and_only_the_same_sentence_is_refused(
    translating: Editing,
) -> None:
    unsettle(translating)
    loaded = fields(get(translating.url, FRENCH).text)
    save(translating, Shake="À elle", Borda="Borda")
    assert save(translating, loaded=dict(loaded), Fill="Remplissez").status == HTTPStatus.SEE_OTHER
    refused = save(translating, loaded=dict(loaded), Shake="À lui", Wool="La laine")
    assert refused.status == HTTPStatus.CONFLICT
    assert "translations/fr.po has changed since this form was loaded" in words_of(refused)
    assert "In the file now: À elle" in words_of(refused)
    assert {"À lui", "La laine"} <= {*fields(refused.text).values()}
    assert save(translating, loaded=fields(refused.text)).status == HTTPStatus.CONFLICT
    assert "À lui" not in translating.french.read_text("utf-8")


def test_what_was_written_for_a_sentence_that_is_another_one_now_is_given_back(translating: Editing) -> None:
    loaded = fields(get(translating.url, FRENCH).text)
    old = row(translating, TEXT).id
    unsettle(translating)
    assert save(translating, loaded=dict(loaded)).status == HTTPStatus.SEE_OTHER
    refused = save(translating, loaded=loaded | {f"words.{old}": "Remplissez tout"})
    assert refused.status == HTTPStatus.CONFLICT
    assert "are gone Remplissez tout" in words_of(refused)


@pytest.mark.parametrize(
    ("sentence", "words", "problem"),
    [
        ("Send_it", "Renvoyez-la", "The translation has lost what is bold or in italics"),
        ("The_blanket_from", "Ma couverture est **trouée**.", 'The translation has lost "{order number}"'),
        ("We_book", "x" * 5_001, "The translation is 5,001 characters long"),
        (
            "Send_it",
            "**Renvoyez-la**" + " à la boutique" * 14,
            "The translation has no room on the card for parcels of",
        ),
        ("We_book", "Un <b>coursier</b>", "The translation holds the HTML <b>"),
    ],
)
def test_what_the_check_would_refuse_is_refused_and_kept_in_its_field(
    translating: Editing, sentence: str, words: str, problem: str
) -> None:
    before = translating.french.read_bytes()
    refused = save(translating, Shake="Secouez", **{sentence: words})
    assert refused.status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert translating.french.read_bytes() == before
    assert words_of(refused).count(problem) == 2
    assert {words, "Secouez"} <= {*fields(refused.text).values()}
    assert f'href="#field-{row(translating, sentence).id}"' in refused.text


def test_a_file_that_is_not_there_yet_is_made_like_the_command_makes_it(translating: Editing) -> None:
    translating.french.unlink()
    translating.file.chmod(0o640)
    assert "translations/fr.po doesn’t exist yet" in words_of(get(translating.url, FRENCH))
    assert save(translating, Shake="Secouez").status == HTTPStatus.SEE_OTHER
    made = translating.french.read_text("utf-8")
    assert stat.S_IMODE(translating.french.stat().st_mode) == 0o640
    main(["translations", str(translating.file)])
    assert translating.french.read_text("utf-8") == made
    assert [row.translation for row in french(translating).rows if row.translation] == ["Secouez"]


def test_a_file_that_cannot_be_read_is_shown_with_its_problem_and_not_written(translating: Editing) -> None:
    loaded = fields(get(translating.url, FRENCH).text)
    translating.french.write_text(
        broken := translating.french.read_text("utf-8").replace('de près"', "de près"), "utf-8"
    )
    for answered in (get(translating.url, FRENCH), save(translating, loaded=loaded)):
        assert "Mend fr.po first" in words_of(answered)
        assert "the quotation mark at the end of this line is missing" in words_of(answered)
    assert translating.french.read_text("utf-8") == broken
    assert "French can’t be read" in words_of(get(translating.url, "/admin/"))


def test_line_ends_and_a_byte_order_mark_are_kept(translating: Editing) -> None:
    before = b"\xef\xbb\xbf" + translating.french.read_bytes().replace(b"\n", b"\r\n")
    translating.french.write_bytes(before)
    save(translating, Shake="Secouez")
    assert translating.french.read_bytes() == before.replace("Secouez-la et regardez de près".encode(), b"Secouez")


def test_a_large_store_is_shown_a_page_at_a_time(translating: Editing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("returns_guide.editor.translations_desk.ON_A_PAGE", 60)
    pages = [get(translating.url, f"{FRENCH}?page={number}").text for number in (1, 2, 3)]
    assert [page.count("<textarea") for page in pages[:2]] == [60, len(french(translating).rows) - 60]
    assert pages[2] == pages[1]
    assert pages[0].count('aria-label="Page 2"') == 1


def test_every_sentence_that_a_store_can_say_has_a_field_in_the_other_languages_direction(editing: Editing) -> None:
    editing.file.write_text(editing.text.replace("language: en\n", "languages: [en, ar]\n", 1), "utf-8")
    pages = [LexborHTMLParser(get(editing.url, f"/admin/translations/ar/?page={number}").text) for number in (1, 2)]
    fields = [field.attributes for page in pages for field in page.css("textarea")]
    assert len(fields) == len(list(sentences(read_guide(editing.file))))
    assert {(field["lang"], field["dir"]) for field in fields} == {("ar", "rtl")}
    names = {field["aria-label"] for field in fields}
    assert {"Arabic: Title", "Arabic: Picture › Alt", "Arabic: titles/ordered-at"} <= names
    assert not [name for name in names if "None" in str(name)]


@pytest.mark.parametrize("path", ["", "en/", "de/", "fr/x/", "../"])
def test_there_is_a_page_for_the_stores_other_languages_and_for_nothing_else(translating: Editing, path: str) -> None:
    assert get(translating.url, f"/admin/translations/{path}").status == HTTPStatus.NOT_FOUND
    assert get(translating.url, f"{FRENCH}?show=x&page=-1&saved=x-y").status == HTTPStatus.OK


def test_another_sites_page_translates_nothing(translating: Editing) -> None:
    before, sent = translating.french.read_bytes(), fields(get(translating.url, FRENCH).text)
    sent[f"words.{row(translating, TITLE).id}"] = "Gagnez un prix"
    body = urlencode(sent).encode()
    assert (
        post(translating.url, FRENCH, body, URL_ENCODED, Origin="https://evil.example").status == HTTPStatus.FORBIDDEN
    )
    assert translating.french.read_bytes() == before


def test_a_store_in_one_language_has_nothing_to_translate(editing: Editing) -> None:
    assert "Translations" not in get(editing.url, "/admin/").text
    assert get(editing.url, FRENCH).status == HTTPStatus.NOT_FOUND
