"""Lay out what changes: as text for a terminal, and as Markdown for the summary of a pull request."""

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from returns_guide.changes.sentences import Name, Piece, Quote, Section, Sentence, Sign, capitalised

MOST = 400
"""How many changes Markdown tells: GitHub takes a summary of 1 MB, and a person reads less."""

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_CALLS = re.compile(r"([@#:$]|\bgh-)(?!\s)", re.IGNORECASE)
"""What GitHub makes a mention, a reference, an emoji or a formula of, after it has rendered the Markdown."""


def as_text(sections: Iterable[Section]) -> str:
    """One line a change, each complete by itself; an empty line between the parts of the guide."""
    lines = ([plain(change.line(section.title)) for change in section.changes] for section in sections)
    return "\n\n".join(map("\n".join, lines))


def as_markdown(sections: list[Section], note: Sentence, most: int = MOST) -> str:
    """A heading and a list for each part of the guide, `most` changes in all; the note where there is none."""
    from returns_guide.making.templates import rendered  # slow to import, and not needed for text

    left = max(0, sum(len(section.changes) for section in sections) - most)
    facts = {"sections": list(_first(sections, most)), "left": left, "note": note}
    return rendered("desk/review/changes.md", **facts, capitalised=capitalised, escaped=escaped, muted=muted)


def plain(sentence: Sentence) -> str:
    """The sentence without any markup."""
    return "".join(map(_plain, sentence))


def _plain(piece: Piece) -> str:
    match piece:
        case Quote(runs):
            return f"“{''.join(run.text for run in runs)}”"
        case Name(text) | Sign(text):
            return text
    return piece


def escaped(text: str) -> Markup:
    """A text with every sign escaped that Markdown could understand."""
    return Markup(_PUNCTUATION.sub(r"\\\1", text))  # noqa: S704  # with a backslash before every sign, nothing is HTML


def muted(text: str) -> Markup:
    """The same, with a zero-width space wherever GitHub would make a link or notify somebody."""
    return escaped(_CALLS.sub("\\1\u200b", text))


def _first(sections: Iterable[Section], most: int) -> Iterator[Section]:
    left = most
    for section in sections:
        if left > 0:
            yield Section(section.title, section.changes[:left])
        left -= len(section.changes)
