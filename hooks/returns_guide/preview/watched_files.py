"""What `make serve` watches beside the site engine's own, and how, so that no way of saving a file escapes it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from returns_guide.reading.store_folder import beside

MOST = 20
"""Folders of pictures that are watched: each takes a thread."""

_FILE = re.compile(rb"""^[ -]*file: *["']?([^\x00\r\n"']{1,200})""", re.MULTILINE)
_LANGUAGES = re.compile(rb"^languages[ \t]*:", re.MULTILINE)
_UNSAVED = re.compile(r".*(?:~|\.sw[a-z]|#)|\.#.*", re.DOTALL)
_NOTHING = os.stat_result((0,) * 10)


def picture_folders(channels_file: Path) -> list[Path]:
    """Where the pictures that the file names lie, or should lie; however wrong the rest of it is."""
    try:
        names = {os.fsdecode(name) for name in _FILE.findall(channels_file.read_bytes())}
    except OSError:
        return []
    return sorted({(channels_file.parent / name).parent for name in names})[:MOST]


def translations_folders(channels_file: Path) -> list[Path]:
    """Where the translations of a guide in several languages lie, or will lie."""
    try:
        has_several = _LANGUAGES.search(channels_file.read_bytes())
    except OSError:
        return []
    return [beside(channels_file, "translations")] if has_several else []


def stat_even_if_gone(path: str) -> os.stat_result:
    """A file or folder that is not there yet, or just now, is watched all the same."""
    try:
        return os.stat(path)  # noqa: PTH116  # what is watched is a string
    except OSError:
        return _NOTHING


def listed(folder: str | None) -> Iterator["os.DirEntry[str]"]:
    """What lies in a folder, without what programs keep there while somebody types."""
    try:
        with os.scandir(folder) as entries:
            yield from [entry for entry in entries if not _UNSAVED.fullmatch(entry.name)]
    except OSError:
        return
