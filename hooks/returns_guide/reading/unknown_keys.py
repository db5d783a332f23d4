"""Say of a key that is not known where it stands what was meant: another key, another place, or words and no key."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from returns_guide.model.part import Part
from returns_guide.model.walk import keys, part_at
from returns_guide.reading.document import Key, Node, cut_off
from returns_guide.values.signs.plain_signs import other_sign, plain_signs

ONE_LETTER = 0.8
"""From this likeness on, a key that is known elsewhere counts as a slip of the pen all the same."""
MOST_PLACES = 4

Trail = tuple[str, ...]
"""The keys on the way from a part to one below it."""


def unknown_key(path: tuple[Key, ...], top: Node) -> str:
    """What is wrong with the last key of the path, and what to write instead."""
    key, model = str(path[-1]), part_at(path[:-1])
    known, plain = list(model.model_fields), plain_signs(key)
    if plain.partition(":")[0].strip().lower() in known and plain != key:
        return f'"{key}" is not known here, for its {other_sign(key)}; write "{as_meant(plain)}"'
    places = _belongs(path[:-1], plain.lower())
    near = get_close_matches(plain.lower(), known, n=1, cutoff=ONE_LETTER if places else 0.6)
    if not near and not places and _is_cut_off(key, top.nearest(path[:-1])):
        return cut_off(key)
    told = f'did you mean "{near[0]}"?' if near else places or f"write one of: {', '.join(known)}"
    return f'"{key}" is not known here; {told}'


def as_meant(plain: str) -> str:
    """What was written as a key, and was meant as a key with its words."""
    key, colon, words = plain.partition(":")
    return f"{key.strip()}: {words.strip()}" if colon else key


def _is_cut_off(key: str, parent: Node) -> bool:
    """Whether words, or one without a value, stand in the line of the first key, as they do between braces only."""
    is_no_key = " " in key.strip() or parent.children[key].data == ""
    (first_line, first_column), (line, column) = next(iter(parent.keys.values())), parent.keys[key]
    return is_no_key and line == first_line and column > first_column


def _belongs(path: tuple[Key, ...], key: str) -> str:
    """Where a key belongs that stands in the part at the path: the nearest places, looked for below it and above."""
    for length in range(len(path), -1, -1):
        if length and isinstance(path[length - 1], str) and _holds_entries(path[:length]):
            continue
        if trails := _ways(part_at(path[:length])).get(key):
            above = next((str(one) for one in reversed(path[:length]) if isinstance(one, str)), "")
            return _said(trails, above, is_here=length == len(path))
    return ""


def _holds_entries(path: tuple[Key, ...]) -> bool:
    """Whether a path leads to a list, not to a part."""
    return any(key.name == path[-1] and key.depth for key in keys(part_at(path[:-1])))


def _said(trails: tuple[Trail, ...], above: str, *, is_here: bool) -> str:
    if trails == ((),):
        return (
            f'it belongs in "{above}:"' if above else "it belongs at the beginning of a line, with no spaces before it"
        )
    ends = "" if is_here or not above else f' below "{above}:"'
    places = [" below ".join(f'"{key}:"' for key in reversed(trail)) + ends for trail in trails[:MOST_PLACES]]
    return f"it belongs in {_either(places)}"


def _either(places: list[str]) -> str:
    *first, last = places
    return f"{', '.join(first)} or {last}" if first else last


@cache
def _ways(model: type[Part]) -> Mapping[str, tuple[Trail, ...]]:
    """By key, the shortest ways from a part to those that have it; the empty one where it has it itself."""
    found: dict[str, list[Trail]] = {}
    for trail, part in _below(model):
        for key in part.model_fields:
            ways = found.setdefault(key, [])
            if not ways or len(ways[0]) == len(trail):
                ways.append(trail)
    return {key: tuple(ways) for key, ways in found.items()}


def _below(model: type[Part]) -> Iterator[tuple[Trail, type[Part]]]:
    """A part and each part below it, the nearest first; what stands in itself, once."""
    waiting: list[tuple[Trail, type[Part], frozenset[type[Part]]]] = [((), model, frozenset())]
    for trail, part, above in waiting:
        yield trail, part
        inside = above | {part}
        waiting += [((*trail, key.name), key.part, inside) for key in keys(part) if key.part and key.part not in inside]
