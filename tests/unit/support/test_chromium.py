"""Which browser the tests get."""

import sys
from pathlib import Path

import pytest

from tests.support import chromium

OWN, MACHINES = Path("/playwright/chrome"), Path("/usr/bin/chromium")


def test_the_first_way_that_gives_a_browser_wins_and_later_ways_are_not_tried() -> None:
    assert chromium.find_chromium([lambda: None, lambda: OWN, lambda: pytest.fail("tried")]) == OWN


def test_where_no_way_gives_a_browser_one_sentence_says_what_to_do() -> None:
    with pytest.raises(SystemExit, match=r"^No browser for the tests: install Chromium .+, then run the tests again"):
        chromium.find_chromium([lambda: None])


def test_playwrights_own_comes_before_the_machines_and_debians_comes_last(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    for way in ("debians", "playwrights_own", "the_machines"):
        monkeypatch.setattr(chromium, way, lambda way=way: tried.append(way))
    with pytest.raises(SystemExit):
        chromium.find_chromium()
    assert tried == ["playwrights_own", "the_machines", "debians"]


def test_an_installed_browser_of_playwright_is_not_downloaded_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = program(tmp_path / "chrome")
    monkeypatch.setattr(chromium, "_playwrights_path", lambda: own)
    monkeypatch.setattr(chromium, "say", pytest.fail)
    assert chromium.playwrights_own() == own


def test_a_download_that_fails_leads_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(chromium, "_playwrights_path", lambda: tmp_path / "absent")
    monkeypatch.setattr(sys, "executable", str(program(tmp_path / "python", "exit 1")))
    assert chromium.playwrights_own() is None


def test_of_the_machines_browsers_one_that_does_not_start_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program(tmp_path / "chromium-browser", "echo 'Install the snap instead.'; exit 1")
    chrome = program(tmp_path / "google-chrome")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "APPS", ())
    assert chromium.the_machines() == chrome


def test_without_apt_get_nothing_is_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.debians() is None


def test_a_browser_that_is_gone_is_forgotten(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    remembered = tmp_path / "chromium"
    remembered.write_text(str(tmp_path / "gone"))
    monkeypatch.setattr(chromium, "REMEMBERED", remembered)
    with pytest.raises(LookupError, match="run `make test`"):
        chromium.remembered_chromium()
    assert not remembered.exists()


def program(path: Path, script: str = "exit 0") -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path
