"""Make the guide's pages: whole HTML documents, through the templates in overrides/."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from jinja2.environment import Template, TemplateModule
from markupsafe import Markup

from returns_guide.making.assets import Assets
from returns_guide.making.form_target import feedback_target, target
from returns_guide.making.per_channel import Remembered, remembered
from returns_guide.making.step_marks import step_marks
from returns_guide.making.templates import fingerprint, rendered, templates
from returns_guide.model import Channel, ClaimForm, Guide
from returns_guide.values.contacts import EXAMPLE_EMAIL
from returns_guide.values.theme import theme_script

FEW = 6
"""As many channels as fit into a row to switch between them."""
SOME = 24
"""As many channels as a person looks through; of more, they type the name."""
SEARCH_SCRIPTS = (theme_script("bundle"), theme_script("workers/search"))
"""The theme's own scripts that search loads: all that the site needs of the theme's files."""
FRAME = "site/components/site-frame/site-{}.html"
GROUP = 100
"""How many of very many channels are listed on one page."""


@dataclass(frozen=True)
class Page:
    """One page: `path` is its address below the site's root ("" for the front page), `html` the whole document.

    The document is UTF-8: as text it would take twice the memory, for the sake of its few dashes and curly quotes.
    """

    path: str
    title: str
    html: bytes
    listed: bool = True
    """Whether search and search engines may show it."""


@dataclass(frozen=True)
class Group:
    """Neighbours in the list of very many channels, in the order of their names."""

    path: str
    channels: list[Channel]


class Pages:
    """The pages of one guide on one site.

    `site_url` is the site's complete address, as far as it is known; `channel_list` is the path of the list of all
    channels for scripts, where there is one; `edit_links` says by a page's path where an editor finds its words.
    """

    def __init__(
        self,
        guide: Guide,
        assets: Assets,
        site_url: str = "",
        channel_list: str | None = None,
        edit_links: Mapping[str, str] | None = None,
    ) -> None:
        self._guide = guide
        self._edit_links = edit_links or {}
        self._site_url = site_url
        self._templates = templates()
        script, worker = SEARCH_SCRIPTS
        self._facts = {"guide": guide, "assets": assets, "search_script": script, "search_worker": worker}
        self._facts |= {"site_url": site_url, "step_marks": step_marks, "asked": feedback_target(guide, site_url)}
        self._facts |= {"channel_list": channel_list, "few": FEW, "some": SOME, "example_email": EXAMPLE_EMAIL}
        self._parts = {root: self._frame_parts(root) for root in ("", "../", "../../", self._absolute_root)}
        read_by_all = guide.channels if len(guide.channels) <= SOME else len(guide.channels)
        self._known = _known_pages(
            fingerprint(), guide.store, guide.claim_form, guide.feedback, read_by_all, site_url, channel_list
        )

    @property
    def _absolute_root(self) -> str:
        return urlsplit(self._site_url).path or "/"

    def all(self) -> Iterator[Page]:
        """Every page but those that are written by hand, in the file's order.

        Raises NoSiteAddress where the claim form's endpoint wants a complete address.
        """
        yield self._page("", "landing.html")
        for channel in self._guide.channels:
            yield from self._of_channel(channel)
        if len(self._guide.channels) > SOME:
            groups = _groups(self._guide.channels)
            yield self._page("channels", "all-channels.html", groups=groups)
            yield from (self._page(group.path, "channel-group.html", group=group) for group in groups)
        if self._guide.feedback:
            yield self._page("thanks", "thanks.html", listed=False)
        if self._guide.store.parcel_cards and self._site_url:
            yield self._page("cards", "parcel-cards.html", listed=False)

    def not_found(self) -> str:
        """The page for an address that does not exist; since it may be any, its links begin at the site's root."""
        return str(self._made("", "not-found.html", root=self._absolute_root, canonical=None))

    def written(self, path: str, title: str, description: str, html: str) -> str:
        """A page that was written by hand, in the frame of the others."""
        return str(self._made(path, "written.html", title=title, description=description, html=html))

    def _of_channel(self, channel: Channel) -> list[Page]:
        """A channel's guide, and its page for sent claims; as they were, where nothing has changed."""
        edit_link = self._edit_links.get(channel.id)
        return self._known.of(channel, edit_link, lambda: list(self._newly_of_channel(channel)))

    def _newly_of_channel(self, channel: Channel) -> Iterator[Page]:
        form = self._guide.form_of(channel)
        if not form:
            yield self._page(channel.id, "channel.html", channel=channel, form=None)
            return
        sent = f"{channel.id}/sent"
        goal = target(form, f"{sent}/", self._site_url)
        yield self._page(channel.id, "channel.html", channel=channel, form=form, target=goal)
        yield self._page(sent, "claim-sent.html", channel=channel, form=form, listed=False)

    def _page(self, path: str, template: str, **facts: object) -> Page:
        made = self._made(path, template, **facts)
        return Page(path, str(made.title), str(made).encode(), bool(facts.get("listed", True)))  # type: ignore[attr-defined]

    def _made(self, path: str, template: str, **facts: object) -> TemplateModule:
        """A template with all its facts; what it sets for itself, like its title, is an attribute."""
        where = {
            "root": "../" * (path.count("/") + 1) if path else "",
            "canonical": urljoin(self._site_url, f"{path}/" if path else "") if self._site_url else None,
            "listed": True,
            "edit_link": self._edit_links.get(path),
        } | facts
        made_of = self._facts | where | self._parts[str(where["root"])]
        return self._templates.get_template(f"site/pages/{template}").make_module(made_of)

    def _frame_parts(self, root: str) -> dict[str, Markup]:
        """What stands around every page of one depth."""
        return {
            part: Markup(self._templates.get_template(FRAME.format(part)).render(self._facts, root=root))  # noqa: S704
            for part in ("header", "footer")
        }


