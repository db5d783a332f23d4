"""Nothing changes in silence: whatever becomes another in a guide is said."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from returns_guide.changes.comparison import changes
from returns_guide.changes.report import as_text
from returns_guide.model import Guide, Part
from returns_guide.reading.reader import read_guide

from tests.support.keys import key_of, keys_of
from tests.support.site_builder import EVERYTHING

ZEBRA = "zebra"


def test_nothing_is_said_of_what_stayed() -> None:
    assert changes(read_guide(EVERYTHING), read_guide(EVERYTHING)) == []


def test_whatever_changes_in_the_store_that_says_everything_is_said_both_ways() -> None:
    guide, keys, silent = read_guide(EVERYTHING), set(), []
    for way, other in (*variations(guide), in_several_languages(guide)):
        keys.update(way)
        sentences = as_text(changes(guide, other))
        if not sentences or not changes(other, guide) or (ZEBRA in str(other) and ZEBRA not in sentences):
            silent.append(way)
    assert not silent
    assert keys == keys_of(Guide)


def in_several_languages(guide: Guide) -> tuple[list[str], Guide]:
    """What a guide that names one can't say beside it."""
    return ["Guide.languages"], guide.model_copy(update={"language": None, "languages": (ZEBRA, "fr")})


def variations(part: Part) -> Iterator[tuple[list[str], Any]]:
    """The part with one value changed, added or taken away, for every value in it, and the keys on the way to it."""
    for key, field in type(part).model_fields.items():
        name, value = key_of(type(part), key), getattr(part, key)
        if not field.is_required() and value != field.get_default():
            yield [name], part.model_copy(update={key: field.get_default()})
        for way, other in others(value):
            yield [name, *way], part.model_copy(update={key: other})


def others(value: Any) -> Iterator[tuple[list[str], Any]]:
    """What a value may become, and the keys on the way inside of it."""
    match value:
        case bool():
            yield [], not value
        case str():
            yield [], f"{ZEBRA} {value}"
        case int():
            yield [], value + 1
        case date():
            yield [], value + timedelta(1)
        case Part():
            yield from variations(value)
        case dict():
            yield from (([], other) for of in value for other in by_id(value, of))
        case tuple():
            for at, entry in enumerate(value):
                yield [], value[:at] + value[at + 1 :]
                yield [], (*value, entry)
                yield from ((way, (*value[:at], other, *value[at + 1 :])) for way, other in others(entry))
            if value != value[::-1]:
                yield [], value[::-1]


def by_id(value: dict[str, str], of: str) -> Iterator[dict[str, str]]:
    """With other words under an id, under another id as well, and without them."""
    yield {**value, of: f"{ZEBRA} {value[of]}"}
    yield {**value, f"{ZEBRA}/{of}": value[of]}
    yield {other: words for other, words in value.items() if other != of}
