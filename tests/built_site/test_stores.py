"""The generator knows no store: a store's words stand in its own file alone, and any store's file will do."""

import re
from typing import Any, get_args

import pytest
from pydantic import BaseModel
from returns_guide.model import Guide
from returns_guide.reader import read_guide

from tests.site_builder import BAZAAR, EVERYTHING, ROOT, SHIPPED

KINDS = ("*.py", "*.html", "*.xml", "*.css", "*.mjs", "*.js")
COMMON = 4
"""Ids and names shorter than this (`no`, `a`) are words of every program."""


def test_the_store_that_says_everything_uses_every_key_there_is() -> None:
    assert keys_used_in(read_guide(EVERYTHING)) == keys_of(Guide)


def test_the_bazaar_has_a_dozen_channels() -> None:
    assert len(read_guide(BAZAAR).channels) == 12


@pytest.mark.parametrize("file", [SHIPPED, EVERYTHING, BAZAAR], ids=lambda file: file.stem)
def test_no_channel_is_named_in_a_program_a_template_or_a_style(file: Any) -> None:
    names = {word for channel in read_guide(file).channels for word in (channel.id, channel.name)}
    named = re.compile(
        "|".join(rf"\b{re.escape(name)}\b" for name in sorted(names) if len(name) > COMMON), re.IGNORECASE
    )
    sources = [path for kind in KINDS for folder in ("hooks", "overrides") for path in (ROOT / folder).rglob(kind)]
    assert not [f"{path.name}: {found}" for path in sources for found in named.findall(path.read_text("utf-8"))]


def keys_of(model: type[BaseModel]) -> set[str]:
    """Every key of a model and of the models in it, like "Step.title"."""
    inner = [part for field in model.model_fields.values() for part in models_in(field.annotation)]
    return {f"{model.__name__}.{name}" for name in model.model_fields}.union(*map(keys_of, inner))


def models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in models_in(argument)]


def keys_used_in(part: Any) -> set[str]:
    """The keys that an editor has written."""
    if isinstance(part, tuple):
        return set().union(*map(keys_used_in, part))
    if isinstance(part, BaseModel):
        inner = (keys_used_in(getattr(part, name)) for name in part.model_fields_set)
        return {f"{type(part).__name__}.{name}" for name in part.model_fields_set}.union(*inner)
    return set()
