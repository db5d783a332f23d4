"""Find in a built site what must never be published: parts of the preview, secrets, strangers' addresses."""

import re
from collections.abc import Iterator
from pathlib import Path

from returns_guide.model import PICTURES
from returns_guide.placeholders import placeholder_in

KINDS = frozenset({".css", ".gz", ".html", ".ico", ".js", ".json", ".map", ".mjs", ".txt", ".webmanifest", ".xml"})
KINDS |= frozenset(PICTURES)
"""Kinds of files that a page is made of."""

_READ = frozenset({".css", ".html", ".json", ".mjs", ".txt", ".xml"})
"""Kinds that are ours from the first to the last letter."""

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

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}")
_EMAIL_REACH = 100
"""How far around its @ an e-mail address is looked for."""


def leftovers(site: Path, guide_words: str, *, production: bool) -> list[str]:
    """Each a sentence that begins with the file; in `guide_words` stands all that an editor wrote."""
    return [
        f"{file.relative_to(site).as_posix()} {finding}"
        for file in sorted(site.rglob("*"))
        if file.is_file()
        for finding in _in_file(site, file, guide_words, production=production)
    ]


def _in_file(site: Path, file: Path, guide_words: str, *, production: bool) -> Iterator[str]:
    private = any(part.startswith((".", "_")) for part in file.relative_to(site).parts)
    if private or file.suffix not in KINDS:
        yield "is not a file that a page is made of"
        return
    if file.suffix not in _READ:
        return
    text = file.read_text("utf-8")
    if _first(_SECRET, _SECRET_MARKS, text):
        yield "holds a secret; take it away, and have a new one issued"
    if file.suffix == ".html":
        yield from _in_page(text, guide_words, production=production)


def _in_page(html: str, guide_words: str, *, production: bool) -> Iterator[str]:
    if preview := _first(_PREVIEW, _PREVIEW_MARKS, html):
        yield f"belongs to the preview ({preview})"
    for address in sorted(set(_emails(html))):
        # A form may show how an e-mail address is written: name@example.com.
        if address not in guide_words and not placeholder_in(address):
            yield f"holds an e-mail address that channels.yaml does not know ({address})"
    if production and (placeholder := placeholder_in(html, in_email=False)):
        yield f'holds the placeholder "{placeholder}"'


def _first(pattern: re.Pattern[str], marks: tuple[str, ...], text: str) -> str | None:
    """What a pattern finds first. Most texts hold none of its marks, which is seen a hundred times faster."""
    found = pattern.search(text) if any(mark in text for mark in marks) else None
    return found.group() if found else None


def _emails(text: str) -> Iterator[str]:
    at = text.find("@")
    while at >= 0:
        yield from _EMAIL.findall(text[max(0, at - _EMAIL_REACH) : at + _EMAIL_REACH])
        at = text.find("@", at + 1)
