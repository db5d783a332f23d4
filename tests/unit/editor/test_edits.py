"""Somebody changes one thing in the form, and nothing else of the file moves."""

import difflib
import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from returns_guide.editor.edits import Edit, NotWritable, edited, list_edits
from returns_guide.editor.scalars import WIDTH, Bare
from returns_guide.reading.document import read_document

from tests.support.site_builder import BAZAAR, EVERYTHING, SHIPPED
from tests.unit.reading.test_reader_cases import GOOD

FILES = [SHIPPED, EVERYTHING, BAZAAR, *GOOD]
WORDS = "Other words: “here”, 'there' # and so on"
NESTED = """
# The store.
top:
  name: Ann  # hers

  list:
    - one
    # Of the second.
    - two  # beside it
    - three

  flow: {a: 1, b: [x, y]}
after: >-
  More
  words.
"""


def read(text: str) -> Any:
    return read_document(text.encode())[0].data


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def leaves(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else None
    return [path] if inner is None else [leaf for key, value in inner for leaf in leaves(value, (*path, key))]


def lines_of(text: str, path: tuple[Any, ...]) -> set[int]:
    """The lines, counted from 0, that a value stands in."""
    node: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
    for key in path:
        node = node.value[key] if isinstance(key, int) else next(v for k, v in node.value if k.value == key)
    return set(range(node.start_mark.line, node.end_mark.line + 1))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_value_can_be_changed_and_only_its_own_lines_are(file: Path) -> None:
    text = file.read_text("utf-8-sig")
    for path in leaves(read(text)):
        try:
            after = edited(text, [Edit(path, WORDS)])
        except NotWritable:
            assert "&" in text
            continue
        steps = difflib.SequenceMatcher(None, text.split("\n"), after.split("\n"), autojunk=False).get_opcodes()
        touched = {line for step, start, end, _, _ in steps if step != "equal" for line in range(start, end)}
        assert touched
        assert touched <= lines_of(text, path), path


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_removed_and_raised_anywhere_leaves_all_else_as_it_was_meant(file: Path) -> None:
    text = file.read_text("utf-8-sig")
    for path in {leaf[:end] for leaf in leaves(read(text)) for end in range(1, len(leaf) + 1)}:
        for edit in [Edit(path, kind="remove")] + [Edit(path, kind="raise")] * (
            isinstance(path[-1], int) and path[-1] > 0
        ):
            try:
                edited(text, [edit])
            except NotWritable:
                assert "&" in text


def test_a_new_key_takes_its_usual_place() -> None:
    order = ("name", "title", "list")
    after = edited(NESTED, [Edit(("top", "title"), "Hers", order=order)])
    assert changed_lines(NESTED, after) == ["+   title: Hers"]
    assert "# hers\n  title: Hers\n\n  list:" in after


def test_the_first_key_can_be_new_or_go() -> None:
    text = "list:\n  - b: 1\n    # Of c.\n    c: 2\n"
    after = edited(text, [Edit(("list", 0, "a"), "0", order=("a", "b"))])
    assert after == 'list:\n  - a: "0"\n    b: 1\n    # Of c.\n    c: 2\n'
    assert edited(after, [Edit(("list", 0, "a"), kind="remove")]) == text
    assert edited(text, [Edit(("list", 0, "b"), kind="remove")]) == "list:\n  - \n    # Of c.\n    c: 2\n"


def test_a_comment_goes_where_its_entry_goes() -> None:
    after = edited(NESTED, [Edit(("top", "list", 1), kind="raise")])
    assert "  list:\n    # Of the second.\n    - two  # beside it\n    - one\n    - three\n" in after
    after = edited(NESTED, [Edit(("top", "list", 1), kind="remove")])
    assert changed_lines(NESTED, after) == ["-     # Of the second.", "-     - two  # beside it"]


def test_what_stands_in_brackets_stays_in_brackets() -> None:
    edits = [
        Edit(("top", "flow", "c"), "a, b", order=("a", "b", "c")),
        Edit(("top", "flow", "b", 2), ["z"], "insert"),
        Edit(("top", "flow", "a"), kind="remove"),
        Edit(("top", "flow", "b", 1), kind="raise"),
    ]
    assert '  flow: {b: [y, x, [z]], c: "a, b"}\n' in edited(NESTED, edits)


def test_long_words_are_folded_and_folded_ones_stay_so() -> None:
    words = "Some more of these words. " * 12
    after = edited(NESTED, [Edit(("top", "name"), words.strip()), Edit(("after",), "Few words.")])
    assert max(map(len, after.splitlines())) <= WIDTH + 2
    assert "  name: >-  # hers\n    Some more" in after
    assert "  name: >-  # hers\n    Ann\n\n" in edited(after, [Edit(("top", "name"), "Ann")])
    assert after.endswith("after: >-\n  Few words.\n")


def test_a_new_entry_keeps_the_distance_of_its_neighbours() -> None:
    text = "list:\n  - a: 1\n\n  - a: 2\n\nend: 3\n"
    new = {"a": Bare("3"), "in": {"b": ["x"], "c": []}}
    after = edited(text, [Edit(("list", 2), new, "insert")])
    assert after == text.replace("\n\nend", "\n\n  - a: 3\n    in:\n      b:\n        - x\n      c: []\n\nend")
    assert edited(after, [Edit(("list", 2), kind="remove")]) == text


def test_a_value_that_an_alias_repeats_is_not_touched() -> None:
    with pytest.raises(NotWritable):
        edited("a: &name Ann\nb: *name\n", [Edit(("a",), "Bob")])


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        (["b", "c2"], "  - b  # two\n  - c2  # three\n"),
        (["c", "a", "b"], "  - c  # three\n  - a  # one\n  - b  # two\n"),
        (["a", "new", "b", "c"], "  - a  # one\n  - new\n  - b  # two\n  - c  # three\n"),
    ],
    ids=["removed", "moved", "new"],
)
def test_each_entry_of_a_list_keeps_its_own_comment(after: list[str], lines: str) -> None:
    text = "list:\n  - a  # one\n  - b  # two\n  - c  # three\n"
    assert edited(text, list_edits(("list",), ["a", "b", "c"], after)) == f"list:\n{lines}"


