"""Name a part that nothing more is known of: by its kind, and by the words that tell it from others of its kind."""

import re
from functools import cache

from returns_guide.changes.quotes import quote
from returns_guide.changes.sentences import Sentence
from returns_guide.model import Part
from returns_guide.model.walk import keys

_NAMING = ("name", "title", "label", "question", "what", "when", "words", "id")
"""What one of several is told apart by, from the best on."""


@cache
def naming_key(model: type[Part]) -> str | None:
    """The key whose words tell such parts apart."""
    plain = {key.name for key in keys(model) if key.kind in ("words", "text", "sign") and not key.depth}
    return next((key for key in _NAMING if key in plain), None)


@cache
def kind_of(model: type[Part]) -> str:
    """What such a part is, in plain words."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__).lower()


def called_by_kind(part: Part, number: int) -> Sentence:
    """What one of several parts is called; `number` is its place among them, from 1."""
    key = naming_key(type(part))
    words = getattr(part, key) if key else None
    return (f"the {kind_of(type(part))} ", quote(words)) if words else (f"{kind_of(type(part))} {number}",)
