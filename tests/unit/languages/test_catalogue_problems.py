"""Whoever translates is told, line by line, what a customer would see in English or wrongly, and what to write."""

from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.languages import alike
from returns_guide.languages.back_translation import back_file, renewed_readings, unread
from returns_guide.languages.catalogue_files import begun, read_catalogue
from returns_guide.languages.catalogue_problems import wrong_catalogues
from returns_guide.languages.sentences import Sentence

SEND = Sentence("form/send", "Send %(bold)sit%(end_bold)s", None, ())
PHOTOS = Sentence("form/photos", "{count} photo", "{count} photos", ())
SALE = Sentence("form/sale", "100 %% of “{name}”", None, ())
TITLE = Sentence("form/title", "%(page)s – %(store)s", None, ())
EVERY = [PHOTOS, SALE, SEND, TITLE]
GERMAN = {
    "Send %(bold)sit": "%(bold)sSenden%(end_bold)s",
    "100 %%": "100 %% von „{name}“",
    "%(page)s": "%(page)s – %(store)s",
}
FORMS = ("{count} Foto", "{count} Fotos")
Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """A language's file: what it says by the beginning of the English, and the forms of what counts."""
    monkeypatch.setattr(alike, "FILE", tmp_path / "same.yaml")

    def write(says: dict[str, str], forms: tuple[str, ...] = FORMS, tag: str = "de") -> Path:
        lines = begun(tag, EVERY).decode().replace("TO BE WRITTEN", "with Sie").split("\n")
        for number, line in enumerate(lines):
            for english, said in says.items():
                if line.startswith(f'msgid "{english}'):
                    lines[number + 1] = f'msgstr "{said}"'
        text = "\n".join(lines)
        for number, form in enumerate(forms):
            text = text.replace(f'msgstr[{number}] ""', f'msgstr[{number}] "{form}"')
        file = tmp_path / f"{tag}.po"
        file.write_text(text, "utf-8")
        read_back(file)
        return file

    return write


def read_back(file: Path) -> None:
    """As somebody does who reads all of it."""
    read, names = read_catalogue(file), ["one", "other"]
    back = back_file(file)
    back.write_text("".join(f"{of}\tRead.\n" for of in unread(read, names, EVERY, back)), "utf-8")
    back.write_text(renewed_readings(read, names, EVERY, back), "utf-8")


def problems(*files: Path) -> list[str]:
    """Each as `de.po:14: form/send: …`."""
    return [
        f"{wrong.file.name}:{problem.line}: {problem.message}"
        for wrong in wrong_catalogues(EVERY, list(files))
        for problem in wrong.problems
    ]


def test_a_whole_catalogue_has_none(written: Written) -> None:
    assert problems(written(GERMAN)) == []


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ({"Send": ""}, "form/send: is empty; write “Send %(bold)sit%(end_bold)s” in German"),
        ({"Send": "%(bold)sSenden"}, 'form/send: has lost the place "%(end_bold)s"; put it in'),
        ({"100": "100 %% von „{nam}“"}, 'form/sale: has a place "{nam}" that the English has not; write one of: '),
        ({"100": "100 % von „{name}“"}, 'form/sale: holds a "%" by itself; write "%%"'),
        ({"100": "100 %% von „{name}“ ｛x｝"}, "form/sale: holds a brace that begins or ends no place"),
        ({"100": "100 %% von <b>{name}</b>"}, 'form/sale: holds "<b"; write words only'),
        ({"100": "100 %% von &laquo;{name}»"}, 'form/sale: holds "&laquo;"; write words only'),
        ({"100": "100 %% d'une {name}"}, "form/sale: holds a straight '; write this language's own marks, like ’"),
        ({"100": "100 %% von {name} "}, "form/sale: begins or ends with a space where the English doesn't"),
        ({"100": "100 %% of “{name}”"}, "form/sale: “100 %% of “{name}”” is said in en, too; translate it"),
    ],
)  # fmt: skip
def test_what_a_sentence_gets_wrong_is_named_at_its_line(written: Written, says: dict[str, str], told: str) -> None:
    file = written(
        {english: said for english, said in GERMAN.items() if not english.startswith(next(iter(says)))} | says
    )
    line = next(
        at
        for at, words in enumerate(file.read_text("utf-8").split("\n"), 1)
        if words.startswith(f'msgid "{next(iter(says))}')
    )
    assert [found for found in problems(file) if found.startswith(f"de.po:{line}: {told}")]


