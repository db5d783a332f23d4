"""The headers of a built site are as strict as the site allows, and allow what the site needs."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import BuildSite
from tests.support.host_headers import headers_for
from tests.support.npm import ask

CLOUDFLARE_LINE = 2_000
CLOUDFLARE_RULES = 100
"""Source: https://developers.cloudflare.com/pages/configuration/headers/#limitations"""


class InlineReader(HTMLParser):
    """All that a page holds inline, read from its first letter to its last."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.inline: dict[str, set[str]] = {"script": set(), "style": set()}
        self.attributes: set[str] = set()
        self._open = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes |= {name for name in given if name == "style" or name.startswith("on")}
        data = "src" in given or (given.get("type") or "").endswith("json")
        self._open = tag if tag in self.inline and not data else ""

    def handle_data(self, data: str) -> None:
        if self._open:
            digest = b64encode(sha256(data.encode()).digest()).decode()
            self.inline[self._open].add(f"'sha256-{digest}'")

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


@pytest.fixture(scope="module", params=["shipped", "elsewhere"])
def published(build_site: BuildSite, request: pytest.FixtureRequest) -> Path:
    return build_site(None if request.param == "shipped" else request.getfixturevalue("elsewhere"))


def policy(site: Path) -> dict[str, list[str]]:
    directives = (part.split() for part in headers_for(site, "/")["Content-Security-Policy"].split("; "))
    return {name: sources for name, *sources in directives}


def pages(site: Path) -> list[InlineReader]:
    return [InlineReader(page.read_text("utf-8")) for page in site.rglob("*.html")]


@pytest.mark.parametrize("kind", ["script", "style"])
def test_exactly_the_inline_scripts_and_styles_that_are_there_are_allowed(published: Path, kind: str) -> None:
    there = set().union(*(page.inline[kind] for page in pages(published)))
    assert there
    assert policy(published)[f"{kind}-src"] == ["'self'", *sorted(there)]


def test_nothing_stands_in_a_page_that_no_hash_can_allow(published: Path) -> None:
    assert not set().union(*(page.attributes for page in pages(published)))


def test_nothing_is_allowed_wholesale(published: Path) -> None:
    allowed = policy(published)
    assert allowed["default-src"] == ["'none'"]
    sources = {source for sources in allowed.values() for source in sources}
    assert not {source for source in sources if "*" in source or "unsafe" in source}
    assert {source for source in sources if source.endswith(":")} == {"blob:", "data:"}
    assert {name for name, sources in allowed.items() if {"blob:", "data:"} & {*sources}} == {"img-src"}


def test_claims_go_to_their_endpoint_only(build_site: BuildSite, elsewhere: Path) -> None:
    endpoint = ["'self'", "https://usebasin.com/f/a1b2c3"]
    assert {name: policy(build_site(elsewhere))[name] for name in ("form-action", "connect-src")} == {
        "form-action": endpoint,
        "connect-src": endpoint,
    }
    assert policy(build_site(None))["form-action"] == policy(build_site(None))["connect-src"] == ["'self'"]


def test_googles_evaluator_finds_nothing_of_weight(published: Path) -> None:
    """It says of every 'self' that it *may* matter, where strangers can upload scripts; here nobody can."""
    found = ask("policy.mjs", headers_for(published, "/")["Content-Security-Policy"])
    assert [(weight, directive) for weight, directive, _ in found] == [("MEDIUM_MAYBE", "script-src")]


def test_googles_evaluator_would_notice_an_open_policy() -> None:
    assert "HIGH" in {weight for weight, *_ in ask("policy.mjs", "script-src 'unsafe-inline' *")}


def test_mozillas_observatory_gives_full_marks(published: Path) -> None:
    assert observatory_score(headers_for(published, "/")) == 130


@pytest.mark.parametrize(
    ("name", "value", "score"),
    [
        ("Content-Security-Policy", "default-src 'none'", 100 + 10 + 5 + 10),
        ("Content-Security-Policy", "default-src 'self'; script-src 'unsafe-inline'; frame-ancestors 'none'", 100 - 20),
        ("Strict-Transport-Security", "max-age=3600", 100 - 10 + 10 + 5 + 5 + 10),
        ("X-Content-Type-Options", "", 100 - 5 + 10 + 5 + 5 + 10),
        ("Referrer-Policy", "unsafe-url", 100 - 5 + 10 + 5 + 10),
        ("Cross-Origin-Resource-Policy", "cross-origin", 100 + 10 + 5 + 5),
    ],
)
def test_each_header_counts(site: Path, name: str, value: str, score: int) -> None:
    assert observatory_score({**headers_for(site, "/"), name: value}) == score


def observatory_score(headers: dict[str, str]) -> int:
    """MDN Observatory's rules, as far as they ask for headers; the best that can be had without HSTS preloading (5)
    and integrity hashes on files of one's own (5). A bonus counts only from 90 points on.

    Source: https://developer.mozilla.org/observatory/docs/tests_and_scoring
    """
    points = [*policy_points(headers), *header_points(headers)]
    score = 100 + sum(point for point in points if point < 0)
    return score + sum(point for point in points if point > 0) if score >= 90 else score


def policy_points(headers: dict[str, str]) -> list[int]:
    value = headers.get("Content-Security-Policy", "")
    framing = 5 if "frame-ancestors 'none'" in value else 0 if headers.get("X-Frame-Options") == "DENY" else -20
    if not value:
        return [framing, -25]
    script = re.search(r"script-src ([^;]*)", value) or re.search(r"default-src ([^;]*)", value)
    if script is None or "'unsafe-inline'" in script[1]:
        return [framing, -20]
    if "http:" in value or "'unsafe-eval'" in value:
        return [framing, -20 if "http:" in value else -10]
    return [framing, 0 if "'unsafe-inline'" in value else 10 if "default-src 'none'" in value else 5]


def header_points(headers: dict[str, str]) -> list[int]:
    lasting = re.match(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    referrer = headers.get("Referrer-Policy", "")
    private = ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
    own = headers.get("Cross-Origin-Resource-Policy") in ("same-origin", "same-site")
    return [
        -20 if not lasting else 0 if int(lasting[1]) >= 15_768_000 else -10,
        0 if headers.get("X-Content-Type-Options") == "nosniff" else -5,
        5 if referrer in private else 0 if not referrer else -5,
        10 if own else 0,
        -50 if headers.get("Access-Control-Allow-Origin") == "*" else 0,
    ]


def test_cloudflare_takes_every_line(published: Path) -> None:
    lines = (published / "_headers").read_text("utf-8").splitlines()
    assert max(map(len, lines)) <= CLOUDFLARE_LINE
    assert sum(line.startswith("/") for line in lines) <= CLOUDFLARE_RULES


def test_only_files_with_their_contents_hash_in_their_name_are_kept_forever(published: Path) -> None:
    kept = [file for file in published.rglob("*") if file.is_file() and "immutable" in cached(published, file)]
    assert len(kept) >= 3
    assert all(re.search(r"\.[0-9a-f]{8}\.", file.name) for file in kept)
    assert not [file for file in kept if file.suffix == ".html"]


def cached(site: Path, file: Path) -> str:
    return headers_for(site, f"/{file.relative_to(site).as_posix()}")["Cache-Control"]


def test_search_engines_may_read_everything(published: Path) -> None:
    assert (published / "robots.txt").read_text("utf-8").startswith("User-agent: *\nAllow: /\n")


def test_a_form_of_the_own_site_leads_to_a_page_that_is_there(site: Path) -> None:
    forms = re.compile(r'method="post" action="([^"]*)"')
    actions = {action for page in site.rglob("*.html") for action in forms.findall(page.read_text("utf-8"))}
    assert actions
    assert not [action for action in actions if action[-1] != "/" or not (site / action[1:] / "index.html").is_file()]
