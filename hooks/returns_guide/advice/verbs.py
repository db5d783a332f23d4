"""Advise to begin each step with what the customer does.

Lists and endings decide, no language model: a first word is named only where it can't be a verb. So
"Resolution", "Returning", "Photos" and "Your" are named; "Return", "Order", "Label" and unknown words are not.
"""

import re
from collections.abc import Iterator

from returns_guide.advice.passages import Section
from returns_guide.advice.prose import words_of
from returns_guide.model import Guide, Step
from returns_guide.problems import Problem

_FIRST_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*(?![\w'’-])")

_NOUN = re.compile(r"[a-z]{2,}(?:tion|sion|ment|ness|ity|ance|ence|ship)")
_LIKE_NOUNS = frozenset(
    words_of("""
        mention question position reposition condition recondition function petition station caution auction commission
        provision section ration motion portion proportion sanction requisition transition partition audition
        envision comment document complement implement supplement compliment experiment cement segment
        fragment augment lament witness harness pity advance enhance finance glance dance chance balance
        distance reference sequence silence influence evidence experience fence sentence commence hence ship
        reship dropship worship
    """)
)
"""Verbs (and "hence") that end like nouns."""
_NOUNS = frozenset(
    words_of("""
        advice approval arrival buyer carrier courier customer deadline delivery disposal info outcome
        overview policy procedure proof proposal receipt recovery refusal removal response seller summary
        warranty withdrawal
    """)
)
"""Nouns that titles of steps begin with, and that no ending shows to be nouns."""

_PLURAL = re.compile(r"[a-z]+[^suiao\W]s|[a-z]+ies|[a-z]+os")
_LIKE_PLURALS = frozenset(words_of("always sometimes perhaps afterwards nowadays besides"))
_ING = re.compile(r"[a-z]+ing")
_LIKE_ING = frozenset(words_of("bring ring sing string swing fling cling ping sting wing wring spring during"))

_NEVER_A_VERB = frozenset(
    words_of("""
        a an the my your our his her its their this that these those each every i you he she it we they how
        what which who whose why where there here
    """)
)
_NUMBERED = re.compile(
    r"(step|part|stage|phase) (\d|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)


def steps_without_verb(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """The titles of steps that begin with something else, in sections that are English."""
    titles = (one for section in sections if section.english for one in section.passages if one.name == "title")
    for title in titles:
        if isinstance(title.part, Step) and (start := no_verb(title.words)):
            message = (
                f'the step begins with "{start}"; begin with a verb, with what the customer does, like "Open" or "Wait"'
            )
            yield Problem(title.line, title.column, message)


def no_verb(title: str) -> str | None:
    """What an English title begins with where that can't be a verb; a verb may follow a comma ("If it broke, …")."""
    first = _FIRST_WORD.match(title)
    if not first or "," in title:
        return None
    if numbered := _NUMBERED.match(title):
        return numbered[0]
    return first[0] if _is_no_verb(first[0].lower().replace("’", "'")) else None


def _is_no_verb(word: str) -> bool:
    return (
        word in _NEVER_A_VERB
        or word in _NOUNS
        or (word.endswith("'s") and word != "let's")
        or (_NOUN.fullmatch(word) is not None and word not in _LIKE_NOUNS)
        or (_PLURAL.fullmatch(word) is not None and word not in _LIKE_PLURALS)
        or (_ING.fullmatch(word) is not None and word not in _LIKE_ING)
    )
