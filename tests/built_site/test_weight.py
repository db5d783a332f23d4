"""What a phone has to load stays small. Bytes do not vary, so they can be held by tests."""

import gzip
from pathlib import Path
from urllib.parse import unquote

from tests.support.built_pages import BuiltPage, BuiltSite

FIRST_FLIGHT = 14_600
"""Ten packets, which a server may send before it hears back: https://www.rfc-editor.org/rfc/rfc6928"""
WHOLE_PAGE = 17_000
WHOLE_PAGE_WITH_FORM = 26_000
REQUESTS = 4
SEARCH_INDEX = 66_000
"""As much as a page: somebody who searches in a thousand channels waits for it."""
SEARCH = 12_000


def weight(*contents: str | bytes) -> int:
    """In bytes, as a server sends it."""
    packed = (gzip.compress(each.encode() if isinstance(each, str) else each, 9, mtime=0) for each in contents)
    return sum(map(len, packed))


def test_every_page_arrives_in_the_first_flight(store: BuiltSite) -> None:
    weights = {page.address: weight(page.file.read_bytes()) for page in store.pages}
    assert not {address: bytes_ for address, bytes_ in weights.items() if bytes_ > FIRST_FLIGHT}


def test_nothing_else_blocks_the_first_paint(store: BuiltSite) -> None:
    for page in store.pages:
        assert not page.all("link[rel=stylesheet], script[src]"), page.address


def test_the_icon_asks_for_nothing(store: BuiltSite) -> None:
    """A browser asks for it as soon as a page is loaded, which may be before its words are drawn."""
    for page in store.pages:
        (icon,) = page.all("link[rel=icon]")
        assert unquote(icon.attributes["href"] or "").startswith("data:image/svg+xml,<svg "), page.address


def test_a_whole_page_stays_small(store: BuiltSite) -> None:
    for page in store.pages:
        files = [page.file, *loaded(store, page)]
        most = WHOLE_PAGE_WITH_FORM if page.all("claim-form") else WHOLE_PAGE
        assert weight(*(file.read_bytes() for file in files)) <= most, page.address
        assert len(files) <= REQUESTS, page.address


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
    named = {name for file in loading for name in file.read_text("utf-8").replace("&#34;", '"').split('"')}
    assets = [file for file in (store.folder / "assets").rglob("*") if file.is_file()]
    assert not [file.name for file in assets if not any(name.endswith(f"/{file.name}") for name in named)]


def test_what_finds_the_first_result_is_small(store: BuiltSite) -> None:
    files = list(store.folder.glob("assets/search-results.*"))
    assert {file.suffix for file in files} == {".css", ".mjs", ".txt"}
    assert weight(*(file.read_bytes() for file in files)) <= SEARCH


def test_of_the_theme_nothing_but_icons_reaches_customers(store: BuiltSite) -> None:
    """Our own scripts' names end in `.mjs`."""
    assert not list(store.folder.rglob("*.js"))


def loaded(store: BuiltSite, page: BuiltPage) -> list[Path]:
    """What a browser asks for beside the page, before somebody does something."""
    addresses = page.attributes("data-script")
    return [store.folder / "assets" / Path(address).name for address in sorted(addresses)]
