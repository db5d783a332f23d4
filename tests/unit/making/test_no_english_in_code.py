"""Python holds no word for customers: what they read is the store's, or in a template and its catalogue."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from returns_guide import ROOT

ROOMS = ROOT / "hooks/returns_guide"
MADE_IN = "making"
"""The room whose words could get onto a page."""
FOR_OTHERS = {
    "making/assets/bundler.py": "whoever writes a script reads what is wrong with it",
    "making/broken_template.py": "whoever writes a template reads what is wrong with it",
    "making/files/published_guide.py": "whoever writes a program reads what guide.json holds",
    "making/left_out.py": "whoever adds a key reads why others are left out",
}
SIGNS = {"{order number}", "by id", "a file without elements"}
"""Placeholders and names of our own, and what only a developer can set off."""
_WORDS = re.compile(r"[A-Za-z’']{2,}[,:;.]? [A-Za-z’'{(“]")
_TAG = re.compile(r"<[^>]*>?")


def test_no_sentence_is_written_where_pages_are_made() -> None:
    files = {file.relative_to(ROOMS).as_posix(): file for file in sorted((ROOMS / MADE_IN).rglob("*.py"))}
    assert FOR_OTHERS.keys() <= files.keys()
    written = [
        f"{name}:{words}" for name, file in files.items() if name not in FOR_OTHERS for words in _written_in(file)
    ]
    assert written == []


def test_a_sentence_would_be_seen(tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text(
        '"""A page."""\ndef title(name: str) -> str:\n    """What it is."""\n    return f"Return to {name}"\n'
    )
    assert list(_written_in(file)) == ["4: 'Return to '"]


def _written_in(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text("utf-8"))
    others = {inner for node in ast.walk(tree) for inner in _for_others(node)}
    for node in ast.walk(tree):
        is_read = isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in others
        if is_read and node.value not in SIGNS and _WORDS.search(_TAG.sub("", f"{node.value}{{")):  # a place may follow
            yield f"{node.lineno}: {node.value!r}"


def _for_others(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, and what is raised for a developer."""
    match node:
        case ast.Expr(value=ast.Constant()):
            yield node.value
        case ast.Raise() | ast.Assert():
            yield from ast.walk(node)
