"""An editor is led to the line that holds the words, also after lines above it have come and gone."""

from pathlib import Path

import pytest
import returns_guide.making.edit_links as module
from returns_guide.making.edit_links import edit_links
from returns_guide.making.site import Site
from returns_guide.reading.reader import read_guide

CHANNELS = """channels:
  - id: our-shop
    name: Our Shop
    steps: &steps [{title: Look}]

  -
    id: market
    name: Market
    steps: *steps
"""
STORE = "store: {name: A store, rule: Return it.}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path


def links(
    file: Path, text: str, repository: str = "https://forge.example.com/a/b", files: str = "-/blob/main/"
) -> dict[str, str]:
    file.write_text(text, "utf-8")
    return edit_links(read_guide(file), file, repository, files)


def test_each_channel_has_the_address_of_its_line(project: Path) -> None:
    top = "https://forge.example.com/a/b/-/blob/main/our%20words.yaml"
    found = links(project / "our words.yaml", STORE + CHANNELS)
    assert found == {"": top, "our-shop": f"{top}#L3", "market": f"{top}#L8"}


def test_without_a_forge_or_outside_of_the_project_nothing_is_promised(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert links(project / "channels.yaml", STORE + CHANNELS, repository="") == {}
    assert links(tmp_path_factory.mktemp("elsewhere") / "channels.yaml", STORE + CHANNELS) == {}


def test_a_channel_that_has_only_moved_down_is_found_at_its_new_line(project: Path) -> None:
    for above, line in (("", 8), ("# a comment\n", 9)):
        file = project / "channels.yaml"
        found = links(file, STORE + above + CHANNELS)
        pages = {page.path: page.html for page in Site(read_guide(file), "", found).pages}
        assert f'channels.yaml#L{line}"'.encode() in pages["market"]
