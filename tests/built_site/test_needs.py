"""A page says while it is made what it needs: the same that a parser finds in it once it is built."""

from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.making.assets.needs import needs_of
from returns_guide.making.assets.styles_and_scripts import SHEETS, style
from returns_guide.publishing.headers import header_rules, headers_file, site_needs
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.host_headers import headers_for
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, JAPANESE, ROOT, SHIPPED, SITE_URL

STYLES = {file.stem: style(file) for file in (ROOT / "overrides/site/components").rglob("*.css")}
for later in ("search-results", "language-offer"):
    STYLES.pop(later)
OF_LANGUAGES = {file.stem for file in (ROOT / "overrides/site/components/languages").glob("*.css")}
"""What a page needs for its words, whatever stands on it."""
STORES = pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR, ARABIC], ids=lambda file: file.stem)


@STORES
def test_a_page_has_the_styles_of_the_components_that_stand_in_it_and_no_others(
    store: Path, build_site: Callable[..., Path]
) -> None:
    later = {*SHEETS["form-panels.css"]}
    for page in (site := build_site(store, site_url=SITE_URL)).rglob("*.html"):
        html, shown = page.read_text("utf-8"), panels(page)
        there = needs_of([html.partition("<body>")[2], *shown]).components & STYLES.keys()
        linked = "".join(path.read_text("utf-8") for path in below(page))
        given = {name for name in STYLES if f"<style>{STYLES[name]}</style>" in html or STYLES[name] in linked}
        assert given <= there | {"site-frame"} | OF_LANGUAGES, page.relative_to(site)
        assert there - given <= (later if shown else set()), page.relative_to(site)


def below(page: Path) -> list[Path]:
    """The files with styles of what stands far down in it."""
    links = HTMLParser(page.read_text("utf-8")).css("body link[rel=stylesheet]")
    return [page.parent / str(link.attributes["href"]) for link in links]


def panels(page: Path) -> list[str]:
    """What a script of the page will show in it."""
    forms = HTMLParser(page.read_text("utf-8")).css("[data-panels]")
    return [(page.parent / str(form.attributes["data-panels"])).read_text("utf-8") for form in forms]


@pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR, ARABIC, JAPANESE], ids=lambda file: file.stem)
def test_the_policy_is_the_one_that_a_parser_would_make_of_the_built_pages(
    store: Path, build_site: Callable[..., Path], tmp_path: Path
) -> None:
    site = build_site(store, site_url=SITE_URL)
    (tmp_path / "_headers").write_text(headers_file(header_rules(site, site_needs(site))), "utf-8")
    assert headers_for(site, "/") == headers_for(tmp_path, "/")
