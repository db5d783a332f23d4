"""Every sentence that the site itself says, apart from the store's: with an id, and where it is shown.

An id is the component or page, and the sentence's key where it has one, else its first words: it stays when lines move,
and goes when the words are others.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from returns_guide import ROOT
from returns_guide.languages.readers import Found, is_sentence, read_html, read_text
from returns_guide.languages.skeleton import skeleton
from returns_guide.languages.whereabouts import Whereabouts

FOLDER = ROOT / "overrides"
SHOWN = ("site/components/**/*.html", "site/components/**/*.json", "site/pages/*", "files/llms*.txt", "files/*.svg")
"""What customers read. The rest of files/ is for machines, or becomes a store's own words."""
_FEW_WORDS = 6
_PLAIN_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True)
class Sentence:
    """An expression in it is a place: "Go to the {name} guide"."""

    id: str
    words: str
    where: str


def sentences(folder: Path = FOLDER) -> list[Sentence]:
    """The sentences in the templates and word files of this folder, each once in its component, sorted by their ids."""
    places: dict[str, dict[Found, list[str]]] = defaultdict(lambda: defaultdict(list))
    whereabouts = Whereabouts(folder)
    for file in sorted({file for pattern in SHOWN for file in folder.glob(pattern)}):
        for found in _found(file):
            where = whereabouts.of(file) + (f", as {found.attribute}" if found.attribute else "")
            places[whereabouts.owner(file)][Found(found.words, found.key)].append(where)
    listed = (
        Sentence(f"{owner}/{slug}", found.words, "; ".join(dict.fromkeys(owned[found])))
        for owner, owned in places.items()
        for found, slug in _slugs(owned).items()
    )
    return sorted(listed, key=lambda sentence: sentence.id)


def _found(file: Path) -> Iterator[Found]:
    text = file.read_text("utf-8")
    if file.suffix == ".json":
        yield from (
            Found(words, key) for key, words in json.loads(text).items() if is_sentence(words) or words[:2] == "# "
        )
    else:
        yield from (read_text if file.suffix == ".txt" else read_html)(skeleton(text))


def _slugs(owned: Iterable[Found]) -> dict[Found, str]:
    """A name for each sentence of a component: its key, or as many of its words as tell it from the others."""
    slugs = {found: found.key or found.words for found in owned}
    length = _FEW_WORDS
    named = {found: _slug(words, length) for found, words in slugs.items()}
    while alike := {slug for slug, count in Counter(named.values()).items() if count > 1}:
        length += 1
        named = {found: _slug(slugs[found], length) if slug in alike else slug for found, slug in named.items()}
    return named


def _slug(words: str, length: int) -> str:
    """The first so many words, as in an address."""
    return "-".join(_PLAIN_WORD.findall(words.lower().replace("’", ""))[:length])
