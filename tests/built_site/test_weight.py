"""What a phone has to load stays small. Bytes do not vary, so they can be held by tests."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from returns_guide.making.pages.first_flight import FIRST_FLIGHT

from tests.built_site.conftest import ReadSite
from tests.support.built_pages import BuiltPage, BuiltSite
from tests.support.site_builder import (
    ARABIC,
    BATTERIES,
    BAZAAR,
    EVERYTHING,
    FASHION,
    FRENCH,
    FURNITURE,
    GERMAN,
    JAPANESE,
    SHIPPED,
    THREE_LANGUAGES,
)

RICH = (GERMAN, FRENCH, JAPANESE, THREE_LANGUAGES)
"""Stores with much to say: some of their pages bring what is for paper, or the icons, in files beside them."""
WHOLE_PAGE = 17_000
WHOLE_PAGE_OF_A_RICH_STORE = FIRST_FLIGHT + 4_200
"""A first flight that is full, and the scripts of every page."""
WHOLE_PAGE_WITH_FORM = 26_000
REQUESTS = 4
SEARCH_INDEX = 66_000
"""As much as a page: somebody who searches in a thousand channels waits for it."""
SEARCH = 12_000


@pytest.fixture(params=[SHIPPED, EVERYTHING, BAZAAR, ARABIC, *RICH], ids=lambda file: file.stem)
def store(request: pytest.FixtureRequest, read_site: ReadSite) -> BuiltSite:
    """The built site of each store in turn, of the rich ones, too."""
    return read_site(request.param)


def weight(*contents: str | bytes) -> int:
    """In bytes, as a server sends it."""
    packed = (gzip.compress(each.encode() if isinstance(each, str) else each, 9, mtime=0) for each in contents)
    return sum(map(len, packed))


def test_every_page_arrives_in_the_first_flight(store: BuiltSite) -> None:
    weights = {page.address: weight(page.file.read_bytes()) for page in store.pages}
    assert not {address: bytes_ for address, bytes_ in weights.items() if bytes_ > FIRST_FLIGHT}


@pytest.mark.parametrize("file", [BATTERIES, FASHION, FURNITURE], ids=lambda file: file.stem)
def test_pages_of_stores_of_other_trades_arrive_in_the_first_flight_too(file: Path, read_site: ReadSite) -> None:
    test_every_page_arrives_in_the_first_flight(read_site(file))


def test_nothing_else_blocks_the_first_paint(store: BuiltSite) -> None:
    for page in store.pages:
        assert not page.all("head link[rel=stylesheet]:not([media=print]), script[src]"), page.address


def test_only_what_stands_below_waits_for_a_style(read_site: ReadSite) -> None:
    waiting = [page for page in read_site(EVERYTHING).pages if page.all("body link[rel=stylesheet]")]
    assert "/kiln-online/" in [page.address for page in waiting]
    for page in waiting:
        (link,) = page.all("body link[rel=stylesheet]")
        html = page.file.read_text("utf-8")
        assert html.index("</h1>") < html.index(str(link.attributes["href"])) < html.index("</main>")


def test_the_icon_asks_for_nothing(store: BuiltSite) -> None:
    """A browser asks for it as soon as a page is loaded, which may be before its words are drawn; or it is a file that
    the page shows anyway."""
    for page in store.pages:
        (icon,) = page.attributes_of("link[rel=icon]", "href")
        shown = {address.partition("#")[0] for address in page.attributes_of("use", "href")}
        assert unquote(icon).startswith("data:image/svg+xml,<svg ") or {icon} == shown, page.address


def test_a_whole_page_stays_small(store: BuiltSite) -> None:
    without_form = (
        WHOLE_PAGE_OF_A_RICH_STORE
        if store.folder.parent.name.startswith(tuple(file.stem for file in (EVERYTHING, *RICH)))
        else WHOLE_PAGE
    )
    for page in store.pages:
        files = [page.file, *loaded(store, page)]
        most = WHOLE_PAGE_WITH_FORM if page.all("claim-form") else without_form
        assert weight(*(file.read_bytes() for file in files)) <= most, page.address
        assert len(files) <= REQUESTS, page.address


@pytest.mark.parametrize("file", RICH, ids=lambda file: file.stem)
def test_what_a_rich_page_brings_beside_itself_is_all_there(file: Path, read_site: ReadSite) -> None:
    rich = [page for page in read_site(file).pages if page.all("use")]
    assert rich
    for page in rich:
        for address in page.attributes_of("use", "href"):
            sheet, _, name = address.partition("#")
            assert f'<symbol id="{name}" viewBox="' in (page.file.parent / sheet).read_text("utf-8")


def test_with_a_thousand_channels_pages_arrive_in_the_first_flight_too(thousand: Path) -> None:
    kinds = [
        thousand / name / "index.html" for name in ("", "autosky", "autosky/sent", "babababa", "channels", "about")
    ]
    kinds += [thousand / "404.html", *thousand.glob("channels/*/index.html")]
    assert len(kinds) == 17
    assert max(weight(page.read_bytes()) for page in kinds) <= FIRST_FLIGHT


def test_what_search_and_the_list_of_a_thousand_channels_load_stays_small(thousand: Path) -> None:
    assert weight((thousand / "search/index.json").read_bytes()) < SEARCH_INDEX
    (channels,) = (thousand / "assets").glob("channels.*.json")
    assert weight(channels.read_bytes()) < FIRST_FLIGHT


def test_nothing_is_published_that_no_page_loads(store: BuiltSite) -> None:
    loading = [*(page.file for page in store.pages), *store.folder.glob("assets/*.txt")]
    named = {name for file in loading for name in re.split('["#]', file.read_text("utf-8").replace("&#34;", '"'))}
    assets = [file for file in (store.folder / "assets").rglob("*") if file.is_file()]
    assert not [file.name for file in assets if not any(name.endswith(f"/{file.name}") for name in named)]


def test_what_finds_the_first_result_is_small(store: BuiltSite) -> None:
    """In each language; of several, the heaviest file of each kind."""
    heaviest = {
        kind: max(weight(file.read_bytes()) for file in store.folder.glob(f"assets/search-results.*.{kind}"))
        for kind in ("css", "mjs", "txt")
    }
    assert sum(heaviest.values()) <= SEARCH


def test_of_the_theme_nothing_but_icons_reaches_customers(store: BuiltSite) -> None:
    """Our own scripts' names end in `.mjs`."""
    assert not list(store.folder.rglob("*.js"))


def loaded(store: BuiltSite, page: BuiltPage) -> list[Path]:
    """What a browser asks for beside the page, before somebody does something."""
    return [store.folder / "assets" / name for name in sorted(set(_names_of_loaded(page)))]


def _names_of_loaded(page: BuiltPage) -> Iterator[str]:
    beside = page.attributes_of("link[rel=stylesheet][media=print]", "href"), page.attributes_of("use", "href")
    for address in (*page.attributes("data-script"), *beside[0], *beside[1]):
        yield Path(address).name.partition("#")[0]
