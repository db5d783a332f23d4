"""The command that lists the claims on this machine: `python -m returns_guide claims [--csv]`."""

import argparse
import csv
import sqlite3
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from returns_guide.inbox.claims import Claim, Claims, claims_folder
from returns_guide.languages.writing.line_breaks import columns_of, shortened

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Source: https://owasp.org/www-community/attacks/CSV_Injection"""

HEADINGS = ("Reference", "Arrived (UTC)", "Name", "Order number", "Photos")
WIDEST = 32


def add_claims_command(commands: Any) -> None:
    """Put `claims` beside the other commands of a parser."""
    claims = commands.add_parser("claims", help="list the claims that were sent to `make serve`")
    claims.add_argument("--csv", action="store_true", help="write everything in them as CSV")
    claims.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    folder = claims_folder()
    try:
        claims = Claims(folder).newest_first()
    except sqlite3.Error as error:
        print(f"The claims in {folder} cannot be read: {error}", file=sys.stderr)
        return 1
    if chosen.csv:
        write_csv(claims, sys.stdout)
    else:
        print(table(claims) if claims else "No claims yet. `make serve` takes them; send one with the form.")
    return 0


def table(claims: list[Claim]) -> str:
    """The claims as a table for a terminal. Nothing in it can move the cursor or colour the screen."""
    rows = [HEADINGS, *(_row(claim) for claim in claims)]
    if any(claim.is_withdrawal for claim in claims):
        what = ["What", *("Withdrawal" if claim.is_withdrawal else "Claim" for claim in claims)]
        rows = [(*row, kind) for row, kind in zip(rows, what, strict=True)]
    if any(claim.language for claim in claims):
        said = ["Language", *(claim.language or "–" for claim in claims)]
        rows = [(*row, language) for row, language in zip(rows, said, strict=True)]
    lines = [[_printable(cell) for cell in row] for row in rows]
    widths = [max(map(columns_of, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(map(_filled, line, widths)).rstrip() for line in lines)


def write_csv(claims: list[Claim], file: TextIO) -> None:
    """One line a claim with all its answers; a spreadsheet takes no cell for a formula."""
    fields = list(dict.fromkeys(answer.field for claim in reversed(claims) for answer in claim.answers))
    writer = csv.writer(file)
    writer.writerow(map(_no_formula, ["number", "form", "arrived", "arrivals", *fields, "photos"]))
    for claim in claims:
        writer.writerow(map(_no_formula, _cells(claim, fields)))


def _row(claim: Claim) -> tuple[str, ...]:
    arrived = claim.arrived.strftime("%Y-%m-%d %H:%M")
    return claim.reference or "–", arrived, claim.name or "–", claim.order_number or "–", str(len(claim.photos))


def _cells(claim: Claim, fields: list[str]) -> Iterator[str]:
    yield from (str(claim.number), claim.form, claim.arrived.isoformat(), str(claim.arrivals))
    for field in fields:
        yield "; ".join(answer.text for answer in claim.answers if answer.field == field)
    yield "; ".join(str(photo.path) for photo in claim.photos)


def _printable(cell: str) -> str:
    shown = "".join(character if character.isprintable() else "�" for character in cell)
    return shortened(shown, WIDEST)


def _filled(cell: str, width: int) -> str:
    return cell + " " * (width - columns_of(cell))


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
