"""The words of a guide, each by the ids on the way to it: to say them in another language.

One walk finds them and puts others in their places, so that no key is translated that isn't asked for, and the other
way round.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar

from returns_guide.languages.store_words.said import Said
from returns_guide.languages.store_words.translations import Sentence, Translations
from returns_guide.model.channel import Channel
from returns_guide.model.form.claim_field import OnlyWhen
from returns_guide.model.form.endpoint import Endpoint
from returns_guide.model.guidance.guidance import Guidance
from returns_guide.model.guidance.order_number import OrderNumber
from returns_guide.model.guidance.route import ROUTE, PlacedRoute, Route
from returns_guide.model.guidance.step import Place, Step
from returns_guide.model.guide import Guide, Moved
from returns_guide.model.part import Part
from returns_guide.model.walk import Key, keys
from returns_guide.values.addresses import title_address

Path = tuple[str | int, ...]
"""Keys and numbers on the way through the channels file."""
Say = Callable[[Sentence, Path], str]
_Part = TypeVar("_Part", bound=Part)
_Guidance = TypeVar("_Guidance", bound=Guidance)
_Asking = TypeVar("_Asking", Guide, Channel)

_EXACTLY = {(OrderNumber, "example")}
"""Words that are the same in every language."""
_FOR_PROGRAMS = (Endpoint, Moved, OnlyWhen)
_WORDS_TOO = {"message": "message"}
"""Signs to the walk, since an order number is put into them, and words to whoever reads them."""
_OWN_WORDS = "words/"
_NAMING = ("id", "name", "title", "label", "question", "what")
"""What one entry among others is told apart by, from the best on."""


class Placed(NamedTuple):
    """A sentence, and where it is first said in the channels file."""

    sentence: Sentence
    path: Path


def sentences(guide: Guide) -> Iterator[Sentence]:
    """Every sentence of a guide that is translated, in the model's order; what is said twice in one place once."""
    return (placed.sentence for placed in placed_sentences(guide))


def placed_sentences(guide: Guide) -> Iterator[Placed]:
    """The same, each with its path in the channels file."""
    found: dict[Sentence, Path] = {}

    def note(sentence: Sentence, path: Path) -> str:
        if sentence.needs_translation:
            found.setdefault(sentence, path)
        return sentence.words

    _reworded(_with_addresses(guide), "", (), note)
    yield from map(Placed, found, found.values())
    for own in _own_words(guide):
        yield Placed(own, ("words", own.context.removeprefix(_OWN_WORDS)))


def translated(guide: Guide, tag: str, known: Translations) -> Guide:
    """The same guide in another of its languages. What isn't translated stays as it is, and knows its language."""
    first = guide.spoken.tag

    def say(sentence: Sentence, _: Path) -> str:
        if not sentence.needs_translation:
            return sentence.words
        return Said(known.of(sentence), sentence.words, first)

    # A sentence of the site's own that the store says otherwise is the catalogue's where that isn't translated.
    own = {one.context.removeprefix(_OWN_WORDS): words for one in _own_words(guide) if (words := known.of(one))}
    return _reworded(_with_addresses(guide), "", (), say).model_copy(update={"language": tag, "words": own})


def _own_words(guide: Guide) -> Iterator[Sentence]:
    return (Sentence(_OWN_WORDS + of, words, "own words") for of, words in guide.words.items())


def _with_addresses(guide: Guide) -> Guide:
    """Each step with the end of its own address, which is the same in all languages."""
    channels = tuple(map(_with_reasons_ids, map(_with_ids, guide.channels)))
    return _with_reasons_ids(guide.model_copy(update={"channels": channels}))


def _with_reasons_ids(asking: _Asking) -> _Asking:
    reasons = tuple(map(_with_ids, asking.reasons))
    return asking.model_copy(update={"reasons": reasons}) if reasons else asking


def _with_ids(guidance: _Guidance) -> _Guidance:
    if not guidance.all_steps:
        return guidance
    changed: dict[str, Any] = {"steps": _steps_with_ids(guidance.placed_steps[: len(guidance.steps)])}
    if guidance.routes:
        options = tuple(map(_route_with_ids, guidance.placed_routes))
        changed["routes"] = guidance.routes.model_copy(update={"options": options})
    return guidance.model_copy(update=changed)


def _route_with_ids(placed: PlacedRoute) -> Route:
    ids = {"id": placed.address.removeprefix(ROUTE), "steps": _steps_with_ids(placed.steps)}
    return placed.route.model_copy(update=ids)


def _steps_with_ids(placed: list[tuple[Step, Place]]) -> tuple[Step, ...]:
    return tuple(step.model_copy(update={"id": place.address}) for step, place in placed)


def _reworded(part: _Part, way: str, path: Path, say: Say) -> _Part:
    changed = {}
    for key in _keys(type(part)):
        if value := getattr(part, key.name):
            changed[key.name] = _said(value, key, f"{way}/{key.name}".lstrip("/"), (*path, key.name), say)
    return part.model_copy(update=changed)


@cache
def _keys(model: type[Part]) -> tuple[Key, ...]:
    """The keys of a part that hold words, or parts that may."""
    return tuple(
        key
        for key in keys(model)
        if (key.kind in ("words", "text", "part") or key.name in _WORDS_TOO)
        and (model, key.name) not in _EXACTLY
        and key.part not in _FOR_PROGRAMS
    )


def _said(value: Any, key: Key, way: str, path: Path, say: Say) -> Any:
    if isinstance(value, str):
        return say(Sentence(way, value, _WORDS_TOO.get(key.name, key.kind)), path)
    if isinstance(value, Part):
        return _reworded(value, way, path, say)
    if key.part is None:
        return tuple(_said(one, key, way, (*path, at), say) for at, one in enumerate(value))
    names = enumerate(_names(value))
    return tuple(_reworded(value[at], f"{way}/{name}", (*path, at), say) for at, name in names)


def _names(entries: tuple[Part, ...]) -> list[str]:
    """What stands for each entry on the way to its words: its id, or its words."""
    wished = [next(_own_names(entry), "entry") for entry in entries]
    times, names = Counter[str](), []
    for name in wished:
        times[name] += 1
        names.append(name if times[name] == 1 else f"{name}-{times[name]}")
    return names


def _own_names(entry: Part) -> Iterator[str]:
    given = (getattr(entry, key, None) for key in _NAMING)
    return (name for one in given if one and (name := title_address(one)))
