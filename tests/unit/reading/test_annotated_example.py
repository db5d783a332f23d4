"""What CONTRIBUTING.md shows can be copied: together it is a right file, and uses every key there is."""

import re
from datetime import date
from pathlib import Path

import pytest
from returns_guide.advice.facts_due import facts_due
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide

from tests.support.keys import keys_of, keys_used_in
from tests.support.site_builder import ROOT

SHOWN = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """All its YAML as one file, with the picture that it names beside it."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/label.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    file = tmp_path / "channels.yaml"
    file.write_text("".join(re.findall(r"^```yaml\n(.*?)^```$", SHOWN, re.DOTALL | re.MULTILINE)), "utf-8")
    return file


def test_it_is_read_without_a_problem_and_shows_every_key(example: Path) -> None:
    shown = keys_used_in(read_guide(example)) | {"Endpoint.id", "Endpoint.url", "Guide.languages"}
    assert "languages: [" in SHOWN
    assert shown == keys_of(Guide)


def test_a_fact_that_nobody_has_read_on_the_live_page_says_so(example: Path) -> None:
    windows = [channel.window for channel in read_guide(example).channels if channel.window]
    assert len(re.findall(r"days: \d+ +# TO BE CHECKED", SHOWN)) == len(windows)
    assert all(window.source for window in windows)


def test_its_facts_come_due(example: Path) -> None:
    assert len(list(facts_due(read_guide(example), example, date(2027, 3, 1)))) == 7
