"""One translation is written into a file, and nobody else's work is touched."""

import difflib
from pathlib import Path

import pytest
from returns_guide.languages.store_words.one_translation import NotWritable, with_translation
from returns_guide.languages.store_words.renewed_translations import renewal
from returns_guide.languages.store_words.translations import Sentence, read_translations

SENTENCES = [
    Sentence("shop/title", "Open your order", "words"),
    Sentence("shop/text", "Look at the parcel, then say “now”.", "text"),
    Sentence("shop/warning", 'Mind the \\ and the "sharp" edges', "text"),
]
FILE = r"""# Ana, 2026. vous, never tu
msgid ""
msgstr ""
"Language: fr\n"
"X-Generator: Poedit 3.4\n"

# Or “Trouvez”?
#: a reference
#, fuzzy, no-wrap
#| msgid "Open the order"
msgctxt "shop/title"
msgid ""
"Open your "
"order"
msgstr ""
"Ouvrez "
"la commande"

#. a hint
msgctxt "shop/text"
msgid "Look at the parcel"
msgstr   "Regardez le colis"

#~ msgctxt "shop/old"
#~ msgid "Gone"
#~ msgstr "Parti"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "fr.po").write_text(FILE, "utf-8")
    return tmp_path / "fr.po"


def translate(file: Path, number: int, words: str) -> tuple[list[str], list[str]]:
    """The lines that are gone and those that are new once a sentence is translated so."""
    before, entry = file.read_text("utf-8"), renewal(file, SENTENCES).entries[number]
    nearest = [(one.context, one.words) for one in reversed(SENTENCES[:number])]
    file.write_text(after := with_translation(before, entry, words, nearest), "utf-8")
    assert read_translations(file).of(SENTENCES[number]) == words
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    gone, new = ([line[2:] for line in lines if line[0] == sign] for sign in "-+")
    return gone, new


def test_its_translation_is_another_one_and_it_is_in_doubt_no_more(file: Path) -> None:
    assert translate(file, 0, "Ouvrez votre commande") == (
        ["#, fuzzy, no-wrap", '#| msgid "Open the order"', 'msgstr ""', '"Ouvrez "', '"la commande"'],
        ["#, no-wrap", 'msgstr "Ouvrez votre commande"'],
    )


def test_a_sentence_that_has_changed_since_stays_in_its_place_with_what_was_noted(file: Path) -> None:
    assert translate(file, 1, "Regardez le colis, puis dites « oui ».") == (
        ['msgid "Look at the parcel"', 'msgstr   "Regardez le colis"'],
        ['msgid "Look at the parcel, then say “now”."', 'msgstr "Regardez le colis, puis dites « oui »."'],
    )


def test_a_new_sentence_comes_behind_its_neighbour_and_before_what_is_gone(file: Path) -> None:
    translate(file, 1, "Regardez")
    gone, new = translate(file, 2, 'Attention : "coupant" et \\')
    assert not gone
    assert [line for line in new if line] == [
        'msgctxt "shop/warning"',
        r'msgid "Mind the \\ and the \"sharp\" edges"',
        r'msgstr "Attention : \"coupant\" et \\"',
    ]
    assert file.read_text("utf-8").index("shop/text") < file.read_text("utf-8").index("shop/warning")
    assert file.read_text("utf-8").index("shop/warning") < file.read_text("utf-8").index("#~")


@pytest.mark.parametrize("start", ["", "# Nobody has begun.\n", 'msgid ""\nmsgstr ""\n"Language: fr\\n"'])
def test_a_file_without_sentences_gets_its_first(file: Path, start: str) -> None:
    file.write_text(start, "utf-8")
    translate(file, 2, "Attention")
    translate(file, 0, "Ouvrez")
    assert file.read_text("utf-8").startswith(start.rstrip())


def test_an_entry_with_plural_forms_is_left_to_those_who_wrote_it(file: Path) -> None:
    plural = 'msgctxt "shop/text"\nmsgid "Look at the parcel"\nmsgid_plural "Look at them"\nmsgstr[0] "a"\n'
    file.write_text(plural, "utf-8")
    entry = renewal(file, [SENTENCES[1]._replace(words="Look at the parcel")]).entries[0]
    with pytest.raises(NotWritable):
        with_translation(plural, entry, "Regardez", [])
