"""`.ci/run` counts the journeys of customers, and each engine has made some."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.engines.journeys import note_journeys, say_journeys


def test_the_journeys_of_several_runs_are_counted_by_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEYS", str(tmp_path / "journeys"))
    for made in (["chromium", "firefox", "webkit"], ["firefox", "firefox"], []):
        reports = [SimpleNamespace(user_properties=[("journey", engine), ("weight", "1")]) for engine in made]
        note_journeys(reports)  # type: ignore[arg-type]
    say_journeys(tmp_path / "journeys")
    assert capsys.readouterr().out.splitlines() == [
        "Journeys in chromium: 1",
        "Journeys in firefox: 3",
        "Journeys in webkit: 1",
    ]


def test_an_engine_that_made_none_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "journeys").write_text("chromium\nfirefox\n", "utf-8")
    with pytest.raises(SystemExit, match=r"No journey was made in webkit\."):
        say_journeys(tmp_path / "journeys")
