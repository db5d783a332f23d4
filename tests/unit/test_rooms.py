"""The rooms of hooks/returns_guide are a way that goes in one direction, and the picture of them is up to date."""

from collections import Counter
from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.commands.rooms import HOOKS, LEVELS, files_by_room, imported_names, imports_between_rooms

# Written out once more: a test that took its order from the picture's list could be bent along with it.
ORDER = """
    guide_hook __main__ / commands / preview / editor review / inbox / web / build / advice changes / publishing
    / making / reading / model / languages / values / problems / __init__
"""
LEVEL = {room: -number for number, level in enumerate(ORDER.split("/")) for room in level.split()}


def upward(hooks: Path) -> list[str]:
    return [
        f"{found.file.relative_to(hooks)}:{found.line} imports {found.other}"
        for found in imports_between_rooms(hooks)
        if not LEVEL[found.other] < LEVEL[found.room]
    ]


def test_imports_go_only_downwards() -> None:
    assert upward(HOOKS) == []


@pytest.mark.parametrize(
    "line",
    [
        "from returns_guide.editor.form import form",
        "from returns_guide import editor",
        "import returns_guide.editor.form as forms",
        "from ..editor import form",
        "def later():\n    from returns_guide.editor.form import form",
        "if 0:\n    import os, returns_guide.editor",
    ],
)
@pytest.mark.parametrize("room", ["values", "web", "review"])
def test_an_import_upwards_or_aside_is_seen_wherever_it_stands(tmp_path: Path, room: str, line: str) -> None:
    for name in (room, "editor"):
        (tmp_path / "returns_guide" / name).mkdir(parents=True)
        (tmp_path / "returns_guide" / name / "__init__.py").touch()
    (tmp_path / "returns_guide" / room / "planted.py").write_text(line)
    assert len(upward(tmp_path)) == 1


def test_only_the_hook_knows_the_site_engine() -> None:
    engines = {"mkdocs", "properdocs", "material"}
    knowing = {
        file.name
        for file in HOOKS.rglob("*.py")
        if engines & {name.split(".")[0] for _, name in imported_names(file, "returns_guide")}
    }
    assert knowing == {"guide_hook.py"}


def test_a_room_is_small_enough_to_be_looked_over() -> None:
    rooms = files_by_room(HOOKS)
    assert set(rooms) <= set(LEVEL)
    folders = Counter(file.parent for files in rooms.values() for file in files if file.name != "__init__.py")
    assert {folder.name: count for folder, count in folders.items() if count > 12} == {}
    assert len(list((HOOKS / "returns_guide").glob("*.py"))) <= 6


def test_the_picture_shows_the_same_order() -> None:
    assert [" ".join(level) for level in LEVELS] == [" ".join(level.split()) for level in ORDER.split("/")][:-1]


def test_the_picture_is_up_to_date_and_says_when_it_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rooms", "--check"]) == 0
    (tmp_path / "old.svg").write_text("<svg/>")
    assert main(["rooms", "--check", "--file", str(tmp_path / "old.svg")]) == 1
    assert "draw it anew: make rooms" in capsys.readouterr().err
