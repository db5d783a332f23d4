"""Build the site of a channels file once per test session, whichever worker asks first."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from filelock import FileLock

from tests.support.engine import ENGINE, engine_command

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "channels.yaml"
EVERYTHING = ROOT / "tests/stores/everything.yaml"
"""A store that uses every key there is."""
BATTERIES = ROOT / "tests/stores/batteries.yaml"
FASHION = ROOT / "tests/stores/fashion.yaml"
FURNITURE = ROOT / "tests/stores/furniture.yaml"
"""Stores of other trades, as words/ says what they tell their customers."""
BAZAAR = ROOT / "tests/stores/bazaar.yaml"
"""A store that is hard to show: many channels, long words, several scripts, names that look like markup or code."""
ARABIC, FRENCH, GERMAN, JAPANESE = (
    ROOT / f"tests/stores/{language}.yaml" for language in ("arabic", "french", "german", "japanese")
)
"""Stores with words of their own in other languages."""
THREE_LANGUAGES = ROOT / "tests/stores/three-languages.yaml"
"""A store in English, French and Spanish."""
SOURCES = ("channels.yaml", "docs", "hooks", "mkdocs.yml", "overrides", "tests/stores")
"""All that a site is made of."""
SITE_URL = "https://returns.example.com/"


class SiteBuildError(Exception):
    """Its message is what the engine printed."""


def built_site(builds: Path, channels_file: Path | None = None, site_url: str = SITE_URL, engine: str = ENGINE) -> Path:
    """The site of a channels file (the shipped one by default), in a folder under `builds`; made to live at `site_url`.

    Raises SiteBuildError, in every worker that asks for it.
    """
    channels_file = (channels_file or SHIPPED).resolve()
    build = builds / f"{channels_file.stem}-{_fingerprint(channels_file, site_url, engine)}"
    output = build / "output.txt"
    with FileLock(f"{build}.lock"):
        if not output.exists():
            build.mkdir()
            output.write_text(_build(channels_file, site_url, build / "site", engine), "utf-8")
    if not (build / "site").exists():
        raise SiteBuildError(output.read_text("utf-8"))
    return build / "site"


def copy_sources(project: Path) -> Path:
    """The same sources in another folder, for a test that changes them or the place."""
    for name in SOURCES:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__", ".*_cache"))
        else:
            shutil.copyfile(ROOT / name, project / name)
    return project


def _build(channels_file: Path, site_url: str, site: Path, engine: str) -> str:
    unfinished = site.with_name("unfinished")
    command = engine_command("build", "--strict", "-d", unfinished, config=ROOT / "mkdocs.yml", engine=engine)
    ours = {"CHANNELS_FILE": str(channels_file), "SITE_URL": site_url, "NO_MKDOCS_2_WARNING": "1"}
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    run = subprocess.run(command, cwd=ROOT, env={**os.environ, **ours}, encoding="utf-8", check=False, **both)
    if run.returncode == 0:
        unfinished.rename(site)
    return run.stdout


def _fingerprint(channels_file: Path, site_url: str, engine: str) -> str:
    """Changes with the file's words, so that a test may edit its own file and build again."""
    words = channels_file.read_bytes() if channels_file.exists() else b""
    inputs = b"\0".join((bytes(channels_file), site_url.encode(), engine.encode(), words))
    return hashlib.sha256(inputs).hexdigest()[:12]
