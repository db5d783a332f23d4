"""What the site's search knows of a guide: an entry for each page and one for each step, in the theme's own format."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from returns_guide.making.per_channel import remembered
from returns_guide.model import Channel, ClaimForm, Guide, Step, Way
from returns_guide.values.words import without_markup

Entry = dict[str, str]
"""`location`, an address below the site's root; `title` and `text`, words as HTML."""


def search_entries(guide: Guide, titles: dict[str, str]) -> Iterator[Entry]:
    """The front page, then each channel with its steps and its claim form; `titles` are the pages' titles by path."""
    yield _entry("", titles[""], [guide.store.rule, guide.store.rule_explained])
    for channel in guide.channels:
        yield from _of_channel(channel, titles[channel.id], guide.form_of(channel))


def add_to_index(index: Path, entries: Iterable[Entry]) -> None:
    """Add entries to the index that the theme has written for the pages that it knows."""
    content = json.loads(index.read_text("utf-8"))
    content["docs"] = [*entries, *content["docs"]]
    index.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")


@remembered
def _of_channel(channel: Channel, title: str, form: ClaimForm | None) -> list[Entry]:
    entries = [_entry(f"{channel.id}/", title, [channel.name, channel.summary, channel.intro])]
    for number, step in enumerate(channel.steps, 1):
        entries.append(_entry(f"{channel.id}/#step-{number}", f"{number}. {step.title}", _words_of_step(step)))
    if form:
        topics = [" › ".join(topic) for topic in form.topics]
        entries.append(_entry(f"{channel.id}/#file-a-claim", form.title, topics))
    return entries


def _words_of_step(step: Step) -> Iterator[str | None]:
    yield from (step.only_if, *step.have_ready)
    yield from _words_of_way(step)
    for variant in step.variants:
        yield variant.name
        yield from _words_of_way(variant)
    yield step.warning


def _words_of_way(way: Way) -> Iterator[str | None]:
    yield way.text
    yield " › ".join(way.path)
    yield from way.details
    yield from (link.label for link in way.links)


def _entry(location: str, title: str, texts: Iterable[str | None]) -> Entry:
    text = " ".join(without_markup(text) for text in texts if text)
    # Quotation marks stay: escaped, they would be a part of the word behind them.
    return {"location": location, "title": escape(title, quote=False), "text": escape(text, quote=False)}
