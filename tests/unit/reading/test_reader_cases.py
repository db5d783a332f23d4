"""Every file in cases/ is read as the file beside it says: `.problems` of a bad one, `.says` of a good one."""

from pathlib import Path
from typing import Any

import pytest
from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import read_guide

CASES = Path(__file__).parent / "cases"
BAD = sorted(CASES.glob("*.yaml"))
GOOD = sorted(CASES.glob("good/*.yaml"))


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_bad_file_is_refused_with_all_its_problems_in_order(file: Path) -> None:
    with pytest.raises(InvalidGuide) as refused:
        read_guide(file)
    found = [f"{problem.line}:{problem.column}: {problem.message}" for problem in refused.value.problems]
    assert found == file.with_suffix(".problems").read_text("utf-8").splitlines()


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_a_good_file_is_read_as_it_is_meant(file: Path) -> None:
    guide = read_guide(file)
    expected = file.with_suffix(".says").read_text("utf-8").splitlines()
    read = [f"{path}: {at(guide, path)}" for path, _, _ in (line.partition(": ") for line in expected)]
    assert read == expected


def test_no_case_stands_alone() -> None:
    pairs = {path.with_suffix(kind) for files, kind in ((BAD, ".problems"), (GOOD, ".says")) for path in files}
    files = {path for path in CASES.rglob("*") if path.is_file() and path.parent.name != "pictures"}
    assert files == pairs | {*BAD, *GOOD}


def at(value: Any, path: str) -> Any:
    """The value at a path like `channels.0.name`."""
    for key in path.split("."):
        value = value[int(key)] if key.isdigit() else getattr(value, key)
    return value
