"""Every file in advice/ gets the advice that stands beside it: each rule is seen to speak, and to hold its tongue."""

import sys
from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.advice.advise import RULES, advice
from returns_guide.advice.reading_level import grade, syllables_in
from returns_guide.reading.reader import read_guide
from returns_guide.reading.silences import silences

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_editor_gets_this_advice_and_no_other(file: Path) -> None:
    found = [f"{one.line}:{one.column}: {one.message} [{one.rule}]" for one in advice(read_guide(file), file)]
    assert found == file.with_suffix(".advice").read_text("utf-8").splitlines()


def test_no_case_stands_alone_and_no_rule_without_one() -> None:
    assert {*CASES.iterdir()} == {path.with_suffix(kind) for path in FILES for kind in (".yaml", ".advice")}
    assert RULES.keys() <= {path.stem for path in FILES}


def test_advice_is_no_refusal_and_says_how_to_silence_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(CASES / "contact.yaml")]) == 0
    printed, errors = capsys.readouterr()
    first, _, advised, *_, last = printed.splitlines()
    assert first.endswith("no problems in the 8 channels")
    assert advised.startswith('tests/unit/advice/cases/contact.yaml:5:5: nothing on the page of "Silent"')
    assert last.endswith("in its line or the line above: # fine: verb (your reason)")
    assert errors == ""


def test_on_github_advice_is_a_notice_on_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(["check", str(CASES / "contact.yaml")]) == 0
    printed = capsys.readouterr().out
    assert "\n::notice file=tests/unit/advice/cases/contact.yaml,line=5,col=5::nothing on the page" in printed
    assert "::error" not in printed


@pytest.mark.parametrize("tool", ["pyphen", "codespell_lib"])
def test_where_its_tools_are_missing_one_line_says_so(
    tool: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in [name for name in sys.modules if name.startswith("returns_guide.advice.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, tool, None)
    assert main(["check", str(CASES / "contact.yaml")]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"no advice: {tool} is not installed here; `make check` installs it"
    ]


def test_a_file_from_windows_is_silenced_like_any_other() -> None:
    silence = silences("a:\r\n  # fine: verb (why)\r\n  - b\r\n")[0]
    assert (silence.rules, silence.reason, silence.speaks_for) == (("verb",), "why", 3)


@pytest.mark.parametrize(
    ("word", "syllables"), [("box", 1), ("open", 2), ("used", 1), ("refund", 2), ("product", 2), ("resolution", 4)]
)
def test_syllables_are_counted_as_they_are_spoken(word: str, syllables: int) -> None:
    assert syllables_in(word) == syllables


def test_the_grade_is_what_flesch_and_kincaid_say() -> None:
    # Six words of one syllable in one sentence: 0.39 * 6 + 11.8 * 1 - 15.59.
    assert grade(["The cat sat on the mat."]) == pytest.approx(-1.45)
