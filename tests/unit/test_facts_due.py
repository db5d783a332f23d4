"""A fact that nobody has looked at for a while is named."""

from datetime import date
from pathlib import Path

import pytest
from returns_guide.facts_due import facts_due
from returns_guide.reader import read_guide

GUIDE = """\
store: {name: A store, rule: Send it back.}
channels:
  - id: market
    name: Market
    steps: [title: Go]
    sources:
      - {title: Policy, address: https://market.com/, checked: 2026-01-01}
"""


@pytest.mark.parametrize(
    ("today", "due"), [(date(2026, 4, 1), []), (date(2026, 4, 2), ["channels.yaml:7:64"])], ids=["day 90", "day 91"]
)
def test_a_fact_is_due_after_ninety_days(tmp_path: Path, today: date, due: list[str]) -> None:
    file = tmp_path / "channels.yaml"
    file.write_text(GUIDE)
    told = [fact.report().rpartition("/")[2] for fact in facts_due(read_guide(file), file, today)]
    assert [line.partition(": ")[0] for line in told] == due
