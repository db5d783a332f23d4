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
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from returns_guide import ROOT, channels_file
from returns_guide.inbox.database import count_again, earlier_claim, transaction, write_claim
from returns_guide.inbox.durable_files import make_folder, sync_folder, write_file
from returns_guide.inbox.pictures import KINDS, Kind, kind_of
from returns_guide.inbox.submission import Answer, SentFile, Submission
from returns_guide.reading.sent_names import LANGUAGE_NAME
from returns_guide.reading.store_folder import beside

REFERENCE = "reference"
"""The field with the reference that the customer's device has made; empty without JavaScript."""

WITHDRAWALS = "withdrawal"
"""The form with which customers withdraw from a contract."""

NAME, ORDER_NUMBER = "name", "order-number"
"""The fields that a list of claims shows."""


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

    @property
    def is_withdrawal(self) -> bool:
        """Whether a customer withdraws from a contract with it; the store has to acknowledge that."""
        return self.form == WITHDRAWALS

    @property
    def language(self) -> str | None:
        """What the customer reads, where the store has several languages."""
        return self._answer(LANGUAGE_NAME)

    def _answer(self, field: str) -> str | None:
        return next((answer.text for answer in self.answers if answer.field.replace("_", "-") == field), None)


def claims_folder() -> Path:
    """Where claims are kept: the folder named in CLAIMS_DIR, seen from the project, else .claims in the store's own."""
    named = os.environ.get("CLAIMS_DIR")
    return ROOT / named if named else beside(channels_file(), ".claims")


class Claims:
    """The claims in a folder, which is made when the first one arrives."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._photos = folder / "photos"
        self._file = folder / "claims.sqlite3"

    def store(self, submission: Submission) -> None:
        """Keep a claim; when this returns it is safe on the disk. Raises OSError or sqlite3.Error where it can't be."""
        make_folder(self.folder)
        digest, reference = _digest(submission), _reference(submission)
        with transaction(self._file, "IMMEDIATE") as db:
            earlier = earlier_claim(db, submission.form.name, reference)
            if earlier and earlier["digest"] == digest:
                count_again(db, earlier)
                return
            folder = self._keep_files(submission.files)
            write_claim(db, submission, reference, digest, folder, earlier)
        if earlier and earlier["folder"]:
            shutil.rmtree(self._photos / earlier["folder"], ignore_errors=True)

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
        with transaction(self._file, "IMMEDIATE") as db:
            kept = {row["folder"] for row in db.execute("SELECT folder FROM claim")}
            for folder in self._photos.iterdir() if self._photos.exists() else ():
                if folder.name not in kept:
                    shutil.rmtree(folder, ignore_errors=True)

    def _keep_files(self, files: tuple[SentFile, ...]) -> str | None:
        """Write photos into a new folder and wait until the disk has them. No name comes from the sender."""
        if not files:
            return None
        folder = self._photos / secrets.token_hex(8)
        make_folder(self._photos)
        make_folder(folder)
        for position, file in enumerate(files, 1):
            write_file(folder / f"{position}{kind_of(file.content).suffix}", file.content)
        sync_folder(folder)
        return folder.name

    def _read(self, query: str, *values: int) -> list[Claim]:
        if not self._file.exists():
            return []
        with transaction(self._file, "DEFERRED") as db:
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


def _reference(submission: Submission) -> str | None:
    return next((answer.text for answer in submission.answers if answer.field == REFERENCE), None) or None


def _digest(submission: Submission) -> str:
    """The same for the same words and photos."""
    contents: list[Any] = [(answer.field, answer.text) for answer in submission.answers]
    contents += [(file.field, file.filename, hashlib.sha256(file.content).hexdigest()) for file in submission.files]
    return hashlib.sha256(json.dumps(contents).encode()).hexdigest()
