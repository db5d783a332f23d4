"""On GitHub Pages, pages carry the policy that nobody sends for them, and old addresses lead on."""

import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from returns_guide.publishing.hosts import fit_github_pages
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.reader import read_guide

from tests.conftest import BuildSite
from tests.support.host_headers import headers_for
from tests.support.site_builder import SHIPPED


@pytest.fixture
def built(build_site: BuildSite, elsewhere: Path) -> Path:
    return build_site(elsewhere)


@pytest.fixture
def fitted(built: Path, elsewhere: Path, tmp_path: Path) -> Path:
    site = shutil.copytree(built, tmp_path / "site")
    (tmp_path / "published.txt").write_text("/\n/bay/\n/bay/sent/\n")
    fit_github_pages(site, read_guide(elsewhere), tmp_path / "published.txt")
    return site


class MetaReader(HTMLParser):
    """The meta elements of a page, and what already stood before its policy."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.before_policy: set[str] = set()
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "content-security-policy" not in self.meta:
            self.before_policy.add(tag)
        if tag == "meta":
            given = {name: value or "" for name, value in attrs}
            self.meta[given.get("http-equiv", given.get("name", "")).lower()] = given.get("content", "")


def test_every_page_carries_the_policy_before_anything_that_it_is_about(built: Path, fitted: Path) -> None:
    policy, _, last = headers_for(built, "/")["Content-Security-Policy"].rpartition("; ")
    assert last == "frame-ancestors 'none'"  # the one part that a page may not say of itself
    for page in map(MetaReader, fitted.rglob("*.html")):
        assert page.meta["content-security-policy"] == policy
        assert page.meta["referrer"] == headers_for(built, "/")["Referrer-Policy"]
        assert page.before_policy == {"html", "head", "meta"}


@pytest.mark.parametrize(("old", "new"), [("bay/", "/amazon/"), ("bay/sent/", "/amazon/"), ("2019/shops/", "/")])
def test_an_old_address_leads_on_wherever_the_site_lies(fitted: Path, old: str, new: str) -> None:
    refresh = MetaReader(fitted / old / "index.html").meta["refresh"]
    assert refresh.startswith("0; url=")
    assert (
        urljoin(f"https://a.github.io/guide/{old}", refresh.removeprefix("0; url="))
        == f"https://a.github.io/guide{new}"
    )


def test_nothing_for_other_hosts_is_published(fitted: Path) -> None:
    assert {file.name for file in fitted.iterdir() if file.name.startswith((".", "_"))} == {".nojekyll"}


def test_where_claims_would_be_lost_the_site_is_left_alone(site: Path) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    with pytest.raises(NotPublishable, match="Name another provider"):
        fit_github_pages(site, read_guide(SHIPPED), site / "none")
    assert before == {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
