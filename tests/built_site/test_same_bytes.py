"""A build holds no date, no place and no chance: the same sources give the same bytes anywhere, any day, any engine."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import BuildSite
from tests.support.engine import ENGINES, engine_command
from tests.support.site_builder import EVERYTHING, ROOT, SHIPPED, SITE_URL, copy_sources

ANOTHER_DAY = {"SOURCE_DATE_EPOCH": "1000000000", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C"}


def test_two_builds_of_the_same_sources_are_byte_for_byte_the_same(build_site: BuildSite, tmp_path: Path) -> None:
    here, elsewhere = build_site(EVERYTHING), tmp_path / "site"
    build_elsewhere(tmp_path / "another folder", elsewhere)
    assert different_files(here, elsewhere) == []


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING], ids=lambda store: store.stem)
def test_every_engine_gives_the_same_bytes(build_site: BuildSite, store: Path) -> None:
    one, another = (build_site(store, engine=engine) for engine in ENGINES)
    assert different_files(one, another) == []


def build_elsewhere(project: Path, site: Path) -> None:
    """Build a copy of the sources, with other times on its files, on another day in another country."""
    copy_sources(project)
    store = {"CHANNELS_FILE": str(project / EVERYTHING.relative_to(ROOT)), "SITE_URL": SITE_URL}
    subprocess.run(
        engine_command("build", "--strict", "-q", "-d", site),
        cwd=project,
        env={**os.environ, **store, **ANOTHER_DAY, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )


def different_files(one: Path, another: Path) -> list[str]:
    """The files that are in only one of the sites, or not the same in both."""
    return sorted({name for name, _ in contents(one) ^ contents(another)})


def contents(site: Path) -> set[tuple[str, bytes]]:
    return {(file.relative_to(site).as_posix(), file.read_bytes()) for file in site.rglob("*") if file.is_file()}
