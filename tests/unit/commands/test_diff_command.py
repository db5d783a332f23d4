"""`python -m returns_guide diff`, as an editor and as GitHub runs it, in a repository of its own."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.__main__ import main

GUIDE = """\
store: {name: A store, rule: Send it back.}
channels:
  - id: market
    name: Market
    steps:
      - {title: Look, text: Look at the parcel., picture: {file: pictures/box.svg, alt: A box}}
"""
BOX = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
NOTHING = "Nothing in channels.yaml changes for a customer.\n"
CHANGED = "Market, step 1: “Look at the parcel.” is now “Look at the box.”\n"

Git = Callable[..., str]
Diff = Callable[..., tuple[int, str, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/box.svg").write_text(BOX)
    file = tmp_path / "channels.yaml"
    file.write_text(GUIDE)
    return file


@pytest.fixture
def git(file: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository whose branch main holds the file, whatever this machine's git is told elsewhere."""
    for key, value in {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(key, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "somebody@example.com")

    def git(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], cwd=file.parent, check=True, capture_output=True, text=True).stdout

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "Begin")
    return git


@pytest.fixture
def diff(file: Path, capsys: pytest.CaptureFixture[str]) -> Diff:
    """The exit status of the command, what it prints and what it complains about."""

    def diff(*arguments: str) -> tuple[int, str, str]:
        status = main(["diff", *arguments, str(file)])
        return status, *capsys.readouterr()

    return diff


def edit(file: Path, old: str = "parcel", new: str = "box") -> None:
    words = file.read_text()
    assert old in words
    file.write_text(words.replace(old, new))


def test_an_editor_sees_what_is_not_committed_yet(git: Git, diff: Diff, file: Path) -> None:
    assert diff() == (0, NOTHING, "")
    edit(file)
    assert diff() == (0, CHANGED, "")


def test_pages_and_templates_that_change_beside_it_are_named(git: Git, diff: Diff, file: Path) -> None:
    (file.parent / "docs").mkdir()
    (file.parent / "docs/about.md").write_text("# About\n")
    git("add", "docs")
    assert diff() == (0, f"{NOTHING}\nChanged beside it, to be looked at: docs/about.md\n", "")


def test_what_others_did_on_main_meanwhile_is_no_change_of_mine(git: Git, diff: Diff, file: Path) -> None:
    git("switch", "-qc", "mine")
    edit(file)
    git("commit", "-qam", "Say box")
    git("switch", "-q", "main")
    edit(file, "Send it", "Bring it")
    git("commit", "-qam", "Say bring")
    git("switch", "-q", "mine")
    assert diff() == (0, CHANGED, "")
    assert diff("--against", "HEAD") == (0, NOTHING, "")
    assert diff("--against", "HEAD^") == (0, CHANGED, "")


def test_a_pull_request_gets_markdown(git: Git, diff: Diff, file: Path) -> None:
    edit(file)
    assert diff("--markdown")[1] == (
        "## What changes for a customer\n\n### Market\n\n"
        "- Step 1: “Look at the <b>parcel</b>\\.” is now “Look at the <b>box</b>\\.”\n\n"
    )


def test_a_picture_is_read_as_it_was_then(git: Git, diff: Diff, file: Path) -> None:
    (file.parent / "pictures/box.svg").write_text(BOX.replace("9 9", "8 8"))
    assert diff()[1] == "Market, step 1: the picture pictures/box.svg shows something else now\n"
    (file.parent / "pictures/box.svg").rename(file.parent / "pictures/case.svg")
    edit(file, "box.svg", "case.svg")
    assert diff()[1] == "Market, step 1, picture: the file is now pictures/case.svg, before pictures/box.svg\n"


def test_a_file_that_was_not_there_is_new(git: Git, diff: Diff, file: Path) -> None:
    git("rm", "-q", "--cached", "channels.yaml")
    git("commit", "-qm", "Forget it")
    assert diff() == (0, "Everything is new: there was no channels.yaml at main.\n", "")


@pytest.mark.parametrize("commit", ["nowhere", "", "--output=stolen", "main:channels.yaml"])
def test_a_commit_that_is_none_is_said(git: Git, diff: Diff, file: Path, commit: str) -> None:
    complaint = f"There is no commit “{commit}” here; name another one: make diff AGAINST=HEAD\n"
    assert diff(f"--against={commit}") == (1, "", complaint)
    assert not (file.parent / "stolen").exists()


def test_without_a_repository_there_is_nothing_to_compare_with(
    diff: Diff, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(file.parents[1]))
    status, _, complaint = diff()
    assert status == 1
    assert complaint.startswith("There is nothing to compare with: git says “fatal: not a git repository")
    assert complaint.count("\n") == 1


def test_without_git_there_is_nothing_to_compare_with(diff: Diff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert diff()[::2] == (1, "There is nothing to compare with: git can't be run (No such file or directory).\n")


def test_a_file_that_was_wrong_then_is_told_with_its_problems(git: Git, diff: Diff, file: Path) -> None:
    edit(file, "title: Look", "titel: Look")
    git("commit", "-qam", "Slip")
    file.write_text(GUIDE)
    status, _, complaint = diff()
    assert status == 1
    assert complaint.splitlines()[0].endswith("main:channels.yaml can't be read with today's rules:")
    assert complaint.splitlines()[1].startswith('main:channels.yaml:6:9: "title" is missing here;')


def test_a_file_that_is_wrong_now_is_told_as_check_tells_it(git: Git, diff: Diff, file: Path) -> None:
    edit(file, "title: Look", "titel: Look")
    assert main(["check", str(file)]) == 1
    assert diff()[2].startswith(f'{file}:6:9: "title" is missing here;')


def test_the_file_of_the_project_is_compared_where_none_is_named(
    git: Git, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(file)
    monkeypatch.setenv("CHANNELS_FILE", str(file))
    assert main(["diff"]) == 0
    assert capsys.readouterr().out == CHANGED


def test_what_nobody_has_translated_is_named_for_each_language(file: Path, git: Git, diff: Diff) -> None:
    git("checkout", "-qb", "french")
    file.write_text(f"languages: [en, fr]\n{GUIDE}")
    status, said, _ = diff("--markdown")
    assert status == 0
    assert "### Not translated into Français\n\n- “A store” has no translation yet" in said
