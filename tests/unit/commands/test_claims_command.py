"""`python -m returns_guide claims` lists claims for a person and exports them for a spreadsheet."""

import csv
import io
from pathlib import Path

import pytest
from returns_guide.__main__ import main
from returns_guide.inbox.claims import Claims
from returns_guide.inbox.declared import DeclaredForm
from returns_guide.inbox.submission import Answer, SentFile, Submission

from tests.unit.inbox.sending import JPEG


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Claims:
    monkeypatch.setenv("CLAIMS_DIR", str(tmp_path))
    return Claims(tmp_path)


def store(claims: Claims, answers: dict[str, str], *files: SentFile, name: str = "claim") -> None:
    form = DeclaredForm(name, None, None, frozenset())
    claims.store(Submission(form, tuple(Answer(*pair) for pair in answers.items()), files, caught=False))


def test_without_claims_it_says_so(claims: Claims, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims"]) == 0
    assert capsys.readouterr().out.startswith("No claims yet.")


def test_claims_are_listed_newest_first_in_columns(claims: Claims, capsys: pytest.CaptureFixture[str]) -> None:
    store(claims, {"reference": "K7-1", "name": "Ana", "order-number": "001"}, SentFile("photo-1", "a.jpg", JPEG))
    store(claims, {"name": "Li", "order_number": "002"})
    assert main(["claims"]) == 0
    heading, newest, oldest = capsys.readouterr().out.splitlines()
    assert heading.split("  ")[0] == "Reference"
    assert newest.split()[0] == "–"
    assert newest.split()[-3:] == ["Li", "002", "0"]
    assert oldest.split()[0] == "K7-1"
    assert oldest.split()[-3:] == ["Ana", "001", "1"]


def test_a_withdrawal_is_told_from_a_claim(claims: Claims, capsys: pytest.CaptureFixture[str]) -> None:
    store(claims, {"name": "Ana"})
    store(claims, {"name": "Li"}, name="withdrawal")
    main(["claims"])
    heading, withdrawal, claim = (line.split()[-1] for line in capsys.readouterr().out.splitlines())
    assert (heading, withdrawal, claim) == ("What", "Withdrawal", "Claim")


def test_east_asian_names_take_two_columns_a_sign(claims: Claims, capsys: pytest.CaptureFixture[str]) -> None:
    store(claims, {"name": "山田花子", "order-number": "001"})
    store(claims, {"name": "Ana Lima", "order-number": "002"})
    main(["claims"])
    _, ana, hanako = capsys.readouterr().out.splitlines()
    assert ana.index("002") == hanako.index("001") + len("山田花子")


def test_a_claim_cannot_write_on_the_terminal(claims: Claims, capsys: pytest.CaptureFixture[str]) -> None:
    store(claims, {"name": "\x1b[2J\x1b]0;owned\x07\r\nAna\u202e\x9b" + "x" * 10_000})
    main(["claims"])
    out = capsys.readouterr().out
    assert all(character.isprintable() or character == "\n" for character in out)
    assert len(out.splitlines()) == 2
    assert max(map(len, out.splitlines())) < 120


def test_the_csv_holds_every_answer_of_every_claim(claims: Claims, capsys: pytest.CaptureFixture[str]) -> None:
    store(claims, {"reference": "K7-1", "name": "Ana", "description": 'Broken, "twice".\nReally; 語'})
    store(claims, {"name": "Li", "email": "li@example.com"}, SentFile("photo-1", "a.jpg", JPEG))
    assert main(["claims", "--csv"]) == 0
    newest, oldest = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
    assert oldest["description"] == 'Broken, "twice".\nReally; 語'
    assert (oldest["number"], oldest["reference"], oldest["email"], oldest["photos"]) == ("1", "K7-1", "", "")
    assert (newest["name"], newest["email"], newest["description"]) == ("Li", "li@example.com", "")
    assert Path(newest["photos"]).read_bytes() == JPEG


def test_a_damaged_file_is_told_in_one_sentence(claims: Claims, capsys: pytest.CaptureFixture[str]) -> None:
    (claims.folder / "claims.sqlite3").write_text("no database " * 100)
    assert main(["claims"]) == 1
    assert "cannot be read: file is not a database" in capsys.readouterr().err


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_spreadsheet_takes_no_answer_for_a_formula(
    claims: Claims, capsys: pytest.CaptureFixture[str], start: str
) -> None:
    store(claims, {"name": f"{start}HYPERLINK(1)", "order-number": "00123", "email": f"a{start}b"})
    main(["claims", "--csv"])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
    assert row["name"] == f"'{start}HYPERLINK(1)"
    assert row["order-number"] == "00123"
    assert row["email"] == f"a{start}b"
