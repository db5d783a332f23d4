"""Find in a built site what must never be published: parts of the preview, secrets, strangers' addresses."""

import os
import posixpath
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from returns_guide.publishing.placeholders import placeholder_in, placeholders_in
from returns_guide.values.contacts import EMAIL_IN_TEXT, EXAMPLE_EMAIL
from returns_guide.values.pictures import PICTURES, picture_file_problem

PAGES_AND_PICTURES = frozenset({".html", ".ico", *PICTURES})
_DATA = re.compile(
    r"(robots|llms)\.txt|sitemap\.xml|(guide|guide\.schema|search/index)\.json|assets/.*\.(css|m?js|json)"
    r"|assets/(claim-panels|claim-heard|handoff-panels|language-offers|search-results|withdrawal-panels)\.[0-9a-f]{8}\.txt"
)
"""Every other file that a site may have: an allowlist, so that a list of customers left in docs/ is refused."""

_PROGRAMS = frozenset({".css", ".js", ".mjs"})
"""Kinds without words: `photo.test(…)` in a script is no placeholder address."""

_SECRET_MARKS = (
    *("PRIVATE KEY", "AKIA", "ASIA", "AIza", "eyJ", "sk_live_", "rk_live_", "xox", "nfp_"),
    *("github_pat_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
)
_SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b|\bgh[pousr]_\w{36,}|\bgithub_pat_\w{22,}|\bnfp_\w{36,}"
    r"|\b[sr]k_live_\w{16,}|\bxox[abprs]-[\w-]{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\."
)
"""Keys as their issuers write them: AWS, Google, GitHub, Netlify, Stripe, Slack, and signed tokens (JWT)."""

_PREVIEW_MARKS = ("/_", 'href="_', 'src="_', 'action="_', "href=_", "src=_", "action=_", "livereload(")
_PREVIEW = re.compile(r"""\b(?:href|src|action)=["']?(?:\.{0,2}/)*_[a-z]+|\blivereload\(""")
"""The preview's own pages begin with an underscore; its live reload is a script in every page."""

_EMAIL = re.compile(EMAIL_IN_TEXT)
_EMAIL_REACH = 100
"""How far around its @ an e-mail address is looked for."""


def leftovers(site: Path, guide_words: str, *, production: bool, folders: tuple[str, ...] = ()) -> list[str]:
    """Each a sentence that begins with the file; in `guide_words` stands all that an editor wrote.

    `folders` are those of the languages but the first, which have data of their own: "fr/".
    """
    paths = sorted(_paths(site))
    pages = [site / path for path in paths if _kind(path) == ".html"]
    seen: set[bytes] | None = set() if _any_page_holds_some(pages, guide_words, production=production) else None
    return [
        f"{path} {finding}"
        for path in paths
        for finding in (*_kind_problem(path, folders), *_in_file(site, path, seen, guide_words, production=production))
    ]


def _paths(site: Path) -> Iterator[str]:
    """Each file's path below the site's root, with slashes."""
    for folder, _, names in os.walk(site):
        below = folder[len(str(site)) :].replace(os.sep, "/").strip("/")
        yield from (posixpath.join(below, name) for name in names)


def _kind(path: str) -> str:
    return posixpath.splitext(path)[1].lower()


def _any_page_holds_some(pages: list[Path], guide_words: str, *, production: bool) -> bool:
    """Look at all pages together, each line once: most of a page stands in all of them.

    To look at each page by itself takes three times as long; that is for those sites alone where something is found.
    """
    lines = {line for page in pages for line in page.read_bytes().split(b"\n")}
    text = b"\n".join(sorted(lines)).decode("utf-8", "replace")
    return any(True for _ in _in_text(text, guide_words, production=production))


def _kind_problem(path: str, folders: tuple[str, ...]) -> Iterator[str]:
    private = any(part.startswith((".", "_")) for part in path.split("/"))
    below = next((path.removeprefix(folder) for folder in folders if path.startswith(folder)), path)
    if private or not (_kind(path) in PAGES_AND_PICTURES or _DATA.fullmatch(below)):
        yield "is not a file that a page is made of"


def _in_file(site: Path, path: str, seen: set[bytes] | None, guide_words: str, *, production: bool) -> Iterator[str]:
    """What is wrong with one file; `seen` are the lines of the pages before it, or none where no page is looked at."""
    kind, file = _kind(path), site / path
    if kind in PICTURES and (problem := picture_file_problem(file)):
        yield problem
    if kind in _PROGRAMS:
        yield from _secrets(file.read_text("utf-8", "replace"))
    elif kind == ".html":
        if seen is not None:
            yield from _in_text(_new_lines(file, seen), guide_words, production=production)
    elif kind not in PICTURES or kind == ".svg":
        yield from _in_text(file.read_text("utf-8", "replace"), guide_words, production=production)


def _new_lines(file: Path, seen: set[bytes]) -> str:
    """What stands in no page before this one, so that what stands in all of them is said once."""
    new = [line for line in file.read_bytes().split(b"\n") if line not in seen]
    seen.update(new)
    return b"\n".join(new).decode("utf-8", "replace")


def _secrets(text: str) -> Iterator[str]:
    if _first(_SECRET, _SECRET_MARKS, text):
        yield "holds a secret; take it away, and have a new one issued"


def _in_text(text: str, guide_words: str, *, production: bool) -> Iterator[str]:
    yield from _secrets(text)
    if preview := _first(_PREVIEW, _PREVIEW_MARKS, text):
        yield f"belongs to the preview ({preview})"
    read = unquote(unescape(text))  # as a person or a browser reads it
    for address in sorted(set(_emails(read))):
        if address not in guide_words and not placeholder_in(address):
            yield f"holds an email address that channels.yaml does not know ({address})"
    if production and (placeholder := _placeholder(read.replace(EXAMPLE_EMAIL, ""), guide_words)):
        yield f'holds the placeholder "{placeholder}"'


def _placeholder(text: str, guide_words: str) -> str | None:
    """The first that is none of the guide's words: those have been judged, and its editor may have meant them."""
    return next((one for one in placeholders_in(text) if one not in guide_words), None)


def _first(pattern: re.Pattern[str], marks: tuple[str, ...], text: str) -> str | None:
    """The first match of a pattern, tried only where one of its marks occurs: that test is a hundred times faster."""
    found = pattern.search(text) if any(mark in text for mark in marks) else None
    return found.group() if found else None


def _emails(text: str) -> Iterator[str]:
    at = text.find("@")
    while at >= 0:
        yield from _EMAIL.findall(text[max(0, at - _EMAIL_REACH) : at + _EMAIL_REACH])
        at = text.find("@", at + 1)
