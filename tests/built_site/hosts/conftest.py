"""What a test of publishing may ask for: a build as a host runs it, from sources that a test may change."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.engine import ENGINE
from tests.support.site_builder import ROOT, SHIPPED

COMMAND: str = tomllib.loads((ROOT / "netlify.toml").read_text("utf-8"))["build"]["command"]
SOURCES = ("docs", "hooks", "overrides", "channels.yaml", "mkdocs.yml", "netlify.toml")

Build = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """This project's sources in a folder of the test's own."""
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def build(project: Path) -> Build:
    """Run the published build command in the project, with nothing around it but what a host sets."""

    def run(**host: str) -> subprocess.CompletedProcess[str]:
        path = f"{Path(sys.prefix, 'bin')}{os.pathsep}{os.environ['PATH']}"
        environment = {"PATH": path, "ENGINE": ENGINE, "NO_MKDOCS_2_WARNING": "1", **host}
        return subprocess.run(
            ["/bin/sh", "-c", COMMAND],
            cwd=project,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped guide for a host that takes no claims by itself, with two pages that have moved."""
    words = SHIPPED.read_text("utf-8").replace("provider: netlify", "provider: basin\n    id: a1b2c3")
    file = tmp_path_factory.mktemp("elsewhere") / "channels.yaml"
    file.write_text(
        f"{words}\nmoved:\n  - {{old: bay, now: amazon}}\n  - {{old: 2019/shops}}\n  - {{old: Rückgabe}}\n", "utf-8"
    )
    return file
