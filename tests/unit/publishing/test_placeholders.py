"""What somebody meant to replace is found; what is meant is left alone."""

from pathlib import Path

import pytest
from returns_guide.publishing.placeholders import placeholder_in, placeholders


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
    ],
)
def test_words_that_are_meant_are_left_alone(text: str) -> None:
    assert placeholder_in(text) is None


def test_every_placeholder_in_the_file_is_named_with_its_line_and_comments_are_none(tmp_path: Path) -> None:
    file = tmp_path / "channels.yaml"
    file.write_text("# TODO\nstore:\n  website: https://example.com/\n  tags:\n    - fine\n    - [TBD]\n")
    (tmp_path / "about.md").write_text("# About\n\nWrite to help&#64;example.com\n")
    of_the_store, of_a_page = placeholders(file, tmp_path)
    assert [(problem.line, problem.column) for problem in of_the_store.problems] == [(3, 12), (6, 8)]
    assert "example.com" in of_the_store.problems[0].message
    assert [problem.line for problem in of_a_page.problems] == [3]
