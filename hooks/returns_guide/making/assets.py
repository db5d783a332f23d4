"""Make what a phone loads small: in each page the styles of what stands on it, and few scripts beside it."""

import json
import re
from collections.abc import Collection
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import rcssmin
import rjsmin
from markupsafe import Markup

from returns_guide.making.needs import Needs

FRAME = "site-frame"
"""The component that every page is made of; its style comes first."""

SEARCH_RESULTS = "search-results"
"""The one style that no page needs before a script asks for it."""

_IMPORT = re.compile(r'^import (?:(\{[^}]*\}) from )?"(\./[\w./-]+|\.\./[\w./-]+)";\n', re.MULTILINE)
_WORDS = re.compile(r'^import (\w+) from "(\./[\w-]+\.json)" with \{ type: "json" \};\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class) (\w+)", re.MULTILINE)
_NESTED_TEMPLATE = re.compile(r"`[^`]*\$\{[^}`]*`[^`]*`")
_OTHER = re.compile(r"^(?:import|export)\b", re.MULTILINE)


class UnknownModuleSyntax(Exception):
    """What these few lines can't bundle or make small; the message names the file or the place."""


class Assets:
    """The styles and scripts of the components in a folder, as they were when they were first asked for."""

    def __init__(self, components: Path) -> None:
        self._components = components

    def inline_styles(self, components: Collection[str]) -> list[Markup]:
        """The styles of a page with these components, the frame's first.

        All of a component's style comes along, so that no state of it can be missed: dark, print, errors, what a
        script opens. They stay apart, so that a policy has a hash for each component, however many ways there are to
        put them together.
        """
        return [style for name, style in self._styles.items() if name in components and name != SEARCH_RESULTS]

    def needs_of(self, components: Collection[str]) -> Needs:
        """What the styles of these components need to be allowed."""
        return Needs().add(*(needs for name, needs in self._style_needs.items() if name in components))

    @property
    def loaded_needs(self) -> Needs:
        """What those styles need that are loaded from a file."""
        return self._style_needs[SEARCH_RESULTS]

    def address(self, name: str) -> str:
        """Where a script or a style that is loaded lies below the site's root: `site-frame.mjs`."""
        return f"assets/{self._loaded[name][0]}"

    @property
    def files(self) -> dict[str, str]:
        """Every script and style that is loaded, by its path below the site's root. Raises UnknownModuleSyntax."""
        return {f"assets/{named}": text for named, text in self._loaded.values()}

    @cached_property
    def _styles(self) -> dict[str, Markup]:
        """By component, the frame first."""
        files = sorted(self._components.rglob("*.css"), key=lambda file: (file.stem != FRAME, file.stem))
        return {file.stem: Markup(style(file)) for file in files}  # noqa: S704  # our own

    @cached_property
    def _style_needs(self) -> dict[str, Needs]:
        """By component; a style that is loaded from a file needs no hash."""
        needs = {name: Needs() for name in self._styles}
        for name, text in self._styles.items():
            if name == SEARCH_RESULTS:
                needs[name].note_pictures(text)
            else:
                needs[name].inline_style(text)
        return needs

    @cached_property
    def _loaded(self) -> dict[str, tuple[str, str]]:
        """Name with a hash, and contents, by plain name."""
        scripts = {file.name: script(file) for file in entries(sorted(self._components.rglob("*.mjs")))}
        styles = {f"{name}.css": text for name, text in self._styles.items() if name == SEARCH_RESULTS}
        return {name: (_with_hash(name, text), text) for name, text in (scripts | styles).items()}


def style(file: Path) -> str:
    """A stylesheet without comments and spaces."""
    return str(rcssmin.cssmin(file.read_text("utf-8")))


def script(entry: Path) -> str:
    """A module and all that it imports as one script, each module in a scope of its own, in the order they are needed.

    Words that only a script says stand in a JSON file beside it, so that no page carries them before somebody acts.
    Raises UnknownModuleSyntax.
    """
    scopes: dict[Path, str] = {}
    _scope(entry.resolve(), scopes)
    return minified("\n".join(scopes.values()))


def minified(script: str) -> str:
    """A script without comments and spaces. Raises UnknownModuleSyntax."""
    if nested := _NESTED_TEMPLATE.search(script):
        raise UnknownModuleSyntax(f"a template in a template, {nested.group()[:60]}, whose spaces would be lost")
    return str(rjsmin.jsmin(script))


def entries(modules: list[Path]) -> list[Path]:
    """Those modules that no other one imports: the scripts that pages name."""
    imported = {_target(module, found[2]) for module in modules for found in _imports(module)}
    return [module for module in modules if module.resolve() not in imported]


def _scope(module: Path, scopes: dict[Path, str]) -> None:
    text = module.read_text("utf-8")
    for found in _imports(module):
        if (target := _target(module, found[2])) not in scopes:
            _scope(target, scopes)
    text = _IMPORT.sub(lambda found: _taken_from(found, module), text)
    text = _WORDS.sub(lambda found: f"const {found[1]} = {_json(module.parent / found[2])};\n", text)
    names = [found[2] for found in _EXPORT.finditer(text)]
    text = _EXPORT.sub(r"\1 \2", text)
    if _OTHER.search(text):
        raise UnknownModuleSyntax(module.name)
    if names:
        scopes[module] = f"const {_name(module)} = (() => {{\n{text}\nreturn {{ {', '.join(names)} }};\n}})();"
    else:
        scopes[module] = f"{{\n{text}\n}}" if text.strip() else ""


def _taken_from(found: re.Match[str], module: Path) -> str:
    return f"const {found[1]} = {_name(_target(module, found[2]))};\n" if found[1] else ""


def _json(file: Path) -> str:
    return json.dumps(json.loads(file.read_text("utf-8")), ensure_ascii=False)


def _imports(module: Path) -> list[re.Match[str]]:
    return list(_IMPORT.finditer(module.read_text("utf-8")))


def _target(module: Path, address: str) -> Path:
    return (module.parent / address).resolve()


def _name(module: Path) -> str:
    return re.sub(r"\W", "_", module.stem)


def _with_hash(name: str, text: str) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}"
