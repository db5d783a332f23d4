"""Turn one file of plain words into a return guide; knows nothing of the site engine that publishes it."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The project's own folder, which holds channels.yaml and overrides/."""


def channels_file() -> Path:
    """The file to read: the one named in CHANNELS_FILE (seen from here or from the project), else channels.yaml."""
    named = os.environ.get("CHANNELS_FILE", "")
    return Path(named) if Path(named).is_file() else ROOT / (named or "channels.yaml")
