"""Whatever somebody does with a claim, and whatever fails: it arrives once, and what they read is true.

SOAK_WALKS says how many walks are made (`make soak`): a sixth of them in Firefox, another in WebKit. A test that fails
tells the shortest walk that it found. WALKS_MADE names a file for a line about each of them.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from playwright.sync_api import Playwright

from tests.browser.engines.walker import Counted, Walker
from tests.support.claims_server import ClaimsTaker
from tests.support.engines.driver import Browser
from tests.support.engines.engines import LEFT_OUT, engine_start
from tests.support.engines.wire import wired

WALKS = int(os.environ.get("SOAK_WALKS", "6"))
FIRST = int(os.environ.get("SOAK_WALKS_FROM", "0"))
STEPS = 16
SHORTER = 30
"""So many times a walk that fails is tried with fewer steps."""

USED: set[str] = set()
"""Addresses of earlier walks: a browser remembers what it has kept for them."""

Steps = Callable[[Walker], Iterable[str]]


def walks() -> list[tuple[str, int]]:
    """Engines with the number of a walk."""
    sixth = -(-WALKS // 6)
    shares = {"chromium": WALKS - 2 * sixth, "firefox": sixth, "webkit": sixth}
    return [(engine, number) for engine, share in shares.items() for number in range(FIRST, FIRST + share)]


@pytest.fixture(scope="session")
def running(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Browser]]:
    """Each engine, started once for all walks."""
    with ExitStack() as started:

        @cache
        def start(engine: str) -> Browser:
            starting = engine_start(playwright, engine)
            if starting is None:
                pytest.skip(LEFT_OUT)
            browser = starting(tmp_path_factory.mktemp(engine) / "profile")
            started.callback(browser.end)
            return browser

        yield start


@pytest.mark.timeout(3_600)
@pytest.mark.parametrize(("engine", "number"), walks())
def test_whatever_somebody_does_their_claim_arrives_once_and_what_they_read_is_true(
    running: Callable[[str], Browser],
    claims_taker: ClaimsTaker,
    photo: Path,
    tmp_path_factory: pytest.TempPathFactory,
    record_property: Callable[[str, object], None],
    engine: str,
    number: int,
) -> None:
    browser = running(engine)
    counted = Counted()

    def attempt(steps: Steps) -> Attempt:
        """A walk of these steps in an origin and a store of its own."""
        store = claims_taker.taking(tmp_path_factory.mktemp("claims"))
        with ExitStack() as wires:
            wire = wires.enter_context(wired(store.url))
            while wire.url in USED:
                wire = wires.enter_context(wired(store.url))
            USED.add(wire.url)
            return walked(Walker(browser, store, wire, photo, counted), steps)

    made = attempt(chosen(Random(f"{engine} {number}")))  # noqa: S311  # walks, not secrets
    note(engine, number, counted, made)
    if made.error:
        shortest = shortened(made, attempt)
        pytest.fail(f"{shortest}\n\nThe first of them was:\n{made}", pytrace=False)
    assert browser.complaints() == []
    record_property("journey", engine)


class Attempt(NamedTuple):
    """The sentences of a walk, and what was wrong at its end."""

    done: list[str]
    error: str

    def __str__(self) -> str:
        return "\n".join(["Somebody", *(f"  {sentence}," for sentence in self.done), "and then:", self.error])


def walked(walker: Walker, steps: Steps) -> Attempt:
    """Take the steps, then bring home what was written."""
    done: list[str] = []
    try:
        walker.begin()
        for sentence in steps(walker):
            done.append(sentence)
            walker.walk(sentence)
        done.append("comes home")
        walker.come_home()
    except AssertionError as error:
        return Attempt(done, str(error))
    finally:
        walker.end()
    return Attempt(done, "")


def chosen(chance: Random) -> Steps:
    """Any of what can be done, by likelihood."""

    def steps(walker: Walker) -> Iterator[str]:
        for _ in range(STEPS):
            possible = {sentence: likely for sentence, (likely, _) in walker.steps().items()}
            yield chance.choices(list(possible), list(possible.values()))[0]

    return steps


def shortened(failed: Attempt, attempt: Callable[[Steps], Attempt]) -> Attempt:
    """The shortest walk that fails, as far as leaving out steps finds it."""
    tries, size = SHORTER, len(failed.done) // 2
    while size and tries > 0:
        for start in range(len(failed.done) - size, -1, -size):
            fewer = failed.done[:start] + failed.done[start + size :]
            made = attempt(lambda walker, fewer=fewer: fewer)  # type: ignore[misc]
            tries -= 1
            if made.error and len(made.done) < len(failed.done):
                failed = made
            if tries <= 0:
                break
        size //= 2
    return failed


def note(engine: str, number: int, counted: Counted, made: Attempt) -> None:
    """A line for each walk in the file that WALKS_MADE names."""
    if file := os.environ.get("WALKS_MADE"):
        line = {"engine": engine, "walk": number, **asdict(counted), "error": made.error, "done": made.done}
        with Path(file).open("a", encoding="utf-8") as walks_made:
            walks_made.write(json.dumps(line) + "\n")
