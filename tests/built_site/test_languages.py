"""What holds for a site holds for one in several languages, on each of its pages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.built_site import test_links, test_needs, test_weight
from tests.built_site.conftest import ReadSite
from tests.built_site.test_written_pages import built, write
from tests.support.built_pages import BuiltSite
from tests.support.site_builder import ROOT, copy_sources

STORE = ROOT / "tests/stores/three-languages.yaml"


@pytest.fixture(scope="module")
def three(read_site: ReadSite) -> BuiltSite:
    return read_site(STORE)


def test_every_link_leads_somewhere_and_nothing_comes_from_elsewhere(three: BuiltSite) -> None:
    test_links.test_every_link_and_every_file_that_a_page_asks_for_is_there(three)
    test_links.test_no_link_leads_to_a_folder_without_its_slash(three)
    test_links.test_nothing_is_loaded_from_another_host(three)


def test_several_languages_cost_a_page_little_and_nothing_is_published_that_no_page_loads(
    three: BuiltSite, build_site: Callable[..., Path], tmp_path: Path
) -> None:
    alone = tmp_path / "channels.yaml"
    alone.write_text(STORE.read_text("utf-8").replace("languages: [en, fr, es]", "language: en"), "utf-8")
    (tmp_path / "pictures").symlink_to(STORE.parent / "pictures")
    one = BuiltSite(build_site(alone), three.guide)
    for page in one.guides:
        more = test_weight.weight(three.page(page.address).file.read_bytes()) - test_weight.weight(
            page.file.read_bytes()
        )
        assert more <= 550, page.address
    test_weight.test_nothing_is_published_that_no_page_loads(three)


def test_pages_that_are_written_by_hand_are_there_in_each_language(tmp_path: Path) -> None:
    project = copy_sources(tmp_path)
    (project / "channels.yaml").write_bytes(STORE.read_bytes())
    write(project, "help.md", "# Help\n\nSee [packing](packing.md).")
    write(project, "packing.md", "# Packing")
    write(project, "help.fr.md", "# Aide")
    store = built(project)
    assert store.page("/fr/help/").words() == "Aide"
    spanish = store.page("/es/help/")
    assert spanish.all("html")[0].attributes["lang"] == "es"
    assert spanish.words("main [lang=en] h1") == "Help"
    assert {link.text() for link in store.page("/help/").all("language-switch a")} == {"English", "Français", "Español"}
    test_links.test_every_link_and_every_file_that_a_page_asks_for_is_there(store)


def test_the_policy_allows_what_the_pages_of_each_language_need(
    build_site: Callable[..., Path], tmp_path: Path
) -> None:
    test_needs.test_the_policy_is_the_one_that_a_parser_would_make_of_the_built_pages(STORE, build_site, tmp_path)
