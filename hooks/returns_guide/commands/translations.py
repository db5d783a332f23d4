"""The command that makes and renews the files in which a store's words are translated: `… translations`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import read_guide


def add_translations_command(commands: Any, channels_file: Path) -> None:
    """Put `translations` beside the other commands of a parser."""
    command = commands.add_parser(
        "translations", help="make or renew the files in which a guide's words are translated"
    )
    command.add_argument("file", nargs="?", type=Path, default=channels_file)
    command.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from returns_guide.reading.other_languages import renew_translations  # `check` has no need of it

    try:
        guide = read_guide(chosen.file)
        renewed = renew_translations(guide, chosen.file)
    except InvalidGuide as error:
        print(error.report(), file=sys.stderr)
        return 1
    for file, what in renewed:
        print(f"{file}: {what}")
    if not renewed:
        print(f"{chosen.file} has one language; name more: languages: [{guide.spoken.tag}, fr]", file=sys.stderr)
    return int(not renewed)
