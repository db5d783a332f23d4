"""A page says while it is made what it needs: the same that a parser finds in it once it is built."""

from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.making.assets.needs import needs_of
from returns_guide.publishing.headers import header_rules, headers_file, site_needs
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.host_headers import headers_for
from tests.support.site_builder import BAZAAR, EVERYTHING, ROOT, SHIPPED, SITE_URL

COMPONENTS = {style.stem for style in (ROOT / "overrides/site/components").rglob("*.css")} - {"search-results"}
STORES = pytest.mark.parametrize("store", [SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)


@STORES
def test_a_page_has_the_styles_of_the_components_that_stand_in_it_and_no_others(
    store: Path, build_site: Callable[..., Path]
) -> None:
    for page in (site := build_site(store, site_url=SITE_URL)).rglob("*.html"):
        html = page.read_text("utf-8")
        there = needs_of([html.partition("<body>")[2], *panels(page)]).components & COMPONENTS | {"site-frame"}
        styles = [style.text() for style in HTMLParser(html).css("head > style")][1:]
        assert len(styles) == len(there), page.relative_to(site)
        assert all(any(name in style for style in styles) for name in there - {"site-frame"})


def panels(page: Path) -> list[str]:
    """What a script of the page will show in it."""
    forms = HTMLParser(page.read_text("utf-8")).css("[data-panels]")
    return [(page.parent / str(form.attributes["data-panels"])).read_text("utf-8") for form in forms]


@STORES
def test_the_policy_is_the_one_that_a_parser_would_make_of_the_built_pages(
    store: Path, build_site: Callable[..., Path], tmp_path: Path
) -> None:
    site = build_site(store, site_url=SITE_URL)
    (tmp_path / "_headers").write_text(headers_file(header_rules(site, site_needs(site))), "utf-8")
    assert headers_for(site, "/") == headers_for(tmp_path, "/")
