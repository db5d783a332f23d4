"""Make what a phone loads small: a component's modules become one script, without what is there for readers only."""

import re
from pathlib import Path

import rcssmin
import rjsmin

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "(\./[\w./-]+|\.\./[\w./-]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class) (\w+)", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b", re.MULTILINE)


class UnknownModuleSyntax(Exception):
    """A way of importing or exporting that this bundler does not know; the message names the file."""


def style(file: Path) -> str:
    """A stylesheet without comments and spaces."""
    return str(rcssmin.cssmin(file.read_text("utf-8")))


def script(entry: Path) -> str:
    """A module and all that it imports as one script, each module in a scope of its own, in the order they are needed.

    Raises UnknownModuleSyntax.
    """
    scopes: dict[Path, str] = {}
    _scope(entry.resolve(), scopes)
    return str(rjsmin.jsmin("\n".join(scopes.values())))


def entries(modules: list[Path]) -> list[Path]:
    """Those modules that no other one imports: the scripts that pages name."""
    imported = {_target(module, found[2]) for module in modules for found in _imports(module)}
    return [module for module in modules if module.resolve() not in imported]


def _scope(module: Path, scopes: dict[Path, str]) -> None:
    text = module.read_text("utf-8")
    for found in _imports(module):
        if (target := _target(module, found[2])) not in scopes:
            _scope(target, scopes)
    text = _IMPORT.sub(lambda found: f"const {found[1]} = {_name(_target(module, found[2]))};\n", text)
    names = [found[2] for found in _EXPORT.finditer(text)]
    text = _EXPORT.sub(r"\1 \2", text)
    if _OTHER.search(text):
        raise UnknownModuleSyntax(module.name)
    result = f"return {{ {', '.join(names)} }};" if names else ""
    scopes[module] = f"const {_name(module)} = (() => {{\n{text}\n{result}\n}})();"


def _imports(module: Path) -> list[re.Match[str]]:
    return list(_IMPORT.finditer(module.read_text("utf-8")))


def _target(module: Path, address: str) -> Path:
    return (module.parent / address).resolve()


def _name(module: Path) -> str:
    return re.sub(r"\W", "_", module.stem)
