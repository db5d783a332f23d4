"""Stores side by side: each is a folder, and nothing of one is read for another."""

import os
import subprocess
from pathlib import Path

import pytest
from returns_guide.commands.new_store import new_store
from returns_guide.publishing.finish import published_list
from returns_guide.publishing.moved import remember

from tests.support.engine import engine_command
from tests.support.site_builder import SITE_URL, copy_sources

SECOND, IN_THE_ROOT = "stores/store-2/channels.yaml", "channels.marlow.yaml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Autosky, with a page by hand and a page that is gone; two more stores in folders; one more file in the root."""
    project = copy_sources(tmp_path_factory.mktemp("project"))
    write(project / "docs/packing.md", "# Packing")
    write(project / "published.txt", "/gone/\n")
    market = new_store("市場", project / "stores")
    new_store("متجر", project / "stores")
    write(market.parent / "docs/help.md", "# 店の案内")
    write(market.parent / "published.txt", "/our-website/\n")
    write(project / "channels.marlow.yaml", market.read_text("utf-8").replace("../../", ""))
    return project


def write(file: Path, words: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words, "utf-8")


def build(project: Path, channels_file: str) -> tuple[set[str], str]:
    """The addresses of the site that is built of this file, and what the build says."""
    ours = {"CHANNELS_FILE": channels_file, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1", "GITHUB_ACTIONS": ""}
    site = project / "built" / channels_file.replace("/", "-")
    done = subprocess.run(
        engine_command("build", "--strict", "-d", site),
        cwd=project,
        env={**os.environ, **ours},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}, done.stdout


@pytest.mark.parametrize(
    ("channels_file", "own"),
    [
        ("stores/store/channels.yaml", {"help"}),
        ("stores/store-2/channels.yaml", set()),
        ("channels.marlow.yaml", set()),
    ],
)
def test_a_stores_site_holds_its_own_pages_and_asks_for_none_of_anothers(
    project: Path, channels_file: str, own: set[str]
) -> None:
    pages, said = build(project, channels_file)
    assert {"our-website", *own} <= pages, said
    assert pages & {"packing", "help"} == own


def test_an_address_that_was_published_is_missed_in_its_own_store_alone(project: Path) -> None:
    assert "/gone/ was published and is gone" in build(project, "")[1]


def test_a_store_writes_its_addresses_into_a_list_of_its_own(project: Path, tmp_path: Path) -> None:
    write(tmp_path / "index.html", "")
    for name, listed in ((SECOND, "stores/store-2/published.txt"), (IN_THE_ROOT, "published.marlow.txt")):
        assert remember(published_list(project / name), tmp_path) == ["/"]
        assert (project / listed).read_text("utf-8").endswith("\n/\n")
    assert (project / "published.txt").read_text("utf-8") == "/gone/\n"
