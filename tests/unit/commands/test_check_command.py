"""`python -m returns_guide check`, as an editor and as GitHub runs it."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.problems import InvalidGuide, Problem
from returns_guide.publishing.occasion import occasion
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.publishing.unfinished import refuse_unfinished
from returns_guide.reading.reader import read_guide

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests/unit/reading/cases"
TAKEN = "tests/unit/reading/cases/id-taken.yaml"
TAKEN_PROBLEM = f'{TAKEN}:10:9: the id "our-shop" is taken by the channel in line 5; write another\n'


@pytest.fixture(autouse=True)
def a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor's own machine, wherever this test runs."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("CHANNELS_FILE", raising=False)


def check_as_a_program(*arguments: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "returns_guide", "check", *arguments]
    pipes = {"stdout": stdout, "stderr": subprocess.PIPE}
    return subprocess.run(command, cwd=ROOT / "hooks", **pipes, text=True, check=False)


def test_a_good_file_ends_with_0_and_says_so() -> None:
    done = check_as_a_program("../tests/stores/german.yaml")
    said = "../tests/stores/german.yaml: no problems in the 4 channels\n"
    assert (done.returncode, done.stdout[: len(said)], done.stderr) == (0, said, "")


def test_one_channel_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "channels.yaml"
    file.write_text("store: {name: S, rule: R}\nchannels: [{id: s, name: S, steps: [{title: Look}]}]\n", "utf-8")
    assert main(["check", str(file)]) == 0
    assert f"{file}: no problems in the 1 channel\n" in capsys.readouterr().out


def test_a_file_that_no_build_for_customers_would_take_is_told_so_in_the_same_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "channels.yaml"
    file.write_bytes(
        (ROOT / "tests/unit/reading/cases/good/smallest.yaml").read_bytes().rstrip() + b"\n        text: TODO\n"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/help.md").write_text("# Help\n\nTBD\n")
    assert main(["check", str(file)]) == 0
    left = [line for line in capsys.readouterr().out.splitlines() if "placeholder" in line]
    now = occasion({"CONTEXT": "production"})
    with pytest.raises(NotPublishable) as refused:
        refuse_unfinished(read_guide(file), file, tmp_path / "docs", "https://a.de/", now)
    assert len(left) == 3
    said = [line.removeprefix("A build for customers ends for these. ") for line in left]
    assert said == str(refused.value).splitlines()


def test_the_shipped_file_is_right_and_asks_whose_it_is_and_for_a_way_to_reach_the_store() -> None:
    done = check_as_a_program()
    assert (done.returncode, done.stdout.count("[contact]")) == (0, 2)


def test_a_bad_file_ends_with_1_and_its_problems_alone_seen_from_the_project() -> None:
    done = check_as_a_program(f"../{TAKEN}")
    assert (done.returncode, done.stdout, done.stderr.splitlines()) == (1, "", [TAKEN_PROBLEM.strip()])


def test_a_rule_that_is_too_long_for_the_cards_is_named_by_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "channels.yaml"
    store = f"store:\n  name: 陶器屋\n  rule: {'返品はお店まで。' * 20}\n  parcel_cards: yes\n"
    file.write_text(f"language: en\n{store}channels: [{{id: shop, name: 店, steps: [title: Go]}}]\n", "utf-8")
    assert main(["check", str(file)]) == 1
    said = 'channels.yaml:4:9: the rule has no room on the card for parcels of "店"; write it in fewer words'
    assert said in capsys.readouterr().err


def test_whoever_stops_reading_gets_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = check_as_a_program(stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (-signal.SIGPIPE, "")


def test_a_port_that_is_taken_is_said_before_anything_is_served(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["port", str(port)]) == 1
    assert f"make serve PORT={port % 65_000 + 1}" in capsys.readouterr().err
    assert main(["port", str(port)]) == 0


def test_a_file_outside_of_the_project_is_named_as_it_was_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "none.yaml")]) == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'none.yaml'}:1:1: there is no such file; ")


@pytest.mark.parametrize("here", [ROOT, ROOT / "hooks"])
@pytest.mark.parametrize("named", [TAKEN, str(ROOT / TAKEN)])
def test_channels_file_names_another_file_seen_from_the_project(
    here: Path, named: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(here)
    monkeypatch.setenv("CHANNELS_FILE", named)
    assert main(["check"]) == 1
    assert capsys.readouterr().err == TAKEN_PROBLEM


def test_channels_file_may_be_seen_from_here_or_be_empty(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(CASES)
    monkeypatch.setenv("CHANNELS_FILE", "id-taken.yaml")
    assert main(["check"]) == 1
    assert capsys.readouterr().err == TAKEN_PROBLEM
    monkeypatch.setenv("CHANNELS_FILE", "")
    assert main(["check"]) == 0


def test_on_github_each_problem_is_an_annotation_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(["check", str(ROOT / TAKEN)]) == 1
    message = TAKEN_PROBLEM.partition(": ")[2]
    assert capsys.readouterr().err == f"{TAKEN_PROBLEM}::error file={TAKEN},line=10,col=9::{message}"


def test_no_name_and_no_words_can_end_an_annotation_or_begin_another() -> None:
    error = InvalidGuide(Path("/a,b:c%d\n.yaml"), [Problem(1, 2, "100 %, a::b,\r\n::error::c")])
    assert error.annotations() == r"::error file=/a%2Cb%3Ac%25d%0A.yaml,line=1,col=2::100 %25, a::b,\r\n::error::c"


def test_a_problem_is_one_visible_line_of_bounded_length() -> None:
    error = InvalidGuide(Path("/x.yaml"), [Problem(1, 1, "a\n\x1b[31m\u202e\ud800"), Problem(2, 1, "é" * 5_000)])
    first, second = error.text().split("\n")
    assert first == r"/x.yaml:1:1: a\n\x1b[31m\u202e\ud800"
    assert len(second) < 700


def test_problems_come_once_and_in_the_order_of_the_file() -> None:
    error = InvalidGuide(
        Path("/x.yaml"), [Problem(10, 1, "c"), Problem(9, 2, "b"), Problem(9, 1, "a"), Problem(9, 2, "b")]
    )
    assert error.text() == "/x.yaml:9:1: a\n/x.yaml:9:2: b\n/x.yaml:10:1: c"
