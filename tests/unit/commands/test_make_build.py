"""What was built before stays as it was until a build is whole."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.engine import one_page_project

ROOT = Path(__file__).parents[3]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one page under this project's Makefile, with the packages that are here already."""
    for name in ("Makefile", "requirements.txt"):
        shutil.copy2(ROOT / name, tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return one_page_project(tmp_path, "The first words")


def make_build(project: Path) -> int:
    return subprocess.run(["make", "build"], cwd=project, capture_output=True, check=False).returncode


def test_a_build_replaces_the_site_and_leaves_nothing_else(project: Path) -> None:
    assert make_build(project) == 0
    (project / "site/old.html").touch()
    (project / "docs/index.md").write_text("The second words")
    assert make_build(project) == 0
    assert "The second words" in (project / "site/index.html").read_text()
    assert not (project / "site/old.html").exists()
    assert not (project / ".build").exists()


def test_a_build_that_fails_leaves_the_last_site_alone(project: Path) -> None:
    make_build(project)
    (project / "docs/index.md").write_text("The second words [lead nowhere](nowhere.md)")
    assert make_build(project) != 0
    assert "The first words" in (project / "site/index.html").read_text()
