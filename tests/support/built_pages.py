"""The pages of a built site, read the way a browser reads them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from returns_guide.making.shown_words import shown_words
from returns_guide.model import Guide
from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class BuiltPage:
    """A page's `address` is its path from the site's root: "/", "/about/", "/404.html"."""

    address: str
    file: Path

    @cached_property
    def html(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.file.read_text("utf-8"))

    def all(self, selector: str) -> list[LexborNode]:
        return self.html.css(selector)

    def words(self, selector: str = "main") -> str:
        """What a person reads in the first such element; fails where there is none."""
        return words(self.all(selector)[0])

    def attributes(self, name: str) -> Iterator[str]:
        """The values of an attribute, wherever it stands on the page."""
        return self.attributes_of(f"[{name}]", name)

    def attributes_of(self, selector: str, name: str) -> Iterator[str]:
        """The values of an attribute of all such elements."""
        return (element.attributes[name] or "" for element in self.all(selector))


@dataclass(frozen=True)
class BuiltSite:
    """A site that was built from a guide."""

    folder: Path
    guide: Guide

    @cached_property
    def shown(self) -> Guide:
        """The guide in the words of its pages."""
        return shown_words(self.guide, self.guide.spoken)

    @cached_property
    def pages(self) -> list[BuiltPage]:
        """Every page, the one for wrong addresses too."""
        files = sorted(self.folder.rglob("*.html"))
        return [BuiltPage(f"/{file.relative_to(self.folder)}".removesuffix("index.html"), file) for file in files]

    @cached_property
    def known_pages(self) -> list[BuiltPage]:
        """Every page that has an address of its own."""
        return [page for page in self.pages if page.address != "/404.html"]

    @cached_property
    def guides(self) -> list[BuiltPage]:
        """The pages with steps, in the order of the channels and their reasons."""
        return [self.page(f"/{outcome.id}/") for outcome in self.guide.outcomes]

    @property
    def of_the_store(self) -> set[str]:
        """The addresses of the pages that a store has besides its channels' where it wants them."""
        guide = self.guide
        wanted = {"/safety/": guide.safety, "/withdraw/": guide.withdrawal, "/overview/": guide.store.overview}
        return {"/", "/about/", *(address for address, is_wanted in wanted.items() if is_wanted)}

    def page(self, address: str) -> BuiltPage:
        return next(page for page in self.pages if page.address == address)


def words(element: LexborNode) -> str:
    """An element's text on one line."""
    return " ".join(element.text(separator="").split())
