"""Finish a built site so that it is safe to publish, or say why it is not."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from returns_guide.model import Endpoint, Guide
from returns_guide.publishing.headers import header_rules, headers_file
from returns_guide.publishing.leftovers import leftovers
from returns_guide.publishing.moved import redirects, redirects_file, vanished
from returns_guide.publishing.placeholders import placeholder_in, placeholders
from returns_guide.reading.reader import problem_at
from returns_guide.values.providers import PROVIDERS


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
    on_cloudflare: bool = False
    """Which says so itself: https://developers.cloudflare.com/pages/configuration/build-configuration/"""


def occasion(environment: Mapping[str, str] = os.environ) -> Occasion:
    """What this build is for."""
    context = environment.get("CONTEXT")
    return Occasion(
        production=context == "production",
        hidden=context not in (None, "", "production"),
        on_cloudflare=bool(environment.get("CF_PAGES")),
    )


def refuse_unfinished(guide: Guide, channels_file: Path, written: Path, site_url: str, now: Occasion) -> None:
    """Refuse to build for customers what is not ready for them; `written` are the pages that are written by hand.

    Raises NotPublishable with the line of every placeholder, and whatever else would go wrong.
    """
    found = [refused.report() for refused in placeholders(channels_file, written)]
    if guide.claim_form and guide.claim_form.endpoint.id in (Endpoint.model_fields["id"].examples or ()):
        message = f'"{guide.claim_form.endpoint.id}" is only an example; write the id of your own form'
        found.append(problem_at(channels_file, ("claim_form", "endpoint", "id"), message).report())
    if not re.fullmatch(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?/([\w.~-]+/)*", site_url):
        said = f'"{site_url}" is none' if site_url else "it is not known"
        found.append(f"The site's own address has to be complete ({said}); name it: SITE_URL=https://…/")
    elif placeholder := placeholder_in(site_url):
        found.append(f'The site\'s own address holds the placeholder "{placeholder}"; correct SITE_URL.')
    if now.on_cloudflare:
        found += lost_claims(guide)
    if found:
        raise NotPublishable("\n".join(found))


def lost_claims(guide: Guide) -> list[str]:
    """Why claims would be lost on a host that takes none itself, in a sentence, if they would."""
    if not (guide.claim_form and PROVIDERS[guide.claim_form.endpoint.provider].own_site):
        return []
    provider = guide.claim_form.endpoint.provider
    lost = f"Claims go to {provider}, which takes them on its own host only: here, each one would be lost."
    return [f"{lost} Name another provider in channels.yaml."]


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
