"""Make the guide's pages: whole HTML documents, through the templates in overrides/site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.languages.writing.alphabet import place
from returns_guide.languages.writing.scripts import styles
from returns_guide.making.assets.needs import Needs, needs_of
from returns_guide.making.assets.styles_and_scripts import FRAME, Assets
from returns_guide.making.pages.about import ABOUT, about_parts, doings
from returns_guide.making.pages.claim_subjects import claim_subjects, withdrawal_subjects
from returns_guide.making.pages.editions import Edition
from returns_guide.making.pages.first_flight import Lightening, is_too_heavy
from returns_guide.making.pages.form_target import NoSiteAddress, Target, feedback_target, target, withdrawal_target
from returns_guide.making.pages.heads import Head, Heads
from returns_guide.making.pages.step_marks import step_marks
from returns_guide.making.pages.structured_data import structured_data
from returns_guide.making.shown_words import shown_words
from returns_guide.making.templates import templates
from returns_guide.model import Channel, ChannelGroup, ClaimForm, Guide, Step, Withdrawal
from returns_guide.model.guidance.step import Place
from returns_guide.values.addresses import OVERVIEW, SAFETY, WITHDRAWAL
from returns_guide.values.contacts import EXAMPLE_EMAIL

FEW = 6
"""As many channels as fit into a row to switch between them."""
SOME = 24
"""As many channels as a person looks through; of more, they type the name."""
GROUP = 100
"""How many of very many channels are listed on one page."""
_NOT_FOUND = "not-found.html"
FRAME_PARTS = {
    "header": "site-frame/site-header.html",
    "footer": "site-frame/site-footer.html",
    "icon": "site-frame/site-icon.html",
    "colours": "site-frame/site-colours.html",
    "first_script": "colour-scheme/colour-scheme-early.html",
    "next_page": "site-frame/next-page.html",
    "last_script": "site-frame/scripts-after-words.html",
}
"""What is the same on every page of one depth, by the frame's name for it."""


@dataclass(frozen=True)
class Page:
    """One page: `path` is its address below the site's root ("" for the front page), `html` the whole document.

    `html` is UTF-8, as it is written: 1,000 pages as text take 139 MB to build instead of 169.
    """

    path: str
    head: Head
    html: bytes
    needs: Needs
    listed: bool = True
    """Whether search and search engines may show it."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """Files that it alone brings, by their path below the site's root."""


@dataclass(frozen=True)
class Group:
    """Neighbours in the list of very many channels, in the order of their names."""

    path: str
    channels: list[Channel]
    of: ChannelGroup | None = None
    """The store's own group that they belong to, where it has some."""