@pytest.mark.parametrize(
    ("forms", "told"),
    [
        (("{count} Foto", ""), "“other” is empty; write “{count} photos” in German"),
        (("ein Foto", "Fotos"), '“other” has lost the place "{count}"; put it in'),
        (("{count} Foto", "{count} photos"), "“{count} photos” is said in en, too"),
    ],
)
def test_each_form_of_what_counts_is_looked_at(written: Written, forms: tuple[str, str], told: str) -> None:
    (found,) = problems(written(GERMAN, forms))
    assert told in found


def test_one_of_a_thing_needs_no_figure(written: Written) -> None:
    assert problems(written(GERMAN, ("ein Foto", "{count} Fotos"))) == []


def test_a_changed_a_gone_and_a_new_sentence_are_named(written: Written) -> None:
    file = written(GERMAN)
    text = file.read_text("utf-8").replace('msgctxt "form/sale"', '#, fuzzy\n#| msgid "All of it"\nmsgctxt "form/sale"')
    file.write_text(text.replace('msgctxt "form/send"', 'msgctxt "form/submit"'), "utf-8")
    found = "\n".join(problems(file))
    assert (
        "form/sale: its English has changed, it was “All of it”; fit it to “100 %% of “{name}””, and delete “fuzzy”"
        in found
    )
    assert "form/submit is in no template any more; delete it: make languages" in found
    assert "de.po:1: form/send is missing; put it in: make languages" in found


def test_the_head_says_how_customers_are_addressed_and_has_the_languages_own_forms(written: Written) -> None:
    file = written(GERMAN)
    text = file.read_text("utf-8").replace("with Sie", "TO BE WRITTEN").replace("Language: de", "Language: nl")
    file.write_text(text.replace("plural=(n != 1)", "plural=(n > 1)"), "utf-8")
    found = "\n".join(problems(file))
    assert 'de.po:1: "TO BE WRITTEN" in the head; write how this language addresses customers' in found
    assert 'de.po:1: "Language: nl" in a file called de.po; make languages' in found
    assert 'write "Plural-Forms: nplurals=2; plural=(n != 1);"' in found


def test_a_file_that_is_not_as_it_would_be_written_anew_is_named(written: Written) -> None:
    file = written(GERMAN)
    file.write_text(file.read_text("utf-8").replace('"MIME-Version: 1.0\\n"\n', ""), "utf-8")
    assert problems(file) == ["de.po:1: is not written as it would be anew; make languages"]


def test_a_file_that_is_no_catalogue_is_said_to_be_none(tmp_path: Path) -> None:
    file = tmp_path / "de.po"
    file.write_text("nonsense\n", "utf-8")
    assert problems(file)[0].startswith('de.po:1: "nonsense" begins no line of a gettext file')


def test_two_languages_may_say_the_same_for_a_reason_that_is_still_one(written: Written, tmp_path: Path) -> None:
    german, dutch = (
        written(GERMAN),
        written({**GERMAN, "Send": "%(bold)sZenden%(end_bold)s"}, ("{count} foto", "{count} foto’s"), "nl"),
    )
    (found,) = problems(german, dutch)
    assert found.startswith("nl.po:") and "form/sale: “100 %% von „{name}“” is said in de, too" in found  # noqa: PT018
    (tmp_path / "same.yaml").write_text("- {why: A test., languages: de nl, sentences: form/sale form/send}\n", "utf-8")
    assert problems(german, dutch) == ["same.yaml:1: form/send isn't said alike in de nl; delete it here"]


def test_what_was_read_back_is_read_again_once_it_has_changed(written: Written) -> None:
    file = written(GERMAN)
    file.write_text(file.read_text("utf-8").replace("{count} Fotos", "{count} Bilder"), "utf-8")
    (found,) = problems(file)
    assert "form/photos.other has changed since it was read; read it again: make unread TAG=de" in found
    assert unread(read_catalogue(file), ["one", "other"], EVERY, back_file(file)) == {
        "form/photos.other": "{count} Bilder"
    }
    back = back_file(file)
    back.write_text(back.read_text("utf-8") + "form/photos.other\t{count} pictures\nform/gone\tGone.\n", "utf-8")
    found = "\n".join(problems(file))
    assert "form/photos.other has no fingerprint yet; make languages" in found
    assert "form/gone isn't in the catalogue; delete it: make languages" in found
    back.write_text(renewed_readings(read_catalogue(file), ["one", "other"], EVERY, back), "utf-8")
    assert problems(file) == []
    assert "form/photos.other" in back.read_text("utf-8")


def test_a_language_that_nobody_has_read_back_is_named_once(written: Written) -> None:
    file = written(GERMAN)
    back_file(file).unlink()
    (found,) = problems(file)
    assert found.startswith("de.back.txt:1: nobody has translated this language back")
