"""Words of a store as one of its languages says them."""

from typing import Self, TypeGuard

from markupsafe import Markup, escape


class Said(str):
    """Words to be shown, which remember what they were made of.

    `as_written` is what stands in the channels file, in the language `first`; where nobody has translated it yet, that
    is what is shown.
    """

    __slots__ = ("as_written", "first", "is_translated")

    as_written: str
    first: str
    is_translated: bool

    def __new__(cls, words: str | None, as_written: str, first: str) -> Self:
        """What it is in the language of the page, None where that isn't known."""
        said = super().__new__(cls, as_written if words is None else words)
        said.as_written, said.first, said.is_translated = as_written, first, words is not None
        return said

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Said):
            return super().__eq__(other)
        return super().__eq__(other) and (self.as_written, self.is_translated) == (
            other.as_written,
            other.is_translated,
        )

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def __html__(self) -> Markup:
        return self.marked(escape(str(self)))

    def marked(self, html: Markup) -> Markup:
        """The HTML of these words, in an element that names their language where it isn't the page's."""
        return html if self.is_translated else Markup('<span lang="{}">{}</span>').format(self.first, html)


def untranslated(value: object) -> TypeGuard[Said]:
    """Whether these are words that are shown in the first language, since nobody has translated them."""
    return isinstance(value, Said) and not value.is_translated


def still(words: str, changed: str) -> str:
    """What was made of some words, which is as untranslated as they are."""
    return Said(None, changed, words.first) if untranslated(words) else changed


def other_language(words: str) -> dict[str, str]:
    """The attribute of an element whose only words these are, in an attribute: their language, if not the page's."""
    return {"lang": words.first} if untranslated(words) else {}


def as_written(words: str) -> str:
    """Words as they stand in the channels file: a program that compares them knows no languages."""
    return words.as_written if isinstance(words, Said) else words
