"""The command that says what changes for a customer: `python -m returns_guide diff [--against REF] [--markdown]`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import read_guide


def add_diff_command(commands: Any, channels_file: Path) -> None:
    """Put `diff` beside the other commands of a parser."""
    diff = commands.add_parser(
        "diff",
        help="say what changes for a customer, against main or a commit named",
        description="Compares the file as it lies here, committed or not, with what it was where your branch left REF.",
    )
    diff.add_argument("file", nargs="?", type=Path, default=channels_file)
    diff.add_argument("--against", metavar="REF", default="main", help="a branch, a tag or a commit (%(default)s)")
    diff.add_argument("--markdown", action="store_true", help="as Markdown, for the page of a pull request")
    diff.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    # Loaded here, because `check` has to answer in half a second.
    from returns_guide.changes.comparison import changes
    from returns_guide.changes.earlier import NothingToCompare, earlier
    from returns_guide.changes.report import as_markdown, as_text, plain
    from returns_guide.changes.sentences import Sentence, Sign
    from returns_guide.changes.translations_left import translations_left
    from returns_guide.reading.other_languages import not_translated

    try:
        now, then = read_guide(chosen.file), earlier(chosen.file, chosen.against)
        left = translations_left(not_translated(now, chosen.file))
    except (InvalidGuide, NothingToCompare) as error:
        print(error.report(), file=sys.stderr)
        return 1
    found = [*(changes(then.guide, now, then.redrawn) if then.guide else []), *left]
    note: Sentence = ("Nothing in ", Sign(chosen.file.name), " changes for a customer.")
    if not then.guide:
        note = "Everything is new: there was no ", Sign(chosen.file.name), " at ", Sign(chosen.against), "."
    print(as_markdown(found, note) if chosen.markdown else as_text(found) or plain(note))
    if then.others:
        print(f"\nChanged beside it, to be looked at: {', '.join(then.others)}")
    return 0
