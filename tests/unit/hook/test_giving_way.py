"""A file in docs/ never takes the place of one that is made, also where a preview need not write that one anew."""

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import guide_hook
import pytest
from guide_hook import File, Files, MkDocsConfig
from returns_guide import build
from returns_guide.reading.reader import read_guide

WORDS = "store: {name: A, rule: B.}\nchannels: [{id: a, name: A, steps: [title: Go]}]\n"


class NothingChanged:
    """A preview whose last build has made the same."""

    waiting = False

    def changed(self, made: Mapping[str, bytes]) -> Mapping[str, bytes]:
        return {}


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    (tmp_path / "channels.yaml").write_text(WORDS, "utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "A", "docs_dir": str(tmp_path / "docs"), "site_dir": str(tmp_path / "site")})
    config["plugins"] = SimpleNamespace(_current_plugin="guide")
    plan = build.Plan(tmp_path / "channels.yaml", tmp_path / "docs")
    guide = read_guide(plan.channels_file)
    config.extra.update(plan=plan, guide=guide, site=build.make(guide, plan))
    return config


@pytest.mark.parametrize("preview", [None, NothingChanged()], ids=["build", "preview"])
@pytest.mark.parametrize("name", ["robots.txt", "guide.json", "a/index.html"])
def test_what_is_made_goes_before_a_file_of_its_name(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, preview: NothingChanged | None, name: str
) -> None:
    monkeypatch.setattr(guide_hook, "_run", guide_hook._Run(preview))
    by_hand = [File(path, config.docs_dir, config.site_dir, use_directory_urls=True) for path in (name, "photo.png")]
    files = guide_hook.on_files(Files(by_hand), config)
    assert by_hand[0] not in list(files)
    assert by_hand[1] in list(files)