@lru_cache(maxsize=1)
def _known_pages(*around: object) -> Remembered[list[Page]]:
    """The pages that an earlier build of this process made under the same circumstances; `make serve` makes many."""
    return Remembered()


def moved_page(guide: Guide, target: str) -> str:
    """A whole page that leads on to `target`, for a host that knows no redirects."""
    return rendered("site/pages/moved.html", guide=guide, target=target)


def favicon(guide: Guide) -> str:
    """The store's sign as an SVG file for the browser's tab."""
    return rendered("files/favicon.svg.html", store=guide.store)


def plain_text(guide: Guide, titles: dict[str, str], site_url: str) -> str:
    """The whole guide as plain text: llms.txt."""
    template = templates().get_template("files/llms-channel.txt")
    channels = [
        _plain_channel(channel, titles[channel.id], guide.form_of(channel), site_url, template)
        for channel in guide.channels
    ]
    return rendered("files/llms.txt", guide=guide, channels=channels)


@remembered
def _plain_channel(channel: Channel, title: str, form: ClaimForm | None, site_url: str, template: Template) -> str:
    return template.render(channel=channel, title=title, claim_form=form, site_url=site_url)


def robots(site_url: str) -> str:
    """What search engines may read: robots.txt."""
    return rendered("files/robots.txt", site_url=site_url)


def sitemap(site_url: str, paths: list[str]) -> str:
    """Every page's complete address for search engines: sitemap.xml; empty where the site's address is not known."""
    addresses = [urljoin(site_url, f"{path}/" if path else "") for path in paths] if site_url else []
    return rendered("files/sitemap.xml", addresses=addresses)


def pictures(guide: Guide) -> set[str]:
    """The picture files that the guide shows, as channels.yaml names them."""
    return {step.picture.file for channel in guide.channels for step in channel.steps if step.picture}


def _groups(channels: tuple[Channel, ...]) -> list[Group]:
    ordered = sorted(channels, key=lambda channel: unicodedata.normalize("NFKD", channel.name).casefold())
    starts = range(0, len(ordered), GROUP)
    return [Group(f"channels/{at // GROUP + 1}", ordered[at : at + GROUP]) for at in starts]
