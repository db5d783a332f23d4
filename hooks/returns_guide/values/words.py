"""What an editor's words may hold, and what they become: inline Markdown (bold, italics, links, code), never HTML."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from returns_guide.values.addresses import link_problem
from returns_guide.values.signs.page_signs import markdown_signs, page_signs
from returns_guide.values.signs.plain_signs import named

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

ORDER_NUMBER = "{order number}"
"""The placeholder in a message that becomes the customer's own order number."""

_UNSEEN = r"\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_NEVER_INSIDE = r"\n\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"
WORDS = rf"(?=[\s\S]*[^{_UNSEEN}])[^{_NEVER_INSIDE}]*"
TEXT = rf"(?![\s\S]*!\[[^\[\]]*\]\(){WORDS}"
"""Words without a Markdown picture; to judge links and HTML takes a Markdown parser (`text_problems`)."""

_SPACES = re.compile(r"[ \t\n]+")
_BRACES = re.compile(
    r"[{｛﹛][^{}｛｝﹛﹜]*[}｝﹜]?|[\[［【〔〈《][\s\u200b]*order[\s\u200b_-]*number[\s\u200b]*[\]］】〕〉》](?!\()",
    re.IGNORECASE,
)
"""What is meant as a place for something: braces of any kind, and what other brackets hold of the order number."""
_ESCAPED = re.compile(r"\\[^\w\s]")
_MAY_BE_MARKDOWN = re.compile(r"[*_`\[\]<\\]")
"""A ">" means nothing by itself: neither HTML nor a link begins with it."""


@cache
def _parser() -> "MarkdownIt":
    """A parser of inline Markdown in which HTML is a token of its own, so that it can be found and refused."""
    from markdown_it import MarkdownIt  # not above: few words hold Markdown, and it takes a twentieth of a small build

    parser = MarkdownIt("zero", {"html": True}).enable(
        ["emphasis", "link", "backticks", "escape", "autolink", "html_inline", "balance_pairs"]
    )
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.add_render_rule("html_inline", lambda self, tokens, at, *_: escape(tokens[at].content))
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # link_problem judges, with better words
    return parser


def _emphasis(state: "StateInline", silent: bool) -> bool:
    """CommonMark's rule, which wants spaces beside punctuation; what is written without any needs **重要。**次に too.

    https://github.com/tats-u/markdown-cjk-friendly
    """
    from markdown_it.rules_inline.emphasis import tokenize

    start, before = state.pos, len(state.delimiters)
    if not tokenize(state, silent):
        return False
    left, right = state.src[start - 1 : start] if start else "", state.src[state.pos : state.pos + 1]
    if state.src[start] == "*" and _UNSPACED.search(left + right):
        for mark in state.delimiters[before:]:
            mark.open, mark.close = bool(right.strip()), bool(left.strip())
    return True


_UNSPACED = re.compile(r"[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffee]")
"""Letters and punctuation of the scripts of China, Japan and Korea."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Characters that are invisible and have an effect. The last ones turn the direction of the text after them, which
nobody needs here: the pages give each text its own direction (`dir="auto"`)."""


def tidy(value: str) -> str:
    """The words on one line, as a reader sees them; spaces of other kinds, like no-break spaces, are kept."""
    if "  " in value or "\n" in value or "\t" in value:
        value = _SPACES.sub(" ", value)
    return value.strip(" ")


def plain_problems(value: str) -> list[str]:
    """What keeps a text from being one line of plain words."""
    return _line_problems(value, list(markdown_signs(tidy(value))))


def _line_problems(value: str, signs: list[str]) -> list[str]:
    """What keeps it from being one line of words without HTML; `signs` is what is wrong with the signs in it."""
    if value.isprintable() and not value.isspace() and not _MAY_BE_MARKDOWN.search(value):  # as most words are
        return signs
    if not any(character.isprintable() and not character.isspace() for character in value):
        return ["is empty; write its words, or delete the whole line"]
    problems = [
        f"holds the control character U+{ord(character):04X}; delete it"
        for character in sorted(set(_CONTROL.findall(value)))
    ]
    if "\n" in value.strip() and not signs:  # which say what to write instead of several lines
        problems.append(
            'holds a line break or an empty line; write one paragraph, after ">-" where it takes more lines'
        )
    problems += [
        f"holds the HTML {token.content}; write words only, here and everywhere"
        for token in _tokens(value)
        if token.type == "html_inline"
    ]
    return problems + signs


