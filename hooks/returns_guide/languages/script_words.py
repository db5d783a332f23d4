"""The words of a script's file, in a language.

A file has sentences by their keys; where a sentence counts, one for "one" and one for "other". A key that begins with
"$" is no sentence: "$locale" becomes the tag by which dates and numbers are written, any other stays as it is.
"""

from collections.abc import Iterator, Mapping

from returns_guide.languages.language import Language

Words = Mapping[str, str | dict[str, str]]
"""By its key, a sentence; or one for each plural form, by CLDR's name of the form."""
NO_SENTENCE = "$"


def words_in(written: Words, component: str, spoken: Language) -> dict[str, str | dict[str, str]]:
    """The same words as a language says them; a sentence's id is its component's name and its key."""
    return {key: _said(key, words, f"{component}/{key}", spoken) for key, words in written.items()}


def sentences_in(written: Words, component: str) -> Iterator[tuple[str, str, str | None]]:
    """Each sentence's id, its words, and those for many where it counts."""
    for key, words in written.items():
        if words and not key.startswith(NO_SENTENCE):
            one, many = (words, None) if isinstance(words, str) else (words["one"], words["other"])
            yield f"{component}/{key}", one, many


def _said(key: str, words: str | dict[str, str], of: str, spoken: Language) -> str | dict[str, str]:
    if key == "$locale":
        return spoken.formats
    if key.startswith(NO_SENTENCE):
        return words
    if isinstance(words, str):
        return _as_read(spoken.catalogue.sentence(of, words))
    one, many = words["one"], words["other"]
    return {form: _as_read(spoken.catalogue.counted(of, one, many, count)) for form, count in spoken.counts.items()}


def _as_read(sentence: str) -> str:
    """A script fills in no format."""
    return sentence.replace("%%", "%")
