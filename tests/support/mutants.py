"""Change the generator in small ways, one at a time, and see whether the tests of the changed room notice.

The changes are mutmut's, drawn by a seed that is fixed. Mutmut's own runner tries all of them, and none in functions
with decorators; so its runner is left out. Each change is made in a copy, and the checkout is not touched.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

import libcst as cst
from mutmut.mutation.mutators import mutation_operators

from tests.support.site_builder import ROOT

SEED = 2026
"""Chosen before any result was seen."""
A_ROOM = 40
"""How many changes are drawn in each room: 200 in all."""
TO_DIE = 0.9
AT_ONCE = 2
SECONDS = 300
"""For the tests of a room, which take 30 at most; a change that makes them endless is noticed, too."""

TESTS = {
    "values": ["tests/unit/values", "tests/unit/reading/test_reader_cases.py"],
    "model": ["tests/unit/model", "tests/unit/reading/test_reader_cases.py", "tests/unit/reading/test_schema.py"],
    "reading": ["tests/unit/reading/test_reader_cases.py", "tests/unit/reading"],
    "making": [
        "tests/unit/making",
        *(f"tests/built_site/test_{name}.py" for name in ("pages", "finding", "shared_guide", "structured_data")),
        *(f"tests/built_site/test_{name}.py" for name in ("links", "guidance", "sources")),
    ],
    "publishing": ["tests/unit/publishing"],
}
"""What has to notice a change in a room. What an editor can say is tested by reading it."""

SURVIVORS = ROOT / "tests/support/mutants-that-live.md"
_NO_REASON = "No reason yet."
_HEAD = f"""\
# Changes that no test notices

`make mutants` writes this file; the reasons are written by hand, and it keeps them. A change that changes nothing that
anybody could notice counts as one that lives. Seed {SEED}, {A_ROOM} changes a room.

"""
_LEFT_BEHIND = (".git", ".venv", "node_modules", ".build", ".*_cache", ".hypothesis")


@dataclass(frozen=True)
class Mutant:
    """A module with one change."""

    module: Path
    before: str
    code: str

    def __str__(self) -> str:
        """The change, without its line, so that its reason is found again when it has moved."""
        lines = unified_diff(self.before.splitlines(), self.code.splitlines(), n=0)
        changed = "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))
        return f"{self.module}\n\n```diff\n{changed}\n```\n"


def main(rooms: list[str]) -> int:
    """Try the changes in these rooms, or in all, and write down which live."""
    for room in rooms or TESTS:
        alive = survivors(room)
        sections = _sections_before()
        reasons = dict(_reasons("".join(sections.values())))
        entries = (f"### {mutant}\n{reasons.get(str(mutant), _NO_REASON)}\n\n" for mutant in alive)
        sections[room] = f"## {room}: {A_ROOM - len(alive)} of {A_ROOM} die\n\n{''.join(entries)}"
        SURVIVORS.write_text(_HEAD + "".join(sections[room] for room in TESTS if room in sections), "utf-8")
    sections = _sections_before()
    died = sum(int(count) for count in re.findall(r"^## \w+: (\d+) of", "".join(sections.values()), re.MULTILINE))
    sys.stdout.write(f"{died} of {A_ROOM * len(sections)} die; see {SURVIVORS.relative_to(ROOT)}\n")
    return int(died < TO_DIE * A_ROOM * len(sections) or _NO_REASON in "".join(sections.values()))


def survivors(room: str) -> list[Mutant]:
    """Those of the room's changes that its tests do not notice."""
    mutants = drawn(room)
    with ExitStack() as stack, ThreadPoolExecutor(AT_ONCE) as pool:
        copies: SimpleQueue[Path] = SimpleQueue()
        for _ in range(AT_ONCE):
            copies.put(_copy(Path(stack.enter_context(TemporaryDirectory()))))
        if not _passes(room, copies, None):
            raise SystemExit(f"the tests of {room} fail where nothing is changed")
        alive = pool.map(lambda mutant: _passes(room, copies, mutant), mutants)
        return [mutant for mutant, lives in zip(mutants, alive, strict=True) if lives]


def drawn(room: str) -> list[Mutant]:
    """Some of the changes that mutmut knows for the modules of a room, the same ones in every run."""
    every = []
    for file in sorted((ROOT / "hooks/returns_guide" / room).rglob("*.py")):
        module = cst.parse_module(file.read_text("utf-8"))
        changes = _Changes()
        module.visit(changes)
        every += [(file, module, *change) for change in changes.found]
    some = random.Random(f"{SEED} {room}").sample(every, A_ROOM)  # noqa: S311
    return [Mutant(file.relative_to(ROOT), module.code, _with(module, *change)) for file, module, *change in some]


class _Changes(cst.CSTVisitor):
    """Pairs of a piece of code and what it may be changed to. Annotations and decorators do not run as code does."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[cst.CSTNode, cst.CSTNode]] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.Annotation | cst.Decorator | cst.Import | cst.ImportFrom):
            return False
        for kind, changed in mutation_operators:
            if isinstance(node, kind):
                self.found += [(node, other) for other in changed(node)]
        return True


def _with(module: cst.Module, before: cst.CSTNode, after: cst.CSTNode) -> str:
    changed = module.deep_replace(before, after)
    assert isinstance(changed, cst.Module)
    return changed.code


def _copy(folder: Path) -> Path:
    """A copy of the project in which modules may be changed."""
    copy = folder / "project"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*_LEFT_BEHIND))
    for shared in (".venv", "tests/node_modules"):
        (copy / shared).symlink_to(ROOT / shared)
    return copy


def _passes(room: str, copies: SimpleQueue[Path], mutant: Mutant | None) -> bool:
    """Whether the room's tests pass with this change, in a copy that nobody else uses meanwhile."""
    copy = copies.get()
    changed = mutant and copy / mutant.module
    try:
        if mutant and changed:
            changed.write_text(mutant.code, "utf-8")
        return _tests_pass(copy, [test for test in TESTS[room] if (ROOT / test).exists()])
    finally:
        if mutant and changed:
            changed.write_text(mutant.before, "utf-8")
        copies.put(copy)


def _tests_pass(copy: Path, tests: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    # A module that is compiled within a second of another of its length could be taken for it.
    ours = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.Popen(command, cwd=copy, env=ours, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        return run.wait(SECONDS) == 0
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        return False


def _sections_before() -> dict[str, str]:
    """What the file says of each room."""
    text = SURVIVORS.read_text("utf-8") if SURVIVORS.exists() else ""
    return {section[3:].partition(":")[0]: section for section in re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]}


def _reasons(sections: str) -> Iterator[tuple[str, str]]:
    """The changes that the file names, with their reasons."""
    for entry in re.split(r"^### ", sections, flags=re.MULTILINE)[1:]:
        change, fence, reason = entry.partition("\n```\n")
        yield f"{change}{fence}", re.split(r"^## ", reason, flags=re.MULTILINE)[0].strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
