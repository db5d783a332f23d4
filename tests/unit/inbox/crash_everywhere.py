"""Store a claim in one process after another, each killed at a later step, and print what is left: one JSON a process.

A step is any call into the operating system, a file or SQLite. Arguments: an empty folder, and "first" for a claim that
is new or "again" for one that is sent again with other words. Runs by itself, because a fork wants no threads around.
"""

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from returns_guide.inbox.claims import Claims
from returns_guide.inbox.declared import DeclaredForm
from returns_guide.inbox.submission import Answer, SentFile, Submission

FORM = DeclaredForm("claim", None, None, frozenset())
STARTS = (b"\xff\xd8\xff", b"%PDF-")
OUTSIDE = {"posix", "_io", "io", "sqlite3"}


def submission(name: str) -> Submission:
    """With a photo and with a document."""
    files = tuple(SentFile(f"file-{n}", f"{n}", start + name.encode() * 1000) for n, start in enumerate(STARTS, 1))
    return Submission(FORM, (Answer("reference", "K7"), Answer("name", name)), files, caught=False)


def die_at(step: int) -> Any:
    """A profiler that ends the process, as a crash would, right before its step number `step`; counts from 0."""
    left = step

    def profile(_: FrameType, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and (called.__module__ or type(called.__self__).__module__) in OUTSIDE:
            left -= 1
            if left < 0:
                os.write(2, f"{called.__qualname__}\n".encode())
                os.kill(os.getpid(), signal.SIGKILL)

    return profile


def left_after(folder: Path, step: int, case: str) -> tuple[bool, dict[str, Any]]:
    """Whether the process came to its end, and what a server finds that starts afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    if case == "again":
        Claims(folder).store(submission("before"))
    child = os.fork()
    if not child:
        sys.setprofile(die_at(step))
        Claims(folder).store(submission("after"))
        sys.setprofile(None)
        os._exit(0)
    ended = os.waitpid(child, 0)[1] == 0
    return ended, found(Claims(folder))


def inside(file: Path) -> str:
    content = file.read_bytes()
    return content.removeprefix(next(start for start in STARTS if content.startswith(start))).decode()


def found(claims: Claims) -> dict[str, Any]:
    claims.sweep()
    kept = claims.newest_first()
    folders = list((claims.folder / "photos").glob("*"))
    return {
        "claims": [
            {
                "words": [answer.text for answer in claim.answers],
                "photos": [inside(photo.path)[: len(claim.name or "")] for photo in claim.photos],
                "sizes": [photo.path.stat().st_size == photo.size for photo in claim.photos],
            }
            for claim in kept
        ],
        "stray folders": len(folders) - sum(bool(claim.photos) for claim in kept),
    }


if __name__ == "__main__":
    step, ended = 0, False
    while not ended:
        ended, left = left_after(Path(sys.argv[1]) / "claims", step, sys.argv[2])
        print(json.dumps(left))
        step += 1
