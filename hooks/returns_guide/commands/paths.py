"""The command that tells the path of every channel: `python -m returns_guide paths [--svg FILE]`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import read_guide


def add_paths_command(commands: Any, channels_file: Path) -> None:
    """Put `paths` beside the other commands of a parser."""
    paths = commands.add_parser("paths", help="tell the path of every channel in words, or draw them as a picture")
    paths.add_argument("--svg", type=Path, metavar="FILE", help="write the picture into this file instead")
    paths.add_argument("file", nargs="?", type=Path, default=channels_file)
    paths.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from returns_guide.review.paths_picture import paths_in_words, paths_picture  # `check` has no need of templates

    try:
        guide = read_guide(chosen.file)
        if chosen.svg:
            chosen.svg.write_text(paths_picture(guide, guide.outcomes), "utf-8")
        else:
            print(paths_in_words(guide), end="")
    except (InvalidGuide, OSError) as error:
        print(error.report() if isinstance(error, InvalidGuide) else error, file=sys.stderr)
        return 1
    return 0
