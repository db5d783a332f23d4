"""The bill of materials names what customers receive and what only builds the site."""

import json
from pathlib import Path

import pytest
from returns_guide.publishing import materials
from returns_guide.publishing.materials import Material, bill_of_materials
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import ROOT

ICON = Material("icons: simple", None, "CC0-1.0", shipped=True)
TOOL = Material("pyyaml", "6.0.3", "MIT", shipped=False, purl="pkg:pypi/pyyaml@6.0.3")


def test_a_bill_is_written_as_cyclonedx_wants_it() -> None:
    assert json.loads(bill_of_materials([TOOL, ICON])) == {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "components": [
            {
                "type": "library",
                "name": "pyyaml",
                "scope": "excluded",
                "licenses": [{"license": {"name": "MIT"}}],
                "version": "6.0.3",
                "purl": "pkg:pypi/pyyaml@6.0.3",
            },
            {
                "type": "library",
                "name": "icons: simple",
                "scope": "required",
                "licenses": [{"license": {"name": "CC0-1.0"}}],
            },
        ],
    }


def test_what_is_used_and_what_is_shipped_are_told_apart(tmp_path: Path) -> None:
    words = "store: {name: A, rule: B., icon: octicons/gift-16}\nchannels: [{id: a, name: A, steps: [title: Go]}]\n"
    (tmp_path / "channels.yaml").write_text(words, "utf-8")
    found = {item.name: item for item in materials.materials(read_guide(tmp_path / "channels.yaml"), pins(tmp_path))}
    assert found["mkdocs-material"].shipped
    assert not found["pyyaml"].shipped
    assert {name for name in found if name.startswith("icons: ")} >= {"icons: material", "icons: octicons"}
    assert "not-installed-here" not in found
    assert "jinja2" not in found  # in another version


def pins(folder: Path) -> Path:
    """Pins as `make pins` writes them, with one of another machine and one that is not the installed version."""
    pinned = [
        line
        for line in (ROOT / "requirements.txt").read_text("utf-8").splitlines()
        if line.startswith(("mkdocs-material==", "pyyaml=="))
    ]
    file = folder / "requirements.txt"
    file.write_text(
        "\n".join([*pinned, "    --hash=sha256:00", "not-installed-here==1.0 ; sys_platform == 'x'", "jinja2==0.1"]),
        "utf-8",
    )
    return file


def test_a_licence_that_nobody_has_read_is_asked_for_by_name() -> None:
    with pytest.raises(materials.UnknownLicence, match="receive the icons left-pad: read their licence, and write it"):
        materials._licence("left-pad")
