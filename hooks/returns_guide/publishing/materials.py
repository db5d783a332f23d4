"""Say what the site is made of and under which licences: a bill of materials in CycloneDX.

It lists what customers receive (the theme with what is bundled in it, and icons), and what is only used to build.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path

from returns_guide.model import Guide
from returns_guide.values.theme import theme_folder

LICENCES = {
    "npm": {
        "clipboard": "MIT",
        "escape-html": "MIT",
        "focus-visible": "W3C",
        "lunr": "MIT",
        "material-design-color": "MIT",
        "rxjs": "Apache-2.0",
        "tslib": "0BSD",
    },
    "icons": {
        # Its attribution stands as a comment in each of its icons, and so in every page that shows one.
        "fontawesome": "CC-BY-4.0",
        "material": "Apache-2.0",
        "octicons": "MIT",
        "simple": "CC0-1.0",
    },
}
"""The licence of all that reaches customers, as each package states it. Read the licence of whatever is added."""

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
    bundled = [Material(name, None, _licence("npm", name), True, f"pkg:npm/{name}") for name in _bundled()]
    icons = [Material(f"icons: {name}", None, _licence("icons", name), True) for name in _icon_sets(guide)]
    return [*sorted(_packages(requirements), key=lambda material: material.name), *bundled, *icons]


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


def _bundled() -> list[str]:
    """The npm packages in the theme's scripts and styles, as their source maps name them."""
    maps = (theme_folder() / "assets").rglob("*.map")
    sources = (source for file in maps for source in json.loads(file.read_text("utf-8"))["sources"])
    names = (re.search(r"node_modules/((?:@[^/]+/)?[^/]+)", source) for source in sources)
    return sorted({name[1] for name in names if name})


def _icon_sets(guide: Guide) -> list[str]:
    """The sets of the icons that an editor chose; the templates use Material's own."""
    chosen = {"material/check", guide.store.icon, *(channel.icon for channel in guide.channels)}
    return sorted({name.partition("/")[0] for name in chosen})


def _licence(kind: str, name: str) -> str:
    if name not in LICENCES[kind]:
        raise UnknownLicence(
            f"Customers would receive {name} ({kind}): read its licence, and write it into {__name__}."
        )
    return LICENCES[kind][name]
