"""The keys that there are in channels.yaml, and those that a file uses."""

import inspect
from typing import Any, get_args

from pydantic import BaseModel


def keys_of(model: type[BaseModel]) -> set[str]:
    """Every key of a model and of the models in it, like "Step.title"; an inherited one as its base class's."""
    inner = [part for field in model.model_fields.values() for part in models_in(field.annotation)]
    return {key_of(model, name) for name in model.model_fields}.union(*map(keys_of, inner))


def key_of(model: type[BaseModel], name: str) -> str:
    owner = next(each for each in reversed(model.mro()) if name in inspect.get_annotations(each))
    return f"{owner.__name__}.{name}"


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
        return {key_of(type(part), name) for name in part.model_fields_set}.union(*inner)
    return set()
