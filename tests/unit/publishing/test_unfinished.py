"""A build for customers is refused while anything in it waits for its real words."""

from pathlib import Path

import pytest
from returns_guide.publishing.occasion import Occasion, occasion
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.publishing.unfinished import lost_claims, refuse_unfinished
from returns_guide.reading.reader import read_guide

GUIDE = """\
store: {{name: A store, rule: Send it back.}}
channels: [{{id: shop, name: Shop, claim_form: yes, steps: [title: {title}]}}]
claim_form:
  title: File a claim
  endpoint: {endpoint}
  fields: [{{id: mail, type: email, label: Email}}]
"""
ADDRESS = "https://returns.autosky-store.com/"
FOR_CUSTOMERS = Occasion(production=True, hidden=False)
ON_CLOUDFLARE = Occasion(production=True, hidden=False, on_cloudflare=True)
NETLIFY = "{provider: netlify}"


@pytest.fixture
def words(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    return tmp_path / "channels.yaml"


def refusal(
    words: Path, address: str = ADDRESS, now: Occasion = FOR_CUSTOMERS, endpoint: str = NETLIFY, title: str = "Go"
) -> list[str]:
    """What a build is refused for, a line each; nothing where it is not."""
    words.write_text(GUIDE.format(endpoint=endpoint, title=title), "utf-8")
    try:
        refuse_unfinished(read_guide(words), words, words.parent / "docs", address, now)
    except NotPublishable as refused:
        return refused.report().splitlines()
    return []


@pytest.mark.parametrize(
    "address",
    [ADDRESS, "https://a-b.de/", "https://returns.shop.co.uk:8443/", "https://shop.de/help/returns_2/a.b~c-d/"],
)
def test_a_complete_address_is_fit_for_customers(words: Path, address: str) -> None:
    assert refusal(words, address) == []


@pytest.mark.parametrize(
    "address",
    ["http://shop.de/", "https://shop/", "https://shop.de", "https://shop.de/a", "https://Shop.de/", "shop.de/"],
)
def test_any_other_is_refused_with_how_to_name_it(words: Path, address: str) -> None:
    (line,) = refusal(words, address)
    assert f'("{address}" is none)' in line
    assert line.endswith("SITE_URL=https://…/")


def test_no_address_and_one_that_only_stands_for_another_are_refused(words: Path) -> None:
    assert "(it is not known)" in refusal(words, "")[0]
    assert 'the placeholder "a.example"' in refusal(words, "https://a.example/")[0]


def test_everything_is_named_at_once_with_its_line(words: Path) -> None:
    (words.parent / "docs/about.md").write_text("# About\n\nWrite to help@example.com\n", "utf-8")
    endpoint = "{provider: formspree, id: xpzgkqyw, photos: no}"
    lines = refusal(words, "", endpoint=endpoint, title="TODO")
    assert [line.partition(": ")[0].rpartition("/")[2] for line in lines[:3]] == [
        "channels.yaml:2:67", "about.md:3:1", "channels.yaml:5:39",
    ]  # fmt: skip
    assert lines[2].endswith('"xpzgkqyw" is only an example; write the id of your own form')
    assert "(it is not known)" in lines[3]


def test_where_claims_would_be_lost_nothing_is_built(words: Path) -> None:
    assert refusal(words) == []
    (line,) = refusal(words, now=ON_CLOUDFLARE)
    assert line.startswith("Claims go to netlify, which takes them on its own host only: here, each one would be lost.")
    assert line.endswith(" Name another provider in channels.yaml.")
    assert refusal(words, now=ON_CLOUDFLARE, endpoint="{provider: formspree, id: abc, photos: no}") == []


def test_a_guide_without_a_form_loses_no_claims(words: Path) -> None:
    words.write_text("store: {name: A, rule: B.}\nchannels: [{id: a, name: A, steps: [title: Go]}]\n", "utf-8")
    assert lost_claims(read_guide(words)) == []


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Occasion(production=False, hidden=False)),
        ({"CONTEXT": ""}, Occasion(production=False, hidden=False)),
        ({"CONTEXT": "production"}, Occasion(production=True, hidden=False)),
        ({"CONTEXT": "deploy-preview"}, Occasion(production=False, hidden=True)),
        ({"CONTEXT": "branch-deploy"}, Occasion(production=False, hidden=True)),
        ({"CF_PAGES": "1"}, Occasion(production=False, hidden=False, on_cloudflare=True)),
        ({"WORKERS_CI": "1"}, Occasion(production=False, hidden=False, on_cloudflare=True)),
    ],
)
def test_what_a_build_is_for_is_said_by_its_host(environment: dict[str, str], expected: Occasion) -> None:
    assert occasion(environment) == expected
