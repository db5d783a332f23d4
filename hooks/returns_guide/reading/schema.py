"""The schema of channels.yaml for people's editors: keys complete, each says what it is, and mistakes are underlined.

Made from the model. Draft 07 is the newest that every version reads of VS Code's YAML extension (README.md in
redhat-developer/yaml-language-server) and of JetBrains' editors (JsonSchemaVersion.java in intellij-community).
"""

import json
import re
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from returns_guide.model import Guide
from returns_guide.values.shapes import DAY, NUMBER
from returns_guide.values.yes_no import YES_NO

_GUESSED = {"number": "12345.5", "integer": "12345", "boolean": "true"}
"""Types that an editor may take unquoted words for, each with an example of such words."""
_NUMBER = ["integer", "string"]
"""A number, without quotes or in them."""
_LIMITS = {"ge": "minimum", "le": "maximum"}
"""Pydantic's names for limits, which it does not translate where a check comes between a number and its limits."""


def channels_schema() -> str:
    """The schema as JSON, for a file."""
    schema = Guide.model_json_schema(ref_template="#/definitions/{model}", schema_generator=_EditorsSchema)
    parts = schema.pop("$defs")
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "Return guide", **schema}
    in_order = dict(sorted(parts.items()))  # pydantic's own order depends on which part was asked for first
    return json.dumps({**whole, "definitions": in_order}, ensure_ascii=False, indent=2) + "\n"


class _EditorsSchema(GenerateJsonSchema):
    """Pydantic's schema, fitted to editors: `30` is text to our reader, but a number to them."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        properties = {key: _with_advice(value) for key, value in made["properties"].items()}
        return {key: value for key, value in made.items() if key != "title"} | {"properties": properties}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leaves `null` out: a key may be missing, but not empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leaves defaults out of the schema: an editor would offer to write them into the file."""
        return self.generate_inner(schema["schema"])

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {
            "type": ["boolean", "string", "integer"],
            "pattern": f"^{YES_NO}$",
            "patternErrorMessage": 'write "yes" or "no"',
            "minimum": 0,
            "maximum": 1,
            "defaultSnippets": [{"label": "yes", "body": "yes"}, {"label": "no", "body": "no"}],
        }

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return super().int_schema(schema) | {"type": _NUMBER, "pattern": f"^{NUMBER}$"}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        return {"type": "string", "format": "date", "pattern": f"^{DAY}$"}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        return value


def _with_advice(key: JsonSchemaValue) -> JsonSchemaValue:
    """A key's schema with its example where each editor shows it: JetBrains in the description, VS Code by itself.

    Source: JsonSchemaDocumentationProvider.java in JetBrains/intellij-community prefers `description`, and
    yamlHover.ts in redhat-developer/yaml-language-server `markdownDescription`, to which it adds the examples.
    """
    example = next(iter(key.pop("examples", ())), None)
    made = _as_guessed(key, example)
    if example is None:
        return made
    description = {"description": f"{made['description']} For example: {_in_words(example)}"}
    shown = {} if "defaultSnippets" in made else {"examples": [_as_data(example, made)]}
    return made | description | {"markdownDescription": made["description"]} | shown


def _in_words(example: Any) -> str:
    if isinstance(example, dict):
        return "; ".join(f"{key}: {value}" for key, value in example.items())
    return example if isinstance(example, str) else f"[{', '.join(map(_in_words, example))}]"


def _as_data(example: Any, value: JsonSchemaValue) -> Any:
    """An example as an editor would read it: the model's are words, as in the file."""
    if isinstance(example, list):
        return [_as_data(one, value["items"]) for one in example]
    return int(example) if value["type"] == _NUMBER else example


def _as_guessed(value: JsonSchemaValue, example: Any) -> JsonSchemaValue:
    """A value's schema that also accepts what an editor may take it for, and says what is wrong with it."""
    made = {_LIMITS.get(key, key): rule for key, rule in value.items()}
    if "items" in made:
        made["items"] = _as_guessed(made["items"], example and example[0])
    if "pattern" in made and example:
        made.setdefault("patternErrorMessage", f'write it like "{example}"')
    if made.get("type") == "string" and "enum" not in made:
        made["type"] = ["string", *_guesses(made.get("pattern", ""))]
    return made


def _guesses(pattern: str) -> list[str]:
    """The types that an editor may take words of this pattern for."""
    guesses = [kind for kind, words in _GUESSED.items() if re.search(pattern, words)]
    return [kind for kind in guesses if kind != "integer" or "number" not in guesses]
