"""Write files and folders so that they are still there after a loss of power, and nobody else can look into them.

A file is on the disk after its own fsync; its name is, after that of the folder: https://man7.org/linux/man-pages/man2/fsync.2.html
"""

import os
from pathlib import Path


def make_folder(folder: Path) -> None:
    """The folder and those around it. Only its owner may look into it: claims are about people."""
    if not folder.exists():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)


def write_file(path: Path, content: bytes) -> None:
    """A file that there wasn't; `sync_folder` makes its name last, once for all files in a folder."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names of what is in a folder."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
