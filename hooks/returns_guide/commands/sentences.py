"""The command that lists every sentence of the site's own: `python -m returns_guide sentences`."""

import argparse
from typing import Any


def add_sentences_command(commands: Any) -> None:
    """Put `sentences` beside the other commands of a parser."""
    listed = commands.add_parser(
        "sentences", help="list every sentence of the site's own: id, words, where it is shown"
    )
    listed.set_defaults(run=_run)


def _run(_: argparse.Namespace) -> int:
    from returns_guide.languages.sentences import sentences  # `check` has no need of templates

    for sentence in sentences():
        print(sentence.id, sentence.many or sentence.words, "; ".join(sentence.where), sep="\t")
    return 0
