"""How long a build takes and how much memory, ours and the stock theme's in turn, each as a whole process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.figures import Figure
from bench.stock import stock_project
from tests.support.engine import engine_command
from tests.support.many_channels import many_channels
from tests.support.site_builder import ROOT

RUNS = {3: 7, 100: 5, 1_000: 5, 10_000: 1}
STOCK_RUNS = {3: 7, 100: 5, 1_000: 3, 10_000: 0}
SECONDS = {1_000: 2.0, 10_000: 20.0}
STOCK_SECONDS = 17.8
PACE = f"""\
The seconds that are promised for a build of 1,000 and of 10,000 channels are {SECONDS[1_000]:g} and {SECONDS[10_000]:g}
on a machine where stock Material takes {STOCK_SECONDS} for 1,000. Machines differ, and one is not as fast every day:
what counts is scaled by what stock Material took in the same run. Stock Material is a project of a mkdocs.yml with two
lines, an index, and one page for each channel with the words of its steps; ours also makes what search, assistants and
hosts read, and checks what was built."""
MEGABYTES = {1_000: 150.0, 10_000: 1_500.0}
RATIO_OF_THREE = 1.2
WATCHED = """\
import resource, subprocess, sys, time
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""
"""A small process between ours and the build: a child is counted with all the memory of the one it comes from."""


@dataclass(frozen=True)
class Run:
    seconds: float
    megabytes: float


def build_figures(folder: Path) -> Iterator[Figure]:
    """Builds of stores of every size."""
    pace = 1.0
    for count, runs in RUNS.items():
        ours, stock = [], []
        file = many_channels(count, folder)
        project = stock_project(file, folder / f"stock-{count}") if STOCK_RUNS[count] else None
        for run in range(runs):  # each into a folder of its own, as `make build` does
            ours.append(built(ROOT / "mkdocs.yml", folder / f"site-{count}-{run}", file))
            if project and run < STOCK_RUNS[count]:
                stock.append(built(project, folder / f"stock-site-{count}-{run}"))
        if stock and count in SECONDS:
            pace = median(run.seconds for run in stock) / STOCK_SECONDS
        yield from _figures(count, ours, stock, pace)


def _figures(count: int, ours: list[Run], stock: list[Run], pace: float) -> Iterator[Figure]:
    theirs = median(run.seconds for run in stock) if stock else None
    most = SECONDS[count] * pace if count in SECONDS else None
    if theirs and count == 3:
        most = theirs * RATIO_OF_THREE
    yield Figure(f"build, {count:,} channels", "s", tuple(run.seconds for run in ours), most, theirs)
    theirs = median(run.megabytes for run in stock) if stock else None
    size = tuple(run.megabytes for run in ours)
    yield Figure(f"memory of it, {count:,} channels", "MB", size, MEGABYTES.get(count), theirs)


def built(config: Path, site: Path, channels_file: Path | None = None) -> Run:
    """One build, from the start of its process to its end. Raises RuntimeError where it fails."""
    command = engine_command("build", "-q", "-d", site, config=config)
    environment = {**compiling(), "CHANNELS_FILE": str(channels_file or ""), "SITE_URL": "", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise RuntimeError(f"{config} could not be built")
    seconds, size = done.stdout.split()[-2:]
    return Run(float(seconds), int(size) / (1_024 if sys.platform == "linux" else 1_048_576))


def compiling() -> dict[str, str]:
    """The environment as it is, in which Python keeps what it has compiled, as on anyone's machine."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
