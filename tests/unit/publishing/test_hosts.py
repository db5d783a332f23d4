"""Hosts that read no `_headers` get the same rules in their own way."""

from pathlib import Path

import pytest
from returns_guide.model import Guide
from returns_guide.publishing.headers import security_headers, site_needs
from returns_guide.publishing.hosts import fit_github_pages, nginx
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.reader import read_guide

WORDS = """\
store: {name: A, rule: B.}
channels: [{id: market, name: A, steps: [title: Go]}]
moved: [{old: bay, now: market}, {old: 2019/shop}]
"""
PAGE = '<!doctype html><meta charset="utf-8"><title>A</title><style>p{color:red}</style><form method=post action=/a>'
FORM = """\
claim_form: {title: C, endpoint: {provider: netlify}, fields: [{id: a, type: text, label: A}]}
"""


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    (tmp_path / "channels.yaml").write_text(WORDS, "utf-8")
    return read_guide(tmp_path / "channels.yaml")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / 'a "site"'
    for name in ("index.html", "market/index.html", "_headers", "_redirects"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE, "utf-8")
    return folder


def test_nginx_sends_every_header_and_leads_old_addresses_on(site: Path, guide: Guide) -> None:
    rules = nginx(site, guide)
    root = str(site.resolve()).replace('"', '\\"')
    assert f'root "{root}";' in rules
    for name, value in security_headers(site_needs(site)).items():
        assert f'add_header {name} "{value}" always;\n' in rules
    assert "add_header Cache-Control" in rules
    assert 'location = "/bay" { return 301 /market/; }\nlocation ^~ "/bay/" { return 301 /market/; }\n' in rules
    assert 'location = "/2019/shop" { return 301 /; }\n' in rules
    assert "{{" not in rules


def test_nginx_answers_a_wrong_address_in_the_language_of_its_folder(site: Path, guide: Guide) -> None:
    one = "error_page 403 404 =404 /404.html;\n"
    assert f"{one}location ~ ^/_" in nginx(site, guide)
    several = guide.model_copy(update={"languages": ("en", "pt-BR")})
    assert f"{one}location /pt-br/ {{ error_page 403 404 =404 /pt-br/404.html; }}\n" in nginx(site, several)


def test_what_is_kept_forever_is_told_by_its_name(site: Path, guide: Guide) -> None:
    rules = nginx(site, guide)
    assert 'set $return_guide_caching "public, max-age=0, must-revalidate";' in rules
    assert (
        r'if ($uri ~ "^/assets/.*\.[0-9a-f]{8,}\.[^/]*$") { set $return_guide_caching "public, max-age=31536000'
        in rules
    )


def test_github_pages_gets_the_policy_in_each_page_before_all_else(site: Path, guide: Guide, tmp_path: Path) -> None:
    fit_github_pages(site, guide, tmp_path / "published.txt")
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        assert html.count("Content-Security-Policy") == 1
        policy = html.partition('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="')[2]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-")
        assert "frame-ancestors" not in html
        assert '"><meta name="referrer" content="strict-origin-when-cross-origin">' in html
    assert sorted(file.name for file in site.iterdir() if file.is_file()) == [".nojekyll", "index.html"]


def test_the_policy_follows_the_charset_however_a_page_writes_it(site: Path, guide: Guide, tmp_path: Path) -> None:
    before = '<!doctype html>\n<!-- <meta charset="utf-8"> -->\n<html lang="en"><META\n  Charset=utf-8 >'
    (site / "index.html").write_text(f"{before}<title>é</title>\n", "utf-8")
    fit_github_pages(site, guide, tmp_path / "published.txt")
    assert (site / "index.html").read_text("utf-8").startswith(f'{before}<meta http-equiv="Content-Security-Policy"')


def test_github_pages_gets_a_page_for_each_address_that_was_ever_published(
    site: Path, guide: Guide, tmp_path: Path
) -> None:
    (tmp_path / "published.txt").write_text("/bay/\n/bay/sent/\n/market/\n", "utf-8")
    fit_github_pages(site, guide, tmp_path / "published.txt")
    for address, leads in {"bay": "../market/", "bay/sent": "../../market/", "2019/shop": "../../"}.items():
        assert f'url={leads}"' in (site / address / "index.html").read_text("utf-8"), address
    assert "url=" not in (site / "market/index.html").read_text("utf-8")


@pytest.mark.parametrize("words", ["<p>Words", f"<!--{' ' * 1024}-->{PAGE}"])
def test_a_page_without_its_beginning_is_refused(site: Path, guide: Guide, tmp_path: Path, words: str) -> None:
    (site / "market/index.html").write_text(words, "utf-8")
    with pytest.raises(NotPublishable, match=r"market/index\.html does not begin like the others"):
        fit_github_pages(site, guide, tmp_path / "published.txt")


def test_where_nobody_takes_the_claims_neither_is_served(site: Path, tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text(WORDS.replace("name: A, st", "name: A, claim_form: yes, st") + FORM, "utf-8")
    guide = read_guide(tmp_path / "words.yaml")
    with pytest.raises(NotPublishable, match="each one would be lost"):
        nginx(site, guide)
    with pytest.raises(NotPublishable, match="each one would be lost"):
        fit_github_pages(site, guide, tmp_path / "published.txt")
