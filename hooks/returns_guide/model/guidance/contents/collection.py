"""How large goods are collected: from where, on which days, between which hours."""

from typing import Literal

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Number, Text, Words


class CollectionSlot(Part):
    """A time of the day at which goods are collected."""

    time: Words = Field(description="From when to when.", examples=["8 am to noon"])
    where: Words | None = Field(
        None, description="Where it is offered, if not everywhere.", examples=["Berlin, Hamburg and Leipzig"]
    )


class CollectionRegion(Part):
    """A place where goods are collected otherwise."""

    where: Words = Field(description="Which place.", examples=["Islands"])
    words: Text = Field(description="How it is there.", examples=["only on Thursdays"])


class GoodsCollection(Part):
    """How goods are collected that nobody has to send."""

    at: Literal["kerb", "door", "room"] | None = Field(
        None, description="From where: the kerb, the door of the house or flat, or the room they are in."
    )
    days: Words | None = Field(None, description="On which days.", examples=["Monday to Friday"])
    slots: tuple[CollectionSlot, ...] = Field((), description="Between which hours; one of them is agreed.")
    call_ahead: Number | None = Field(
        None, ge=1, le=240, description="How many minutes before it the driver calls.", examples=["30"]
    )
    regions: tuple[CollectionRegion, ...] = Field((), description="Where it is otherwise.")
