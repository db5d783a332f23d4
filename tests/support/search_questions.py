"""What customers type into search, and every place in a store's guide that answers it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import category, normalize

from returns_guide.model.channel import Channel
from returns_guide.model.guide import Guide
from returns_guide.reading.reader import read_guide
from yaml import safe_load

from tests.support.site_builder import ROOT

QUESTIONS = ROOT / "tests/built_site/search-questions.yaml"
HELD_OUT = ROOT / "tests/built_site/held-out-questions.yaml"
"""Of a store that search is measured on and never tuned on: whoever works on search leaves this unread."""
BLIND = ROOT / "tests/built_site/blind-questions.yaml"
"""By somebody who had read the stores and nothing of the search: whoever works on search leaves this unread, too."""


@dataclass(frozen=True)
class Question:
    """What somebody types, and the places that answer it."""

    store: Path
    language: str
    asks: str
    places: tuple[str, ...]
    without_title: bool

    def __str__(self) -> str:
        return f"{self.store.stem}, {self.language}: {self.asks}"

    @property
    def finds(self) -> frozenset[str]:
        """The addresses of the places, as the pages call them now in the store's first language.

        Raises LookupError where the guide has no such place.
        """
        guide = _guide(self.store)
        return frozenset(address for place in self.places for address in _addresses(guide, place))

    @property
    def words_of_a_title(self) -> set[str]:
        """Its words that begin like a word in the title of a step that it should find."""
        titles = {title for address in self.finds for title in _words(_titles(self.store).get(address, ""))}
        return {word for word in _words(self.asks) if any(_alike(word, title) for title in titles)}


def questions(file: Path) -> list[Question]:
    """All the questions of a file."""
    return [
        Question(ROOT / group["store"], group["language"], one["asks"], tuple(one["finds"]), "without_title" in one)
        for group in safe_load(file.read_text("utf-8"))
        for one in group["questions"]
    ]


@cache
def _guide(store: Path) -> Guide:
    return read_guide(store)


@cache
def _titles(store: Path) -> dict[str, str]:
    """The title of each step, by its address."""
    placed = ((channel, *one) for channel in _guide(store).channels for one in channel.placed_steps)
    return {f"/{channel.id}/#{place.address}": step.title for channel, step, place in placed}


def _addresses(guide: Guide, place: str) -> Iterator[str]:
    """The place as its page calls it now; a part without a page on every page that has it."""
    pages: dict[str, Channel | None] = {"/": None, **{f"/{channel.id}/": channel for channel in guide.channels}}
    wanted, _, part = place.partition("#")
    found = {page: _now(guide, channel, part) for page, channel in pages.items() if wanted in ("", page)}
    if not any(now is not None for now in found.values()):
        raise LookupError(place)
    yield from (f"{page}#{now}" if now else page for page, now in found.items() if now is not None)


def _now(guide: Guide, channel: Channel | None, part: str) -> str | None:
    """What a page calls this part of it now, a step perhaps; None where it has none."""
    steps = [place for _, place in channel.placed_steps] if channel else []
    others = part if part in _other_parts(guide, channel) else None
    return next((place.address for place in steps if part in (place.address, *place.old)), others)


def _other_parts(guide: Guide, channel: Channel | None) -> set[str]:
    parts = {"": True, "contact": guide.store.contact, "not-sure": not channel}
    parts |= {"window": channel.window, "file-a-claim": channel.claim_form} if channel else {}
    return {part for part, there in parts.items() if there}


SHORT = 3
"""Words of up to so many letters (the, my, du, et) say little of what somebody looks for."""


def _words(text: str) -> set[str]:
    """Words without their marks, articles and apostrophes; of scripts without spaces each two signs but kana."""
    plain = "".join(sign for sign in normalize("NFKD", text).lower() if category(sign) != "Mn")
    pairs = {plain[at : at + 2] for at in range(len(plain) - 1)}
    spaced = re.sub(r"\b(?:[a-z]['’]|[وفبلك]?ال)", " ", plain)
    words = {word for word in re.findall(r"[^\W\d_]+", spaced) if not re.search("[\u3040-\u9fff]", word)}
    return {word for word in words if len(word) > SHORT} | {
        pair for pair in pairs if re.fullmatch("[\u30a1-\u9fff]{2}", pair)
    }


def _alike(word: str, title: str) -> bool:
    return word[: SHORT + 1] == title[: SHORT + 1]
