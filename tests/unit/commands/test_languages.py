"""Whoever adds a language needs no other tools: what to do next is said at each step."""

from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.languages import alike, catalogue, catalogue_files, language

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In place of the site's own languages."""
    for module in (catalogue, catalogue_files, language):
        monkeypatch.setattr(module, "FOLDER", tmp_path)
    monkeypatch.setattr(alike, "FILE", tmp_path / "same.yaml")
    return tmp_path


def test_a_language_is_begun_translated_and_read_back(folder: Path, capsys: Capture) -> None:
    assert main(["languages", "--check"]) == 0
    assert main(["language", "da"]) == 0
    assert "sentences to translate. What is missing or wrong: make check" in capsys.readouterr().out
    assert main(["languages", "--check"]) == 1
    assert "is empty; write “What to do” in Danish" in capsys.readouterr().err
    file = folder / "da.po"
    file.write_text(
        file.read_text("utf-8").replace('"What to do"\nmsgstr ""', '"What to do"\nmsgstr "Det skal du gøre"'),
        "utf-8",
    )
    assert main(["unread", "da"]) == 0
    assert capsys.readouterr().out == "channel/what-to-do\tDet skal du gøre\n"
    (folder / "da.back.txt").write_text("channel/what-to-do\tYou have to do that\n", "utf-8")
    assert main(["languages"]) == 0
    assert main(["unread", "da"]) == 0
    assert capsys.readouterr().out == ""
    assert (folder / "da.back.txt").read_text("utf-8").endswith("\tYou have to do that\n")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["language", "klingon"], '"klingon" is no language that CLDR knows'),
        (["language", "pt_br"], '"pt_br" is usually written "pt-BR"; write it so'),
        (["language", "en"], "has its sentences already"),
        (["unread", "sv"], "There is no sv.po in"),
    ],
)
def test_what_cannot_be_done_is_said(folder: Path, capsys: Capture, asked: list[str], told: str) -> None:
    assert main(asked) == 1
    assert told in capsys.readouterr().err
    assert list(folder.iterdir()) == []


def test_a_file_that_is_no_catalogue_is_left_alone(folder: Path, capsys: Capture) -> None:
    (folder / "da.po").write_text("nonsense\n", "utf-8")
    (folder / "same.yaml").write_text("- {languages: da de}\n", "utf-8")
    assert main(["languages"]) == 1
    assert (folder / "da.po").read_text("utf-8") == "nonsense\n"
    assert "da.po stays as it is, since not all of it can be read:\n" in capsys.readouterr().err
    assert main(["languages", "--check"]) == 1
    assert (
        "same.yaml:1:1: has no why and no sentences; write each of why, languages, sentences" in capsys.readouterr().err
    )