def test_a_comment_further_in_belongs_to_what_stands_above_it() -> None:
    text = "list:\n  - a: 1\n    b: 2\n    # of the first\n  - a: 3\n"
    assert edited(text, [Edit(("list", 1), kind="remove")]) == "list:\n  - a: 1\n    b: 2\n    # of the first\n"


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abcd")))
def test_any_list_becomes_any_other(before: list[str], after: list[str]) -> None:
    text = f"list: [{', '.join(before)}]\n"
    assert read(edited(text, list_edits(("list",), before, after))) == {"list": after}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_come_out_as_they_went_in(words: str) -> None:
    paths = [("top", "name"), ("top", "list", 1), ("top", "flow", "b", 0), ("after",)]
    after = read(edited(NESTED, [Edit(path, words) for path in paths]))
    assert [after["top"]["name"], after["top"]["list"][1], after["top"]["flow"]["b"][0], after["after"]] == [words] * 4


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "1.10",
        "0123",
        "12:30",
        "2026-11-24",
        "~",
        "1e3",
        "0o17",
        "@home",
        "a: b",
        "a #b",
        "＃ a",
        "- a",
        "{x}",
        "",
    ],
)
def test_words_that_yaml_takes_for_something_else_stand_in_quotes(words: str) -> None:
    after = edited("key: Ann\n", [Edit(("key",), words)])
    assert yaml.safe_load(after) == {"key": words}
    assert after == f'key: "{words}"\n' if words else after


def test_hostile_nesting_is_only_words() -> None:
    rng = random.Random(7)  # noqa: S311  # chance for a test
    for _ in range(200):
        words = "".join(rng.choices("[]{}:,-?&*!|>'\"%@` #\\\n\t", k=300))
        assert read(edited(NESTED, [Edit(("top", "name"), words)]))["top"]["name"] == words
    deep = "[" * 5_000
    assert read(edited(NESTED, [Edit(("top", "name"), deep)]))["top"]["name"] == deep
