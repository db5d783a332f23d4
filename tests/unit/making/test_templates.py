"""What a template shows is text, also where its author forgot to say so."""

import sys
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader, UndefinedError
from returns_guide.making import templates


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(templates, "FOLDER", tmp_path)
    for name in ("page.html", "icon.svg.html", "feed.xml", "words.txt"):
        (tmp_path / name).write_text("  <p>{{ words }}</p>\n  and on", "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["page.html", "icon.svg.html", "feed.xml"])
def test_words_without_a_filter_become_no_markup(name: str) -> None:
    made = templates.rendered(name, words="<script>alert('a')</script> & \"b\"")
    assert made == "<p>&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt; &amp; &#34;b&#34;</p>\n  and on"


def test_plain_text_says_what_was_written() -> None:
    assert "<p><b> & c</p>" in templates.rendered("words.txt", words="<b> & c")


def test_a_word_that_is_missing_is_no_empty_place() -> None:
    with pytest.raises(UndefinedError, match="words"):
        templates.rendered("page.html")


def test_a_template_that_has_changed_is_read_anew(folder: Path) -> None:
    before = templates.rendered("page.html", words="")
    (folder / "page.html").write_text("Other words", "utf-8")
    assert before != templates.rendered("page.html") == "Other words"


def test_a_part_is_included_as_jinja_would(folder: Path) -> None:
    (folder / "part.html").write_text('{% set words = "its own: " ~ words %}\n{{ words }}\n', "utf-8")
    (folder / "page.html").write_text('<p>{% include "part.html" %}</p>\n  {% include "part.html" %}\n{{ words }}')
    made = templates.templates()
    as_jinja_does = made.overlay(bytecode_cache=None, loader=FileSystemLoader(folder)).get_template("page.html")
    assert templates.rendered("page.html", words="<b>") == as_jinja_does.render(words="<b>")


@pytest.mark.parametrize(("writes_nothing", "kept"), [(False, 1), (True, 0)])
def test_compiled_templates_are_kept_beside_pythons_own_where_those_are_kept(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, writes_nothing: bool, kept: int
) -> None:
    module = tmp_path_factory.mktemp("making") / "templates.py"
    module.touch()
    (module.parent / "__pycache__").mkdir()
    monkeypatch.setattr(templates, "__file__", str(module))
    monkeypatch.setattr(sys, "dont_write_bytecode", writes_nothing)
    templates.rendered("page.html", words="")
    assert len(list((module.parent / "__pycache__").glob("*.template"))) == kept
