"""Make the Content-Security-Policy that lets built pages do what they do, and nothing else."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import urlsplit

_TELLING = re.compile(
    r"<(script|style)\b[^<]*(?:<(?!/\1\s*>)[^<]*)*</\1\s*>|<(?:form|claim-form|input|link)\b[^>]*>", re.IGNORECASE
)
"""What a policy depends on. It is cut out first, and each piece parsed once: parsing whole pages takes 3 ms each."""

_SCRIPT_TYPES = ("", "module", "text/javascript", "application/javascript")
"""Other types are data, which no policy looks at."""

_PICTURE_IN_STYLE = re.compile(r"url\(\s*[\"']?data:")

_ONLY_IN_HEADERS = frozenset({"frame-ancestors"})
"""Directives that a meta element may not carry: https://www.w3.org/TR/CSP3/#meta-element"""


@dataclass
class Needs:
    """What pages need to be allowed. Files of their own site are `'self'`."""

    scripts: set[str] = field(default_factory=set)
    styles: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)
    posted_to: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    manifest: bool = False

    def note_pictures(self, style: str) -> None:
        """Allow pictures that stand in a style itself, where there are any."""
        if _PICTURE_IN_STYLE.search(style):
            self.pictures.add("data:")


def needs_of(pages: Iterable[str], styles: Iterable[str] = ()) -> Needs:
    """What these pages need, with everything in their templates, and their style sheets."""
    needs = Needs()
    for piece in sorted({piece for page in pages for piece in _pieces(page)}):
        reader = _PieceReader(needs)
        reader.feed(piece)
        reader.close()
    for style in styles:
        needs.note_pictures(style)
    return needs


def content_security_policy(needs: Needs, *, in_meta: bool = False) -> str:
    """The policy as a header's value, or as a meta element's content."""
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *sorted(needs.scripts)],
        "style-src": ["'self'", *sorted(needs.styles)],
        "img-src": ["'self'", *sorted(needs.pictures)],
        # The search index, and claims that are sent by script.
        "connect-src": ["'self'", *sorted(needs.asked)],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"] if needs.manifest else [],
        # 'self' is also where an endpoint sends people back to.
        "form-action": ["'self'", *sorted(needs.posted_to)] if needs.posted_to else ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(
        f"{name} {' '.join(dict.fromkeys(sources))}"
        for name, sources in directives.items()
        if sources and not (in_meta and name in _ONLY_IN_HEADERS)
    )


def _pieces(page: str) -> Iterator[str]:
    return (match.group() for match in _TELLING.finditer(page))


class _PieceReader(HTMLParser):
    """Reads one element and adds what it needs."""

    def __init__(self, needs: Needs) -> None:
        super().__init__(convert_charrefs=False)
        self._needs = needs
        self._inline: set[str] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        match tag:
            case "script" if "src" not in given and given.get("type", "") in _SCRIPT_TYPES:
                self._inline = self._needs.scripts
            case "style":
                self._inline = self._needs.styles
            case "form" if given.get("method") == "post":
                self._needs.posted_to.add(_source(given["action"]))
            case "claim-form":
                self._needs.asked.add(_source(given["data-action"]))
            case "input" if given.get("type") == "file":
                self._needs.pictures.add("blob:")  # what a person chose is shown small
            case "link" if given.get("rel") == "manifest":
                self._needs.manifest = True

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._inline is None:
            return
        text = "".join(self._text)
        self._inline.add(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'")
        if tag == "style":
            self._needs.note_pictures(text)


def _source(address: str) -> str:
    """An address as a policy names it. A policy knows no query, takes `;` and `,` for its own signs, and nginx `$`."""
    parts = urlsplit(address)
    if not parts.netloc:
        return "'self'"
    address = f"{parts.scheme}://{parts.netloc}{parts.path}"
    return "".join(f"%{ord(sign):02X}" if sign in ";,$" else sign for sign in address)
