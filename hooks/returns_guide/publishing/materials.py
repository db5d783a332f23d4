"""Say what the site is made of and under which licences: a bill of materials in CycloneDX.

It lists what customers receive (icons, which the theme brings), and what is only used to build.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path

from returns_guide.model import Guide

LICENCES = {
    # Its attribution stands as a comment in each of its icons, and so in every page that shows one.
    "fontawesome": "CC-BY-4.0",
    "material": "Apache-2.0",
    "octicons": "MIT",
    "simple": "CC0-1.0",
}
"""The licence of all icons that reach customers, as each set states it. Read the licence of whatever is added."""

_PINNED = re.compile(r"^([a-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


@dataclass(frozen=True)
class Material:
    """One thing that the site is made of; `shipped` where customers receive it."""

    name: str
    version: str | None
    licence: str
    shipped: bool
    purl: str | None = None


class UnknownLicence(Exception):
    """Something that customers would receive without anybody having read its licence."""


def materials(guide: Guide, requirements: Path) -> list[Material]:
    """Everything, by name; raises UnknownLicence."""
    icons = [Material(f"icons: {name}", None, _licence(name), True) for name in _icon_sets(guide)]
    return [*sorted(_packages(requirements), key=lambda material: material.name), *icons]


def bill_of_materials(found: list[Material]) -> str:
    """The materials in CycloneDX, without serial number and date, so that the same site has the same bill.

    Source: https://cyclonedx.org/docs/1.6/json/
    """
    components = [_component(material) for material in found]
    return json.dumps(
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": components}, indent=2
    )


def _component(material: Material) -> dict[str, object]:
    facts = {"version": material.version, "purl": material.purl}
    return {
        "type": "library",
        "name": material.name,
        "scope": "required" if material.shipped else "excluded",
        "licenses": [{"license": {"name": material.licence}}],
        **{key: value for key, value in facts.items() if value},
    }


def _packages(requirements: Path) -> Iterator[Material]:
    """The pinned packages that are installed here; others are meant for other machines."""
    for name, pinned in _PINNED.findall(requirements.read_text("utf-8")):
        try:
            installed = version(name)
        except PackageNotFoundError:
            continue
        if installed == pinned:
            shipped = name == "mkdocs-material"
            yield Material(name, pinned, _package_licence(name), shipped, f"pkg:pypi/{name}@{pinned}")


def _package_licence(name: str) -> str:
    fields = metadata(name).json
    classifiers = [line.rpartition(" :: ")[2] for line in fields.get("classifier", []) if "License" in line]
    return str(fields.get("license_expression") or next(iter(classifiers), None) or fields.get("license") or "not told")


def _icon_sets(guide: Guide) -> list[str]:
    """The sets of the icons that an editor chose; the templates use Material's own."""
    reasons = [*guide.reasons, *(reason for channel in guide.channels for reason in channel.reasons)]
    chosen = {"material/check", guide.store.icon, *(channel.icon for channel in guide.channels)}
    chosen |= {reason.icon for reason in reasons if reason.icon}
    return sorted({name.partition("/")[0] for name in chosen})


def _licence(icons: str) -> str:
    if icons not in LICENCES:
        raise UnknownLicence(
            f"Customers would receive the icons {icons}: read their licence, and write it into {__name__}."
        )
    return LICENCES[icons]
