"""The words for yes and no in channels.yaml: one list for the reader, the schema and the forms."""

from returns_guide.values.shapes import one_of
from returns_guide.values.signs.plain_signs import plain_signs

YES_WORDS = ("yes", "y", "true", "t", "on", "1")
NO_WORDS = ("no", "n", "false", "f", "off", "0")
"""Both as pydantic reads a `bool`: https://docs.pydantic.dev/latest/api/standard_library_types/#booleans"""

YES_NO = one_of((*YES_WORDS, *NO_WORDS))


def means_yes(value: object) -> bool:
    """Whether a value of the file is one of the words for yes, in whichever signs."""
    return isinstance(value, str) and plain_signs(value).strip().lower() in YES_WORDS


def means_no(value: object) -> bool:
    """Whether a value of the file is one of the words for no, in whichever signs."""
    return isinstance(value, str) and plain_signs(value).strip().lower() in NO_WORDS
