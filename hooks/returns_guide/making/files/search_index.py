"""What the site's search knows of a guide: an entry for each page and one for each step, in the theme's own format."""

import json
from collections.abc import Iterable, Iterator, Mapping, Set
from html import escape
from pathlib import Path

from returns_guide.making.left_out import left_out
from returns_guide.model import Channel, ClaimForm, Guide, Part
from returns_guide.model.walk import values

Entry = dict[str, str | float]
"""`location`, an address below the site's root; `title` and `text`, words as HTML; `boost`, how much it counts."""
_INDEX = "search/search_index.json"
AFTER_THE_STEPS = 0.3
"""How much an entry counts that is not what people look for."""

_ELSEWHERE = {"store.heading", "channels.id", "channels.title", "channels.where", "channels.steps"}
_ELSEWHERE |= {"channels.steps.id", "channels.steps.title", "claim_form.title"}
"""What has an entry of its own, or stands in the title or the address of one."""
_NOT_IN_TEXT = left_out("search") | _ELSEWHERE


def front_page_entry(guide: Guide, title: str) -> Entry:
    """The front page's entry; `title` is the page's."""
    hidden = {"store.not_sure"} if len(guide.channels) == 1 else set()
    return _entry("", title, _lines(guide.store, "store", hidden))


def add_to_indexes(site: Path, entries: Mapping[str, Iterable[Entry]]) -> None:
    """Add entries, by the folder of their language, to the index that the theme has written for the pages it knows.

    Each language has an index of its own in its folder.
    """
    content = json.loads((site / _INDEX).read_text("utf-8"))
    for folder in sorted(entries, reverse=True):  # the first language, whose folder is "", has all that is left
        own = [page for page in content["docs"] if page["location"].startswith(folder)]
        content["docs"] = [page for page in content["docs"] if page not in own]
        own = [page | {"location": page["location"].removeprefix(folder)} for page in own]
        index = content | {"docs": [*entries[folder], *own]}
        file = site / folder / _INDEX
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def channel_entries(channel: Channel, title: str, form: ClaimForm | None) -> list[Entry]:
    """A channel with its steps and its claim form; `title` is its page's."""
    entries = [_entry(f"{channel.id}/", title, _lines(channel, "channels"))]
    for number, (step, place) in enumerate(channel.placed_steps, 1):
        location, title = f"{channel.id}/#{place.address}", f"{number}. {step.title}"
        entries.append(_entry(location, title, _lines(step, "channels.steps")))
    if form:
        entries.append(_entry(f"{channel.id}/#file-a-claim", form.title, _lines(form, "claim_form")))
    return entries


def about_entry(location: str, title: str, words: str) -> Entry:
    """A part of the page about the guide."""
    return _entry(location, title, [words]) | {"boost": AFTER_THE_STEPS}


def _lines(part: Part, trail: str, hidden: Set[str] = frozenset()) -> Iterator[str]:
    """The words of a part's entry, without those of other entries, and of keys that the page does not show."""
    return (value.line for value in values(part, trail, _NOT_IN_TEXT | hidden) if value.words)


def _entry(location: str, title: str, texts: Iterable[str]) -> Entry:
    # Quotation marks stay: escaped, they would be a part of the word behind them.
    text = escape(" ".join(texts), quote=False)
    return {"location": location, "title": escape(title, quote=False), "text": text}
