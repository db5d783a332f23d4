"""The headers that a built site is to be served with, made from what was built."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from returns_guide.making.assets.needs import Needs, needs_of
from returns_guide.publishing.policy import content_security_policy

EVERYWHERE = "/*"
"""The path that stands for every address of the site, as hosts write it."""

REVALIDATED = "public, max-age=0, must-revalidate"
"""For files that may change while their name stays: a browser asks each time, and gets 304 where nothing changed."""

IMMUTABLE = "public, max-age=31536000, immutable"
HASHED = re.compile(r"\.[0-9a-f]{8,}\.")
"""A hash of the content in a file's name: changed content gets another name."""

_UNUSED_FEATURES = "accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb"


@dataclass(frozen=True)
class Rule:
    """Headers for one address, or for EVERYWHERE."""

    path: str
    headers: Mapping[str, str]


def header_rules(site: Path, needs: Needs, *, hidden: bool = False) -> list[Rule]:
    """What a host has to send with this site, whose pages need `needs`; `hidden` keeps it out of search engines.

    Pages carry no rule for caching: Netlify and Cloudflare Pages send REVALIDATED by themselves, and would join a rule
    for everything with the one for a single file into one value that contradicts itself.
    """
    everywhere = security_headers(needs) | ({"X-Robots-Tag": "noindex"} if hidden else {})
    # The theme's own files alone: an editor's picture may carry a date in its name, and must not live forever.
    assets = (site / "assets").rglob("*")
    hashed = sorted(file for file in assets if file.is_file() and HASHED.search(file.name))
    forever = [Rule(f"/{file.relative_to(site).as_posix()}", {"Cache-Control": IMMUTABLE}) for file in hashed]
    return [Rule(EVERYWHERE, everywhere), *forever]


def site_needs(site: Path) -> Needs:
    """What the pages of a site need that was built some time ago, as they stand there."""
    pages, styles = site.rglob("*.html"), site.rglob("*.css")
    return needs_of((page.read_text("utf-8") for page in pages), (style.read_text("utf-8") for style in styles))


def security_headers(needs: Needs) -> dict[str, str]:
    """The headers that protect a page from other sites.

    Sources: https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html and
    https://developer.mozilla.org/observatory/docs/tests_and_scoring
    """
    return {
        "Content-Security-Policy": content_security_policy(needs),
        # Not for subdomains: they may be another's, and may know http only.
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        # A marketplace need not know what a customer read here; a form endpoint has to know whose form it is.
        "Referrer-Policy": "strict-origin-when-cross-origin",
        # Photos come from the phone's own picker, which needs no permission to use the camera.
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED_FEATURES.split()),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Resource-Policy": "same-origin",
        # For browsers that do not know frame-ancestors.
        "X-Frame-Options": "DENY",
    }


def headers_file(rules: list[Rule]) -> str:
    """The rules as Netlify and Cloudflare Pages read them in `_headers`.

    Sources: https://docs.netlify.com/manage/routing/headers/
    and https://developers.cloudflare.com/pages/configuration/headers/
    """
    return "\n".join(f"{rule.path}\n{_lines(rule)}" for rule in rules)


def _lines(rule: Rule) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in rule.headers.items())
