"""Turn one file of plain words into a return guide; knows nothing of the site engine that publishes it."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The project's own folder, which holds channels.yaml and overrides/."""
