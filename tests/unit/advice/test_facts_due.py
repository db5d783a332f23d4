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
        (date(2027, 1, 2), ["10", "14", "7"]),
        (date(2025, 12, 31), ["10", "14", "7"]),
    ],
    ids=["on its day", "a day after", "day 90", "day 91", "all", "checked tomorrow"],
)
def test_a_fact_is_due_after_its_day_or_after_ninety_days(file: Path, today: date, due: list[str]) -> None:
    lines = [fact.report().rpartition("/")[2] for fact in facts_due(read_guide(file), file, today)]
    assert [line.split(":")[1] for line in lines] == due


@pytest.mark.parametrize(("changed", "due"), [("2026-01-01", 0), ("2026-01-02", 1)])
def test_a_fact_whose_source_has_changed_since_is_due_at_once(file: Path, changed: str, due: int) -> None:
    file.write_text(GUIDE.replace("checked: 2026-01-01}", f"checked: 2026-01-01, changed: {changed}}}"))
    facts = [fact.report() for fact in facts_due(read_guide(file), file, date(2026, 1, 20))]
    assert len(facts) == due
    assert all('"Policy" has changed since somebody last read it' in fact for fact in facts)


def test_a_window_that_ended_and_the_source_of_one_of_several_are_due(file: Path) -> None:
    several = """
    windows:
      - {name: Christmas, until: 2026-01-31}
      - name: Withdrawal
        days: 14
        counted_from: delivery
        source: {title: The law, address: https://law.com/, checked: 2026-01-01, review: 2026-02-01}
"""
    file.write_text(GUIDE[: GUIDE.index("    sources:")] + several)
    facts = [fact.report().rpartition("/")[2] for fact in facts_due(read_guide(file), file, date(2026, 2, 2))]
    assert [fact.split(" [")[0] for fact in facts] == [
        'channels.yaml:8:34: "Christmas" ended on this day; write when it ends now, or delete the window',
        'channels.yaml:12:70: "The law" was last read 32 days ago; read it again and write down the day',
    ]


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
