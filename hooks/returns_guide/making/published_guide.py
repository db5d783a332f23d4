"""The guide as data for help desks and chat assistants: the same words as the pages, with a schema of its own."""

import json
from datetime import date
from typing import Any

from pydantic import BaseModel, Field

from returns_guide.making.per_channel import remembered
from returns_guide.model import Channel, Contact, Guide, OrderNumber, Source, Step, Way, Window
from returns_guide.values.words import without_markup


class PublishedWay(BaseModel):
    """What to do, in plain words."""

    text: str | None = Field(None, description="What to do, in a sentence or two.")
    path: list[str] = Field([], description="What to tap or click, one after the other.")
    details: list[str] = Field([], description="More about it.")
    links: dict[str, str] = Field({}, description="Addresses by their words.")


class PublishedVariant(PublishedWay):
    """One of several ways to do a step."""

    name: str


class PublishedStep(PublishedWay):
    """One step, with an address of its own."""

    number: int
    address: str
    title: str
    only_if: str | None = Field(None, description="When the step counts at all.")
    have_ready: list[str] = []
    warning: str | None = None
    variants: list[PublishedVariant] = []


class PublishedSource(BaseModel):
    """Where a fact comes from, and the day it was last read."""

    title: str
    address: str
    checked: date


class PublishedWindow(BaseModel):
    """How long a customer has."""

    days: int
    counted_from: str = Field(description="delivery or purchase")
    afterwards: list[str] = Field([], description="What is still open once the days are over.")
    source: PublishedSource | None = None


class PublishedOrderNumber(BaseModel):
    """How order numbers look, and where a customer finds theirs."""

    example: str | None = None
    where: str | None = None
    source: PublishedSource | None = None


class PublishedChannel(BaseModel):
    """A place where the store sells, and how an order from there goes back."""

    id: str
    name: str
    address: str = Field(description="Its page; relative to this file where the site's own address is not known.")
    title: str
    summary: str | None = None
    intro: str | None = None
    order_number: PublishedOrderNumber | None = None
    window: PublishedWindow | None = None
    action: dict[str, str] = Field({}, description="The one next thing to do: its address by its words.")
    message: str | None = Field(None, description="What to say to the seller; … stands for the order number.")
    takes_claims: bool = Field(description="Whether claims are filed on this channel's page.")
    steps: list[PublishedStep]
    sources: list[PublishedSource] = []


class PublishedGuide(BaseModel):
    """How to return a damaged product, for every place where the store sells."""

    store: str
    rule: str = Field(description="The sentence everything hangs on.")
    rule_explained: str | None = None
    contact: dict[str, str] = Field({}, description="How to reach a person: words, email, telephone, page.")
    channels: list[PublishedChannel]


def published_guide(guide: Guide, titles: dict[str, str], site_url: str) -> str:
    """The guide as JSON; `titles` are the pages' titles by path."""
    published = PublishedGuide(
        store=guide.store.name,
        rule=without_markup(guide.store.rule),
        rule_explained=_plain(guide.store.rule_explained),
        contact=_contact(guide.store.contact),
        channels=[_channel(channel, titles[channel.id], f"{site_url}{channel.id}/") for channel in guide.channels],
    )
    return published.model_dump_json(exclude_defaults=True)


def published_schema() -> str:
    """What the JSON looks like, as a JSON Schema."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **PublishedGuide.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":"))


@remembered
def _channel(channel: Channel, title: str, address: str) -> PublishedChannel:
    return PublishedChannel(
        id=channel.id,
        name=channel.name,
        address=address,
        title=title,
        summary=_plain(channel.summary),
        intro=_plain(channel.intro),
        order_number=_order_number(channel.order_number),
        window=_window(channel.window),
        action={channel.action.label: channel.action.address} if channel.action else {},
        message=_message(channel),
        takes_claims=channel.claim_form,
        steps=[_step(step, number, address) for number, step in enumerate(channel.steps, 1)],
        sources=[_source(source) for source in channel.sources],
    )


def _order_number(number: OrderNumber | None) -> PublishedOrderNumber | None:
    if number is None or not (number.example or number.where):
        return None
    source = _source(number.source) if number.source else None
    return PublishedOrderNumber(example=number.example, where=_plain(number.where), source=source)


def _message(channel: Channel) -> str | None:
    return without_markup(channel.handoff.message).replace("{order number}", "…") if channel.handoff else None


def _window(window: Window | None) -> PublishedWindow | None:
    if window is None:
        return None
    return PublishedWindow(
        days=window.days,
        counted_from=window.counted_from,
        afterwards=[without_markup(way) for way in window.afterwards],
        source=_source(window.source) if window.source else None,
    )


def _step(step: Step, number: int, address: str) -> PublishedStep:
    return PublishedStep(
        number=number,
        address=f"{address}#step-{number}",
        title=step.title,
        only_if=_plain(step.only_if),
        have_ready=list(step.have_ready),
        warning=_plain(step.warning),
        variants=[PublishedVariant(name=variant.name, **_way(variant)) for variant in step.variants],
        **_way(step),
    )


def _way(way: Way) -> dict[str, Any]:
    return {
        "text": _plain(way.text),
        "path": list(way.path),
        "details": [without_markup(detail) for detail in way.details],
        "links": {link.label: link.address for link in way.links},
    }


def _source(source: Source) -> PublishedSource:
    return PublishedSource(title=source.title, address=source.address, checked=source.checked)


def _contact(contact: Contact | None) -> dict[str, str]:
    if contact is None:
        return {}
    page = contact.page.address if contact.page else None
    ways = {"words": _plain(contact.words), "email": contact.email, "telephone": contact.telephone, "page": page}
    return {way: value for way, value in ways.items() if value}


def _plain(text: str | None) -> str | None:
    return without_markup(text) if text else None
