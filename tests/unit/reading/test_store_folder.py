"""Whatever belongs to a store lies beside its channels file, and is never taken for another's."""

from pathlib import Path

import pytest
from returns_guide.inbox.claims import claims_folder
from returns_guide.reading.store_folder import beside

OWN = ["docs", "published.txt", ".claims"]


def test_all_that_lies_beside_channels_yaml_is_its_stores(tmp_path: Path) -> None:
    (tmp_path / "channels.yaml").touch()
    assert [beside(tmp_path / "channels.yaml", name) for name in OWN] == [tmp_path / name for name in OWN]


def test_another_file_in_that_folder_has_names_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "channels.yaml").touch()
    names = [beside(tmp_path / "channels.marlow.yaml", name).name for name in OWN]
    assert names == ["docs.marlow", "published.marlow.txt", ".claims.marlow"]


def test_a_file_of_any_name_that_is_alone_has_all(tmp_path: Path) -> None:
    assert beside(tmp_path / "words.yaml", "published.txt") == tmp_path / "published.txt"


def test_a_preview_shows_the_claims_of_its_own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "channels.yaml").touch()
    monkeypatch.delenv("CLAIMS_DIR", raising=False)
    monkeypatch.setenv("CHANNELS_FILE", str(tmp_path / "channels.yaml"))
    assert claims_folder() == tmp_path / ".claims"
