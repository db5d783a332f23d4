"""Pages that somebody puts into docs/ stand beside what is made of the guide, and never in its place."""

import os
import subprocess
from pathlib import Path
from urllib.parse import urljoin

import pytest
from returns_guide.reading.reader import read_guide

from tests.built_site.test_links import exists, is_ours, targets
from tests.support.built_pages import BuiltSite
from tests.support.engine import engine_command
from tests.support.search_entries import search_entries
from tests.support.site_builder import SITE_URL, copy_sources


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_sources(tmp_path)


def test_a_page_three_folders_deep_stands_in_the_frame_and_each_of_its_links_leads_somewhere(project: Path) -> None:
    write(project, "packing.md", "# Packing")
    write(project, "help/parcels/glass.md", "# Glass\n\nSee [packing](../../packing.md).")
    store = built(project)
    page = store.page("/help/parcels/glass/")
    assert page.words("h1") == "Glass"
    ours = [link for link in targets(page) if is_ours(link)]
    assert "../../../packing/" in ours
    assert not [link for link in ours if not exists(store, urljoin(f"{SITE_URL}help/parcels/glass/", link))]


def test_a_store_that_writes_its_own_page_about_the_guide_shows_that_one(project: Path) -> None:
    write(project, "about.md", "# Who we are\n\nThree potters.")
    store = built(project)
    assert store.page("/about/").words("h1") == "Who we are"
    known = search_entries(store.folder)
    assert [known[address].title for address in known if address.startswith("about/")] == ["Who we are"]
    assert (store.folder / "sitemap.xml").read_text("utf-8").count("/about/") == 1


def test_search_knows_a_page_by_hand_and_each_of_its_headings(project: Path) -> None:
    write(project, "packing.md", "# Packing\n\nUse *paper*, please.\n\n## Tall vases\n\nStand them\nup.")
    known = search_entries(built(project).folder)
    assert known["packing/"][:2] == ("Packing", "Use paper, please.")
    assert known["packing/#tall-vases"][:2] == ("Tall vases", "Stand them up.")


def test_what_the_folder_says_to_editors_is_not_published(project: Path) -> None:
    store = built(project)
    assert store.page("/").words("h1") == "Return a damaged product"
    assert not [file for file in store.folder.rglob("*") if "README" in file.name]


def test_a_page_by_hand_at_a_channels_address_is_refused_where_the_channel_is_named(project: Path) -> None:
    write(project, "amazon.md", "# Our own words about Amazon")
    done = build(project)
    assert done.returncode == 1
    refusal = next(line for line in done.stdout.splitlines() if "docs/amazon.md" in line)
    line = (project / "channels.yaml").read_text("utf-8").splitlines().index("  - id: amazon") + 1
    assert f"channels.yaml:{line}:" in refusal
    assert refusal.endswith("there is a page docs/amazon.md at this address already; write another id")
    assert not (project / "site").exists()


def test_a_page_by_hand_where_the_site_makes_one_is_refused(project: Path) -> None:
    write(project, "safety.md", "# Our own words about danger")
    with (project / "channels.yaml").open("a", encoding="utf-8") as file:
        file.write("safety: {question: Does it smoke?, telephones: [number: +44 20 7946 0018], do: [Unplug it.]}\n")
    assert "there is a page docs/safety.md at this address already; give that another name" in build(project).stdout


def write(project: Path, name: str, words: str) -> None:
    (project / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
    (project / "docs" / name).write_text(words, "utf-8")


def built(project: Path) -> BuiltSite:
    done = build(project)
    assert done.returncode == 0, done.stdout
    return BuiltSite(project / "site", read_guide(project / "channels.yaml"))


def build(project: Path) -> subprocess.CompletedProcess[str]:
    """A build of the project, with what it says."""
    ours = {"CHANNELS_FILE": "", "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1", "GITHUB_ACTIONS": ""}
    return subprocess.run(
        engine_command("build", "--strict"),
        cwd=project,
        env={**os.environ, **ours},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
