"""The site of a guide in several languages: one site for each, the first at the root and the others in folders."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from returns_guide.making.assets.needs import Needs
from returns_guide.making.pages.editions import Edition
from returns_guide.making.pages.heads import Head
from returns_guide.making.pages.pages import Page
from returns_guide.making.remembered import Remembered
from returns_guide.making.site import MadeChannel, Site
from returns_guide.model import Guide

_ONCE = frozenset({"guide.schema.json", "robots.txt", "sitemap.xml"})
"""What a site has once, whatever its languages."""


class SiteInLanguages:
    """A site of several languages, to be used like that of one.

    `guides` are the guide in each language, the first one's first. What differs in no language lies at one place: a
    script's name has a hash of what is in it. Raises NoSiteAddress like Site.
    """

    def __init__(
        self,
        guides: Iterable[Guide],
        site_url: str = "",
        edit_links: Mapping[str, str] | None = None,
        remembered: Remembered[MadeChannel] | None = None,
    ) -> None:
        every, remembered = tuple(guides), remembered or Remembered()
        self._site_url = site_url
        self._editions = [Edition(every, at) for at in range(len(every))]
        self._sites = [
            Site(guide, site_url, edit_links, remembered.beside(edition.folder), edition)
            for guide, edition in zip(every, self._editions, strict=True)
        ]
        self._in_first_language: dict[str, list[Edition]] = {}
        self._late: dict[str, bytes] = {}

    @property
    def pages(self) -> list[Page]:
        """Every page, each with its path below the site's root."""
        return [
            replace(page, path=f"{edition.folder}{page.path}".rstrip("/"))
            for edition, site in self._each()
            for page in site.pages
        ]

    def files(self, written: Collection[str] = ()) -> Mapping[str, bytes]:
        """Every file by its path; `written` are the paths of the pages that are written by hand, in any language."""
        own = {
            edition.folder: {path for path in written if self._edition(path) is edition} for edition in self._editions
        }
        first = own[""]
        files: dict[str, bytes] = {}
        for edition, site in self._each():
            for path, content in site.files(first).items():
                if not (edition.folder and path in _ONCE):
                    files[_place(edition, path)] = content
        self._in_first_language = {
            path: [one for one in self._editions[1:] if one.folder + path not in own[one.folder]] for path in first
        }
        return files

    def written(self, path: str, head: Head, html: str) -> str:
        """A page that was written by hand, in the frame of the others; in the first language, where others lack it."""
        edition = self._edition(path)
        own = path.removeprefix(edition.folder)
        if not edition.folder:
            for other in self._in_first_language.get(path, ()):
                page = self._site(other).written(path, head, html, tag=self._editions[0].guides[0].spoken.tag)
                self._late[f"{other.folder}{path}/index.html"] = page.encode()
        return self._site(edition).written(own, head, html)

    def late_files(self) -> Mapping[str, bytes]:
        """What is known only once those pages are that were written by hand: the others, and what they bring."""
        every = ((edition, *file) for edition, site in self._each() for file in site.late_files().items())
        return self._late | {_place(edition, path): content for edition, path, content in every}

    def needs(self) -> Needs:
        """What all pages need that have been made so far."""
        return Needs().add(*(site.needs() for site in self._sites))

    def pictures(self) -> set[str]:
        """The picture files that the guide shows, as channels.yaml names them."""
        return self._sites[0].pictures()

    def _each(self) -> Iterator[tuple[Edition, Site]]:
        return zip(self._editions, self._sites, strict=True)

    def _site(self, edition: Edition) -> Site:
        return self._sites[edition.at]

    def _edition(self, path: str) -> Edition:
        """Whose page this is."""
        others = (one for one in self._editions[1:] if path.startswith(one.folder))
        return next(others, self._editions[0])


def _place(edition: Edition, path: str) -> str:
    """Where a file of a language lies; what its name has a hash of may be another's, too."""
    return path if path.startswith("assets/") else edition.folder + path
