"""Read and replace a file of words as a whole: never half written, and only by one that can be read."""

import os
import shutil
from collections.abc import Callable
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
    """Put these bytes into a channels file. Raises InvalidGuide, with nothing written."""
    replace_file(file, source, read_guide)


def replace_file(file: Path, source: bytes, read: Callable[[Path], object], like: Path | None = None) -> None:
    """Put these bytes into the file, through a link where it is one, unless `read` raises something about them.

    A new file may be read and written by whom the file `like` may be. The preview's watch passes over what begins ".#".
    """
    place = file.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=place.parent, prefix=".#", suffix=place.suffix, delete=False) as new:
        try:
            new.write(source)
            new.flush()
            read(Path(new.name))
            os.fsync(new.fileno())
            shutil.copymode(place if like is None or place.exists() else like, new.name)
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
