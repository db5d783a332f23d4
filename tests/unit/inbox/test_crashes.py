"""A crash at any moment leaves whole claims only."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SCRIPT = Path(__file__).with_name("crash_everywhere.py")

NEW = {"words": ["K7", "after"], "photos": ["after", "after"], "sizes": [True, True]}
OLD = {"words": ["K7", "before"], "photos": ["before", "before"], "sizes": [True, True]}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this machine can't be made to crash like this")
@pytest.mark.parametrize(("case", "untouched"), [("first", []), ("again", [OLD])])
def test_a_crash_at_any_step_leaves_the_claim_whole_or_as_if_it_had_never_come(
    tmp_path: Path, case: str, untouched: list[object]
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    command = [sys.executable, str(SCRIPT), str(tmp_path), case]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    left = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(left) > 30, run.stderr
    assert all(found["stray folders"] == 0 for found in left)
    kept = [found["claims"] for found in left]
    turning_point = kept.index([NEW])
    assert kept[:turning_point] == [untouched] * turning_point
    assert kept[turning_point:] == [[NEW]] * (len(kept) - turning_point)
    assert turning_point > 20, run.stderr
