"""The commands around the file itself: `python -m returns_guide schema | new-store`."""

import argparse
import sys
from pathlib import Path
from typing import Any

from returns_guide import ROOT
from returns_guide.commands.new_store import NotWritten, new_store
from returns_guide.reading.schema import channels_schema


def add_file_commands(commands: Any) -> None:
    """Put them beside the other commands of a parser."""
    schema = commands.add_parser("schema", help="write the schema by which editors check channels.yaml")
    schema.add_argument("--check", action="store_true", help="only say whether it is up to date")
    schema.add_argument("--file", type=Path, default=ROOT / "channels.schema.json")
    schema.set_defaults(run=_schema)
    store = commands.add_parser("new-store", help="begin another store, in a folder of its own")
    store.add_argument("name", help="as customers know it")
    store.add_argument("--language", metavar="TAG", help="the language of its guide, like de; English without it")
    store.add_argument("--folder", type=Path, default=ROOT / "stores")
    store.set_defaults(run=_new_store)


def _schema(chosen: argparse.Namespace) -> int:
    if not chosen.check:
        chosen.file.write_text(channels_schema(), "utf-8")
    elif not chosen.file.is_file() or chosen.file.read_text("utf-8") != channels_schema():
        print(f"{chosen.file.name} is not what the model says; write it anew: make schema", file=sys.stderr)
        return 1
    return 0


def _new_store(chosen: argparse.Namespace) -> int:
    try:
        file = new_store(chosen.name, chosen.folder, chosen.language or None)
    except NotWritten as problem:
        print(f"Nothing was written: {problem}.", file=sys.stderr)
        return 1
    named = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
    print(f"{named} is written. Look at it: CHANNELS_FILE={named} make serve")
    return 0
