"""The guide as data for help desks and chat assistants: the same words as the pages, with a schema of its own.

Both are made from the model: a key that is not left out stands in the data and in the schema.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import Any
from urllib.parse import quote

from returns_guide.languages.store_words.said import still, untranslated
from returns_guide.making.left_out import left_out
from returns_guide.model import (
    AnsweredWithin,
    Channel,
    ChannelGroup,
    ClaimForm,
    Contact,
    Department,
    Guide,
    Handoff,
    Link,
    Part,
    Route,
    Routes,
    Safety,
    Source,
    Step,
    Store,
    Way,
    Withdrawal,
)
from returns_guide.model.contact import Reachable
from returns_guide.model.walk import Key, Kind, keys
from returns_guide.values.addresses import WITHDRAWAL
from returns_guide.values.words import without_markup

Data = dict[str, Any]
_OTHERWISE = {"store.name", "store.contact", "channels.title", "channels.steps", "channels.handoff", "channels.sources"}
_OTHERWISE |= {
    f"{of}.contact.{key}"
    for of in ("store", "channels")
    for key in ("page", "chat", "departments", "departments.page", "departments.chat")
}
_OTHERWISE |= {"channels.claim_form", "channels.contact", "channels.reasons", "channels.where", "channels.steps.id"}
"""What stands there under another name, or at another place than in the file."""
_ROUTES = "channels.routes"
_ROUTE = f"{_ROUTES}.options"
_OTHERWISE |= {_ROUTES, _ROUTE, f"{_ROUTE}.id", f"{_ROUTE}.steps"}
_ANSWERED = "claim_form.answered_within"
_NOT_BY_ITSELF = left_out("guide.json") | _OTHERWISE

_IN_DATA: dict[Kind, Callable[[Any], Any]] = {
    "text": lambda words: still(words, without_markup(words)),
    "day": date.isoformat,
}
_WORDS: Data = {"type": "string"}
_TYPES: dict[Kind, Data] = {"number": {"type": "integer"}, "yes": {"type": "boolean"}}
_TYPES["day"] = {"type": "string", "format": "date"}
_TAG: Data = {"type": "string", "description": "The language of the words, as a BCP 47 tag; en where it isn't said."}
_LEFT: Data = {
    "type": "object",
    "additionalProperties": _WORDS,
    "description": "Where words are in another language, since nobody has translated them yet: the language's tag, by "
    "the JSON Pointer (RFC 6901) to the words, or to the address whose key they are.",
}
_LINKS: Data = {"type": "object", "additionalProperties": _WORDS}
"""Addresses by their words."""


def published_guide(guide: Guide, channels: list[Data], site_url: str) -> str:
    """The guide as JSON, with all channels as `published_channel` gives them."""
    store = guide.store
    spoken = {"language": guide.language} if guide.language else {}
    first = {"store": store.name, **spoken, **_data(store, "store")}
    groups = {"groups": [_data(group, "groups") for group in guide.groups]} if guide.groups else {}
    data = first | _contact(store.contact, "store.contact") | _safety(guide.safety) | groups | {"channels": channels}
    if guide.withdrawal:
        here = {"address": f"{site_url}{WITHDRAWAL}/"}
        data["withdrawal"] = here | _data(guide.withdrawal, "withdrawal")
    left = dict(_untranslated(data)) if guide.languages else {}
    return _json(data | ({"untranslated": left} if left else {}))


def published_channel(
    channel: Channel, title: str, address: str, addresses: Sequence[str], form: ClaimForm | None
) -> Data:
    """One channel's part of it; `title` is its page's, `address` the page's own, `addresses` are its steps' there and
    `form` the claim form."""
    within = form.answered_within if form else None
    answered = {"answered_within": _data(within, _ANSWERED)} if within else {}
    message = {"message": _message(channel.handoff)} if channel.handoff else {}
    sources = {"sources": [_data(source, "channels.sources") for source in channel.sources]} if channel.sources else {}
    reason = {"reason": channel.reason.name} if channel.reason else {}
    return {
        "id": channel.id,
        "name": channel.name,
        **reason,
        "address": address,
        "title": title if channel.title else still(channel.where or channel.name, title),
        **_data(channel, "channels"),
        **_contact(channel.contact, "channels.contact"),
        **message,
        "takes_claims": bool(channel.claim_form),
        **answered,
        "steps": [
            _step(step, number, f"{address}#{quote(own)}")
            for number, (step, own) in enumerate(zip(channel.steps, addresses, strict=False), 1)
        ],
        **({"routes": _routes(channel, address)} if channel.routes else {}),
        **sources,
    }


def published_question(channel: Channel, title: str, address: str, outcomes: list[Data]) -> Data:
    """The part of a channel that asks what happened, with the data of each outcome; otherwise as above."""
    asked = {"summary", "intro", "intro_points"}
    own = {key: value for key, value in _data(channel, "channels").items() if key in asked}
    title = title if channel.title else still(channel.where or channel.name, title)
    return {"id": channel.id, "name": channel.name, "address": address, "title": title, **own, "reasons": outcomes}


def _routes(channel: Channel, address: str) -> Data:
    """The question on the page at this address, and what is to be done for each answer."""
    options = [
        {
            **_data(placed.route, _ROUTE),
            "address": f"{address}#{quote(placed.address)}",
            "steps": [_step(step, at.number, f"{address}#{quote(at.address)}") for step, at in placed.steps],
        }
        for placed in channel.placed_routes
    ]
    return {**(_data(channel.routes, _ROUTES) if channel.routes else {}), "options": options}


def _untranslated(data: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """The way to each words that nobody has translated, with the language that they are in."""
    if untranslated(data):
        yield at, data.first
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list | tuple) else ()
    for key, value in inner:
        way = f"{at}/{str(key).replace('~', '~0').replace('/', '~1')}"
        if untranslated(key):
            yield way, key.first
        yield from _untranslated(value, way)


def _message(handoff: Handoff) -> str:
    return still(handoff.message, without_markup(handoff.message).replace("{order number}", "…"))


def _step(step: Step, number: int, address: str) -> Data:
    data = _data(step, "channels.steps")
    way = {name: data[name] for name in Way.model_fields if name in data}
    return {**way, "number": number, "address": address, **data}


def _contact(contact: Contact | None, trail: str) -> Data:
    """Each way to reach a person, its address alone."""
    if contact is None:
        return {}
    departments = [_reached(one, f"{trail}.departments") for one in contact.departments]
    return {"contact": _reached(contact, trail) | ({"departments": departments} if departments else {})}


def _reached(one: Reachable, trail: str) -> Data:
    links = {"page": one.page, "chat": one.chat}
    return _data(one, trail) | {name: link.address for name, link in links.items() if link}


def _safety(safety: Safety | None) -> Data:
    """What to ask, and to say, before anything else."""
    return {"safety": _data(safety, "safety")} if safety else {}


def _data(part: Part, trail: str) -> Data:
    """What a part and the parts in it say, without what is left out."""
    data = {}
    for name, make in _makers(type(part), trail):
        value = getattr(part, name)
        if value is not None and value is not False and value != () and (made := make(value) if make else value) != {}:
            data[name] = made
    return data


@cache
def _makers(model: type[Part], trail: str) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    """What makes of each key's value that which is published: worked out once, not for each part."""
    return tuple((key.name, _maker(key, at)) for key, at in _keys(model, trail))


