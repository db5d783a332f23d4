"""Keep every address alive that was ever published: it may stand on a printed card or in an old e-mail."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from returns_guide.languages.language import language_folder
from returns_guide.model import Guide

_HEAD = "# Every address that was ever published; `make published` adds to it, and nobody takes one away.\n"


@dataclass(frozen=True)
class Redirect:
    """From a page that is gone, and all below it, to one that is there; both as paths from the site's root."""

    old: str
    new: str

    def covers(self, address: str) -> bool:
        return address.startswith(self.old)


def redirects(guide: Guide) -> list[Redirect]:
    """The redirects that channels.yaml names under `moved`: those of the first language, then those of each other."""
    folders = ("", *map(language_folder, guide.languages[1:]))
    return [
        Redirect(f"/{folder}{moved.old}/", f"/{folder}{moved.now}/" if moved.now else f"/{folder}")
        for folder in folders
        for moved in guide.moved
    ]


def vanished(published: Path, site: Path, ways: list[Redirect]) -> list[str]:
    """The published addresses that this site does not answer any more, neither by a page nor by a redirect."""
    return [
        address
        for address in published_addresses(published)
        if not (site / address[1:] / "index.html").is_file() and not any(way.covers(address) for way in ways)
    ]


def published_addresses(published: Path) -> list[str]:
    """The addresses in a list, none where the list does not exist yet."""
    if not published.exists():
        return []
    return [line for line in published.read_text("utf-8").splitlines() if line.startswith("/")]


def remember(published: Path, site: Path) -> list[str]:
    """Add the addresses of this site to the list, and say which ones are new."""
    before = set(published_addresses(published))
    new = sorted(set(_addresses(site)) - before)
    if new:
        published.write_text(_HEAD + "\n".join(sorted(before.union(new))) + "\n", "utf-8")
    return new


def redirects_file(ways: list[Redirect], folders: Iterable[str] = ()) -> str:
    """The redirects as Netlify and Cloudflare read them in `_redirects`; each of `folders` has a 404.html of its own.

    The first line that fits counts, and one with 404 hides no page. Cloudflare finds the nearest 404.html itself, and
    its Workers refuse a site with a line for it: name no folders there.
    Sources: https://docs.netlify.com/manage/routing/redirects/redirect-options/#custom-404-page-handling,
    https://developers.cloudflare.com/pages/configuration/redirects/
    and https://developers.cloudflare.com/pages/configuration/serving-pages/#not-found-behavior
    """
    old = [(quote(way.old), way.new) for way in ways]
    moved = [f"{address.rstrip('/')} {new} 301\n{address}* {new} 301\n" for address, new in old]
    return "".join([*moved, *(f"/{folder}* /{folder}404.html 404\n" for folder in folders)])


def _addresses(site: Path) -> Iterator[str]:
    for page in site.rglob("index.html"):
        folder = page.parent.relative_to(site).as_posix()
        yield "/" if folder == "." else f"/{folder}/"
