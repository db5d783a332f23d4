"""Advise against links whose words do not say where they lead: screen readers list links without what is around them.

Source: https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context
"""

import re
from collections.abc import Iterator

from returns_guide.advice.passages import Passage, Section
from returns_guide.advice.prose import words_of
from returns_guide.model import Guide, Link
from returns_guide.problems import Problem

_CODE = re.compile(r"`[^`]*`")
_MARKDOWN_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]\(")
_CLICK_HERE = re.compile(r"\b(?:click|tap|press) (?:on )?here\b", re.IGNORECASE)
_VAGUE = frozenset(
    {"here", "this", "link", "this link", "the link", "this page", "this website", "go", "go here", "see here"}
    | {f"{verb}{more}" for verb in ("", "read ", "learn ", "see ", "find out ") for more in ("more", "more here")}
    | {"more info", "more information", "more details", "details", "click", "tap", "continue reading"}
)


def vague_links(guide: Guide, sections: list[Section]) -> Iterator[Problem]:
    """Every link that is called "here" or the like, and every "click here"."""
    for passage in (one for section in sections for one in section.passages):
        for words in _vague_words(passage):
            message = (
                f'"{words}" does not say where it leads; let the words of the link name it, like "Open Your Orders"'
            )
            yield Problem(passage.line, passage.column, message)


def _vague_words(passage: Passage) -> Iterator[str]:
    is_label = isinstance(passage.part, Link) and passage.name == "label"
    links = [passage.words] if is_label else _MARKDOWN_LINK.findall(_CODE.sub("", passage.written))
    yield from (words for words in links if " ".join(words_of(words.lower())) in _VAGUE)
    if found := _CLICK_HERE.search(passage.words):
        yield found[0]
