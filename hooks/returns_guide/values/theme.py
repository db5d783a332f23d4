"""Where the theme keeps its files; found without importing the theme, which would bring the site engine along."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def theme_folder() -> Path:
    """The folder of the theme's templates, with its icons."""
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("mkdocs-material is not installed")
    return Path(spec.origin).parent / "templates"
