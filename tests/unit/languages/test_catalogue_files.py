"""A language's file follows the templates: what changed is asked about, and no translation is lost or goes stale."""

from pathlib import Path

import pytest
from returns_guide.languages.catalogue_files import begun, formats_of, read_catalogue, renewed
from returns_guide.languages.plural_forms import form_names, plural_forms
from returns_guide.languages.sentences import Sentence

SEND = Sentence("form/send", "Send it", None, ("form (form.html), on the page channel",))
PHOTOS = Sentence("form/photos", "%(count)s photo", "%(count)s photos", ("form",))


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """Begun, and translated."""
    file = tmp_path / "de.po"
    text = begun("de", [PHOTOS, SEND]).decode()
    text = text.replace('"Send it"\nmsgstr ""', '"Send it"\nmsgstr "Senden"')
    file.write_text(text.replace('[0] ""', '[0] "%(count)s Foto"').replace('[1] ""', '[1] "%(count)s Fotos"'), "utf-8")
    return file


def said(file: Path, *sentences: Sentence) -> dict[str, tuple[str, ...]]:
    file.write_bytes(renewed(file, sentences))
    return {of: entry.said for of, entry in read_catalogue(file).entries.items()}


def test_a_new_file_asks_for_every_sentence_and_says_where_each_is_shown() -> None:
    text = begun("ar", [PHOTOS, SEND]).decode()
    assert text.startswith("# Arabic (العربية): what the site itself says.\n# Customers are addressed TO BE WRITTEN")
    assert '"Language: ar\\n"\n' in text
    assert '#. form (form.html), on the page channel\nmsgctxt "form/send"\nmsgid "Send it"\nmsgstr ""\n' in text
    assert 'msgstr[5] ""' in text


def test_renewing_it_changes_nothing_while_the_templates_are_the_same(german: Path) -> None:
    before = german.read_bytes()
    for _ in range(2):
        assert said(german, PHOTOS, SEND) == {
            "form/photos": ("%(count)s Foto", "%(count)s Fotos"),
            "form/send": ("Senden",),
        }
        assert german.read_bytes() == before


def test_a_changed_sentence_keeps_its_words_as_fuzzy_beside_the_english_that_they_were_written_for(
    german: Path,
) -> None:
    now = Sentence("form/send", "Send the form", None, ())
    for _ in range(2):
        assert said(german, PHOTOS, now)["form/send"] == ("Senden",)
        assert '#, fuzzy\n#| msgid "Send it"\nmsgctxt "form/send"\nmsgid "Send the form"' in german.read_text("utf-8")
    assert said(german, PHOTOS, SEND)["form/send"] == ("Senden",)
    assert "fuzzy" not in german.read_text("utf-8")


def test_a_changed_count_is_fuzzy_too_and_one_that_counts_no_more_keeps_its_last_form(german: Path) -> None:
    many = Sentence("form/photos", "%(count)s picture", "%(count)s pictures", ())
    assert said(german, many, SEND)["form/photos"] == ("%(count)s Foto", "%(count)s Fotos")
    assert '#| msgid "%(count)s photo"\n#| msgid_plural "%(count)s photos"' in german.read_text("utf-8")
    assert said(german, Sentence("form/photos", "Photos", None, ()), SEND)["form/photos"] == ("%(count)s Fotos",)


def test_what_is_gone_goes_and_what_only_got_another_id_stays(german: Path) -> None:
    renamed = Sentence("form/submit", "Send it", None, ())
    assert said(german, renamed) == {"form/submit": ("Senden",)}
    assert "fuzzy" not in german.read_text("utf-8")


def test_its_head_comment_and_translators_notes_stay(german: Path) -> None:
    text = german.read_text("utf-8").replace("TO BE WRITTEN", "with Sie")
    german.write_text(text.replace("#. form (form.html)", "# a button\n#. form (form.html)"), "utf-8")
    said(german, SEND)
    assert "# Customers are addressed with Sie: formally or not, and why.\n" in german.read_text("utf-8")
    assert "\n# a button\n" in german.read_text("utf-8")


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("de", "one other"), ("fr", "one other"), ("pt-BR", "one other"), ("ja", "other"), ("pl", "one few many"),
        ("ar", "zero one two few many other"), ("cy", "zero one two few many other"),
    ],
)  # fmt: skip
def test_plural_forms_are_those_that_cldr_has_of_whole_numbers(tag: str, names: str) -> None:
    assert form_names(plural_forms(formats_of(tag)), formats_of(tag)) == names.split()
    assert len(plural_forms(formats_of(tag))) < 200


@pytest.mark.parametrize(
    "written",
    [
        "nplurals=1; plural=0;",
        "nplurals=2; plural=(n == 1);",
        "nplurals=2; plural=(n > 1);",
        "nplurals=2; plural=n(",
        "",
    ],
)
def test_others_are_found(written: str) -> None:
    right = ["other", "one"] if "== 1" in written else None
    assert form_names(written, formats_of("de")) == right
