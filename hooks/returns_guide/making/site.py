"""Make everything that a guide's site consists of, besides the pages that are written by hand: one list of files."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import starmap
from urllib.parse import urljoin

from returns_guide import ROOT
from returns_guide.making.assets.needs import Needs
from returns_guide.making.assets.styles_and_scripts import Assets
from returns_guide.making.files.panels import (
    claim_panels,
    handoff_panels,
    heard_question,
    language_offers,
    search_panel,
    withdrawal_panels,
)
from returns_guide.making.files.parcel_cards import parcel_cards
from returns_guide.making.files.published_guide import (
    Data,
    published_channel,
    published_guide,
    published_question,
    published_schema,
)
from returns_guide.making.files.search.by_hand import searched_by_hand
from returns_guide.making.files.search.index import INDEX, SearchedPage, search_index
from returns_guide.making.files.search.pages import (
    searched_about,
    searched_channel,
    searched_front_page,
    searched_question,
    searched_safety,
    searched_withdrawal,
)
from returns_guide.making.files.synonyms import synonyms
from returns_guide.making.files.texts import channel_text, plain_text, reasons_text, robots, sitemap
from returns_guide.making.files.word_forms import word_forms
from returns_guide.making.pages.about import ABOUT
from returns_guide.making.pages.editions import Edition
from returns_guide.making.pages.heads import Head
from returns_guide.making.pages.pages import SOME, Page, Pages
from returns_guide.making.remembered import Remembered
from returns_guide.making.shown_words import shown_words
from returns_guide.making.templates import templates
from returns_guide.model import Channel, Guide
from returns_guide.values.addresses import SAFETY
from returns_guide.values.patterns import loosened


@dataclass(frozen=True)
class MadeChannel:
    """All that is made of one channel: pages, the guide first, and its parts of llms.txt, guide.json and search."""

    pages: list[Page]
    text: str
    data: Data
    searched: list[SearchedPage]


class Site:
    """The site of a guide.

    `site_url` is its complete address, as far as it is known; `edit_links` says by a page's path where an editor finds
    its words; in `remembered` stands what an earlier build made of the channels. Where the site has several languages,
    this is the `edition` of one.

    Raises NoSiteAddress at once where the claim form's endpoint wants a complete address.
    """

    def __init__(
        self,
        guide: Guide,
        site_url: str = "",
        edit_links: Mapping[str, str] | None = None,
        remembered: Remembered[MadeChannel] | None = None,
        edition: Edition | None = None,
    ) -> None:
        self._guide = guide
        self._edition = edition
        self._shown = shown_words(guide, guide.spoken)
        self._site_url = urljoin(site_url, edition.folder) if edition and site_url else site_url
        self._edit_links = edit_links or {}
        self._templates = templates(self._shown.spoken, several=bool(edition))
        self._up = edition.up if edition else ""
        self._assets = Assets(ROOT / "overrides/site/components", self._shown.spoken, self._up)
        self._channel_list = _channel_list(self._shown)
        panels = [claim_panels(self._templates, self._shown, self._assets, form) for form in self._shown.forms]
        self._claim_panels = {path: html for each in panels for path, html in each.items()}
        heard = [heard_question(self._templates, self._shown, self._assets, form) for form in self._shown.forms]
        self._heard_question = {path: html for each in heard for path, html in each.items()}
        of_forms = [
            {"claim_panels": self._path(one), "heard_question": self._path(question)}
            for one, question in zip(panels, heard, strict=True)
        ]
        self._handoff_panels = handoff_panels(self._templates, self._shown, self._assets)
        self._withdrawal_panels = withdrawal_panels(self._templates, self._shown, self._assets)
        self._language_offers = language_offers(edition, self._assets) if edition else {}
        loaded = {
            "channel_list": self._path(self._channel_list),
            "handoff_panels": self._path(self._handoff_panels),
            "withdrawal_panels": self._path(self._withdrawal_panels),
        }
        self._search_panel = search_panel(self._templates, self._shown, self._assets)
        loaded |= {"search_panel": self._path(self._search_panel)}
        loaded |= {"language_offers": self._path(self._language_offers)}
        pages_need = self._shown, self._templates, self._assets, site_url, loaded, of_forms, self._edit_links
        self._pages = Pages(*pages_need, edition)
        made = (remembered or Remembered()).around(self._around_channels())
        self._channels = [
            made.of(channel, self._edit_links.get(channel.id), partial(self._made, channel, shown))
            for channel, shown in zip(guide.channels, self._shown.channels, strict=True)
        ]
        self.pages = [
            self._pages.landing(),
            *(page for channel in self._channels for page in channel.pages),
            *self._pages.beside_channels(),
        ]
        self._needs = Needs()
        self._by_hand: list[SearchedPage] = []
        self._late: dict[str, bytes] = {}

    def files(self, written: Collection[str] = ()) -> Mapping[str, bytes]:
        """Every file by its path; `written` are the paths of the pages that are written by hand.

        A store that has written its own page about the guide shows that one.
        """
        if ABOUT in written:
            self.pages = [page for page in self.pages if page.path != ABOUT]
        not_found = self._pages.not_found()
        self._needs = Needs().add(*(page.needs for page in (*self.pages, not_found)))
        listed = [*(page.path for page in self.pages if page.listed), *written]
        pages = {f"{page.path}/index.html".lstrip("/"): page.html for page in self.pages}
        texts = {
            **{path: text for path, text in self._assets.files.items() if self._up + path in self._needs.files},
            **self._channel_list,
            **self._claim_panels,
            **self._heard_question,
            **self._handoff_panels,
            **self._withdrawal_panels,
            **self._language_offers,
            **self._search_panel,
            **parcel_cards(self._templates, self._shown, self._site_url),
            "guide.json": published_guide(self._guide, [channel.data for channel in self._channels], self._site_url),
            "guide.schema.json": published_schema(),
            "llms.txt": plain_text(
                self._templates, self._guide, [channel.text for channel in self._channels], self._site_url
            ),
            "robots.txt": robots(self._templates, self._site_url),
            "sitemap.xml": sitemap(self._templates, self._site_url, listed, self._edition),
        }
        for page in (*self.pages, not_found):
            texts |= page.beside
        return pages | {"404.html": not_found.html} | {path: text.encode() for path, text in texts.items()}

    def written(self, path: str, head: Head, html: str, tag: str | None = None) -> str:
        """A page that was written by hand, in the frame of the others; `tag` is its language where it's another one."""
        page = self._pages.written(path, head, html, tag)
        self._needs.add(page.needs)
        self._by_hand.append(searched_by_hand(path, head.title, html))
        self._late |= {path: text.encode() for path, text in page.beside.items()}
        return page.html.decode()

    def needs(self) -> Needs:
        """What all pages need that have been made so far."""
        return Needs().add(self._needs, self._assets.needs_of(self._needs.components), self._assets.loaded_needs)

    def late_files(self) -> Mapping[str, bytes]:
        """What is known only once those pages are that were written by hand: what search finds, and what they bring."""
        spoken, search = self._shown.spoken, self._shown.search
        own = search.synonyms if search else ()
        known = {"forms": word_forms(spoken.tag), "known": synonyms(spoken), "synonyms": own}
        index = search_index([*self._searched(), *self._by_hand], known)
        return self._late | {INDEX: index.encode()}

    def _searched(self) -> Iterator[SearchedPage]:
        """The pages that are made of the guide."""
        yield searched_front_page(self._shown, self.pages[0].head.title, self._templates)
        if self._shown.safety:
            head = next(page.head for page in self.pages if page.path == SAFETY)
            yield searched_safety(self._shown.safety, SAFETY, head.title)
        yield from (page for channel in self._channels for page in channel.searched)
        if withdrawal := self._shown.withdrawal:
            title = self._pages.withdrawal_title(withdrawal)
            yield searched_withdrawal(self._shown, withdrawal, title, self._templates)
        if any(page.path == ABOUT for page in self.pages):
            yield searched_about(self._pages.about_parts())

    def pictures(self) -> set[str]:
        """The picture files that the guide shows, as channels.yaml names them."""
        steps = (step for channel in self._guide.outcomes for step in channel.all_steps)
        return {picture.file for step in steps for picture in step.every_picture}

    def _made(self, channel: Channel, shown: Channel) -> MadeChannel:
        outcomes, shown_outcomes = self._guide.outcomes_of(channel), self._shown.outcomes_of(shown)
        made = list(starmap(self._made_outcome, zip(outcomes, shown_outcomes, strict=True)))
        if len(made) == 1:
            return made[0]
        title = self._pages.title(channel)
        return MadeChannel(
            [self._pages.question(shown, shown_outcomes), *(page for one in made for page in one.pages)],
            reasons_text(self._templates, channel, title, [one.text for one in made], self._site_url),
            published_question(channel, title, f"{self._site_url}{channel.id}/", [one.data for one in made]),
            [searched_question(shown, title, shown_outcomes), *(page for one in made for page in one.searched)],
        )

    def _made_outcome(self, channel: Channel, shown: Channel) -> MadeChannel:
        placed, form, title = shown.placed_steps, self._guide.form_of(channel), self._pages.title(channel)
        addresses = [place.address for _, place in placed]
        return MadeChannel(
            list(self._pages.of_channel(shown, placed)),
            channel_text(self._templates, channel, title, form, self._site_url, self._guide.group_of(channel)),
            published_channel(channel, title, f"{self._site_url}{channel.id}/", addresses, form),
            [searched_channel(self._shown, shown, title, addresses, form, self._templates)],
        )

    def _reasons_elsewhere(self) -> tuple[str, ...]:
        """The pages of reasons, to which those of other channels lead who switch."""
        return tuple(outcome.id for outcome in self._guide.outcomes if outcome.reason)

    def _path(self, file: Mapping[str, str]) -> str | None:
        """Where a file lies that not every guide has."""
        return next((self._up + path for path in file), None)

    def _around_channels(self) -> object:
        """All that a channel's pages hold besides itself. Where few are linked in a row, each shows all the others."""
        guide = self._guide
        linked = len(guide.channels)
        row = tuple((one.id, one.name, one.icon, one.group) for one in guide.channels) if linked <= SOME else linked
        shared = guide.store, guide.safety, guide.groups, guide.reasons, guide.forms, guide.withdrawal, guide.feedback
        parts = *shared, guide.claims_contact, self._reasons_elsewhere()
        loaded = self._channel_list, self._claim_panels, self._heard_question, self._handoff_panels, self._search_panel
        return self._templates, parts, row, self._site_url, loaded, self._pages.claim_subjects


def _channel_list(guide: Guide) -> dict[str, str]:
    """The list of all channels, by its path, for scripts that recognise one; none where there is no need."""
    entries = [_entry(channel) for channel in guide.channels]
    if len(entries) == 1 or (len(entries) <= SOME and not any("pattern" in entry for entry in entries)):
        return {}
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    return {f"assets/channels.{sha256(text.encode()).hexdigest()[:8]}.json": text}


def _entry(channel: Channel) -> dict[str, str | bool]:
    entry: dict[str, str | bool] = {"id": channel.id, "name": channel.name}
    number = channel.order_number
    if number and number.pattern:
        entry["pattern"] = number.pattern
        if loose := loosened(number.pattern):
            entry["loose"] = loose
        if number.uncertain:
            entry["perhaps"] = True
    return entry
