"""Made-up files in which each part of the model stands where it can, as deep as parts nest: by the model's own walk."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from returns_guide.model import Guide, Part
from returns_guide.model.walk import Key, keys

Path = tuple[str | int, ...]
DEEPEST = 14
"""The most steps of a path: channel, reason, route, step, variant and what stands in there."""


def deep_paths() -> dict[type[Part], list[Path]]:
    """For each part that can stand in a guide, the shortest path to one and the longest that repeats no key."""
    found: dict[type[Part], list[Path]] = defaultdict(list)
    for path, model in _paths(Guide, ()):
        found[model].append(path)
    return {model: list(dict.fromkeys([min(paths, key=len), max(paths, key=len)])) for model, paths in found.items()}


def _paths(model: type[Part], path: Path) -> Iterator[tuple[Path, type[Part]]]:
    yield path, model
    if len(path) >= DEEPEST:
        return
    for key in keys(model):
        if key.part and key.name not in path:
            yield from _paths(key.part, (*path, key.name, *([1] * key.depth)))


def written(path: Path, at_its_end: Any) -> dict[str, Any]:
    """The data of a file with this at a path: each list on the way has an entry before it and one after it."""
    data = at_its_end
    for key in reversed(path):
        data = [{"a": "Before"}, data, {"a": "After"}] if isinstance(key, int) else {"a": "Before", key: data, "b": "x"}
    return dict(data)


def value_of(key: Key, of: str = "Some", entries: int = 3) -> Any:
    """Something under a key that is no part: as the words, lists and lists of lists that its kind is written as."""
    plain = {"number": "30", "day": "2026-11-23", "choice": key.choices[-1:], "yes": (*key.choices, "yes")}
    one = plain.get(key.kind, f"{of} {key.name}")
    if key.kind == "by id":
        return {f"{of.lower()}/{at}": f"{of} words {at}" for at in range(entries)}
    one = one[-1] if isinstance(one, tuple) else one
    for depth in range(key.depth):  # from the inmost list outwards
        one = [f"{one} {at}" if not depth else [*one, str(at)] for at in range(entries)]
    return one


def whole(model: type[Part]) -> dict[str, Any]:
    """A part that says something under each of its keys that take no part."""
    return {key.name: value_of(key) for key in keys(model) if not key.part}
