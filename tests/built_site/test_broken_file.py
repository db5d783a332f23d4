"""A file with mistakes builds nothing, says where they are, and touches nothing that was built before."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.support.engine import engine_command
from tests.support.site_builder import ROOT

BROKEN = """\
store:
  name: A store
  rule: Send it back.
channels:
  - id: Not A Word
    name: A channel
    steps: []
"""


@pytest.fixture
def built_before(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("The last good words")
    return tmp_path / "site"


def test_the_build_ends_with_every_problem_and_its_place(tmp_path: Path, built_before: Path) -> None:
    build = built(tmp_path, built_before)
    assert build.returncode == 1
    assert [line.partition(": ")[0].rpartition("broken.yaml")[2] for line in problems(build)] == [":5:9", ":7:12"]


def test_no_traceback_reaches_an_editor(tmp_path: Path, built_before: Path) -> None:
    assert "Traceback" not in built(tmp_path, built_before).stdout


def test_what_was_built_before_is_untouched(tmp_path: Path, built_before: Path) -> None:
    built(tmp_path, built_before)
    assert [file.name for file in built_before.iterdir()] == ["index.html"]
    assert (built_before / "index.html").read_text() == "The last good words"


def built(folder: Path, site: Path) -> subprocess.CompletedProcess[str]:
    (folder / "broken.yaml").write_text(BROKEN)
    return subprocess.run(
        engine_command("build", "--strict", "-d", site),
        cwd=ROOT,
        env={
            **os.environ,
            "CHANNELS_FILE": str(folder / "broken.yaml"),
            "GITHUB_ACTIONS": "",
            "NO_MKDOCS_2_WARNING": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def problems(build: subprocess.CompletedProcess[str]) -> list[str]:
    return [line for line in build.stdout.splitlines() if "broken.yaml:" in line]
