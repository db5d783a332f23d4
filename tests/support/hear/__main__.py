"""Hear the guide with a real screen reader: `make hear`, or `make hear RECORD=yes`; SCRIPT=in-arabic for one alone."""

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from tests.support.claims_server import claims_served
from tests.support.hear.desktop import Desktop, missing_packages
from tests.support.hear.script import Line, agreed, read_script, rows, write_script
from tests.support.hear.speech import Speech
from tests.support.hear.walk import LIMIT, Walk
from tests.support.site_builder import ARABIC, SHIPPED, THREE_LANGUAGES, built_site

WALKS = 3
"""A screen reader leaves out, now here, now there, what it has no time for: what one walk has right is right."""
SCRIPTS = {"a-claim": SHIPPED, "in-arabic": ARABIC, "in-french": THREE_LANGUAGES}
"""What is done and heard, and the store whose guide it is."""


def main(record: bool, names: Iterable[str] = ()) -> int:
    """0 if everything was heard as it is written down, or is written down now."""
    if missing := missing_packages():
        print(f"To hear it, install what is missing: apt-get install --no-install-recommends {' '.join(missing)}")
        return 1
    return max([compared(script_of(name), SCRIPTS[name], record) for name in names or SCRIPTS])


def script_of(name: str) -> Path:
    return Path(__file__).with_name(f"{name}.txt")


def compared(script: Path, store: Path, record: bool) -> int:
    lines = read_script(script)
    heard = heard_in(1 if record else WALKS, lines, lambda: lines_heard(lines, store))
    if record:
        write_script(script, heard)
        print(f"Written down in {script.name}: read what has changed.")
        return 0
    differences = [*unified_diff(all_rows(lines), all_rows(heard), "expected", "heard", n=2, lineterm="")]
    print("\n".join(differences) or "Everything was heard as it is written down.")
    return 1 if differences else 0


def heard_in(walks: int, expected: list[Line], walk: Callable[[], list[Line]]) -> list[Line]:
    """What is heard after each act in one of so many walks, if it is what is expected; else in the last of them."""
    heard = walk()
    for _ in range(walks - 1):
        if heard == expected:
            break
        again = walk()
        heard = [first if first == line else second for line, first, second in zip(expected, heard, again, strict=True)]
    return heard


def lines_heard(lines: list[Line], store: Path) -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        return [*map(agreed, lines, told(walked(lines, store, Path(folder))))]


def walked(lines: list[Line], store: Path, folder: Path) -> Iterator[Line]:
    speech = Speech()
    with claims_served(built_site(folder, store), folder / "claims") as site:
        desktop = Desktop(folder, speech.address)
        try:
            speech.skip_to("Screen reader on", LIMIT)
            yield from Walk(desktop, speech, site).heard(lines)
        finally:
            desktop.close()
            speech.close()


def told(lines: Iterable[Line]) -> Iterator[Line]:
    """Somebody who waits for it reads along."""
    for line in lines:
        print(*rows(line), sep="\n", flush=True)
        yield line


def all_rows(lines: list[Line]) -> list[str]:
    return [row for line in lines for row in rows(line)]


if __name__ == "__main__":
    raise SystemExit(main("--record" in sys.argv, [name for name in sys.argv[1:] if name != "--record"]))
