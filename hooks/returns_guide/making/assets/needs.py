"""What pages need beside their words: styles and scripts, places to post to, and so all that a policy has to allow.

A page that we make says what it needs while it is made. A page that was written by hand is read by a parser.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import urlsplit

from markupsafe import Markup

_SCRIPT_TYPES = ("", "module", "text/javascript", "application/javascript", "speculationrules")
"""Other types are data, which no policy looks at."""
_PICTURE_IN_STYLE = re.compile(r"url\(\s*[\"']?data:")


@dataclass
class Needs:
    """What pages need; files of their own site need no word in a policy.

    `components` are the names of style sheets, `above` those that the page needs before a part of it that may be drawn
    later, by the part's name; `files` are paths below the site's root. The others are sources as a policy
    names them: hashes of inline scripts and styles, pictures, and where forms post and scripts send to.
    """

    components: set[str] = field(default_factory=set)
    above: dict[str, set[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    scripts: set[str] = field(default_factory=set)
    styles: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)
    posted_to: set[str] = field(default_factory=set)
    sent_to: set[str] = field(default_factory=set)
    manifests: set[str] = field(default_factory=set)

    def add(self, *others: "Needs") -> "Needs":
        """These needs, from now on with those of the others."""
        for other in others:
            for name, more in vars(other).items():
                if more:
                    vars(self)[name] |= more
        return self

    # What templates say. Each call leaves its own words in the page, or nothing.

    def style(self, *components: str) -> str:
        """The page shows these components."""
        self.components.update(components)
        return ""

    def comes_later(self, part: str) -> str:
        """From here on the page may be drawn later than what stands above; `part` names what begins."""
        self.above[part] = set(self.components)
        return ""

    def loads(self, path: str) -> str:
        """The page may load this file, a path below the site's root."""
        self.files.add(path)
        return path

    def loads_later(self, path: str) -> str:
        """What the page loads may load this file in turn."""
        self.files.add(path)
        return ""

    def posts_to(self, address: str) -> str:
        """A form of the page posts to this address."""
        self.posted_to.add(source(address))
        return address

    def sends_to(self, address: str) -> str:
        """A script of the page sends to this address."""
        self.sent_to.add(source(address))
        return address

    def shows_chosen_pictures(self) -> str:
        """The page shows pictures that a person has chosen, small."""
        self.pictures.add("blob:")
        return ""

    def shows_drawn_pictures(self) -> str:
        """The page shows pictures that stand in the page itself."""
        self.pictures.add("data:")
        return ""

    def inline_script(self, text: str) -> Markup:
        """A script that stands in the page itself."""
        self.scripts.add(hash_source(text))
        return Markup(text)  # noqa: S704  # a template's own words

    def inline_style(self, text: str) -> Markup:
        """A style that stands in the page itself."""
        self.styles.add(hash_source(text))
        self.note_pictures(text)
        return Markup(text)  # noqa: S704  # our own style sheet

    def note_pictures(self, style: str) -> None:
        """Allow pictures that stand in a style itself, where there are any."""
        if _PICTURE_IN_STYLE.search(style):
            self.pictures.add("data:")


def hash_source(text: str) -> str:
    """An inline script or style as a policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def source(address: str) -> str:
    """An address as a policy names it. A policy knows no query, takes `;` and `,` for its own signs, and nginx `$`."""
    parts = urlsplit(address)
    if not parts.netloc:
        return "'self'"
    address = f"{parts.scheme}://{parts.netloc}{parts.path}"
    return "".join(f"%{ord(sign):02X}" if sign in ";,$" else sign for sign in address)


def needs_of(pages: Iterable[str], styles: Iterable[str] = ()) -> Needs:
    """What these pages need, as they stand there, with everything in their templates, and their style sheets."""
    needs = Needs()
    for page in pages:
        reader = _Reader(needs)
        reader.feed(page)
        reader.close()
    for style in styles:
        needs.note_pictures(style)
    return needs


class _Reader(HTMLParser):
    """Reads a page and adds what it needs."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        self._inline: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}  # of two equal ones a browser takes the first
        self._needs.components.update(component_of(name) for name in (tag, *given.get("class", "").split()))
        match tag:
            case "script" if "src" not in given and given.get("type", "") in _SCRIPT_TYPES:
                self._inline = []
            case "style":
                self._inline = []
            case "form" if given.get("method", "").lower() == "post":
                self._needs.posts_to(given.get("action", ""))
            case "claim-form":
                self._needs.sends_to(given.get("data-action", ""))
            case "input" if given.get("type") == "file":
                self._needs.shows_chosen_pictures()
            case "link" if given.get("rel") == "manifest":
                self._needs.manifests.add("'self'")
            case "link" if given.get("rel") == "icon" and given.get("href", "").startswith("data:"):
                self._needs.shows_drawn_pictures()

    def handle_data(self, data: str) -> None:
        if self._inline is not None:
            self._inline.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._inline is None or tag not in ("script", "style"):
            return
        text, self._inline = "".join(self._inline), None
        if tag == "script":
            self._needs.inline_script(text)
        else:
            self._needs.inline_style(text)


def component_of(name: str) -> str:
    """The component to which a class or an element belongs: "step-list__title" is a part of "step-list"."""
    return name.partition("__")[0].partition("--")[0]
