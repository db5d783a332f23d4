"""Keep claims on this machine, each of them whole or not at all.

Answers stand in an SQLite file, photos in a folder for each claim beside it. A claim exists from the moment its row is
committed, and its photos are on the disk before that: a crash in between leaves a folder that no row names, and the
next start sweeps it away. It all happens inside one SQLite transaction, so that two servers on one folder take turns.

A claim that arrives again under its reference stays one claim. The same words and photos are only counted; others
replace what was there, because they are what the customer's confirmation shows.
"""

import hashlib
import json
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from returns_guide import ROOT
from returns_guide.inbox.pictures import KINDS, Kind, kind_of
from returns_guide.inbox.submission import Answer, SentFile, Submission

REFERENCE = "reference"
"""The field with the reference that the customer's device has made; empty without JavaScript."""

NAME, ORDER_NUMBER = "name", "order-number"
"""The fields that a list of claims shows."""

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


@dataclass(frozen=True)
class Photo:
    """A photo, or whatever else was sent in its place; `position` counts from 1, `size` is in bytes."""

    position: int
    field: str
    filename: str
    kind: Kind
    size: int
    path: Path


@dataclass(frozen=True)
class Claim:
    """A claim as it was last sent; `arrived` is when it came first, `arrivals` how often it came."""

    number: int
    form: str
    reference: str | None
    arrived: datetime
    arrivals: int
    answers: tuple[Answer, ...]
    photos: tuple[Photo, ...]

    @property
    def name(self) -> str | None:
        return self._answer(NAME)

    @property
    def order_number(self) -> str | None:
        return self._answer(ORDER_NUMBER)

    def _answer(self, field: str) -> str | None:
        return next((answer.text for answer in self.answers if answer.field.replace("_", "-") == field), None)


def claims_folder() -> Path:
    """Where claims are kept: the folder named in CLAIMS_DIR, else .claims at the top of the project."""
    return ROOT / (os.environ.get("CLAIMS_DIR") or ".claims")


class Claims:
    """The claims in a folder, which is made when the first one arrives."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._photos = folder / "photos"
        self._file = folder / "claims.sqlite3"

    def store(self, submission: Submission) -> None:
        """Keep a claim; when this returns it is safe on the disk. Raises OSError or sqlite3.Error where it can't be."""
        _make_folder(self.folder)
        digest, reference = _digest(submission), _reference(submission)
        with self._transaction("IMMEDIATE") as db:
            known = _known(db, submission.form.name, reference)
            if known and known["digest"] == digest:
                db.execute("UPDATE claim SET arrivals = arrivals + 1 WHERE number = ?", [known["number"]])
                return
            folder = self._keep_files(submission.files)
            number = _replace(db, known, digest, folder) if known else _add(db, submission, reference, digest, folder)
            _write_contents(db, number, submission)
        if known and known["folder"]:
            shutil.rmtree(self._photos / known["folder"], ignore_errors=True)

    def newest_first(self) -> list[Claim]:
        """Every claim."""
        return self._read("SELECT * FROM claim ORDER BY number DESC")

    def claim(self, number: int) -> Claim | None:
        """The claim with a number, if there is one."""
        return next(iter(self._read("SELECT * FROM claim WHERE number = ?", number)), None)

    def sweep(self) -> None:
        """Remove the photos of claims that were never finished."""
        if not self._file.exists():
            return
        with self._transaction("IMMEDIATE") as db:
            kept = {row["folder"] for row in db.execute("SELECT folder FROM claim")}
            for folder in self._photos.iterdir() if self._photos.exists() else ():
                if folder.name not in kept:
                    shutil.rmtree(folder, ignore_errors=True)

    def _keep_files(self, files: tuple[SentFile, ...]) -> str | None:
        """Write photos into a new folder and wait until the disk has them. No name comes from the sender."""
        if not files:
            return None
        folder = self._photos / secrets.token_hex(8)
        _make_folder(self._photos)
        _make_folder(folder)
        for position, file in enumerate(files, 1):
            _write(folder / f"{position}{kind_of(file.content).suffix}", file.content)
        _sync(folder)
        return folder.name

    def _read(self, query: str, *values: int) -> list[Claim]:
        if not self._file.exists():
            return []
        with self._transaction("DEFERRED") as db:
            return [self._claim(db, row) for row in db.execute(query, values).fetchall()]

    def _claim(self, db: sqlite3.Connection, row: sqlite3.Row) -> Claim:
        number = row["number"]
        answers = db.execute("SELECT field, text FROM answer WHERE claim = ? ORDER BY position", [number])
        photos = db.execute("SELECT * FROM photo WHERE claim = ? ORDER BY position", [number])
        return Claim(
            number,
            row["form"],
            row["reference"],
            datetime.fromisoformat(row["arrived"]),
            row["arrivals"],
            tuple(Answer(answer["field"], answer["text"]) for answer in answers),
            tuple(self._photo(photo, row["folder"]) for photo in photos),
        )

    def _photo(self, row: sqlite3.Row, folder: str) -> Photo:
        kind = next(kind for kind in KINDS if kind.media_type == row["media_type"])
        path = self._photos / folder / f"{row['position']}{kind.suffix}"
        return Photo(row["position"], row["field"], row["filename"], kind, row["size"], path)

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[sqlite3.Connection]:
        """IMMEDIATE lets one writer in at a time; EXTRA survives a loss of power right after the commit.

        Source: https://www.sqlite.org/pragma.html#pragma_synchronous
        """
        with closing(sqlite3.connect(self._file, timeout=30, isolation_level=None)) as db:
            db.row_factory = sqlite3.Row
            db.execute("PRAGMA synchronous = EXTRA")
            db.executescript(SCHEMA)
            db.execute(f"BEGIN {kind}")
            with db:
                yield db


def _known(db: sqlite3.Connection, form: str, reference: str | None) -> sqlite3.Row | None:
    found = db.execute("SELECT * FROM claim WHERE form = ? AND reference = ?", [form, reference])
    row: sqlite3.Row | None = found.fetchone()
    return row


def _add(
    db: sqlite3.Connection, submission: Submission, reference: str | None, digest: str, folder: str | None
) -> int | None:
    arrived = datetime.now(UTC).isoformat(timespec="seconds")
    added = db.execute(
        "INSERT INTO claim (form, reference, arrived, arrivals, digest, folder) VALUES (?, ?, ?, 1, ?, ?)",
        [submission.form.name, reference, arrived, digest, folder],
    )
    return added.lastrowid


def _replace(db: sqlite3.Connection, known: sqlite3.Row, digest: str, folder: str | None) -> int:
    number: int = known["number"]
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


def _reference(submission: Submission) -> str | None:
    return next((answer.text for answer in submission.answers if answer.field == REFERENCE), None) or None


def _digest(submission: Submission) -> str:
    """The same for the same words and photos."""
    contents: list[Any] = [(answer.field, answer.text) for answer in submission.answers]
    contents += [(file.field, file.filename, hashlib.sha256(file.content).hexdigest()) for file in submission.files]
    return hashlib.sha256(json.dumps(contents).encode()).hexdigest()


def _make_folder(folder: Path) -> None:
    """Only its owner may look into it: claims are about people."""
    if not folder.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sync(folder.parent)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Wait until the disk knows what is in a folder."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
