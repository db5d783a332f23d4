"""An error in a template is found where it was written, also in a part of a part."""

from pathlib import Path

import pytest
from jinja2 import TemplateError
from returns_guide.making import broken_template, templates

PAGE = """\
{# A page. #}
<p>{{ first }}</p>
{% include "part.html" %}
<p>{% include "inner.html" %} {{ last }}</p>
{{ end }}
"""
PART = """\
{# A part. #}
{% include "inner.html" %}
{{ second }}
"""
INNER = """\
{# A part of both. #}
{% if here %}
{{ third }}
{% endif %}
"""
WORDS = {"first": 1, "second": 2, "third": 3, "here": True, "last": 4, "end": 5}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for module in (templates, broken_template):
        monkeypatch.setattr(module, "FOLDER", tmp_path)
    for name, text in {"page.html": PAGE, "part.html": PART, "inner.html": INNER}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def problem_without(*words: str) -> str:
    with pytest.raises(TemplateError) as error:
        templates.rendered("page.html", **{name: value for name, value in WORDS.items() if name not in words})
    broken = broken_template.broken_template(error.value)
    assert broken
    return broken.report()


@pytest.mark.parametrize(
    ("missing", "place"),
    [
        ("first", "page.html:2"),
        ("second", "part.html:3"),
        ("third", "inner.html:3"),
        ("here", "inner.html:2"),
        ("last", "page.html:4"),
        ("end", "page.html:5"),
    ],
)
def test_a_word_that_is_missing_is_named_where_it_is_written(missing: str, place: str) -> None:
    assert f"{place}:1: this template fails ('{missing}' is undefined)" in problem_without(missing)


def test_what_jinja_cannot_read_is_named_where_it_is_written(folder: Path) -> None:
    (folder / "part.html").write_text("<p>\n{{ second | }}\n</p>\n")
    assert "part.html:2:1: this template fails (expected token" in problem_without()


def test_an_error_in_no_template_is_none_of_theirs() -> None:
    assert broken_template.broken_template(TemplateError("made here")) is None