class Pages:
    """The pages of one guide on one site.

    `site_url` is the site's complete address, as far as it is known; `loaded` are the paths of what scripts load, where
    the guide has it: the `channel_list`, the `withdrawal_panels` and the `handoff_panels`; `of_forms` are those of each
    form: its `claim_panels` and its `heard_question`; `edit_links` says by a page's path where an editor finds its
    words. Where the site has several languages, these are the pages of one, its `edition`.
    """

    def __init__(
        self,
        guide: Guide,
        templates: Environment,
        assets: Assets,
        site_url: str,
        loaded: Mapping[str, str | None],
        of_forms: Sequence[Mapping[str, str | None]],
        edit_links: Mapping[str, str],
        edition: Edition | None = None,
    ) -> None:
        self._guide = guide
        self._edition = edition
        self._of_forms = of_forms
        self._assets = assets
        self._edit_links = edit_links
        self._folder = edition.folder if edition else ""
        self._folders = edition.folders if edition else ()
        self._top_url = site_url
        self._site_url = site_url and urljoin(site_url, self._folder)
        self._templates = templates
        self._heads = Heads(self._templates)
        self._facts = {"guide": guide, "assets": assets, "safety": guide.safety, "channel": None, "in_short": ()}
        self._facts |= {"site_url": self._site_url, "feedback": feedback_target(guide, site_url, self._folder)}
        self._facts |= {**loaded, "few": FEW, "some": SOME, "example_email": EXAMPLE_EMAIL, "later_styles": {}}
        self._facts["styles_of"] = self._styles_of
        self._doings = doings(guide)
        self._first_spoken = (edition.guides[0] if edition else guide).spoken
        self.claim_subjects = claim_subjects(self._first_spoken)
        only = guide.channels[0] if len(guide.channels) == 1 else None
        self._facts["only_title"] = only and self._heads.channel_title(only)
        self._facts["only_reasons"] = guide.outcomes_of(only) if only and len(guide.outcomes) > 1 else ()
        self._style_blocks: dict[frozenset[str], Markup] = {}
        self._frame_of = cache(self._frame)

    @property
    def _absolute_root(self) -> str:
        return (urlsplit(self._top_url).path or "/") + self._folder

    def title(self, channel: Channel) -> str:
        """What the page of a channel is called."""
        return self._heads.channel_title(channel)

    def withdrawal_title(self, withdrawal: Withdrawal) -> str:
        """What the page is called on which customers withdraw from a contract."""
        return self._heads.withdrawal(withdrawal, self._guide.store).title

    def landing(self) -> Page:
        """The front page."""
        return self._page("", "landing.html", self._heads.landing(self._guide))

    def of_channel(self, channel: Channel, steps: list[tuple[Step, Place]]) -> Iterator[Page]:
        """A channel's guide, with each of its steps at its place, and where it takes claims, its page for sent ones.

        Raises NoSiteAddress where the claim form's endpoint wants a complete address.
        """
        form = self._guide.form_of(channel)
        yield self._guide_page(channel, steps, form)
        if form:
            head = self._heads.form_sent(channel, self._guide.store, form)
            facts = {"channel": channel, "form": form, "next": after_the_claim(channel), **self._loaded_by(form)}
            yield self._page(f"{channel.id}/sent", "claim-sent.html", head, listed=False, **facts)

    def question(self, channel: Channel, outcomes: Sequence[Channel]) -> Page:
        """The page that asks what happened to an order of a channel; each of its outcomes has a page of its own."""
        head = self._heads.question(channel, outcomes)
        facts = {"channel": channel, "outcomes": outcomes, "ways": self._ways(channel)}
        facts["safety"] = self._guide.safety_of(channel)
        return self._page(channel.id, "what-happened.html", head, **facts)

    def beside_channels(self) -> Iterator[Page]:
        """The lists of very many channels, and what every guide has, or a store wishes for, besides them."""
        if len(self._guide.channels) > SOME:
            groups = _groups(self._guide)
            head = self._heads.all_channels(len(self._guide.channels))
            yield self._page("channels", "all-channels.html", head, groups=groups)
            for group in groups:
                yield self._page(
                    group.path, "channel-group.html", self._heads.channel_group(group.channels), group=group
                )
        if self._guide.safety:
            head = self._heads.safety(self._guide.safety)
            yield self._page(SAFETY, "safety.html", head, safety=self._guide.safety)
        if self._guide.store.overview:
            yield self._page(OVERVIEW, "overview.html", self._heads.overview())
        yield self._page(ABOUT, "about.html", self._heads.about(), doings=self._doings)
        if self._guide.withdrawal:
            yield from self._of_withdrawal(self._guide.withdrawal)
        if self._guide.feedback:
            yield self._page("thanks", "thanks.html", Head(self._guide.feedback.thanks), listed=False)
        if self._guide.store.parcel_cards and self._site_url:
            yield self._page("cards", "parcel-cards.html", self._heads.parcel_cards(), listed=False)

    def _of_withdrawal(self, withdrawal: Withdrawal) -> Iterator[Page]:
        """The page on which customers withdraw from a contract, and that with the receipt.

        Raises NoSiteAddress where its endpoint wants a complete address.
        """
        subjects = withdrawal_subjects(self._first_spoken)
        goes = withdrawal_target(withdrawal, self._top_url, self._folder, self._folders, subjects)
        store = self._guide.store
        facts = {"withdrawal": withdrawal, "target": goes}
        yield self._page(WITHDRAWAL, "withdrawal.html", self._heads.withdrawal(withdrawal, store), **facts)
        head = self._heads.withdrawal_sent(store)
        yield self._page(f"{WITHDRAWAL}/sent", "withdrawal-sent.html", head, listed=False, withdrawal=withdrawal)

    def about_parts(self) -> Iterator[tuple[str, str, str]]:
        """The page about the guide, then its parts: of each the address below the site's root, the title, the words."""
        head = self._heads.about()
        yield f"{ABOUT}/", head.title, head.description
        for name, title, words in about_parts(self._templates, {"guide": self._guide, "doings": self._doings}):
            yield f"{ABOUT}/#{name}", title, words

    def not_found(self) -> Page:
        """The page for an address that does not exist; since it may be any, its links begin at the site's root."""
        where = {"root": self._absolute_root, "canonical": None, "listed": False, "other": None}
        return self._page("", _NOT_FOUND, self._heads.not_found(), **where, elsewhere=list(self._other_front_pages()))

    def written(self, path: str, head: Head, html: str, tag: str | None = None) -> Page:
        """A page that was written by hand, in the frame of the others; `tag` is its language where it's another one."""
        return self._page(path, "written.html", head, needs_of([html]), html=html, tag=tag)

    def _other_front_pages(self) -> Iterator[Markup]:
        """The way to the front page in each other language, in its own words."""
        for guide, other in self._edition.elsewhere("", self._absolute_root) if self._edition else ():
            template = templates(guide.spoken, several=True).get_template(f"site/pages/{_NOT_FOUND}")
            block = template.blocks["front_page"](template.new_context({"root": other.way, "other": other}))
            yield Markup("".join(block))  # noqa: S704  # a template made it

    def _guide_page(self, channel: Channel, steps: list[tuple[Step, Place]], form: ClaimForm | None) -> Page:
        head = self._heads.channel(channel)
        facts = {
            "channel": channel,
            "ways": self._ways(channel),
            "steps": steps[: len(channel.steps)],
            "routes": channel.placed_routes,
            "safety": self._guide.safety_of(channel),
            "window_first": bool(channel.window) and not any(step.within_window for step in channel.all_steps),
            "marks": self._marks(channel, steps) if channel.tick_off else None,
            "form": form,
            "next": after_the_claim(channel) if form else (),
            "target": form and self._target(form, f"{self._folder}{channel.id}/sent/"),
            "structured_data": self._structured_data(channel, head.title),
            **self._loaded_by(form),
        }
        return self._page(channel.id, "channel.html", head, **facts)

    def _loaded_by(self, form: ClaimForm | None) -> Mapping[str, str | None]:
        return self._of_forms[self._guide.forms.index(form)] if form else {}

    def _ways(self, channel: Channel) -> dict[str, str]:
        """By a channel's id, the page to switch to: for the same reason, where it has one."""
        if not channel.reason:
            return {}
        same = {
            outcome.bought_at.id: outcome.id
            for outcome in self._guide.outcomes
            if outcome.reason and outcome.reason.id == channel.reason.id
        }
        return {one.id: same.get(one.id, one.id) for one in self._guide.channels}

    def _target(self, form: ClaimForm, confirmation: str) -> Target:
        try:
            return target(form, confirmation, self._top_url, self._folders, self.claim_subjects)
        except NoSiteAddress as error:
            error.keys = next(keys for keys, one in self._guide.placed_forms if one is form)
            raise

    def _marks(self, channel: Channel, steps: list[tuple[Step, Place]]) -> dict[str, str]:
        """By each step's address, the mark by which a device knows it again."""
        marks = step_marks(self._as_first_written(channel).all_steps)
        return {place.address: mark for (_, place), mark in zip(steps, marks, strict=True)}

    def _as_first_written(self, channel: Channel) -> Channel:
        """A device knows a channel again whatever the language."""
        return self._edition.as_first_written(channel) if self._edition else channel

    def _structured_data(self, channel: Channel, title: str) -> dict[str, Any] | None:
        """None where the page's own address is not known."""
        if not self._site_url:
            return None
        address = self._canonical(channel.id)
        return structured_data(channel, title, self._heads.return_guide(), self._site_url, str(address))

    def _page(self, path: str, template: str, head: Head, *needs: Needs, **facts: object) -> Page:
        where = {
            "root": "../" * (path.count("/") + 1) if path else "",
            "canonical": self._canonical(path),
            "listed": True,
            "edit_link": self._edit_links.get(path),
        } | facts
        root = str(where["root"])
        where |= self._other_languages(path, root) | {"head": head}
        around = root, path if self._edition else ""
        html, needed = self._made(template, where, self._frame_of(*around), needs)
        lighter = Lightening(self._guide, self._templates, self._assets, f"{root}{where.get('up', '')}")
        while is_too_heavy(html) and lighter.give_away_more(needed):
            frame, needed_by_frame = self._frame(*around, lighter.facts)
            own_frame = frame | lighter.frame, needed_by_frame
            html, needed = self._made(template, where | lighter.facts, own_frame, needs)
        return Page(path, head, html, needed, bool(where["listed"]), lighter.beside)

    def _made(
        self, template: str, facts: dict[str, object], around: tuple[dict[str, Markup], Needs], needs: Iterable[Needs]
    ) -> tuple[bytes, Needs]:
        """A page as a whole, and what it needs."""
        frame, needed_by_frame = around
        page_needs = Needs().add(needed_by_frame, *needs)
        everything = self._facts | facts | {"frame": frame, "needs": page_needs}
        pieces = self._templates.get_template(f"site/pages/{template}").generate(everything)
        return b"".join(map(str.encode, pieces)), page_needs  # piece by piece: a whole page as text is twice as large

    def _other_languages(self, path: str, root: str) -> dict[str, object]:
        """What a page has to know of itself in other languages, and the way to what lies at one place for all."""
        if not self._edition:
            return {}
        return {"alternates": self._edition.alternates(path, root, self._top_url), "up": self._edition.up}

    def _canonical(self, path: str) -> str | None:
        return urljoin(self._site_url, f"{path}/" if path else "") if self._site_url else None

    def _styles_of(self, needs: Needs) -> Markup:
        """The style elements of a page; most pages have the same components."""
        block = self._style_blocks.get(names := frozenset(needs.components))
        if block is None:
            template = self._templates.get_template("site/components/site-frame/site-styles.html")
            block = Markup(template.render(styles=self._assets.inline_styles(names)))  # noqa: S704
            self._style_blocks[names] = block
        return block

    def _frame(self, root: str, path: str, other: dict[str, object] | None = None) -> tuple[dict[str, Markup], Needs]:
        """What stands around every page of one depth, and what it needs; the path counts where it leads to others.

        `other` are facts of a page that has a frame of its own.
        """
        needs = Needs(components={FRAME, *styles(self._guide.spoken)})
        facts = self._facts | {"root": root, "needs": needs} | self._other_languages(path, root) | (other or {})
        parts = {
            name: Markup(self._templates.get_template(f"site/components/{file}").render(facts))  # noqa: S704
            for name, file in FRAME_PARTS.items()
        }
        return parts, needs


