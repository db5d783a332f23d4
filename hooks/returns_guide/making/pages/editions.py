"""Where the pages of each language lie on the site of a store that has several, and how a page leads to the others."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from returns_guide.languages.language import Language, language_folder
from returns_guide.model import Channel, Guide


@dataclass(frozen=True)
class Alternate:
    """A page in one of the languages: where it lies seen from the page itself, and its complete address, if known."""

    language: Language
    way: str
    address: str | None
    is_current: bool


@dataclass(frozen=True)
class Edition:
    """One language's part of a site: the first lies at its root, and each other in a folder.

    `guides` are that of each language, the first one's first; `at` says which of them this is.
    """

    guides: tuple[Guide, ...]
    at: int

    @property
    def folder(self) -> str:
        """ "fr/", or "" for the first language."""
        return language_folder(self.guides[self.at].spoken.tag) if self.at else ""

    @property
    def folders(self) -> tuple[str, ...]:
        """Those of all languages."""
        return ("", *(language_folder(guide.spoken.tag) for guide in self.guides[1:]))

    @property
    def up(self) -> str:
        """The way from its root to the site's."""
        return "../" if self.at else ""

    def as_first_written(self, channel: Channel) -> Channel:
        """The channel in the words of the first language."""
        first = self.guides[0]
        written = next(one for one in first.channels if one.id == channel.bought_at.id)
        return next(one for one in first.outcomes_of(written) if one.id == channel.id)

    def alternates(self, path: str, root: str, site_url: str) -> list[Alternate]:
        """The same page in every language, in the file's order; `root` is the way from it to its edition's root."""
        page, top = f"{path}/" if path else "", self.top(root)
        places = [f"{language_folder(guide.spoken.tag) if at else ''}{page}" for at, guide in enumerate(self.guides)]
        return [
            Alternate(
                guide.spoken, (top + place) or "./", urljoin(site_url, place) if site_url else None, at == self.at
            )
            for at, (guide, place) in enumerate(zip(self.guides, places, strict=True))
        ]

    def elsewhere(self, path: str, root: str) -> Iterator[tuple[Guide, Alternate]]:
        """The same page in the other languages, each with its guide."""
        every = zip(self.guides, self.alternates(path, root, ""), strict=True)
        return (one for one in every if not one[1].is_current)

    def top(self, root: str) -> str:
        """The way to the site's root from where `root` is the way to this edition's; both may begin at the site's."""
        return root.removesuffix(self.folder) if root.startswith("/") else root + self.up
