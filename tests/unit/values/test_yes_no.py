"""What the forms take for yes, the reader does too."""

from pydantic import TypeAdapter
from returns_guide.values.yes_no import NO_WORDS, YES_WORDS, means_yes


def test_the_words_for_yes_and_no_are_those_of_the_reader() -> None:
    read = TypeAdapter(bool).validate_python
    assert {word: read(word) for word in (*YES_WORDS, *NO_WORDS)} == {
        **dict.fromkeys(YES_WORDS, True),
        **dict.fromkeys(NO_WORDS, False),
    }
    assert all(map(means_yes, YES_WORDS))
    assert not any(map(means_yes, NO_WORDS))
