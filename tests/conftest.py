"""What every test may ask for: a site built from a channels file, and a server for it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from tests.support.bracketed_store import bracketed
from tests.support.claims_server import ClaimsSite, ClaimsTaker, claims_taken
from tests.support.engines.journeys import note_journeys
from tests.support.many_channels import many_channels
from tests.support.site_builder import built_site
from tests.support.site_server import served

BuildSite = Callable[..., Path]
Serve = Callable[[Path], str]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # each worker sums up what the first process does
        note_journeys(terminalreporter.stats.get("passed", []))


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The folder of all built sites: one for all workers."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if hasattr(request.config, "workerinput") else folder


@pytest.fixture(scope="session")
def build_site(builds: Path) -> BuildSite:
    """Give it a channels file (or nothing, for the shipped one) and it gives the folder of the built site.

    `site_url=` says where the site believes it lives.
    """

    def build(channels_file: Path | None = None, **options: str) -> Path:
        return built_site(builds, channels_file, **options)

    return build


@pytest.fixture(scope="session")
def site(build_site: BuildSite) -> Path:
    """The folder of the shipped site."""
    return build_site(None)


@pytest.fixture(scope="session")
def thousand(build_site: BuildSite, builds: Path) -> Path:
    """The folder of the site of a store with a thousand channels."""
    return build_site(many_channels(1_000, builds))


@pytest.fixture(scope="session")
def bracketed_store(builds: Path) -> Path:
    """The channels file of a store in the language that isn't one, with its own words in brackets, too."""
    return bracketed(builds)


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Give it the folder of a built site and it gives the address, without a slash at its end."""
    with ExitStack() as servers:
        yield cache(lambda folder: servers.enter_context(served(folder)))


@pytest.fixture(scope="session")
def site_url(site: Path, serve: Serve) -> str:
    """Where the shipped site is served."""
    return serve(site)


@pytest.fixture(scope="session")
def claims_taker(site: Path) -> Iterator[ClaimsTaker]:
    """The shipped site at one address, taking claims: a browser that knows the address has less to do."""
    with claims_taken(site) as taker:
        yield taker


@pytest.fixture
def claims_site(claims_taker: ClaimsTaker, tmp_path: Path) -> ClaimsSite:
    """The shipped site, taking claims into a folder of the test's own."""
    return claims_taker.taking(tmp_path / "claims")
