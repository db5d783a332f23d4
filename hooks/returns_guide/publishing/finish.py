"""Finish a built site so that it is safe to publish, or say why it is not."""

from pathlib import Path

from returns_guide.languages.language import language_folder
from returns_guide.making.assets.needs import Needs
from returns_guide.model import Guide
from returns_guide.publishing.headers import header_rules, headers_file
from returns_guide.publishing.leftovers import leftovers
from returns_guide.publishing.moved import redirects, redirects_file, vanished
from returns_guide.publishing.occasion import Occasion
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.other_languages import in_every_language
from returns_guide.reading.reader import problem_at
from returns_guide.reading.store_folder import beside


def published_list(channels_file: Path) -> Path:
    """The file beside this one that lists the addresses published from it."""
    return beside(channels_file, "published.txt")


def finish_site(site: Path, guide: Guide, needs: Needs, channels_file: Path, now: Occasion) -> None:
    """Write what a host needs beside the pages; `needs` are those of all pages together (CSP sources).

    Raises NotPublishable, or InvalidGuide where a word in channels.yaml is missing.
    """
    _refuse_leftovers(site, in_every_language(guide, channels_file), now)
    ways = redirects(guide)
    for at, way in enumerate(ways):
        if (site / way.old[1:] / "index.html").exists():
            message = f'there is still a page at "{way.old}"; delete this entry, or the page'
            raise problem_at(channels_file, ("moved", at % len(guide.moved), "old"), message)
    if lost := vanished(published_list(channels_file), site, ways):
        message = f"{', '.join(lost)} was published and is gone; say in “moved:” where it leads now"
        raise problem_at(channels_file, ("moved",), message)
    (site / "_headers").write_text(headers_file(header_rules(site, needs, hidden=now.hidden)), "utf-8")
    folders = [] if now.on_cloudflare else [*map(language_folder, guide.languages[1:])]
    if ways or folders:
        (site / "_redirects").write_text(redirects_file(ways, folders), "utf-8")


def _refuse_leftovers(site: Path, guides: list[Guide], now: Occasion) -> None:
    words = "".join(guide.model_dump_json() for guide in guides)
    folders = tuple(map(language_folder, guides[0].languages[1:]))
    found = leftovers(site, words, production=now.production, folders=folders)
    if found:
        raise NotPublishable("\n".join(found))
