"""Where the files of a store lie: beside its channels file, and nowhere else."""

from pathlib import Path

CHANNELS = "channels.yaml"
"""The file whose folder is a store's: all in it belongs to that store."""


def beside(channels_file: Path, name: str) -> Path:
    """The store's own file or folder of this name, which may not exist: docs, translations, published.txt.

    A channels.marlow.yaml that lies in another store's folder has none of them: published.marlow.txt would be its own.
    """
    file = channels_file.resolve()
    if file.name == CHANNELS or not (file.parent / CHANNELS).is_file():
        return file.parent / name
    own = Path(name)
    return file.parent / f"{own.stem}.{file.stem.removeprefix('channels.')}{own.suffix}"
