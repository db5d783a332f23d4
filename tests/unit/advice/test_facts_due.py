"""A fact that nobody has looked at for a while is named: on its own, in `make check` and in a build, which goes on."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.advice.facts_due import facts_due
from returns_guide.reading.reader import read_guide

from tests.support.engine import engine_command
from tests.support.site_builder import ROOT

GUIDE = """\
store: {name: A store, rule: Send it back.}
channels:
  - id: market
    name: Market
    steps: [title: Go]
    sources:
      - {title: Policy, address: https://market.com/, checked: 2026-01-01}
    order_number:
      example: "77"
      source: {title: Letters, address: https://market.com/, checked: 2026-01-01, review: 2026-02-01}
    window:
      days: 30
      counted_from: delivery
      source: {title: Days, address: https://market.com/, checked: 2026-01-01, review: 2027-01-01}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "channels.yaml"
    file.write_text(GUIDE)
    return file


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2026, 2, 1), []),
        (date(2026, 2, 2), ["10"]),
        (date(2026, 4, 1), ["10"]),
        (date(2026, 4, 2), ["10", "7"]),
        (date(2027, 1, 2), ["14", "10", "7"]),
        (date(2025, 12, 31), ["14", "10", "7"]),
    ],
    ids=["on its day", "a day after", "day 90", "day 91", "all", "checked tomorrow"],
)
def test_a_fact_is_due_after_its_day_or_after_ninety_days(file: Path, today: date, due: list[str]) -> None:
    lines = [fact.report().rpartition("/")[2] for fact in facts_due(read_guide(file), file, today)]
    assert [line.split(":")[1] for line in lines] == due


def test_check_says_what_is_due_and_goes_well(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(GUIDE.replace("2026-01-01", "2020-01-01").replace("2027-01-01", "2020-03-01"))
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out.count("read it again and write down the day") == 3


@pytest.mark.parametrize("strict", [True, False])
def test_a_build_says_what_is_due_and_goes_on(file: Path, tmp_path: Path, strict: bool) -> None:
    """A strict one, which nobody may be there to mend, counts no warning."""
    file.write_text(GUIDE.replace("2026-01-01", "2020-01-01"))
    flags = ["--strict"] if strict else []
    command = engine_command("build", *flags, "-d", tmp_path / "site", config=ROOT / "mkdocs.yml")
    environment = {**os.environ, "CHANNELS_FILE": str(file), "NO_MKDOCS_2_WARNING": "1"}
    build = subprocess.run(command, env=environment, text=True, capture_output=True, check=False)
    level = "INFO" if strict else "WARNING"
    lines = [line for line in build.stderr.splitlines() if "was last read" in line]
    assert build.returncode == 0, build.stderr
    assert [line.split()[0] for line in lines] == [level, level]
