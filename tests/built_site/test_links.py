"""Nothing on the site leads nowhere, and nothing is loaded from anyone else."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.conftest import BuildSite
from tests.support.built_pages import BuiltPage, BuiltSite
from tests.support.site_builder import SITE_URL

LOADED = "script[src], img[src], iframe[src], source[src], link:not([rel=canonical], [rel=alternate])[href]"


def test_every_link_and_every_file_that_a_page_asks_for_is_there(store: BuiltSite) -> None:
    assert not [
        f"{page.address}: {link}"
        for page in store.pages
        for link in targets(page)
        if is_ours(link) and not exists(store, urljoin(f"{SITE_URL}{page.address[1:]}", link))
    ]


def test_no_link_goes_to_the_top_for_want_of_a_target(store: BuiltSite) -> None:
    assert not [page.address for page in store.pages if {"#", ""} & set(page.attributes("href"))]


def test_no_link_leads_to_a_folder_without_its_slash(store: BuiltSite) -> None:
    """Each would cost the customer a redirect."""
    paths = {urlsplit(link).path for page in store.pages for link in page.attributes("href") if is_ours(link)}
    assert not [
        path for path in paths if Path(path).name not in ("", "..", ".") and "." not in path and path[-1] != "/"
    ]


def test_links_to_others_are_the_ones_the_editor_wrote(store: BuiltSite) -> None:
    written = store.guide.model_dump_json().replace("\\\\", "")
    links = {link for page in store.pages for link in page.attributes("href")}
    others = {link for link in links if not is_ours(link) and not link.startswith("data:")}
    spoken = {
        link.removeprefix("tel:").removeprefix("mailto:").removeprefix("https://wa.me/")
        for link in others
        if not link.startswith(SITE_URL)
    }
    assert not [link for link in spoken if link not in written and link not in written.replace(" ", "")]


def test_nothing_is_loaded_from_another_host(store: BuiltSite) -> None:
    assert not [
        f"{page.address}: {link}"
        for page in store.pages
        for element in page.all(LOADED)
        if not is_ours(link := element.attributes.get("src") or element.attributes.get("href") or "")
        and not link.startswith("data:")
    ]


def test_no_style_asks_another_host_for_anything_or_for_a_file_that_is_not_there(store: BuiltSite) -> None:
    inside = [(page.file.parent, style.text()) for page in store.pages for style in page.all("style")]
    on_elements = [(page.file.parent, style) for page in store.pages for style in page.attributes("style")]
    files = [(file.parent, file.read_text("utf-8")) for file in store.folder.rglob("*.css")]
    assert len(inside) >= len(store.pages)
    for folder, style in (*inside, *on_elements, *files):
        for address in addresses_in(style):
            assert address.startswith(("data:", "#")) or (folder / urlsplit(address).path).exists(), folder


@pytest.mark.parametrize(
    "style",
    [
        "p{background:url(https://other.example/x.png)}",
        "p{background:url( '//other.example/x.png')}",
        '@import "https://other.example/x.css";',
        "@import url(https://other.example/x.css);",
        "p{background:image-set('https://other.example/x.png' 1x)}",
    ],
)
def test_a_strangers_address_in_a_style_is_seen(style: str) -> None:
    assert [address for address in addresses_in(style) if "other.example" in address]


@pytest.mark.parametrize("root", ["/", "/help/returns/"])
def test_the_page_for_wrong_addresses_leads_right_from_any_depth(build_site: BuildSite, root: str) -> None:
    """A host shows it under whatever address was asked for, so each of its links begins at the root."""
    page = BuiltPage("", build_site(site_url=f"https://store.example.com{root}") / "404.html")
    ours = [link for link in targets(page) if is_ours(link) and not link.startswith("#")]
    assert len(ours) > 5
    assert not [link for link in ours if not link.startswith(root)]


def targets(page: BuiltPage) -> list[str]:
    """Where a page's links, pictures, scripts and styles point; what waits in a template too."""
    inside = re.findall(r"<script src=\"([^\"]+)\"", page.file.read_text("utf-8"))
    return [*page.attributes("href"), *page.attributes("src"), *page.attributes("data-script"), *inside]


def addresses_in(style: str) -> list[str]:
    """What a style asks for. Every address of a stranger is one, wherever it stands; names of namespaces ask nobody."""
    found = re.findall(r"""(?i)url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)|['"]((?:https?:)?//[^'"]+)""", style)
    return ["".join(groups) for groups in found]


def is_ours(link: str) -> bool:
    return not re.match(r"(?i)[a-z][a-z0-9+.-]*:|//", link)


def exists(store: BuiltSite, address: str) -> bool:
    """Whether a file of the site answers at the address, and the anchor is in it."""
    parts = urlsplit(address)
    file = store.folder / unquote(parts.path).lstrip("/")
    if file.is_dir():
        file /= "index.html"
    if not file.is_file() or not address.startswith(SITE_URL):
        return False
    page = BuiltPage(parts.path, file)
    return not parts.fragment or unquote(parts.fragment) in page.attributes("id")
