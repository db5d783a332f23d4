"""Whatever a slip of the hand makes of a file that was right: a site, or problems with their lines, and nothing else.

SOAK_EDITS says how many edits are tried (`make soak`). A test that fails names the edit: `edited(17)` makes it again.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from signal import ITIMER_VIRTUAL, SIGVTALRM, setitimer, signal
from typing import Any
from urllib.request import urlopen

import pytest
from returns_guide.__main__ import main
from returns_guide.making.site import Site
from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import read_guide
from returns_guide.reading.silences import lost_words

from tests.support.edits import edited
from tests.support.engine import engine_command
from tests.support.preview_server import Preview, previewed
from tests.support.site_builder import EVERYTHING, ROOT, SITE_URL

EDITS = int(os.environ.get("SOAK_EDITS", "60"))
AT_ONCE = 50
BUILDS = range(0, EDITS, 100)
SECONDS = 5
"""Of the processor's time, which other programs do not take away, for an edit."""

PROBLEM = re.compile(r"(?:\S*/)?words\.yaml:(\d+):(\d+): \S.*; \S.*", re.DOTALL)


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store's file with its pictures beside it."""
    Site(read_guide(EVERYTHING), SITE_URL).files()  # what a process does once, like compiling templates, is no edit's
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    shutil.copytree(EVERYTHING.parent / "pictures", tmp_path / "pictures")
    return tmp_path / "words.yaml"


@pytest.mark.parametrize("first", range(0, EDITS, AT_ONCE))
def test_an_edit_is_checked_and_shown_or_refused_at_its_lines(
    words: Path, capsys: pytest.CaptureFixture[str], first: int
) -> None:
    for seed in range(first, min(first + AT_ONCE, EDITS)):
        with naming(seed), in_time():
            source = edited(seed)
            words.write_bytes(source)
            status = main(["check", str(words)])
            said = capsys.readouterr()
            if status == 0:
                assert Site(read_guide(words), SITE_URL).files()["index.html"]
            else:
                assert are_problems(said.err.splitlines(), source)
            assert words.read_bytes() == source


@pytest.mark.parametrize("first", BUILDS)
def test_an_edit_that_is_right_is_built(words: Path, tmp_path: Path, first: int) -> None:
    seed = next(seed for seed in count(first) if words.write_bytes(edited(seed)) and is_right(words))
    with naming(seed):
        command = engine_command("build", "--strict", "-q", "-d", tmp_path / "site")
        ours = {**os.environ, "CHANNELS_FILE": str(words), "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run(command, cwd=ROOT, env=ours, check=True)
        assert (tmp_path / "site/index.html").exists()
        assert words.read_bytes() == edited(seed)


@pytest.mark.parametrize("first", range(0, EDITS, 20 * AT_ONCE))
def test_a_preview_answers_after_each_edit(tmp_path: Path, first: int) -> None:
    with previewed(tmp_path) as preview:
        shutil.copytree(EVERYTHING.parent / "pictures", tmp_path / "pictures")
        for seed in range(first, min(first + 20 * AT_ONCE, EDITS), 20):
            with naming(seed):
                page = page_after(preview, edited(seed))
                has_doubts = is_right(preview.words) and lost_words(preview.words) is not None
                assert (b"<problem-panel>" in page) is (has_doubts or not is_right(preview.words))
                assert preview.words.read_bytes() == edited(seed)
        assert "Traceback" not in "".join(preview.terminal)


def page_after(preview: Preview, source: bytes) -> bytes:
    """The front page once the preview has noticed that its file is another."""
    shown = re.search(rb"livereload\((\d+), (\d+)\)", body_of(preview.url))
    assert shown
    saved = preview.words.with_suffix(".saved")
    saved.write_bytes(source)
    saved.replace(preview.words)
    body_of(f"{preview.url}livereload/{int(shown[1])}/{int(shown[2])}")
    return body_of(preview.url)


def body_of(url: str) -> bytes:
    with urlopen(url, timeout=30) as answer:  # noqa: S310  # our own server
        return bytes(answer.read())


def is_right(file: Path) -> bool:
    try:
        read_guide(file)
    except InvalidGuide:
        return False
    return True


def are_problems(said: list[str], source: bytes) -> bool:
    """Whether every line of these is a problem at a place that the source has."""
    lengths = [len(line) for line in source.decode("utf-8", "replace").split("\n")]
    places = [PROBLEM.fullmatch(line) for line in said]
    return bool(places) and all(
        place and 1 <= int(place[1]) <= len(lengths) and 1 <= int(place[2]) <= lengths[int(place[1]) - 1] + 1
        for place in places
    )


@contextmanager
def naming(seed: int) -> Iterator[None]:
    try:
        yield
    except BaseException as error:
        error.add_note(f"edited({seed})")
        raise


@contextmanager
def in_time() -> Iterator[None]:
    """Fails where it is when it has taken too much of the processor's time."""

    def fail(*_: Any) -> None:
        pytest.fail(f"this takes more than {SECONDS} s")

    before = signal(SIGVTALRM, fail)
    setitimer(ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        setitimer(ITIMER_VIRTUAL, 0)
        signal(SIGVTALRM, before)
