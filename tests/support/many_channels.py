"""A store with very many channels, each with the words of a shipped one under another name."""

import json
import os
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from tests.support.site_builder import SHIPPED

ENDS = ("ba", "do", "ki", "lu", "me", "no", "pi", "ra", "su", "te", "vo", "xi")


def many_channels(count: int, folder: Path) -> Path:
    """A channels file in this folder. The first channel is the store's own, with the claim form."""
    file = folder / f"many-{count}.yaml"
    unfinished = folder / f"{os.getpid()}.yaml"  # other workers may make the same one
    unfinished.write_text(json.dumps(store_of(count), ensure_ascii=False, indent=1), "utf-8")  # JSON is YAML
    return unfinished.replace(file)


def store_of(count: int) -> dict[str, Any]:
    shipped = yaml.load(SHIPPED.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # it makes nothing but text
    own, *others = shipped["channels"]
    names = ["".join(ends).capitalize() for ends in product(ENDS, repeat=4)]
    made = [under_another_name(others[at % len(others)], names[at * 7919 % len(names)]) for at in range(count - 1)]
    return {**shipped, "channels": [own, *made]}


def under_another_name(channel: dict[str, Any], name: str) -> dict[str, Any]:
    """The same channel, called so wherever its name stands; without what would fit all of them, or none."""
    words = json.dumps(channel).replace(channel["name"], name)
    renamed: dict[str, Any] = {**json.loads(words), "id": name.lower(), "icon": channel["icon"]}
    return {key: value for key, value in renamed.items() if key not in ("order_number", "title")}
