"""`make bench`: measure everything in one run, write a table and a plot into results/, and say what is missed.

`python -m bench taps pages` measures these alone, and writes nothing.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader

from bench.builds import PACE, build_figures
from bench.edits import edit_figures
from bench.figures import Figure, table
from bench.pages import page_figures
from bench.photos import photo_figures
from bench.search import search_figures
from bench.taps import tap_figures

HERE = Path(__file__).parent
MEASURES = {
    "pages": page_figures,
    "taps": tap_figures,
    "photos": photo_figures,
    "search": search_figures,
    "edits": edit_figures,
    "builds": build_figures,
}


def main(names: Sequence[str]) -> int:
    """Exit status 1 where a promise is missed."""
    figures: list[Figure] = []
    with TemporaryDirectory() as folder:
        for name in names or MEASURES:
            for figure in MEASURES[name](Path(folder)):
                print(f"{figure.what}: {figure.value:g} {figure.unit}{'' if figure.kept else ' MISSED'}", flush=True)
                figures.append(figure)
    if not names:
        _write(figures)
    missed = [figure.what for figure in figures if not figure.kept]
    print(f"Missed: {', '.join(missed)}" if missed else "Every promise is kept.")
    return int(bool(missed))


def _write(figures: list[Figure]) -> None:
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results/results.md").write_text(f"{table(figures)}\n\n{PACE}\n", "utf-8")
    (HERE / "results/results.svg").write_text(_plot(figures), "utf-8")


def _plot(figures: list[Figure]) -> str:
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    promised = [figure for figure in figures if figure.most]
    return environment.get_template("plot.svg").render(figures=promised)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
