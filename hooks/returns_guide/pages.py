"""Make the guide's pages: HTML for the middle of a page, through the templates in overrides/."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from returns_guide import ROOT
from returns_guide.endpoints import target
from returns_guide.icons import icon
from returns_guide.model import Guide
from returns_guide.words import render, without_markup


@dataclass(frozen=True)
class Page:
    """One page: `path` is its address below the site's root ("" for the front page), `html` its main part."""

    path: str
    title: str
    description: str
    html: str
    listed: bool = True
    """Whether search and search engines may show it."""


def guide_pages(guide: Guide, site_url: str = "") -> Iterator[Page]:
    """The front page, then one page a channel, in the file's order, each with its page for sent claims.

    `site_url` is the site's complete address, as far as it is known. Raises NoSiteAddress where it has to be.
    """
    yield _page("", "landing.html", guide=guide, root="")
    for channel in guide.channels:
        facts: dict[str, object] = {"guide": guide, "channel": channel, "root": "../", "form": None}
        sent = f"{channel.id}/sent"
        if channel.claim_form and guide.claim_form:
            facts |= {"form": guide.claim_form, "target": target(guide.claim_form, f"{sent}/", site_url)}
        yield _page(channel.id, "channel.html", **facts)
        if facts["form"]:
            yield replace(_page(sent, "claim-sent.html", **(facts | {"root": "../../"})), listed=False)


def not_found(guide: Guide, root: str) -> str:
    """The main part of the page for an address that does not exist; `root` is the path of the site's root."""
    return _environment().get_template("pages/not-found.html").render(guide=guide, root=root)


def moved_page(guide: Guide, target: str) -> str:
    """A whole page that leads on to `target`, for a host that knows no redirects."""
    return _environment().get_template("pages/moved.html").render(guide=guide, target=target)


def favicon(guide: Guide) -> str:
    """The store's sign as an SVG file for the browser's tab."""
    return _environment().get_template("pages/favicon.svg.html").render(store=guide.store)


def pictures(guide: Guide) -> set[str]:
    """The picture files that the guide shows, as channels.yaml names them."""
    return {step.picture.file for channel in guide.channels for step in channel.steps if step.picture}


def _page(path: str, template: str, **facts: object) -> Page:
    """A template's words: its `title` and `description` blocks are text, its `main` block is HTML."""
    made = _environment().get_template(f"pages/{template}").make_module(facts)
    return Page(path, str(made.title), str(made.description), str(made))  # type: ignore[attr-defined]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(ROOT / "overrides"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(text=render, without_markup=without_markup)
    environment.globals.update(icon=icon)
    return environment
