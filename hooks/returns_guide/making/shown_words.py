"""The guide in the words that pages show: those of the file, with quotation marks of one kind."""

from functools import cache
from operator import is_not
from typing import Any, TypeVar

from returns_guide.languages.language import Language, language
from returns_guide.languages.store_words.said import Said
from returns_guide.languages.writing.quotation_marks import typographic
from returns_guide.model import ClaimField, Moved, OrderNumber, Part, Success
from returns_guide.model.walk import Key, keys

_Part = TypeVar("_Part", bound=Part)

_EXACTLY = {(OrderNumber, "example"), (ClaimField, "example"), (Moved, "now"), (Success, "key"), (Success, "value")}
"""Words that have to be exactly so, by the part and its key."""
_WORDS_TOO = {"message"}
"""Signs to the walk, since an order number is put into them, and words to whoever reads them."""


def shown_words(part: _Part, spoken: Language) -> _Part:
    """A part with all that is in it, in a language's own marks; the same one where nothing is different."""
    changed, values = {}, part.__dict__
    for name in _names(type(part)):
        value = values[name]
        if value and (shown := _shown(value, spoken)) is not value:
            changed[name] = shown
    return part.model_copy(update=changed) if changed else part


@cache
def _names(model: type[Part]) -> tuple[str, ...]:
    """The keys of a part that hold words, or parts that may."""
    return tuple(key.name for key in keys(model) if key.part or key.kind == "by id" or is_shown_as_words(model, key))


def is_shown_as_words(model: type[Part], key: Key) -> bool:
    """Whether a key of this part holds words to be read, and no sign that has to be exactly so."""
    return (key.kind in ("words", "text") or key.name in _WORDS_TOO) and (model, key.name) not in _EXACTLY


def _shown(value: Any, spoken: Language) -> Any:
    if isinstance(value, Said):
        here = _with_marks(str(value), spoken) if value.is_translated else None
        return Said(here, _with_marks(value.as_written, language(value.first)), value.first)
    if type(value) is str:
        return _with_marks(value, spoken)
    if type(value) is dict:
        words = {of: _shown(one, spoken) for of, one in value.items()}
        return value if words == value else words
    if type(value) is not tuple:
        return shown_words(value, spoken)
    shown = [_shown(one, spoken) for one in value]
    return tuple(shown) if any(map(is_not, shown, value)) else value


def _with_marks(words: str, spoken: Language) -> str:
    return typographic(words, spoken.quotation_marks) if '"' in words or "'" in words else words
