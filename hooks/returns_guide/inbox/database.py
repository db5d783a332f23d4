"""The SQLite file with the answers of claims: its tables, its transactions, and every change to a row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from returns_guide.inbox.pictures import kind_of
from returns_guide.inbox.submission import Submission

SCHEMA = """
CREATE TABLE IF NOT EXISTS claim (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    form      TEXT NOT NULL,
    reference TEXT, -- none where the form was sent without JavaScript
    arrived   TEXT NOT NULL,
    arrivals  INTEGER NOT NULL,
    digest    TEXT NOT NULL,
    folder    TEXT UNIQUE, -- none without photos
    UNIQUE (form, reference)
);
CREATE TABLE IF NOT EXISTS answer (
    claim    INTEGER NOT NULL REFERENCES claim,
    position INTEGER NOT NULL,
    field    TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (claim, position)
);
CREATE TABLE IF NOT EXISTS photo (
    claim      INTEGER NOT NULL REFERENCES claim,
    position   INTEGER NOT NULL,
    field      TEXT NOT NULL,
    filename   TEXT NOT NULL, -- as the customer's device names it; our own copy is called after its position
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
);
"""


@contextmanager
def transaction(file: Path, kind: str) -> Iterator[sqlite3.Connection]:
    """IMMEDIATE lets one writer in at a time; EXTRA survives a loss of power right after the commit.

    Source: https://www.sqlite.org/pragma.html#pragma_synchronous
    """
    with closing(sqlite3.connect(file, timeout=30, isolation_level=None)) as db:
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA synchronous = EXTRA")
        db.executescript(SCHEMA)
        db.execute(f"BEGIN {kind}")
        with db:
            yield db


def earlier_claim(db: sqlite3.Connection, form: str, reference: str | None) -> sqlite3.Row | None:
    """The row of the claim that came before under this reference; without one, every claim is new."""
    found = db.execute("SELECT * FROM claim WHERE form = ? AND reference = ?", [form, reference])
    row: sqlite3.Row | None = found.fetchone()
    return row


def count_again(db: sqlite3.Connection, earlier: sqlite3.Row) -> None:
    """The very same claim has come once more."""
    db.execute("UPDATE claim SET arrivals = arrivals + 1 WHERE number = ?", [earlier["number"]])


def write_claim(
    db: sqlite3.Connection,
    submission: Submission,
    reference: str | None,
    digest: str,
    folder: str | None,
    earlier: sqlite3.Row | None,
) -> None:
    """A new claim, or other words and photos for the earlier one; `folder` has the photos, where there are any."""
    number = _renew(db, earlier, digest, folder) if earlier else _add(db, submission, reference, digest, folder)
    _write_contents(db, number, submission)


def _add(
    db: sqlite3.Connection, submission: Submission, reference: str | None, digest: str, folder: str | None
) -> int | None:
    arrived = datetime.now(UTC).isoformat(timespec="seconds")
    added = db.execute(
        "INSERT INTO claim (form, reference, arrived, arrivals, digest, folder) VALUES (?, ?, ?, 1, ?, ?)",
        [submission.form.name, reference, arrived, digest, folder],
    )
    return added.lastrowid


def _renew(db: sqlite3.Connection, earlier: sqlite3.Row, digest: str, folder: str | None) -> int:
    number: int = earlier["number"]
    db.execute("DELETE FROM answer WHERE claim = ?", [number])
    db.execute("DELETE FROM photo WHERE claim = ?", [number])
    db.execute(
        "UPDATE claim SET arrivals = arrivals + 1, digest = ?, folder = ? WHERE number = ?", [digest, folder, number]
    )
    return number


def _write_contents(db: sqlite3.Connection, number: int | None, submission: Submission) -> None:
    answers = [(number, position, answer.field, answer.text) for position, answer in enumerate(submission.answers, 1)]
    photos = [
        (number, position, file.field, file.filename, kind_of(file.content).media_type, len(file.content))
        for position, file in enumerate(submission.files, 1)
    ]
    db.executemany("INSERT INTO answer VALUES (?, ?, ?, ?)", answers)
    db.executemany("INSERT INTO photo VALUES (?, ?, ?, ?, ?, ?)", photos)
