"""The editor's commands: `python -m returns_guide check [FILE]` says whether a file can become a guide."""

import argparse
import signal
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

from returns_guide import channels_file
from returns_guide.advice.facts_due import facts_due
from returns_guide.build import rule_without_room, try_cards
from returns_guide.commands.claims import add_claims_command
from returns_guide.commands.diff import add_diff_command
from returns_guide.commands.files import add_file_commands
from returns_guide.commands.languages import add_language_commands
from returns_guide.commands.paths import add_paths_command
from returns_guide.commands.publish import add_publish_commands
from returns_guide.commands.rooms import add_rooms_command
from returns_guide.commands.sentences import add_sentences_command
from returns_guide.commands.translations import add_translations_command
from returns_guide.making.files.parcel_cards import NoRoomForRule
from returns_guide.model import Guide
from returns_guide.problems import InvalidGuide
from returns_guide.publishing.placeholders import MEANT, placeholders
from returns_guide.reading.other_languages import in_every_language, not_translated
from returns_guide.reading.reader import read_guide
from returns_guide.reading.store_folder import beside


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well, 1 when the file has problems."""
    parser = argparse.ArgumentParser(prog="returns_guide", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="read the file and list every problem in it")
    check.add_argument("file", nargs="?", type=Path, default=channels_file())
    check.set_defaults(run=_check)
    port = commands.add_parser("port", help="say whether `make serve` can listen there")
    port.add_argument("port", type=int)
    port.set_defaults(run=_port)
    add_claims_command(commands)
    add_publish_commands(commands, channels_file())
    add_diff_command(commands, channels_file())
    add_paths_command(commands, channels_file())
    add_file_commands(commands)
    add_rooms_command(commands)
    add_sentences_command(commands)
    add_language_commands(commands)
    add_translations_command(commands, channels_file())
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))


def _port(chosen: argparse.Namespace) -> int:
    try:
        socket.create_server(("127.0.0.1", chosen.port)).close()
    except (OSError, OverflowError) as error:
        print(f"Nothing can be served at port {chosen.port} ({error}).", file=sys.stderr)
        another = chosen.port % 65_000 + 1
        print(f"Is another preview running? Name another port: make serve PORT={another}", file=sys.stderr)
        return 1
    return 0


def _check(chosen: argparse.Namespace) -> int:
    try:
        guide = read_guide(chosen.file)
        _try_cards(guide, chosen.file)
        left = not_translated(guide, chosen.file)
    except InvalidGuide as error:
        print(error.report(), file=sys.stderr)
        return 1
    count = len(guide.channels)
    print(f"{chosen.file}: no problems in the {count} channel{'s' * (count != 1)}")
    for fact in facts_due(guide, chosen.file, datetime.now(UTC).date()):
        print(fact.report())
    for language in left:
        print(f"{language.said}:\n{language.report()}")
    _say_what_is_left(chosen.file)
    _advise(guide, chosen.file)
    return 0


def _say_what_is_left(file: Path) -> None:
    left = [unfinished.report() for unfinished in placeholders(file, beside(file, "docs"))]
    if left:
        print(*left, f"A build for customers ends for these. {MEANT}", sep="\n")


def _try_cards(guide: Guide, file: Path) -> None:
    """Raises InvalidGuide where a card for the parcel has too little room."""
    try:
        for one in in_every_language(guide, file):
            try_cards(one)
    except NoRoomForRule as error:
        raise rule_without_room(error, file) from None


def _advise(guide: Guide, file: Path) -> None:
    try:
        from returns_guide.advice.advise import Advised, advice
    except ModuleNotFoundError as missing:  # a build has no need of what it is made with
        print(f"no advice: {missing.name} is not installed here; `make check` installs it")
        return
    if found := advice(guide, file):
        print(Advised(file, found).report())
        print("Where advice is wrong, name it and say why, in its line or the line above: # fine: verb (your reason)")


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever reads on may stop early, like `head`
    sys.exit(main())
