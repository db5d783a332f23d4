"""What somebody meant to replace is found; what is meant is left alone."""

from pathlib import Path

import pytest
from returns_guide.publishing.placeholders import LABELS, placeholder_in, placeholders

from tests.support.search_work import characters_read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://www.example.com/returns", "www.example.com"),
        ("help@example.org", "@example.org"),
        ("https://www.example.de/", "www.example.de"),
        ("https://192.0.2.10/", "192.0.2.10"),
        ("http://store.local/", "store.local"),
        ("https://store.test/", "store.test"),
        ("https://shop.invalid", "shop.invalid"),
        ("http://localhost:8000/", "localhost"),
        ("+1 555 0100", "555 0100"),
        ("TODO: ask Anna", "TODO"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("You have TODO days", "TODO"),
        ("ＴＯＤＯ：住所", "TODO"),
        ("https://www.beispiel.de/", "www.beispiel.de"),
        *[(words, words) for words in ("À COMPLÉTER", "À compléter", "A COMPLETER", "ZU ERGÄNZEN", "Noch ergänzen")],
        *[(words, words) for words in ("POR COMPLETAR", "PENDIENTE", "A PREENCHER", "DA COMPLETARE", "IN TE VULLEN")],
        *[(words, words) for words in ("未記入", "要記入", "待定", "يُستكمل لاحقًا", "ЗАПОЛНИТЬ")],
        *[
            ("À compléter : dire où", "À compléter"),
            ("住所【要記入】", "要記入"),
            ("Plazo (PENDIENTE: días)", "PENDIENTE"),
        ],
    ],
)
def test_a_placeholder_is_found(text: str, found: str) -> None:
    assert placeholder_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example-store.com/",
        "Example Market",
        "for example, a photo",
        "Test it first.",
        "+49 555 2100",
        "todo",
        "Lee TODO antes de enviar.",
        "Leia TODO o texto antes de enviar.",
        *["Formulaire à compléter avant l’envoi", "未記入の場合は返品できません", "Pedido pendiente", "Pendiente"],
    ],
)
def test_words_that_are_meant_are_left_alone(text: str) -> None:
    assert placeholder_in(text) is None


@pytest.mark.parametrize(
    ("text", "tag", "found"),
    [
        *[("Envíalo TODO.", "es", None), ("Envíalo TODO.", None, "TODO"), ("Sie haben TODO Tage", "de", "TODO")],
        *[("TODO", "es", "TODO"), ("TODO: días", "pt-BR", "TODO"), ("(TODO incluido)", "es", None)],
    ],
)
def test_in_spanish_and_portuguese_a_note_has_to_stand_apart_from_the_words(
    text: str, tag: str | None, found: str | None
) -> None:
    assert placeholder_in(text, tag) == found


def test_the_words_of_the_whole_file_say_what_language_it_is_in(tmp_path: Path) -> None:
    file = tmp_path / "channels.yaml"
    words = "Si el producto no está bien, las fotos que nos envía con su pedido son para el vendedor."
    file.write_text(f"store:\n  rule: Envíalo TODO.\n  explained: {words}\n", "utf-8")
    assert list(placeholders(file, tmp_path)) == []


def test_an_editor_can_say_that_it_is_meant(tmp_path: Path) -> None:
    file = tmp_path / "channels.yaml"
    file.write_text("store:\n  # fine: placeholder (our tool is called so)\n  name: TODO\n  rule: TODO\n", "utf-8")
    (refused,) = placeholders(file, tmp_path)
    assert [problem.line for problem in refused.problems] == [4]


def test_every_placeholder_in_the_file_is_named_with_its_line_and_comments_are_none(tmp_path: Path) -> None:
    file = tmp_path / "channels.yaml"
    file.write_text("# TODO\nstore:\n  website: https://example.com/\n  tags:\n    - fine\n    - [TBD]\n")
    (tmp_path / "about.md").write_text("# About\n\nWrite to help&#64;example.com\n")
    of_the_store, of_a_page = placeholders(file, tmp_path)
    assert [(problem.line, problem.column) for problem in of_the_store.problems] == [(3, 12), (6, 8)]
    assert "example.com" in of_the_store.problems[0].message
    assert [problem.line for problem in of_a_page.problems] == [3]


@pytest.mark.parametrize("row", ["a.", "a-", "-a.", "my-shop.", "a"])
def test_a_long_row_of_letters_is_read_once(row: str) -> None:
    text = f"{row * 500}."
    assert characters_read(LABELS, text) <= len(text)


@pytest.mark.parametrize(
    "text", ["my-shop.example.com", "a.b.c.test", "..a.test", "-a.local", "(a.local)", "é.invalid"]
)
def test_a_name_is_read_from_its_beginning(text: str) -> None:
    assert placeholder_in(text) == text.strip("().")
