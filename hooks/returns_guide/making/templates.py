"""The templates in overrides/, read anew only when one of them has changed; whatever they are given is text."""

import os
import re
import sys
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template, select_autoescape
from jinja2.ext import Extension

from returns_guide import ROOT
from returns_guide.values.colours import dark_shade
from returns_guide.values.icons import icon
from returns_guide.values.words import render, without_markup

FOLDER = ROOT / "overrides"
_INDENTATION = re.compile(r"^[ ]+(?=[<{])", re.MULTILINE)
"""Before elements and tags; before words it may be the space between two of them."""

Fingerprint = tuple[tuple[str, int], ...]
"""Each file with the time of its last change, in ns."""


def rendered(name: str, **facts: object) -> str:
    """The template of this path below overrides/, with its facts."""
    return templates().get_template(name).render(facts)


def templates() -> Environment:
    """The templates as they are now. To ask for them once for many pages saves a look at each file for each page."""
    return _environment(fingerprint())


def fingerprint() -> Fingerprint:
    """A fingerprint of overrides/: it differs after any change."""
    return tuple(sorted((str(file), file.stat().st_mtime_ns) for file in FOLDER.rglob("*") if file.is_file()))


@lru_cache(maxsize=1)
def _environment(_: Fingerprint) -> Environment:
    environment = _Templates(
        loader=FileSystemLoader(FOLDER),
        autoescape=select_autoescape(enabled_extensions=(), disabled_extensions=("txt",), default=True),  # plain text
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[_Unindented],
        auto_reload=False,
        bytecode_cache=_compiled_before(),
    )
    environment.filters.update(text=render, without_markup=without_markup, dark_shade=dark_shade)
    environment.globals.update(icon=icon)
    return environment


class _Templates(Environment):
    """Templates that are looked up once: each page includes thirty.

    Jinja would take a lock for each and write all globals into it anew. Measured with 1,000 channels, in turn: pages
    take about 1.4 times as long without this class.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[object, Template] = {}

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002
        """The template of this path."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = super().get_template(name, parent, globals)
        return found

    def make_globals(self, d: Any) -> dict[str, Any]:
        """One plain dictionary in place of a chain of two."""
        return {**self.globals, **(d or {})}


def _compiled_before() -> FileSystemBytecodeCache | None:
    """Compiled templates, kept beside Python's own compiled modules: to compile them takes a quarter of a small build.

    What this module does to templates is part of what was compiled, and so of the files' names.
    """
    folder = Path(__file__).parent / "__pycache__"
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    done_here = sha256(Path(__file__).read_bytes()).hexdigest()[:8]
    return FileSystemBytecodeCache(str(folder), f"{done_here}-%s.template")


class _Unindented(Extension):
    """Leaves the templates' indentation out of the pages: it is for those who read templates."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return _INDENTATION.sub("", source)
