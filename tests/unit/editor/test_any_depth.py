"""However deep a part stands, each of its keys can be shown, added, changed and removed, and nothing else moves."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from returns_guide.editor.controls import SAID_ELSEWHERE, Control, at, controls
from returns_guide.editor.edits import edited
from returns_guide.editor.form import Form, address
from returns_guide.editor.pages import editor_page
from returns_guide.model import Part
from returns_guide.model.walk import keys
from returns_guide.reading.document import read_document
from selectolax.lexbor import LexborHTMLParser

from tests.support.deep_parts import Path, deep_paths, value_of, whole, written
from tests.unit.editor.conftest import fields
from tests.unit.editor.test_edits import lines_of

PLACES = [(model, path) for model, paths in deep_paths().items() for path in paths]
NAMES = [address(path) or "the guide" for _, path in PLACES]
every_place = pytest.mark.parametrize(("model", "path"), PLACES, ids=NAMES)


def text_of(data: Any) -> str:
    return str(yaml.dump(data, sort_keys=False, allow_unicode=True, width=10_000))


def read(text: str) -> Any:
    return read_document(text.encode())[0].data


def page(form: Form) -> str:
    facts = {"version": "", "trouble": "", "lines": None, "others": [], "lost": [], "saved": False, "reason": ""}
    return editor_page(200, "part.html", form=form, file="channels.yaml", **facts).body.decode()  # type: ignore[arg-type]


def saved(text: str, path: Path, **answered: str) -> str:
    """The file once somebody has loaded the form, changed fields of these controls and saved it."""
    form = Form(path, read(text))
    sent = fields(page(form)) | answered
    return edited(text, Form(path, read(text), sent).edits())


def plain(path: Path, data: Any) -> Iterator[Control]:
    return (one for one in controls(path, data) if one.kind not in SAID_ELSEWHERE)


def answers(control: Control, value: Any) -> dict[str, str]:
    """What is typed into the fields of a control for this value."""
    if control.kind == "lists":
        return {f"{control.id}.{index}": "\n".join(row) for index, row in enumerate(value)}
    if control.kind == "list":
        return {control.id: "\n".join(value)}
    if control.kind == "by id":
        return {control.id: "\n".join(f"{of}: {words}" for of, words in value.items())}
    return {control.id: value}


def kept(text: str, path: Path) -> tuple[list[str], list[str]]:
    """The lines before a key, and those after it, none of which may move."""
    lines, own = text.splitlines(), lines_of(text, path)
    first = min(own) if text.splitlines()[min(own)].lstrip("- ").startswith(f"{path[-1]}:") else min(own) - 1
    node_end = max(own)
    return lines[:first], lines[node_end + 1 :]


@every_place
def test_its_form_shows_each_key_with_what_stands_there(model: type[Part], path: Path) -> None:
    data = written(path, whole(model))
    form = Form(path, data)
    html = page(form)
    sent = fields(html)
    for control in plain(path, data):
        shown = answers(control, at(data, control.path))
        assert {name: sent.get(name) for name in shown} == shown
    assert read(saved(text_of(data), path)) == data
    inner = LexborHTMLParser(html).css(".parts")
    assert len(inner) == len([key for key in keys(model) if key.part])


@every_place
def test_each_key_is_changed_alone(model: type[Part], path: Path) -> None:
    data = written(path, whole(model))
    before = text_of(data)
    by_name = {key.name: key for key in keys(model)}
    for control in plain(path, data):
        first = next(iter(control.choices), "")
        other = {"number": "31", "day": "2026-11-24", "yes": "", "choice": first}
        value = other.get(control.kind, value_of(by_name[control.name], "Other"))
        after = saved(before, path, **answers(control, value))
        assert read(after) == changed(data, control.path, value), control.id
        assert_nothing_else_moves(before, after, control.path)


@every_place
def test_each_key_is_removed_and_added_again(model: type[Part], path: Path) -> None:
    data = written(path, {"a": "Before", **whole(model), "b": "After"})
    before = text_of(data)
    for control in plain(path, data):
        nothing = dict.fromkeys(answers(control, at(data, control.path)), "")
        without = saved(before, path, **nothing)
        assert read(without) == changed(data, control.path, None), control.id
        again = saved(without, path, **answers(control, at(data, control.path)))
        assert read(again) == data, control.id


@every_place
def test_one_more_can_be_begun_moved_and_removed(model: type[Part], path: Path) -> None:
    data = written(path, whole(model))
    for name, rows in ((control.name, rows) for control, rows in Form(path, data).parts):
        new = next(row.path for row in rows if not row.is_there)
        form = Form(new, data)
        assert page(form).count("<h1") == 1
        sent = {one.id: "x" for group in form.groups for one in group.controls if one.kind not in ("yes", "lists")}
        begun = edited(text_of(data), Form(new, data, sent).edits())
        assert at(read(begun), new) is not None, name
        removed = edited(begun, Form(new, read(begun), {"do": "remove"}).edits()) if form.can_be_removed else None
        assert removed is None or at(read(removed), new) is None
    if path and isinstance(path[-1], int):
        above = (*path[:-2],)
        form = Form(above, data, {"do": f"raise:{address(path)}"})
        raised = edited(text_of(data), [edit for edit in form.edits() if edit.kind == "raise"])
        assert at(read(raised), (*path[:-1], 0)) == at(data, path)


def changed(data: Any, path: Path, value: Any) -> Any:
    """The data with another value at a path, or without it."""
    if not path:
        return value
    key, *rest = path
    inner = changed(data.get(key) if isinstance(data, dict) else data[key], tuple(rest), value)
    if isinstance(data, dict):
        copy = {**data, str(key): inner}
        return {of: one for of, one in copy.items() if one not in (None, "")}
    return [inner if index == key else one for index, one in enumerate(data)]


def assert_nothing_else_moves(before: str, after: str, path: Path) -> None:
    first, last = kept(before, path)
    lines = after.splitlines()
    assert lines[: len(first)] == first
    assert not last or lines[-len(last) :] == last