def after_the_claim(channel: Channel) -> list[tuple[Step, Place]]:
    """The steps after the one in which the claim is filed, each with its place on the page for sent claims.

    None where several routes have such a step: that page does not know which of them was chosen.
    """
    parts = (channel.steps, *(route.steps for route in channel.route_options))
    after = [steps[at:] for steps in parts for at, step in enumerate(steps, 1) if step.files_claim]
    return channel.placed_alone(after[0] if len(after) == 1 else ())


def _groups(guide: Guide) -> list[Group]:
    """Each of the store's own groups by itself, so that no page of the list mixes two."""
    parts = [(group, part) for group in guide.shown_groups for part in _neighbours(guide, group)]
    return [Group(f"channels/{number}", part, group) for number, (group, part) in enumerate(parts, 1)]


def _neighbours(guide: Guide, group: ChannelGroup | None) -> Iterator[list[Channel]]:
    ordered = sorted(guide.channels_in(group), key=lambda channel: place(channel.name, guide.spoken))
    return (ordered[at : at + GROUP] for at in range(0, len(ordered), GROUP))


def moved_page(guide: Guide, target: str) -> str:
    """A whole page that leads on to `target`, for a host that knows no redirects."""
    return (
        templates(guide.spoken)
        .get_template("site/pages/moved.html")
        .render(guide=shown_words(guide, guide.spoken), target=target)
    )
