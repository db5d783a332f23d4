"""The generator knows no store: a store's words stand in its own file alone, and any store's file will do."""

import re
from pathlib import Path
from typing import Any

import pytest
from returns_guide.making.files.word_forms import FILE as WORD_FORMS
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import BAZAAR, EVERYTHING, ROOT, SHIPPED

COMMON = 4
"""Ids and names shorter than this (`no`, `a`) are words of every program."""


def test_the_bazaar_has_a_dozen_channels() -> None:
    assert len(read_guide(BAZAAR).channels) == 12


@pytest.mark.parametrize("file", [SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def test_no_channel_is_named_in_a_program_a_template_or_a_style(file: Any) -> None:
    names = {word for channel in read_guide(file).channels for word in (channel.id, channel.name)}
    named = re.compile(
        "|".join(rf"\b{re.escape(name)}\b" for name in sorted(names) if len(name) > COMMON), re.IGNORECASE
    )
    sources = [path for folder in ("hooks", "overrides") for path in (ROOT / folder).rglob("*") if is_source(path)]
    assert {".py", ".html", ".txt", ".css", ".mjs", ".json", ".xml"} <= {path.suffix for path in sources}
    assert not [f"{path.name}: {found}" for path in sources for found in named.findall(path.read_text("utf-8"))]


def is_source(path: Path) -> bool:
    """Not how shops are written in other scripts: that is a language's, like its dictionary."""
    return path.is_file() and path.parent.name != "__pycache__" and path != WORD_FORMS
