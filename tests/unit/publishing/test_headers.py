"""Which headers a site gets."""

from pathlib import Path

import pytest
from returns_guide.making.assets.needs import Needs
from returns_guide.publishing.headers import header_rules, headers_file

from tests.support.host_headers import headers_for


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "direct/index.html", "assets/main.57a0d79d.min.css", "components/card.mjs"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>Words")
    return tmp_path


def test_a_file_is_kept_forever_only_where_its_name_changes_with_its_content(site: Path) -> None:
    (site / "_headers").write_text(headers_file(header_rules(site, Needs())))
    kept = {path: headers_for(site, path)["Cache-Control"] for path in ("/", "/direct/", "/components/card.mjs")}
    assert set(kept.values()) == {"public, max-age=0, must-revalidate"}
    hashed = headers_for(site, "/assets/main.57a0d79d.min.css")["Cache-Control"]
    assert hashed == "public, max-age=31536000, immutable"


def test_no_header_is_said_twice_for_one_address(site: Path) -> None:
    everywhere, *others = header_rules(site, Needs())
    assert not [rule.path for rule in others if set(rule.headers) & set(everywhere.headers)]


@pytest.mark.parametrize(("hidden", "robots"), [(True, "noindex"), (False, None)])
def test_only_a_preview_is_kept_from_search_engines(site: Path, hidden: bool, robots: str | None) -> None:
    assert header_rules(site, Needs(), hidden=hidden)[0].headers.get("X-Robots-Tag") == robots


def test_what_protects_a_page_from_other_sites_is_called_as_hosts_know_it(site: Path) -> None:
    assert list(header_rules(site, Needs())[0].headers) == [
        "Content-Security-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Embedder-Policy",
        "Cross-Origin-Resource-Policy",
        "X-Frame-Options",
    ]
