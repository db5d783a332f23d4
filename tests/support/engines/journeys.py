"""Count journeys by engine over several runs of the tests, and insist on each engine: the last lines of .ci/run.

A test whose `record_property("journey", engine)` names an engine has made a journey in it, one for each time.
"""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.support.engines.engines import ENGINES


def note_journeys(passed: Iterable[pytest.TestReport]) -> None:
    """Add those that went well to the file that the environment names in JOURNEYS, an engine a line."""
    if file := os.environ.get("JOURNEYS"):
        made = [value for report in passed for name, value in report.user_properties if name == "journey"]
        with Path(file).open("a", encoding="utf-8") as journeys:
            journeys.writelines(f"{engine}\n" for engine in made)


def say_journeys(file: Path) -> None:
    """A line for each engine. Raises SystemExit where one of them has made none."""
    made = Counter(file.read_text("utf-8").split())
    for engine in ENGINES:
        print(f"Journeys in {engine}: {made[engine]}")
    if without := [engine for engine in ENGINES if not made[engine]]:
        raise SystemExit(f"No journey was made in {' and '.join(without)}.")


if __name__ == "__main__":
    say_journeys(Path(os.environ["JOURNEYS"]))
