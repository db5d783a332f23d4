"""Ask git: the one place where a program is run for it."""

import subprocess
from pathlib import Path

SECONDS = 60
"""More than any question takes; a repository on a disk that has gone away must not hang a preview."""


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What git says in this folder, whatever its exit status; no lock is taken. Raises OSError where it can't run."""
    command = ["git", "--no-optional-locks", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)  # noqa: S603  # no shell
    except subprocess.TimeoutExpired:
        raise OSError("git did not answer") from None
