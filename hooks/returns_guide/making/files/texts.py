"""Make the files that are no pages and hold words: llms.txt, robots.txt, the sitemap."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment

from returns_guide.languages.store_words.said import Said, untranslated
from returns_guide.making.left_out import left_out
from returns_guide.making.pages.editions import Edition
from returns_guide.model import Channel, ChannelGroup, ClaimForm, Guide, Lasting, Part, Step, Terms
from returns_guide.model.walk import Value, values

_OF_WAYS = ("collection", *Lasting.model_fields)
_APART = frozenset(f"channels.steps.{key}" for key in ("section", *Terms.model_fields, *_OF_WAYS))
_APART |= {f"channels.steps.variants.{key}" for key in ("costs", *_OF_WAYS)}
"""What has lines of its own around a step's."""


def channel_text(
    templates: Environment,
    channel: Channel,
    title: str,
    form: ClaimForm | None,
    site_url: str,
    group: ChannelGroup | None = None,
) -> str:
    """A channel's part of the guide as plain text; `title` is its page's."""
    steps, routes = _values(channel.steps), [(route, _values(route.steps)) for route in channel.route_options]
    return templates.get_template("files/llms-channel.txt").render(
        channel=channel,
        group=group,
        title=title,
        steps=steps,
        routes=routes,
        claim_form=form,
        site_url=site_url,
    )


def reasons_text(templates: Environment, channel: Channel, title: str, outcomes: Iterable[str], site_url: str) -> str:
    """The same of a channel that asks what happened, with the text of each outcome."""
    facts = {"channel": channel, "title": title, "outcomes": outcomes, "site_url": site_url}
    return templates.get_template("files/llms-reasons.txt").render(facts)


def _values(steps: Iterable[Step]) -> list[list[Value]]:
    """What is said of each step in its own lines."""
    return [list(values(step, "channels.steps", left_out("llms.txt") | _APART)) for step in steps]


def plain_text(templates: Environment, guide: Guide, channels: Iterable[str], site_url: str) -> str:
    """The whole guide as plain text, from each channel's: llms.txt."""
    left = list(_untranslated(guide)) if guide.languages else []
    return templates.get_template("files/llms.txt").render(guide=guide, channels=channels, left=left, site_url=site_url)


def _untranslated(guide: Guide) -> Iterator[Said]:
    """All that is said there in the first language, since nobody has translated it yet."""
    parts: list[tuple[Part, str]] = [
        (guide.store, "store"),
        *(((guide.safety, "safety"),) if guide.safety else ()),
        *((one, "claim_form") for one in guide.forms),
        *((one, "groups") for one in guide.groups),
        *(((guide.withdrawal, "withdrawal"),) if guide.withdrawal else ()),
        *((one, "channels") for one in (*guide.channels, *guide.outcomes)),
    ]
    for part, trail in parts:
        unread = {"channels.where"} if getattr(part, "title", None) else set()  # it is for a title that is made
        for value in values(part, trail, left_out("llms.txt") | unread):
            yield from filter(untranslated, _each(value.value))


def _each(value: Any) -> Iterator[Any]:
    """What stands in lists, and in lists of lists."""
    if not isinstance(value, tuple):
        yield value
    else:
        for entry in value:
            yield from _each(entry)


def robots(templates: Environment, site_url: str) -> str:
    """What search engines may read: robots.txt."""
    return templates.get_template("files/robots.txt").render(site_url=site_url)


def sitemap(templates: Environment, site_url: str, paths: Iterable[str], edition: Edition | None = None) -> str:
    """Every page's complete address for search engines: sitemap.xml; empty where the site's address is not known.

    A page that there is in several languages is named once for each, with all the others.
    """
    addresses = [urljoin(site_url, f"{path}/" if path else "") for path in paths] if site_url else []
    pages = [edition.alternates(path, "", site_url) for path in paths] if site_url and edition else []
    return templates.get_template("files/sitemap.xml").render(addresses=() if edition else addresses, pages=pages)
