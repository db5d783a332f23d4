"""The site engine that builds and serves in the tests: MkDocs, or another one that ENGINE names, as for `make`."""

import os
import sys
from pathlib import Path

ENGINES = ("mkdocs", "properdocs")
"""Those that have to give the same site."""
ENGINE = os.environ.get("ENGINE", "mkdocs")
CONFIG = Path("mkdocs.yml")


def engine_command(verb: str, *options: str | Path, config: Path = CONFIG, engine: str = ENGINE) -> list[str]:
    """The command `build` or `serve`. The configuration is named: ProperDocs warns of one that it has to look for."""
    return [sys.executable, "-m", engine, verb, "-f", str(config), *map(str, options)]


def one_page_project(folder: Path, words: str) -> Path:
    """Make a project of one page in this folder. Its theme is its own: not every engine brings one."""
    files = {
        "mkdocs.yml": "site_name: A store\ntheme: {name: null, custom_dir: theme}\n",
        "theme/main.html": "{{ page.content }}",
        "docs/index.md": words,
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content)
    return folder
