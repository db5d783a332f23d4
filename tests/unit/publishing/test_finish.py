"""What a host needs is written beside the pages, or the reason why not is said."""

from pathlib import Path

import pytest
from returns_guide.making.assets.needs import Needs
from returns_guide.problems import InvalidGuide
from returns_guide.publishing.finish import finish_site, published_list
from returns_guide.publishing.occasion import Occasion
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.reader import read_guide

WORDS = "store: {name: A, rule: B.}\nchannels: [{id: market, name: A, steps: [title: Go]}]\n"
DESK, PRODUCTION = Occasion(production=False, hidden=False), Occasion(production=True, hidden=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "market/index.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("<p>Words", "utf-8")
    return tmp_path / "site"


def finished(site: Path, moved: str = "", now: Occasion = DESK) -> None:
    words = site.parent / "channels.yaml"
    words.write_text(WORDS + moved, "utf-8")
    finish_site(site, read_guide(words), Needs(), words, now)


def test_headers_are_written_and_redirects_only_where_there_are_any(site: Path) -> None:
    finished(site)
    assert (site / "_headers").read_text("utf-8").startswith("/*\n  Content-Security-Policy: default-src 'none'; ")
    assert "X-Robots-Tag" not in (site / "_headers").read_text("utf-8")
    assert not (site / "_redirects").exists()


def test_a_preview_for_the_world_is_kept_out_of_search_engines(site: Path) -> None:
    finished(site, now=Occasion(production=False, hidden=True))
    assert "\n  X-Robots-Tag: noindex\n" in (site / "_headers").read_text("utf-8")


def test_old_addresses_lead_on(site: Path) -> None:
    published_list(site.parent / "channels.yaml").write_text("/bay/\n/market/\n", "utf-8")
    finished(site, "moved: [{old: bay, now: market}]\n")
    assert (site / "_redirects").read_text("utf-8") == "/bay /market/ 301\n/bay/* /market/ 301\n"


def test_a_wrong_address_has_a_page_in_each_language_and_cloudflare_finds_it_by_itself(site: Path) -> None:
    finished(site, "languages: [en, fr]\n")
    assert (site / "_redirects").read_text("utf-8") == "/fr/* /fr/404.html 404\n"
    for made in ("_headers", "_redirects"):
        (site / made).unlink()
    finished(site, "languages: [en, fr]\n", Occasion(production=False, hidden=False, on_cloudflare=True))
    assert not (site / "_redirects").exists()


def test_an_old_address_where_a_page_still_is_is_refused_at_its_entry(site: Path) -> None:
    (site / "market/about").mkdir()
    (site / "market/about/index.html").write_text("<p>", "utf-8")
    with pytest.raises(InvalidGuide, match=r"channels\.yaml:4:10: there is still a page at \"/market/about/\""):
        finished(site, "moved:\n  - old: market/about\n")
    assert not (site / "_headers").exists()


def test_a_page_that_was_published_and_is_gone_is_missed(site: Path) -> None:
    (site.parent / "published.txt").write_text("/bay/\n/old/\n/market/\n", "utf-8")
    with pytest.raises(InvalidGuide, match=r"/bay/, /old/ was published and is gone; say in “moved:” where"):
        finished(site)


def test_leftovers_are_all_named_and_placeholders_for_customers_alone(site: Path) -> None:
    (site / "notes.md").touch()
    (site / "market/index.html").write_text("https://www.example.com/ anna@mail.com", "utf-8")
    lines = []
    for now in (DESK, PRODUCTION):
        with pytest.raises(NotPublishable) as refused:
            finished(site, now=now)
        lines.append(refused.value.report().splitlines())
    assert [line.split()[0] for line in lines[0]] == ["market/index.html", "notes.md"]
    assert [line for line in lines[1] if "placeholder" in line] == [
        'market/index.html holds the placeholder "www.example.com"'
    ]
