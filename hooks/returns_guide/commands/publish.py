"""The commands around publishing: `python -m returns_guide published | nginx | pages | links | due | materials`."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from returns_guide import ROOT
from returns_guide.advice.facts_due import facts_due
from returns_guide.problems import InvalidGuide
from returns_guide.publishing.finish import published_list
from returns_guide.publishing.moved import remember
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.reader import read_guide
from returns_guide.reading.store_folder import beside


def add_publish_commands(commands: Any, channels_file: Path) -> None:
    """Put them beside the other commands of a parser."""
    for name, run, words in (
        ("published", _published, "write down the addresses of site/, so that none of them ever dies"),
        ("nginx", _nginx, "print what nginx needs to serve site/ with its headers"),
        ("pages", _pages, "fit site/ to GitHub Pages"),
        ("links", _links, "ask whether the links out of the guide still lead somewhere"),
        ("due", _due, "list the facts that nobody has looked at for a while"),
        ("materials", _materials, "print what the site is made of, with its licences, as CycloneDX"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("--site", type=Path, default=ROOT / "site")
        command.set_defaults(run=lambda chosen, run=run: _reported(run, chosen), file=channels_file)


def _reported(run: Any, chosen: argparse.Namespace) -> int:
    try:
        return int(run(chosen))
    except (InvalidGuide, NotPublishable) as error:
        print(error.report(), file=sys.stderr)
        return 1


def _published(chosen: argparse.Namespace) -> int:
    for address in remember(published_list(chosen.file), chosen.site):
        print(f"{address} is written down")
    return 0


# Below, each command loads what it needs by itself: `check` has to answer in half a second.


def _nginx(chosen: argparse.Namespace) -> int:
    from returns_guide.publishing.hosts import nginx

    print(nginx(chosen.site, read_guide(chosen.file)), end="")
    return 0


def _pages(chosen: argparse.Namespace) -> int:
    from returns_guide.publishing.hosts import fit_github_pages

    fit_github_pages(chosen.site, read_guide(chosen.file), published_list(chosen.file))
    return 0


def _links(chosen: argparse.Namespace) -> int:
    from returns_guide.publishing.outside_links import Answer, answers, outside_links

    read_guide(chosen.file)
    found = answers(outside_links(chosen.file, beside(chosen.file, "docs")))
    for link, answer in found:
        if answer is not Answer.THERE:
            print(f"{link.file}:{link.line}: {link.address} {answer.value}")
    print(f"{len(found)} links out of the guide")
    return int(any(answer is Answer.DEAD for _, answer in found))


def _due(chosen: argparse.Namespace) -> int:
    due = list(facts_due(read_guide(chosen.file), chosen.file, datetime.now(UTC).date()))
    for fact in due:
        print(fact.report())
    return int(bool(due))


def _materials(chosen: argparse.Namespace) -> int:
    from returns_guide.publishing.materials import bill_of_materials, materials

    print(bill_of_materials(materials(read_guide(chosen.file), ROOT / "requirements.txt")))
    return 0
