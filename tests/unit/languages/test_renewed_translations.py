"""A file of translations is renewed without losing a word that somebody has written into it."""

from pathlib import Path

import pytest
from returns_guide.languages.gettext_file import NotReadable
from returns_guide.languages.store_words.renewed_translations import Renewed, renew, renewal
from returns_guide.languages.store_words.translations import Sentence, read_translations

OPEN = Sentence("channels/shop/steps/open-your-order/title", "Open your order", "words")
LOOK = Sentence("channels/shop/steps/look/title", "Look at the parcel", "words")
FRENCH = {OPEN: "Ouvrez votre commande", LOOK: "Regardez le colis"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """French, complete for two sentences."""
    file = tmp_path / "translations/fr.po"
    renew(file, "fr", "A store", [*FRENCH])
    words = file.read_text("utf-8")
    for sentence, french in FRENCH.items():
        words = words.replace(f'msgid "{sentence.words}"\nmsgstr ""', f'msgid "{sentence.words}"\nmsgstr "{french}"')
    file.write_text(words, "utf-8")
    return file


def again(file: Path, *sentences: Sentence) -> Renewed:
    return renew(file, "fr", "A store", list(sentences))


def test_the_same_words_give_the_same_bytes(file: Path) -> None:
    before = file.read_bytes()
    assert again(file, *FRENCH) == Renewed(2, 0, 0, 0, 0)
    assert file.read_bytes() == before


def test_a_sentence_that_has_changed_keeps_its_translation_in_doubt_and_what_it_said(file: Path) -> None:
    changed = OPEN._replace(words="Open your last order")
    assert again(file, changed, LOOK) == Renewed(2, 0, 1, 0, 1)
    assert f'#, fuzzy\n#| msgid "Open your order"\nmsgctxt "{OPEN.context}"\nmsgid "Open your last order"\n' in (
        file.read_text("utf-8")
    )
    assert read_translations(file).of(changed) is None
    again(file, OPEN._replace(words="Open your latest order"), LOOK)
    assert '#| msgid "Open your order"' in file.read_text("utf-8")


def test_what_another_program_says_of_the_place_before_is_no_part_of_the_words(file: Path) -> None:
    before, place = '#| msgctxt "old/title"\n#| msgid ""\n#| "Open the "\n#| "order"\n', f'msgctxt "{OPEN.context}"\n'
    file.write_text(file.read_text("utf-8").replace(place, f"#, fuzzy\n{before}{place}"), "utf-8")
    assert renewal(file, [*FRENCH]).entries[0].previous == "Open the order"


def test_a_sentence_that_has_moved_keeps_its_translation(file: Path) -> None:
    moved = OPEN._replace(context="channels/market/steps/find-it/title")
    assert again(file, LOOK, moved).open == 0
    assert read_translations(file).of(moved) == "Ouvrez votre commande"


def test_a_step_with_a_new_title_is_found_again_by_what_it_said(file: Path) -> None:
    renamed = Sentence("channels/shop/steps/open-your-last-order/title", "Open your last order", "words")
    again(file, renamed, LOOK)
    found = read_translations(file).found(renamed)
    assert found is not None
    assert (found.words, found.fuzzy) == ("Ouvrez votre commande", True)


def test_what_is_gone_stays_at_the_end_and_can_come_back(file: Path) -> None:
    assert again(file, LOOK) == Renewed(1, 0, 0, 1, 0)
    assert '#~ msgid "Open your order"' in file.read_text("utf-8")
    assert again(file, *FRENCH).open == 0
    assert "#~" not in file.read_text("utf-8")


def test_what_somebody_has_noted_in_the_file_stays(file: Path) -> None:
    words = file.read_text("utf-8").replace(
        f'msgctxt "{LOOK.context}"', f'# vous, never tu\n#, fuzzy\nmsgctxt "{LOOK.context}"'
    )
    file.write_text(words.replace('"Language: fr\\n"', '"Language: fr\\n"\n"X-Generator: Poedit 3.4\\n"'), "utf-8")
    before = file.read_bytes()
    again(file, *FRENCH)
    assert file.read_bytes() == before


def test_a_long_sentence_with_quotation_marks_comes_back_as_it_was(file: Path) -> None:
    long = Sentence("store/rule", 'Say "no", then \\ and ' + "again and " * 20, "text")
    again(file, long, *FRENCH)
    assert [context for context, words in read_translations(file).by_sentence if words == long.words] == ["store/rule"]


def test_a_file_without_a_head_gets_one_and_one_with_a_slip_stays_as_it_is(file: Path) -> None:
    file.write_text("msgctxt" + file.read_text("utf-8").partition("msgctxt")[2], "utf-8")
    assert again(file, *FRENCH) == Renewed(2, 0, 0, 0, 0)
    assert file.read_text("utf-8").count('msgid "Open your order"') == 1
    file.write_text(broken := file.read_text("utf-8").replace('colis"', "colis"), "utf-8")
    with pytest.raises(NotReadable, match="the quotation mark at the end of this line is missing"):
        again(file, *FRENCH)
    assert file.read_text("utf-8") == broken
