"""Netlify reads our files as they are meant, and builds from them."""

import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.built_site.hosts.conftest import COMMAND, Build
from tests.conftest import BuildSite
from tests.support.npm import ask
from tests.support.site_builder import ROOT, THREE_LANGUAGES

CONFIG = ROOT / "netlify.toml"
PREVIEW = "https://deploy-preview-7--autosky-returns.netlify.app"
PUBLISHED = "https://returns.autosky-store.com"

COMMANDS = {"command", "environment", "ignore", "processing", "publish"}
KNOWN = {
    r"": {"build", "context", "headers", "redirects"},
    r"build": {"base", *COMMANDS},
    r"context": {"branch-deploy", "deploy-preview", "dev", "production"},
    r"context\.[\w-]+": COMMANDS,
    r"(.*\.)?processing": {"skip_processing", "html"},
    r"(.*\.)?processing\.html": {"pretty_urls"},
    r"headers": {"for", "values"},
    r"redirects": {"from", "to", "status", "force", "query", "conditions", "headers", "signed"},
    r"(.*\.)?environment": {"PYTHON_VERSION", "NO_MKDOCS_2_WARNING"},
    r"headers\.values": {"X-Robots-Tag"},
}
"""What may stand in which table; Netlify's own parsers let unknown keys through in silence.

Source: https://docs.netlify.com/build/configure-builds/file-based-configuration/
"""

RENAMED = {"/R%C3%BCckgabe", "/R%C3%BCckgabe/*"}


@pytest.fixture(scope="module")
def config() -> dict[str, Any]:
    return tomllib.loads(CONFIG.read_text("utf-8"))


def unknown_keys(table: Any, name: str = "") -> list[str]:
    """Every key that does not belong where it stands, like "build: comand"."""
    if isinstance(table, list):
        return [found for entry in table for found in unknown_keys(entry, name)]
    if not isinstance(table, dict):
        return []
    allowed = next((keys for place, keys in KNOWN.items() if re.fullmatch(place, name)), set())
    inner = [found for key in table for found in unknown_keys(table[key], f"{name}.{key}".lstrip("."))]
    return [*(f"{name}: {key}" for key in table if key not in allowed), *inner]


def test_every_setting_is_one_that_netlify_knows(config: dict[str, Any]) -> None:
    assert unknown_keys(config) == []


def test_a_setting_that_netlify_does_not_know_would_be_noticed() -> None:
    wrong = {
        "build": {"comand": "", "processing": {"skip_procesing": True}},
        "context": {"preview": {}, "production": {"public": ""}},
        "redirect": [],
        "headers": [{"vlues": {}}],
    }
    found = {"build: comand", "context: preview", "context.production: public", ": redirect", "headers: vlues"}
    assert set(unknown_keys(wrong)) == {*found, "build.processing: skip_procesing"}


def test_python_is_pinned_once(config: dict[str, Any]) -> None:
    pinned = re.findall(r'PYTHON_VERSION\W+"?([\d.]+)', CONFIG.read_text("utf-8"))
    assert pinned == [(ROOT / ".python-version").read_text().strip()]


def test_netlify_builds_with_the_engine_that_make_takes() -> None:
    (ours,) = re.findall(r"^ENGINE \?= (\w+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert f'"${{ENGINE:-{ours}}}"' in COMMAND


@pytest.mark.parametrize("file", ["shipped", "elsewhere", "several languages"])
def test_netlify_has_nothing_against_headers_and_redirects(build_site: BuildSite, file: str, elsewhere: Path) -> None:
    site = build_site({"shipped": None, "elsewhere": elsewhere, "several languages": THREE_LANGUAGES}[file])
    assert ask("netlify.mjs", CONFIG, site)["errors"] == []


def test_netlify_would_say_so_if_it_had(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text("X-Frame-Options: DENY\n")
    (tmp_path / "_redirects").write_text("/bay\n")
    assert len(ask("netlify.mjs", CONFIG, tmp_path)["errors"]) == 2


def test_netlify_reads_the_policy_whole(site: Path) -> None:
    rules = {rule["for"]: rule["values"] for rule in ask("netlify.mjs", CONFIG, site)["headers"]}
    written = next(line for line in (site / "_headers").read_text().splitlines() if "Content-Security-Policy" in line)
    assert rules["/*"]["Content-Security-Policy"] == written.partition(": ")[2]


def test_every_redirect_leads_to_a_page(build_site: BuildSite, elsewhere: Path) -> None:
    site = build_site(elsewhere)
    ways = ask("netlify.mjs", CONFIG, site)["redirects"]
    assert {way["from"] for way in ways} == {"/bay", "/bay/*", "/2019/shops", "/2019/shops/*", *RENAMED}
    assert not [way for way in ways if way["status"] != 301 or not (site / way["to"][1:] / "index.html").is_file()]


def test_a_wrong_address_is_answered_in_its_language(build_site: BuildSite) -> None:
    site = build_site(THREE_LANGUAGES)
    ways = ask("netlify.mjs", CONFIG, site)["redirects"]
    lost = {way["from"]: way["to"] for way in ways if way["status"] == 404}
    assert lost == {"/fr/*": "/fr/404.html", "/es/*": "/es/404.html"}
    assert all((site / page[1:]).is_file() for page in lost.values())
    assert not any(way.get("force") for way in ways)  # a page that is there goes before
    assert [way["status"] for way in ways][-2:] == [404, 404]  # and so does an address that has moved


def test_the_published_site_knows_its_own_address_and_may_be_found(
    build: Build, project: Path, config: dict[str, Any]
) -> None:
    built = build(CONTEXT="production", URL=PUBLISHED, DEPLOY_PRIME_URL=PREVIEW)
    assert built.returncode == 0, built.stderr
    site = project / config["build"]["publish"]
    assert f'<link rel="canonical" href="{urljoin(PUBLISHED, "/amazon/")}">' in (site / "amazon/index.html").read_text()
    assert f"Sitemap: {PUBLISHED}/sitemap.xml\n" in (site / "robots.txt").read_text()
    assert "X-Robots-Tag" not in (site / "_headers").read_text()


@pytest.mark.parametrize("context", ["deploy-preview", "branch-deploy"])
def test_a_preview_stays_in_itself_and_out_of_search_engines(
    build: Build, project: Path, config: dict[str, Any], context: str
) -> None:
    built = build(CONTEXT=context, URL=PUBLISHED, DEPLOY_PRIME_URL=PREVIEW)
    assert built.returncode == 0, built.stderr
    site = project / config["build"]["publish"]
    assert PUBLISHED not in "".join(file.read_text() for file in site.rglob("*.html"))
    assert "  X-Robots-Tag: noindex\n" in (site / "_headers").read_text()