def _maker(key: Key, trail: str) -> Callable[[Any], Any] | None:
    if key.part is Link:
        return _links
    one = partial(_data, trail=trail) if key.part else _IN_DATA.get(key.kind)
    return partial(_each, one, key.depth) if one and key.depth else one


def _each(one: Callable[[Any], Any], depth: int, entries: Any) -> Any:
    """What is made of each entry of a list, or of lists in one."""
    return [_each(one, depth - 1, entry) for entry in entries] if depth else one(entries)


def _links(links: Link | tuple[Link, ...]) -> dict[str, str]:
    return {link.label: link.address for link in (links if isinstance(links, tuple) else (links,))}


def _keys(model: type[Part], trail: str) -> Iterator[tuple[Key, str]]:
    """The keys of a part that are in the data by themselves, each with its trail."""
    every = ((key, f"{trail}.{key.name}") for key in keys(model))
    return ((key, at) for key, at in every if at not in _NOT_BY_ITSELF)


def published_schema() -> str:
    """What the JSON looks like, as a JSON Schema."""
    schema = _schema(Store, "store", {"store": _WORDS, "channels": _list_of(_channel_schema())})
    schema["properties"]["language"] = _TAG
    schema["properties"]["untranslated"] = _LEFT
    schema["properties"]["safety"] = _schema(Safety, "safety")
    schema["properties"]["contact"] = _contact_schema("store.contact")
    schema["properties"]["groups"] = _list_of(_schema(ChannelGroup, "groups"))
    schema["properties"]["withdrawal"] = _schema(Withdrawal, "withdrawal", {"address": _WORDS})
    schema["description"] = "How to return a product, for every place where the store sells."
    return _json({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})


