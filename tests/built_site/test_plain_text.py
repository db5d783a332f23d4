"""What a store's words hold is read as words in llms.txt, too, whatever Markdown would make of their signs."""

import re

import pytest

from tests.conftest import BuildSite
from tests.support.bracketed_store import bracketed

OWN_LINK = re.compile(r"^\[((?:\\.|[^\[\]<\\])*)\]\(https?://[^()\s]*\)$", re.MULTILINE)
"""A line of the guide's own: a channel's name, or what the button to withdraw says, and where it leads."""
RAW = re.compile(r"(?<!\\)[\[\]<].{0,40}")


@pytest.fixture(scope="session")
def plain_text(build_site: BuildSite, tmp_path_factory: pytest.TempPathFactory) -> str:
    """That of a store of which all words are in brackets that Markdown knows, and more than it can know as HTML."""
    store = bracketed(tmp_path_factory.mktemp("signs"))
    words = store.read_text("utf-8")
    store.write_text(words.replace("《", "[").replace("》", "]<"), "utf-8")
    return (build_site(store) / "llms.txt").read_text("utf-8")


def test_no_sign_of_a_stores_words_begins_a_link_or_html(plain_text: str) -> None:
    assert plain_text.count("\\[") > 200
    assert not RAW.findall(OWN_LINK.sub(r"\1", plain_text))


def test_no_sign_is_escaped_twice(plain_text: str) -> None:
    assert "\\\\" not in plain_text
