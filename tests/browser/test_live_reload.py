"""An editor keeps the guide open in the browser, saves a file, and sees the words change."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer

import pytest
from playwright.sync_api import Page, expect

from tests.site_builder import copy_sources

NewPage = Callable[..., Page]
SECONDS = 20_000  # in milliseconds; the watcher looks every half second, and other tests are busy


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_sources(tmp_path / "project")


@pytest.fixture
def words(project: Path, tmp_path: Path) -> Path:
    """A store's file that lies outside the project."""
    return Path(shutil.copyfile(project / "channels.yaml", tmp_path / "words.yaml"))


@pytest.fixture
def server(project: Path, words: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """`mkdocs serve` for the project, once it answers."""
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{free_port()}"]
    settings = {"CHANNELS_FILE": str(words), "SITE_URL": "", "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    settings["TMPDIR"] = str(tmp_path)  # where it builds, and what it has no time to tidy up
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    with subprocess.Popen(command, cwd=project, env={**os.environ, **settings}, **both) as mkdocs:
        patience = Timer(60, mkdocs.kill)  # so that nobody waits for ever for words that do not come
        patience.start()
        yield mkdocs
        patience.cancel()
        mkdocs.terminate()


@pytest.fixture
def editors_page(server: subprocess.Popen[str], new_page: NewPage) -> Page:
    return new_page(base_url=said(server, "Serving on ").strip())


@pytest.mark.parametrize(
    ("file", "address", "before", "after"),
    [
        ("../words.yaml", "/amazon/", "Choose a Resolution", "Choose what you would like"),
        ("docs/about.md", "/about/", "What it keeps", "What it remembers"),
        (
            "overrides/components/channel-cards/channel-question.html",
            "/",
            "Where did you buy it?",
            "Where does it come from?",
        ),
    ],
    ids=["store", "docs", "overrides"],
)
def test_saved_words_are_on_the_screen_without_a_reload_by_hand(
    editors_page: Page, project: Path, file: str, address: str, before: str, after: str
) -> None:
    editors_page.goto(address)
    expect(editors_page.get_by_role("heading", name=before)).to_be_visible()
    replace(project / file, before, after)
    expect(editors_page.get_by_role("heading", name=after)).to_be_visible(timeout=SECONDS)


def test_saved_settings_reload_the_page_too(editors_page: Page, project: Path) -> None:
    editors_page.goto("/")
    with editors_page.expect_event("load", timeout=SECONDS):
        replace(project / "mkdocs.yml", "site_name: Return guide", "site_name: A guide")


def test_a_mistake_is_told_and_once_it_is_mended_the_page_goes_on(
    editors_page: Page, server: subprocess.Popen[str], words: Path
) -> None:
    editors_page.goto("/amazon/")
    replace(words, "title: Choose a Resolution", "titel: Choose what you would like")
    assert 'did you mean "title"?' in said(server, "words.yaml:")
    replace(words, "titel:", "title:")
    new_heading = editors_page.get_by_role("heading", name="Choose what you would like")
    expect(new_heading).to_be_visible(timeout=SECONDS)


def replace(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def said(server: subprocess.Popen[str], words: str) -> str:
    """The rest of the next line in which the server says these words."""
    assert server.stdout
    heard = []
    for line in server.stdout:
        heard.append(line)
        if words in line:
            return line.partition(words)[2]
    raise AssertionError("".join(heard))


def free_port() -> int:
    """MkDocs takes no port 0."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
