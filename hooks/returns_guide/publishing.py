"""Finish a built site so that it is safe to publish, or say why it is not."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from returns_guide.headers import header_rules, headers_file
from returns_guide.leftovers import leftovers
from returns_guide.model import Guide
from returns_guide.moved import redirects, redirects_file, vanished
from returns_guide.placeholders import placeholder_in, refuse_placeholders
from returns_guide.reader import problem_at


class NotPublishable(Exception):
    """A site that must not be published; its message names each thing that is wrong with it, one a line."""

    def report(self) -> str:
        """The message, as InvalidGuide gives it."""
        return str(self)


@dataclass(frozen=True)
class Occasion:
    """What a build is for. Netlify says so in CONTEXT; elsewhere `CONTEXT=production` is said by hand.

    Source: https://docs.netlify.com/build/configure-builds/environment-variables/#build-metadata
    """

    production: bool
    hidden: bool
    """Whether search engines are kept away, as from a preview that a host shows the world."""


def occasion(environment: Mapping[str, str] = os.environ) -> Occasion:
    """What this build is for."""
    context = environment.get("CONTEXT")
    return Occasion(production=context == "production", hidden=context not in (None, "", "production"))


def refuse_unfinished(channels_file: Path, site_url: str) -> None:
    """Refuse to build for customers what is not ready for them.

    Raises InvalidGuide with the line of every placeholder, or NotPublishable where the site's address is not known:
    search engines could find nothing.
    """
    refuse_placeholders(channels_file)
    if not site_url.startswith("https://"):
        raise NotPublishable("The site's own address is not known; name it in SITE_URL: https://…/")
    if found := placeholder_in(site_url):
        raise NotPublishable(f'The site\'s own address holds the placeholder "{found}"; correct SITE_URL.')


def published_list(channels_file: Path) -> Path:
    """Where the addresses stand that were published from this file: beside it."""
    return channels_file.resolve().parent / "published.txt"


def finish(site: Path, guide: Guide, channels_file: Path, now: Occasion) -> None:
    """Write what a host needs beside the pages.

    Raises NotPublishable, or InvalidGuide where a word in channels.yaml is missing.
    """
    _refuse_leftovers(site, guide, now)
    ways = redirects(guide)
    for at, way in enumerate(ways):
        if (site / way.old[1:] / "index.html").exists():
            message = f'there is still a page at "{way.old}"; delete this entry, or the page'
            raise problem_at(channels_file, ("moved", at, "old"), message)
    if lost := vanished(published_list(channels_file), site, ways):
        message = f"{', '.join(lost)} was published and is gone; say in “moved:” where it leads now"
        raise problem_at(channels_file, ("moved",), message)
    (site / "_headers").write_text(headers_file(header_rules(site, hidden=now.hidden)), "utf-8")
    if ways:
        (site / "_redirects").write_text(redirects_file(ways), "utf-8")


def _refuse_leftovers(site: Path, guide: Guide, now: Occasion) -> None:
    found = leftovers(site, guide.model_dump_json(), production=now.production)
    if found:
        raise NotPublishable("\n".join(found))