def _channel_schema() -> Data:
    """A channel has steps, or else reasons, which have the same keys and steps of their own."""
    steps = _schema(Step, "channels.steps", {"number": {"type": "integer"}, "address": _WORDS})
    address = "Its page; relative to this file where the site's own address is not known."
    message = "What to say to the seller, with … for the order number."
    made = {
        "address": _WORDS | {"description": address},
        "title": _WORDS,
        "takes_claims": {"type": "boolean", "description": "Whether claims are filed on this channel's page."},
        "steps": _list_of(steps),
    }
    schema = _schema(Channel, "channels", made)
    schema["required"] = ["id", "name", "address", "title"]
    schema["properties"]["reasons"] = _list_of({"$ref": "#/properties/channels/items"})
    schema["properties"]["reason"] = _WORDS | {"description": "What happened, where that decides what is to be done."}
    route = _schema(Route, _ROUTE, {"address": _WORDS, "steps": _list_of(steps)})
    schema["properties"]["routes"] = _schema(Routes, _ROUTES, {"options": _list_of(route)})
    schema["properties"]["answered_within"] = _schema(AnsweredWithin, _ANSWERED)
    schema["properties"]["contact"] = _contact_schema("channels.contact")
    schema["properties"]["message"] = _WORDS | {"description": message}
    schema["properties"]["sources"] = _list_of(_schema(Source, "channels.sources"))
    return schema


def _contact_schema(trail: str) -> Data:
    links = {"page": _WORDS, "chat": _WORDS}
    schema, departments = _schema(Contact, trail), _schema(Department, f"{trail}.departments")
    departments["properties"] |= links
    schema["properties"] |= links | {"departments": _list_of(departments)}
    return schema


def _schema(model: type[Part], trail: str, made: Data | None = None) -> Data:
    """A part's schema; `made` are its keys that the model does not have, all of which it always has."""
    made = made or {}
    every = list(_keys(model, trail))
    by_key = {key.name: _value_schema(key, at) | {"description": key.field.description} for key, at in every}
    required = [key.name for key, _ in every if key.field.is_required()]
    about = {"type": "object", "description": model.__doc__}
    return about | {"properties": by_key | made, "required": [*required, *made]}


def _value_schema(key: Key, trail: str) -> Data:
    if key.part is Link:
        return _LINKS
    one = _schema(key.part, trail) if key.part else _TYPES.get(key.kind, _WORDS)
    for _ in range(key.depth):
        one = _list_of(one)
    return one


def _list_of(entries: Data) -> Data:
    return {"type": "array", "items": entries}


def _json(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