def text_problems(value: str) -> list[str]:
    """What keeps a text from being one paragraph of inline Markdown."""
    problems = _line_problems(value, list(page_signs(_plain_part(value))))
    if "（" in value or "］" in value:
        problems += [f"holds a link in {named(link[1])}; {_WRITE_LINK}" for link in _OTHER_LINK.finditer(value)]
    if not _MAY_BE_MARKDOWN.search(value):
        return problems
    if re.search(r"!\[[^\[\]]*\]\(", value):
        problems.append("holds a Markdown picture; write it as “picture:” of the step")
    tokens = list(_tokens(value))
    links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    problems += [problem for link in links if (problem := link_problem(link))]
    if any(one.type == "link_open" and other.type == "link_close" for one, other in pairwise(tokens)):
        problems.append("holds a link without words; write them between its brackets, like [our orders](https://…)")
    return problems + _left_over(value)


_WRITE_LINK = "write it like [our orders](https://www.example.com/orders)"
_OTHER_LINK = re.compile(r"(?:](?=（)|(?=］[(（]))([（］])[(（]?\s*(?:https?|mailto|tel)[:：]")


def _left_over(value: str) -> list[str]:
    """Markdown that does not work as it was meant, so that its signs would be shown to customers."""
    text = _plain_part(value)
    found = []
    if "](" in text:
        found.append(f"holds a link that cannot be read; {_WRITE_LINK}")
    if re.search(r"\*\*(?=\w)|(?<=\w)\*\*", text):
        found.append('holds "**" that is never closed; write it on both sides of the words, or \\*\\* for the signs')
    return found


def _plain_part(value: str) -> str:
    """What stands outside of links' addresses, code and escapes, where signs have a meaning of their own."""
    if not _MAY_BE_MARKDOWN.search(value):
        return tidy(value)
    return " ".join(token.content for token in _tokens(_ESCAPED.sub("", value)) if token.type == "text")


def lost_markup(value: str, translation: str) -> list[str]:
    """What a translation lets a customer no longer see or tap; each part may stand elsewhere and be worded freely."""
    before, after = _markup(value), _markup(translation)
    links = [link for link in before["link"] if link not in after["link"]][: len(before["link"]) - len(after["link"])]
    problems = [
        f'has lost the link to "{link}"; write it around the words that lead there, like [our orders]({link})'
        for link in links
    ]
    return problems + [
        f"has lost what is {how}, “{before[kind][0]}”; write {sign} on both sides of the same words"
        for kind, (how, sign) in _LOST.items()
        if before[kind] and not after[kind]
    ]


_LOST = {"stress": ("bold or in italics", "** or *"), "code": ("code", "`")}


def _markup(value: str) -> dict[str, list[str]]:
    """Addresses of links, stressed words and code: no translation needs both bold and italics."""
    found: dict[str, list[str]] = {"link": [], "stress": [], "code": []}
    tokens = list(_tokens(value))
    for at, token in enumerate(tokens):
        if token.type == "link_open":
            found["link"].append(str(token.attrs["href"]))
        elif token.type in ("strong_open", "em_open"):
            found["stress"].append("".join(one.content for one in takewhile(_in_stress, tokens[at + 1 :])))
        elif token.type == "code_inline":
            found["code"].append(token.content)
    return found


def _in_stress(token: "Token") -> bool:
    return token.type not in ("strong_close", "em_close")


def message_problems(value: str) -> list[str]:
    """What keeps a text from being a message in which only the order number is filled in."""
    braces = set(_BRACES.findall(value)) - {ORDER_NUMBER}
    wrong = [f'holds "{brace}", which customers would see; write "{ORDER_NUMBER}"' for brace in sorted(braces)]
    return text_problems(value) + wrong


def render(value: str) -> Markup:
    """A text that has been checked, as HTML for the inside of a paragraph."""
    if not _MAY_BE_MARKDOWN.search(value):
        return escape(value)
    tokens = list(_tokens(value, nested=False))
    return Markup(_parser().renderer.render(tokens, _parser().options, {}))  # noqa: S704  # its tokens hold no HTML


def without_markup(value: str) -> str:
    """A text as it is read aloud: its words, without the signs of Markdown."""
    if not _MAY_BE_MARKDOWN.search(value):
        return value
    return "".join(token.content for token in _tokens(value))


def in_markdown(value: str) -> str:
    """Words as Markdown shows them as they are: no bracket begins a link, and no sign HTML; twice is like once."""
    return re.sub(r"(?<!\\)[\[\]<]", r"\\\g<0>", value)


def _tokens(value: str, *, nested: bool = True) -> "Iterator[Token]":
    """The inline tokens of a text; with `nested`, those inside the paragraph itself."""
    if nested and not _MAY_BE_MARKDOWN.search(value):
        return
    for block in _parser().parseInline(tidy(value)):
        if nested:
            yield from block.children or []
        else:
            yield block
