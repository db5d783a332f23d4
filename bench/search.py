"""What search and the list of channels load in a store with a thousand of them, once somebody asks."""

from collections.abc import Iterator
from pathlib import Path

from bench.builds import built
from bench.compressed import packed
from bench.figures import Figure
from bench.stock import stock_project
from tests.support.many_channels import many_channels
from tests.support.site_builder import ROOT

CHANNELS = 1_000
INDEX = "search/search_index.json"


def search_figures(folder: Path) -> Iterator[Figure]:
    """The search's index, and the list that finds a channel by its name."""
    file, ours = many_channels(CHANNELS, folder), folder / "search-ours"
    built(ROOT / "mkdocs.yml", ours, file)
    stock = folder / "search-stock"
    built(stock_project(file, folder / "stock-search"), stock)
    yield Figure(
        "search index, 1,000 channels", "bytes", (len(packed(ours / INDEX)),), 100_000, len(packed(stock / INDEX))
    )
    (channels,) = (ours / "assets").glob("channels.*.json")
    yield Figure("list of channels, 1,000 channels", "bytes", (len(packed(channels)),))
