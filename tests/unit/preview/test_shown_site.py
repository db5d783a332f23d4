"""A preview's folder shows the site that was built last, of which only what has changed is written."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from returns_guide.preview.shown_site import ShownSite

PAGES = {"index.html": b"front", "a/index.html": b"a", "b/index.html": b"b"}


def build(site: ShownSite, made: Mapping[str, bytes], besides: Mapping[str, bytes] | None = None) -> set[str]:
    """What was written for it."""
    with site.replaced():
        written = {**site.changed(made), **(besides or {})}
        write(site.next_folder, written)
    return set(written)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def shown(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A preview's, which shows something already."""
    write(tmp_path / "site", {"index.html": b"waiting", "old/only.html": b"waiting"})
    return tmp_path / "site"


def test_the_first_site_replaces_whatever_was_there(folder: Path) -> None:
    assert build(ShownSite(folder), PAGES, {"css/a.css": b"p {}"}) == {*PAGES, "css/a.css"}
    assert shown(folder) == {**PAGES, "css/a.css": b"p {}"}
    assert [path.name for path in folder.parent.iterdir()] == ["site"]


def test_of_the_next_only_what_is_new_is_written(folder: Path) -> None:
    site, edited = ShownSite(folder), {**PAGES, "a/index.html": b"A"}
    build(site, PAGES)
    assert build(site, edited) == {"a/index.html"}
    assert shown(folder) == edited


def test_what_is_made_no_more_is_gone_with_its_folders(folder: Path) -> None:
    site = ShownSite(folder)
    build(site, PAGES, {"b/more/c.html": b"c"})
    build(site, {"index.html": b"front", "a": b"a file now"})
    assert shown(folder) == {"index.html": b"front", "a": b"a file now"}
    assert not (folder / "b").exists()


def test_a_build_that_fails_changes_nothing_and_the_next_one_is_whole(folder: Path) -> None:
    site, edited = ShownSite(folder), {**PAGES, "a/index.html": b"A"}
    build(site, PAGES)
    with pytest.raises(TypeError):
        build(site, edited, {"no bytes": None})  # type: ignore[dict-item]
    assert shown(folder) == PAGES
    assert [path.name for path in folder.parent.iterdir()] == ["site"]
    assert build(site, edited) == {"a/index.html"}
    assert shown(folder) == edited


def test_after_files_that_could_not_be_moved_everything_is_written_anew(folder: Path) -> None:
    site = ShownSite(folder)
    build(site, PAGES)
    (folder / "c").write_bytes(b"in the way")
    with pytest.raises(OSError, match="c"):
        build(site, {**PAGES, "aside.html": b"moves", "c/d.html": b"does not"})
    (folder / "c").unlink()
    assert build(site, PAGES) == {*PAGES}
    assert shown(folder) == PAGES
