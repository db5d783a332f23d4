"""Find the signs that are written for a program and that a customer would read: Markdown of whole pages, HTML's &nbsp;.

A sentence takes inline Markdown alone, and plain words none of it. What could be meant as it stands (> 5 kg) passes.
"""

import re
from collections.abc import Iterator
from html import unescape

_LETTER = r"[^\W\d_]"
_POINTS = "write each point as an entry of a list, like those of “details:”"
_STEPS = "write each as an entry of a list, like those of “sub_steps:”"
_WITHOUT = "write the words without them"

_FOR_PAGES = (
    (r"^\|[^|]+\|[^|]+\||(?<!-)-{2,}[ :]*\|", "a Markdown table", "write its rows as lists under “tables:”"),
    (r"^[-*+•]?\s*\[[ xX]\]\s+\S", "the box of a Markdown task", _WITHOUT),
    (r"^(?:(?:- *){2,}|(?:\* *){3,}|(?:_ *){3,}|={3,})$", "a dividing line", "write words, or delete the key"),
    (r"^-\s+[^\s\d\[-]|^([-*+])\s+\S.*\s\1\s+\S", "a Markdown list", _POINTS),
    (r"^1([.)])\s+\S.*(?:[.;:!?…)\]\"”»]\s+|[。；！？]\s*)2\1\s+\S", "a list with its numbers", _STEPS),
    (r"^1\)\s.*\s2\)\s", "a list with its numbers", _STEPS),
    (rf"^#{{1,6}}\s+{_LETTER}", "a Markdown heading", _WITHOUT),
    (rf"^>\s*{_LETTER}", "a Markdown quotation", _WITHOUT),
    (r"^(?:!!!|\?\?\?\+?|===)\s+[a-z\"]", "the box of another Markdown", _WITHOUT),
    (r"\[\^[\w-]+\]", "a Markdown footnote", "write it as a sentence of its own"),
    (r"~~\S(?:[^~]*\S)?~~", "words struck through", "leave them out"),
    (rf"==(?={_LETTER})[^=]*\w==", "marked words", "write ** on both sides, or nothing"),
    (r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])", "a sign's name between colons", "write the sign itself"),
    (r"\{:[^{}]*\}|\{\s*[.#][\w-]+[^{}]*\}|\{\s*[\w-]+=[\"'][^{}]*\}", "braces for a style", "delete them"),
)
"""What a page of Markdown understands: how it is written, what it is, and what to write instead."""
_IN_SENTENCES = (
    (r"!\[[^\[\]]*\]\(", "a Markdown picture", _WITHOUT),
    (r"(?<!!)\[[^\[\]]+\]\((?:https?:|mailto:|tel:|[/#.])", "a Markdown link", _WITHOUT),
    (r"(\*\*|__)(?=\w)[^*_]+\1(?!\w)", "bold words", _WITHOUT),
    (rf"(?<![\w*_/])([*_])(?={_LETTER})[^*_]+\1(?![\w*_/])", "words in italics", _WITHOUT),
    (r"`[^`]+`", "code", _WITHOUT),
)
"""What a sentence understands too, and plain words do not."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_MAY_BE_THERE = re.compile(r"^\s*[-*+•\[_=1#>|!?]|&[#\w]|-[ :]*\||\[\^|~~|==|:[a-z][\w+-]*:|\{[:\s.#\w]|[*_`]|\]\(")


def page_signs(value: str) -> Iterator[str]:
    """What is wrong with a sentence for each kind of such signs in it."""
    if _MAY_BE_THERE.search(value):
        yield from _told(_FOR_PAGES, value)
        yield from (_entity(one) for one in dict.fromkeys(_ENTITY.findall(value)) if unescape(one) != one)


def markdown_signs(value: str) -> Iterator[str]:
    """The same of plain words, in which inline Markdown stays as it was typed too."""
    if _MAY_BE_THERE.search(value):
        yield from page_signs(value)
        yield from _told(_IN_SENTENCES, value)


def _told(kinds: tuple[tuple[str, str, str], ...], value: str) -> Iterator[str]:
    found = {what: instead for pattern, what, instead in kinds if re.search(pattern, value)}
    return (f"holds {what}, whose signs customers would read; {instead}" for what, instead in found.items())


def _entity(entity: str) -> str:
    sign = unescape(entity)
    write = f'write "{sign}"' if sign.isprintable() else "write a space" if sign.isspace() else "delete it"
    return f'holds "{entity}", which customers would read; {write}'
