"""A build that must not reach customers ends, and says where to look."""

from pathlib import Path

import pytest

from tests.built_site.hosts.conftest import Build

PRODUCTION = {"CONTEXT": "production", "URL": "https://returns.autosky-store.com"}


def rewrite(file: Path, old: str, new: str) -> None:
    words = file.read_text("utf-8")
    assert old in words
    file.write_text(words.replace(old, new, 1), "utf-8")


def test_a_placeholder_ends_a_build_for_customers_with_its_line_and_no_other(build: Build, project: Path) -> None:
    rewrite(project / "channels.yaml", "  name: Autosky\n", "  name: Autosky\n  website: https://www.example.com/\n")
    built = build(**PRODUCTION)
    assert built.returncode == 1
    assert 'channels.yaml:8:12: "www.example.com" is a placeholder' in built.stderr
    assert not (project / "site").exists()
    assert build().returncode == 0


@pytest.mark.parametrize(("address", "words"), [("", "is not known"), ("https://a.example", '"a.example"')])
def test_without_an_address_of_its_own_nothing_is_published(build: Build, address: str, words: str) -> None:
    built = build(CONTEXT="production", URL=address)
    assert built.returncode == 1
    assert words in built.stderr


def test_what_only_stands_for_something_else_ends_a_build_for_customers(build: Build, project: Path) -> None:
    rewrite(
        project / "channels.yaml",
        "provider: netlify",
        "provider: formspree\n    id: xpzgkqyw\n    photos: yes\n    megabytes: 9",
    )
    (project / "docs/packing.md").write_text("# Packing\n\nWrite to help@example.com\n")
    built = build(**PRODUCTION)
    assert built.returncode == 1
    assert "channels.yaml:" in built.stderr
    assert '"xpzgkqyw" is only an example' in built.stderr
    assert 'packing.md:3:1: "@example.com" is a placeholder' in built.stderr


def test_a_host_that_would_lose_the_claims_is_not_built_for(build: Build) -> None:
    built = build(**PRODUCTION, CF_PAGES="1")
    assert built.returncode == 1
    assert "each one would be lost" in built.stderr


def test_a_page_that_vanished_is_missed_until_channels_yaml_has_a_word_for_it(build: Build, project: Path) -> None:
    (project / "published.txt").write_text("/\n/bay/\n/amazon/\n")
    built = build()
    assert built.returncode == 1
    assert "channels.yaml:6:1: /bay/ was published and is gone; say in “moved:” where it leads now" in built.stderr
    with (project / "channels.yaml").open("a") as words:
        words.write("moved:\n  - old: bay\n")
    assert build().returncode == 0
    assert "/bay/* / 301" in (project / "site/_redirects").read_text()


def test_a_word_for_a_page_that_is_still_there_is_refused(build: Build, project: Path) -> None:
    with (project / "channels.yaml").open("a") as words:
        words.write("moved:\n  - old: about\n")
    built = build()
    assert built.returncode == 1
    assert 'there is still a page at "/about/"' in built.stderr


def test_what_belongs_to_the_preview_is_not_published(build: Build, project: Path) -> None:
    (project / "docs/_claims").mkdir()
    (project / "docs/_claims/index.html").write_text("<p>Claims of the day")
    built = build()
    assert built.returncode == 1
    assert "_claims/index.html is not a file that a page is made of" in built.stderr


def test_no_traceback_reaches_who_reads_the_hosts_log(build: Build, project: Path) -> None:
    (project / "docs/keys.md").write_text("AKIA" + "Q" * 16)
    built = build()
    assert built.returncode == 1
    assert "Traceback" not in built.stderr
    assert "AKIA" not in built.stderr
