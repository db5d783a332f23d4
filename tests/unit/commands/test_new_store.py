"""Somebody begins with another store: one command, and there is a file that is right and a site that works."""

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from returns_guide.__main__ import main
from returns_guide.commands.new_store import NotWritten, new_store
from returns_guide.languages.writing.quotation_marks import typographic
from returns_guide.publishing.placeholders import placeholders
from returns_guide.reading.reader import read_guide
from returns_guide.reading.schema import channels_schema
from returns_guide.values.words import plain_problems, tidy
from ruamel.yaml import YAML
from selectolax.lexbor import LexborHTMLParser as HTMLParser

HOSTILE = """Marlow: "Finch" & 'Söhne' # {{ 7*7 }} {% x %} \\n $(id) 🧿"""
NAMES = {
    "Marlow & Finch": "marlow-finch",
    "no": "no",
    "1.10": "1-10",
    "~": "store",
    "- --force": "force",
    "../../etc/passwd": "etc-passwd",
    "Süße Café": "suesse-cafe",
    "東京の店": "store",
    "👩‍🔧🧿": "store",
    "Example Market": "example-market",
    "Our website": "our-website",
    HOSTILE: "marlow-finch-soehne-7-7-x-n-id",
    "Å" * 200: "a" * 40,
}


@pytest.mark.parametrize(("name", "slug"), NAMES.items())
def test_any_name_is_the_stores_to_the_letter(name: str, slug: str, tmp_path: Path) -> None:
    file = new_store(name, tmp_path)
    assert file == tmp_path / slug / "channels.yaml"
    assert read_guide(file).store.name == name
    assert file.read_text("utf-8").endswith('."\n')


@given(st.text(max_size=12))
def test_a_name_is_written_as_it_is_unless_no_store_could_have_it(name: str) -> None:
    with TemporaryDirectory() as folder:
        try:
            file = new_store(name, Path(folder))
        except NotWritten:
            assert not tidy(name) or plain_problems(tidy(name))
        else:
            assert read_guide(file).store.name == tidy(name.strip())


@pytest.mark.parametrize("name", ["", " \n ", "a\nb\x1b", "<b>Store</b>", "\u202e", "x" * 201])
def test_what_is_no_name_is_told_and_leaves_nothing_behind(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new-store", "--folder", str(tmp_path), "--", name]) == 1
    assert capsys.readouterr().err.startswith("Nothing was written: ")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = new_store("A store", tmp_path)
    file.write_text("mine", "utf-8")
    assert main(["new-store", "--folder", str(tmp_path), "A store"]) == 1
    assert file.read_text("utf-8") == "mine"
    assert "is there already" in capsys.readouterr().err


def test_a_second_store_whose_name_has_no_plain_letters_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    names = ["市場", "متجر", "Müller", "Mueller"]
    files = [new_store(name, tmp_path) for name in names]
    assert [file.parent.name for file in files] == ["store", "store-2", "mueller", "mueller-2"]
    assert [read_guide(file).store.name for file in files] == names
    with pytest.raises(NotWritten, match=r"store/channels\.yaml is there already"):
        new_store("市場", tmp_path)


def test_a_store_can_name_its_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-store", "--folder", str(tmp_path), "--language", "en-XA", "Ünal"]) == 0
    guide = read_guide(tmp_path / "unal/channels.yaml")
    assert (guide.language, guide.store.name) == ("en-XA", "Ünal")
    assert main(["new-store", "--folder", str(tmp_path), "--language", "xx", "Ünal"]) == 1
    assert '"xx" is no language that a guide can be made in' in capsys.readouterr().err


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a-store").write_text("no folder")
    with pytest.raises(NotWritten, match="can't be made"):
        new_store("A store", tmp_path)


def test_the_command_says_how_to_look_at_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new-store", "--folder", str(tmp_path), "Marlow & Finch"]) == 0
    assert f"CHANNELS_FILE={tmp_path}/marlow-finch/channels.yaml make serve" in capsys.readouterr().out


def test_an_editor_underlines_nothing_in_it_and_publishing_names_all_that_is_left_to_do(tmp_path: Path) -> None:
    file = new_store("A store", tmp_path)
    written = YAML(typ="safe", pure=True).load(file.read_text("utf-8"))
    assert Draft7Validator(json.loads(channels_schema())).is_valid(written)
    (left,) = placeholders(file, tmp_path)
    to_do = [number for number, line in enumerate(file.read_text("utf-8").splitlines(), 1) if "TODO:" in line]
    assert {problem.line for problem in left.problems} >= set(to_do)
    assert {"help@example.com", "www.example.com"} & set(left.text().split('"'))


def test_its_site_has_the_name_as_text_a_marketplace_and_a_claim_form(
    build_site: Callable[[Path], Path], tmp_path: Path
) -> None:
    site = build_site(new_store(HOSTILE, tmp_path))
    front, own = (HTMLParser((site / path).read_text("utf-8")) for path in ("index.html", "our-website/index.html"))
    assert typographic(HOSTILE) in front.css_first("title").text()
    assert front.css_matches('a[href*="market"]')
    assert own.css_matches('form input[type="file"]')
