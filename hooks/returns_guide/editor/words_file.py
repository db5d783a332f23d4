"""Read and replace channels.yaml as a whole: never half written, and only by a file that can become a guide."""

import os
import shutil
from dataclasses import dataclass
from hashlib import sha256
from itertools import dropwhile
from pathlib import Path
from tempfile import NamedTemporaryFile

from returns_guide.changes.git import git
from returns_guide.reading.reader import read_guide

_BOM = "\ufeff"


@dataclass(frozen=True)
class WordsFile:
    """The bytes of a file at one moment."""

    source: bytes

    @property
    def version(self) -> str:
        """A fingerprint of the bytes: it differs after any change."""
        return sha256(self.source).hexdigest()

    @property
    def text(self) -> str:
        """Its text, with plain line ends."""
        text = self.source.decode("utf-8-sig")
        return text.replace("\r\n", "\n") if self._has_crlf(text) else text

    def bytes_of(self, text: str) -> bytes:
        """Another text as it stands in this file."""
        was = self.source.decode()
        text = text.replace("\n", "\r\n") if self._has_crlf(was) else text
        return (_BOM * was.startswith(_BOM) + text).encode()

    @staticmethod
    def _has_crlf(text: str) -> bool:
        return 0 < text.count("\r\n") == text.count("\n")


def replace_words(file: Path, source: bytes) -> None:
    """Put these bytes into the file, through a link where it is one. Raises InvalidGuide, with nothing written."""
    place = file.resolve()
    with NamedTemporaryFile(dir=place.parent, prefix=".", suffix=".yaml", delete=False) as new:
        try:
            new.write(source)
            new.flush()
            read_guide(Path(new.name))
            os.fsync(new.fileno())
            shutil.copymode(place, new.name)
            Path(new.name).replace(place)
        finally:
            Path(new.name).unlink(missing_ok=True)


def lines_since_commit(file: Path) -> list[str] | None:
    """What has changed since the last commit, as git shows it; None where git does not know the file."""
    place = file.resolve()
    if not _git(place, "ls-files"):
        return None
    lines = (_git(place, "diff", "--no-color", "--no-ext-diff", "--no-textconv", "HEAD") or "").splitlines()
    return list(dropwhile(lambda line: not line.startswith("@@"), lines))


def _git(file: Path, *command: str) -> str | None:
    try:
        done = git(file.parent, *command, "--", f"./{file.name}")
    except OSError:
        return None
    return None if done.returncode else done.stdout.decode("utf-8", "replace")
