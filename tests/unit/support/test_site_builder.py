"""A site is built once for all tests, and a build that fails says why to each of them."""

from pathlib import Path

import pytest

from tests.support import site_builder
from tests.support.engine import one_page_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one page."""
    one_page_project(tmp_path, "# Home")
    (tmp_path / "channels.yaml").write_text("channels: []")
    monkeypatch.setattr(site_builder, "ROOT", tmp_path)
    return tmp_path


def test_the_same_words_are_built_once(project: Path, tmp_path: Path) -> None:
    channels = project / "channels.yaml"
    first = site_builder.built_site(tmp_path, channels)
    built = (first / "index.html").stat().st_mtime_ns
    assert site_builder.built_site(tmp_path, channels) == first
    assert (first / "index.html").stat().st_mtime_ns == built


def test_other_words_in_the_same_file_are_built_anew(project: Path, tmp_path: Path) -> None:
    channels = project / "channels.yaml"
    first = site_builder.built_site(tmp_path, channels)
    channels.write_text("channels: [another]")
    assert site_builder.built_site(tmp_path, channels) != first


def test_a_build_that_fails_shows_what_the_engine_said_each_time(project: Path, tmp_path: Path) -> None:
    (project / "docs/index.md").write_text("[a broken link](nowhere.md)")
    for _ in range(2):
        with pytest.raises(site_builder.SiteBuildError, match=r"nowhere\.md"):
            site_builder.built_site(tmp_path, project / "channels.yaml")
