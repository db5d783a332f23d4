"""Make everything that a guide's site consists of, besides the pages that are written by hand."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256

from returns_guide import ROOT
from returns_guide.making.assets import Assets
from returns_guide.making.pages import SOME, Page, Pages, favicon, plain_text, robots, sitemap
from returns_guide.making.parcel_cards import parcel_cards
from returns_guide.making.published_guide import published_guide, published_schema
from returns_guide.making.search_index import Entry, search_entries
from returns_guide.model import Channel, Guide

FAVICON = "assets/favicon.svg"
"""Where the store's sign lies."""


class Site:
    """The site of a guide; `site_url` is its complete address, as far as it is known, `edit_links` as Pages has them.

    Raises NoSiteAddress at once where the claim form's endpoint wants a complete address.
    """

    def __init__(self, guide: Guide, site_url: str = "", edit_links: Mapping[str, str] | None = None) -> None:
        self._guide = guide
        self._site_url = site_url
        self._assets = Assets(ROOT / "overrides/site/components")
        path = self._channel_list[0] if self._channel_list else None
        self.pages = Pages(guide, self._assets, site_url, path, edit_links)
        self.made: list[Page] = list(self.pages.all())

    def files(self, written: Iterable[str] = ()) -> Mapping[str, bytes]:
        """Every file by its path; `written` are the paths of the pages that are written by hand."""
        pages = {f"{page.path}/index.html".lstrip("/"): page.html for page in self.made}
        return pages | {path: text.encode() for path, text in self._beside_pages(written).items()}

    def _beside_pages(self, written: Iterable[str]) -> dict[str, str]:
        listed = [*(page.path for page in self.made if page.listed), *written]
        return {
            **{path: text for path, text in self._assets.files.items() if self._is_named(path)},
            **dict([self._channel_list] if self._channel_list else ()),
            FAVICON: favicon(self._guide),
            **parcel_cards(self._guide, self._site_url),
            "guide.json": published_guide(self._guide, self._titles, self._site_url),
            "guide.schema.json": published_schema(),
            "llms.txt": plain_text(self._guide, self._titles, self._site_url),
            "404.html": self.pages.not_found(),
            "robots.txt": robots(self._site_url),
            "sitemap.xml": sitemap(self._site_url, listed),
        }

    def _is_named(self, path: str) -> bool:
        """Whether some page loads the file."""
        return any(path.encode() in page.html for page in self.made)

    def search_entries(self) -> Iterator[Entry]:
        """What search has to know of the guide."""
        return search_entries(self._guide, self._titles)

    @property
    def _titles(self) -> dict[str, str]:
        return {page.path: page.title for page in self.made}

    @cached_property
    def _channel_list(self) -> tuple[str, str] | None:
        """Path and contents of the list of all channels, for scripts that recognise one; None if there is no need."""
        entries = [_entry(channel) for channel in self._guide.channels]
        if len(entries) <= SOME and not any("pattern" in entry for entry in entries):
            return None
        text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
        return f"assets/channels.{sha256(text.encode()).hexdigest()[:8]}.json", text


def _entry(channel: Channel) -> dict[str, str]:
    entry = {"id": channel.id, "name": channel.name}
    if channel.order_number and channel.order_number.pattern:
        entry["pattern"] = channel.order_number.pattern
    return entry
