"""Whoever follows a link or a path in README.md or CONTRIBUTING.md gets somewhere."""

import re

import pytest

from tests.support.site_builder import ROOT

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]*)\)")
PATH = re.compile(r"`((?:hooks|overrides|tests|docs|bench|\.github)/[^`\s*<]*)`")
MODULE = re.compile(
    r"`((?:model|reading|making|publishing|advice|changes|editor|inbox|review|preview|languages|values)/[^`\s]*)`"
)


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_link_and_path_leads_to_something(document: str) -> None:
    text = re.sub(r"^```.*?^```$", "", (ROOT / document).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    named = [
        *LINK.findall(text),
        *PATH.findall(text),
        *(f"hooks/returns_guide/{name}" for name in MODULE.findall(text)),
    ]
    lost = [name for name in named if not _leads_somewhere(document, name)]
    assert len(named) > 15
    assert lost == []


def _leads_somewhere(document: str, link: str) -> bool:
    file, _, heading = link.partition("#")
    headings = re.findall(r"^#+ (.*)$", (ROOT / (file or document)).read_text("utf-8"), re.MULTILINE) if heading else []
    slugs = [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in headings]
    return (ROOT / file).exists() and (not heading or heading in slugs)
