"""A build holds no date, no place and no chance: the same sources give the same bytes anywhere, any day."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import BuildSite
from tests.support.site_builder import EVERYTHING, ROOT, SITE_URL, copy_sources

ANOTHER_DAY = {"SOURCE_DATE_EPOCH": "1000000000", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C"}


def test_two_builds_of_the_same_sources_are_byte_for_byte_the_same(build_site: BuildSite, tmp_path: Path) -> None:
    here, elsewhere = build_site(EVERYTHING), tmp_path / "site"
    build_elsewhere(tmp_path / "another folder", elsewhere)
    assert contents(here).keys() == contents(elsewhere).keys()
    assert not [name for name, content in contents(here).items() if contents(elsewhere)[name] != content]


def build_elsewhere(project: Path, site: Path) -> None:
    """Build a copy of the sources, with other times on its files, on another day in another country."""
    copy_sources(project)
    store = {"CHANNELS_FILE": str(project / EVERYTHING.relative_to(ROOT)), "SITE_URL": SITE_URL}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(site)],
        cwd=project,
        env={**os.environ, **store, **ANOTHER_DAY, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )


def contents(site: Path) -> dict[str, bytes]:
    return {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()}
