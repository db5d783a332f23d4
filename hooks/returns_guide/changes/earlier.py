"""Read the channels file as it was at a commit, with the pictures that it had then."""

import filecmp
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from returns_guide.changes.git import git
from returns_guide.model import Guide
from returns_guide.problems import InvalidGuide
from returns_guide.reading.document import NotReadable, read_document, written_values
from returns_guide.reading.reader import read_guide

SEEN = ("docs", "translations", "mkdocs.yml", "overrides/site", "overrides/files")
"""What customers see changes of, besides the channels file."""


class NothingToCompare(Exception):
    """There is no earlier guide to compare with; its message says why, in a sentence."""

    def report(self) -> str:
        """The message, as InvalidGuide gives it."""
        return str(self)


@dataclass(frozen=True)
class Earlier:
    """The guide of then, None where there was no file; the pictures whose files show something else now; and whatever
    else a customer may see change: templates, pages that are written by hand, settings."""

    guide: Guide | None
    redrawn: frozenset[str] = frozenset()
    others: tuple[str, ...] = ()


def earlier(file: Path, commit: str) -> Earlier:
    """The file at the commit where the current branch left `commit` (their merge base).

    Raises NothingToCompare.
    """
    folder, name = file.resolve().parent, file.resolve().name
    start = _parting(folder, commit)
    with TemporaryDirectory() as place:
        then = Path(place)
        others = _others(folder, start)
        if not _copied(folder, start, name, then):
            return Earlier(None, others=others)
        pictures = _pictures(folder, start, then / name)
        for picture in pictures:
            _copied(folder, start, picture, then)
        redrawn = [picture for picture in pictures if _differs(then / picture, folder / picture)]
        return Earlier(_read(then / name, f"{commit}:{name}"), frozenset(redrawn), others)


def _parting(folder: Path, commit: str) -> str:
    """The hash of the merge base: what others did on `main` meanwhile is no change of this branch."""
    if (answer := _git(folder, "rev-parse", "--git-dir")).returncode:
        why = answer.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise NothingToCompare(f"There is nothing to compare with: git says “{why}”.")
    wanted = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}")
    if wanted.returncode:
        raise NothingToCompare(f"There is no commit “{commit}” here; name another one: make diff AGAINST=HEAD")
    named = wanted.stdout.decode().strip()
    parting = _git(folder, "merge-base", named, "HEAD")
    return parting.stdout.decode().strip() or named


def _others(folder: Path, commit: str) -> tuple[str, ...]:
    """The files in SEEN that differ from the commit; new ones count once they are added to git."""
    changed = _git(folder, "diff", "--name-only", "--relative", "-z", commit, "--", *SEEN)
    return tuple(name for name in changed.stdout.decode(errors="replace").split("\0") if name.isprintable() and name)


def _pictures(folder: Path, commit: str, channels_file: Path) -> list[str]:
    """The files of the commit that the channels file of then names: its pictures."""
    try:
        named = {node.data for node in written_values(read_document(channels_file.read_bytes())[0])}
    except NotReadable:
        return []
    listed = _git(folder, "ls-tree", "-r", "-z", "--name-only", commit).stdout.decode(errors="replace").split("\0")
    return sorted({str(PurePosixPath(name)) for name in named if name} & {*listed})


def _copied(folder: Path, commit: str, name: str, place: Path) -> bool:
    """Copy a file of the commit into `place`; False where there was none."""
    answer = _git(folder, "cat-file", "blob", f"{commit}:./{name}")
    if answer.returncode == 0:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(answer.stdout)
    return answer.returncode == 0


def _differs(then: Path, now: Path) -> bool:
    return then.is_file() and now.is_file() and not filecmp.cmp(then, now, shallow=False)


def _read(file: Path, name: str) -> Guide:
    try:
        return read_guide(file)
    except InvalidGuide as error:
        problems = "\n".join(f"{name}:{p.line}:{p.column}: {p.message}" for p in error.problems)
        raise NothingToCompare(
            f"There is nothing to compare with: {name} can't be read with today's rules:\n{problems}"
        ) from None


def _git(folder: Path, *arguments: str) -> CompletedProcess[bytes]:
    try:
        return git(folder, *arguments)
    except OSError as error:
        reason = error.strerror or error
        raise NothingToCompare(f"There is nothing to compare with: git can't be run ({reason}).") from None
