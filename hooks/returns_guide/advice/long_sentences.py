"""Advise against sentences that are too long to be read at once."""

from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.advice.prose import sentences, words_of
from returns_guide.model import Guide
from returns_guide.problems import Problem

MOST_WORDS = 25
"""GOV.UK's limit: from here on sentences are difficult.

Source: https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/
"""


def long_sentences(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every sentence of an English section that has more words."""
    for passage in (one for section in sections if section.english for one in section.passages):
        for sentence in sentences(passage.words):
            if (count := len(words_of(sentence))) > MOST_WORDS:
                message = (
                    f'the sentence that begins "{beginning(sentence)}" has {count} words; '
                    f"make shorter ones of it, of {MOST_WORDS} words at most"
                )
                yield Problem(passage.line, passage.column, message)


def beginning(sentence: str) -> str:
    """Enough of a sentence to find it."""
    return " ".join(sentence.split()[:4]) + " …"
