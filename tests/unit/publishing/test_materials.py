"""What customers receive comes under a licence that somebody has read."""

import json
from pathlib import Path

import pytest
from returns_guide.model import Guide
from returns_guide.publishing import materials
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import ROOT, SHIPPED

REQUIREMENTS = ROOT / "requirements.txt"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(SHIPPED)


def test_everything_that_is_shipped_has_a_licence_that_allows_it(guide: Guide) -> None:
    shipped = {item.name: item.licence for item in materials.materials(guide, REQUIREMENTS) if item.shipped}
    assert {"mkdocs-material", "icons: fontawesome"} < set(shipped)
    assert set(shipped.values()) <= {"MIT", "Apache-2.0", "CC0-1.0", "CC-BY-4.0"}


def test_every_pinned_package_tells_its_licence(guide: Guide) -> None:
    assert not [item.name for item in materials.materials(guide, REQUIREMENTS) if item.licence == "not told"]


def test_something_new_is_refused_until_its_licence_was_read(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(materials, "_icon_sets", lambda _: ["left-pad"])
    with pytest.raises(materials.UnknownLicence, match="left-pad"):
        materials.materials(guide, REQUIREMENTS)


def test_an_icon_that_asks_for_attribution_carries_it_into_the_page(site: Path) -> None:
    assert "Font Awesome Free" in (site / "amazon/index.html").read_text("utf-8")


def test_the_bill_is_the_same_each_time_and_names_the_version_of_the_theme(guide: Guide) -> None:
    bills = [materials.bill_of_materials(materials.materials(guide, REQUIREMENTS)) for _ in range(2)]
    assert bills[0] == bills[1]
    theme = next(part for part in json.loads(bills[0])["components"] if part["name"] == "mkdocs-material")
    assert theme["purl"] == f"pkg:pypi/mkdocs-material@{theme['version']}"
