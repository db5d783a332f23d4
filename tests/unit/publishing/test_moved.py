"""An address that was published once is never lost."""

from pathlib import Path

import pytest
from returns_guide.problems import InvalidGuide
from returns_guide.publishing.moved import Redirect, published_addresses, redirects, redirects_file, remember, vanished
from returns_guide.reading.reader import read_guide

GUIDE = """\
store: {name: A store, rule: Send it back.}
channels:
  - {id: market, name: Market, steps: [title: Go]}
  - {id: shop, name: Shop, steps: [title: Go]}
moved:
"""

ASKING = """\
store: {name: A store, rule: Send it back., overview: yes}
safety: {question: Does it smoke?, telephones: [number: +44 20 7946 0018], do: [Unplug it.]}
reasons:
  - {id: damaged, name: Damaged, steps: [title: Look]}
  - {id: wrong, name: Wrong, steps: [title: Look]}
channels:
  - {id: market, name: Market}
  - {id: shop, name: Shop, steps: [title: Go]}
moved:
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("", "market", "market/sent"):
        (tmp_path / "site" / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name / "index.html").touch()
    (tmp_path / "site/404.html").touch()
    return tmp_path / "site"


def entries(tmp_path: Path, *moved: str, guide: str = GUIDE) -> Path:
    file = tmp_path / "channels.yaml"
    file.write_text(guide + "".join(f"  - {{{entry}}}\n" for entry in moved))
    return file


def test_an_old_address_leads_to_its_channel_or_to_the_front_page(tmp_path: Path) -> None:
    guide = read_guide(entries(tmp_path, "old: bay, now: market", "old: 2019/shops"))
    assert redirects(guide) == [Redirect("/bay/", "/market/"), Redirect("/2019/shops/", "/")]


@pytest.mark.parametrize(
    ("entry", "place", "words"),
    [
        ("old: bay, now: markt", (6, 21), 'did you mean "market"?'),
        ("old: bay, now: nowhere", (6, 21), "write one of: market, shop"),
        ("old: shop", (6, 11), "there is still a page"),
        ("old: https://returns.example.com/Bay/", (6, 11), 'like "bay"'),
        ("now: market", (6, 5), '"old" is missing'),
        ("old: bay, to: market", (6, 16), '"to" is not known here'),
    ],
)
def test_an_entry_that_leads_nowhere_is_refused_at_its_place(
    tmp_path: Path, entry: str, place: tuple[int, int], words: str
) -> None:
    with pytest.raises(InvalidGuide) as refusal:
        read_guide(entries(tmp_path, entry))
    (problem,) = refusal.value.problems
    assert (problem.line, problem.column) == place
    assert words in problem.message


def test_an_old_address_leads_to_outcomes_and_to_pages_of_no_channel_too(tmp_path: Path) -> None:
    moved = ("old: glance, now: overview", "old: hot, now: safety", "old: broken, now: market/damaged")
    guide = read_guide(entries(tmp_path, *moved, guide=ASKING))
    assert [each.new for each in redirects(guide)] == ["/overview/", "/safety/", "/market/damaged/"]


@pytest.mark.parametrize("path", ["overview", "safety", "market/damaged"])
def test_no_page_that_is_there_is_called_an_old_address(tmp_path: Path, path: str) -> None:
    with pytest.raises(InvalidGuide, match=f'there is still a page "{path}"'):
        read_guide(entries(tmp_path, f"old: {path}", guide=ASKING))


def test_the_same_address_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidGuide, match=r"channels\.yaml:7:11: .* already named above"):
        read_guide(entries(tmp_path, "old: bay", "old: bay, now: market"))


def test_published_addresses_are_written_down_once_and_stay(tmp_path: Path, site: Path) -> None:
    published = tmp_path / "published.txt"
    published.write_text("/bay/\n")
    assert remember(published, site) == ["/", "/market/", "/market/sent/"]
    assert remember(published, site) == []
    assert published_addresses(published) == ["/", "/bay/", "/market/", "/market/sent/"]


def test_a_page_that_is_gone_is_missed_until_a_redirect_covers_it(tmp_path: Path, site: Path) -> None:
    published = tmp_path / "published.txt"
    published.write_text("# Words\n/\n/bay/\n/bay/sent/\n/market/\n")
    assert vanished(published, site, []) == ["/bay/", "/bay/sent/"]
    assert vanished(published, site, [Redirect("/bay/", "/market/")]) == []
    assert vanished(published, site, [Redirect("/b/", "/market/")]) == ["/bay/", "/bay/sent/"]


def test_before_the_first_publish_nothing_is_missed(tmp_path: Path, site: Path) -> None:
    assert vanished(tmp_path / "published.txt", site, []) == []


def test_hosts_are_told_the_address_with_and_without_its_slash_and_all_below() -> None:
    lines = redirects_file([Redirect("/bay/", "/market/"), Redirect("/läden/", "/")]).splitlines()
    assert lines == ["/bay /market/ 301", "/bay/* /market/ 301", "/l%C3%A4den / 301", "/l%C3%A4den/* / 301"]


def test_a_host_is_told_the_page_for_wrong_addresses_of_each_language_after_all_that_moved() -> None:
    lines = redirects_file([Redirect("/fr/bay/", "/fr/market/")], ["fr/", "zh-hant/"]).splitlines()
    assert lines[-2:] == ["/fr/* /fr/404.html 404", "/zh-hant/* /zh-hant/404.html 404"]
    assert lines[:2] == ["/fr/bay /fr/market/ 301", "/fr/bay/* /fr/market/ 301"]
