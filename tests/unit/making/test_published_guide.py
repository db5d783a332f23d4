"""The schema beside the data names all that a store can publish, nothing that none does, and says what it is."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from returns_guide.making.site import Site
from returns_guide.reading.reader import read_guide

from tests.support.site_builder import EVERYTHING, SITE_URL

SHARED = re.compile(r".*\.(contact|departments|costs|sources?|steps|takes|valid_for|answers|within)(?=\.|$)")
"""Up to the last part on the way to a key that can stand at many places."""
SAME = {"departments": "contact", "sources": "source"} | dict.fromkeys(("valid_for", "answers", "within"), "takes")
DAYS = {"begins_on", "changed", "checked", "dated", "ordered_from", "ordered_until", "until"}


@pytest.fixture(scope="module")
def files() -> dict[str, Any]:
    """The data of a store that says everything, and the schema."""
    made = Site(read_guide(EVERYTHING), SITE_URL).files()
    return {name: json.loads(made[name]) for name in ("guide.json", "guide.schema.json")}


def test_the_schema_knows_the_keys_of_the_data_and_no_others(files: dict[str, Any]) -> None:
    schema, data = files["guide.schema.json"], files["guide.json"]
    of_reasons = {"channels": [reason for channel in data["channels"] for reason in channel.get("reasons", ())]}
    said = keys_said(schema, data) | keys_said(schema, of_reasons) | {".untranslated"}  # it has one language
    assert of_any_part(said) == of_any_part(keys_known(schema))


def test_what_is_always_there_is_required(files: dict[str, Any]) -> None:
    channel = files["guide.schema.json"]["properties"]["channels"]["items"]
    assert {"id", "name", "address", "title"} == set(channel["required"])
    assert set(channel["properties"]["steps"]["items"]["required"]) == {"title", "number", "address"}


def test_each_key_is_described_in_sentences(files: dict[str, Any]) -> None:
    described = list(descriptions(files["guide.schema.json"]))
    assert len(described) > 40
    assert [words for words in described if not words[0].isupper() or words[-1] not in ".…" or words.isupper()] == []


def test_each_value_is_of_a_kind(files: dict[str, Any]) -> None:
    kinds = set(leaves("", files["guide.schema.json"]))
    assert {kind for _, (kind, _) in kinds} == {"string", "integer", "boolean"}
    lengths = {
        "call_ahead",
        "days",
        "hours",
        "minutes",
        "months",
        "years",
        "up_to",
        "send_back_within",
        "refunded_within",
    }
    assert {name for name, (kind, _) in kinds if kind == "integer"} == {"number", *lengths}
    assert {name for name, (_, form) in kinds if form == "date"} == DAYS


def of_any_part(keys: set[str]) -> set[str]:
    """The keys of what can stand at many places, like a source, as those of any of its kind."""
    return {SHARED.sub(lambda found: f".{SAME.get(found[1], found[1])}", key) for key in keys}


def leaves(name: str, schema: dict[str, Any]) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    """Each value that holds no others, with its type and its format."""
    inner = schema.get("properties", {}) | ({name: schema["items"]} if "items" in schema else {})
    if not inner and "additionalProperties" not in schema:
        yield from [(name, (schema["type"], schema.get("format")))] if "$ref" not in schema else []
    for key, one in inner.items():
        yield from leaves(key, one)


def keys_known(schema: dict[str, Any], at: str = "") -> set[str]:
    if "items" in schema:
        return keys_known(schema["items"], at)
    properties = schema.get("properties", {})
    inner = (keys_known(value, f"{at}.{name}") for name, value in properties.items())
    return {f"{at}.{name}" for name in properties}.union(*inner)


def keys_said(schema: dict[str, Any], data: Any, at: str = "") -> set[str]:
    if isinstance(data, list):
        return set[str]().union(*(keys_said(schema.get("items", {}), one, at) for one in data))
    if not isinstance(data, dict) or {"additionalProperties", "$ref"} & schema.keys():
        return set()
    properties = schema.get("properties", {})
    inner = (keys_said(properties.get(name, {}), value, f"{at}.{name}") for name, value in data.items())
    return {f"{at}.{name}" for name in data}.union(*inner)


def descriptions(schema: dict[str, Any]) -> Iterator[str]:
    if "description" in schema:
        yield schema["description"]
    for inner in [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]:
        yield from descriptions(inner)
