"""How long a customer has."""

from typing import Literal

from pydantic import Field

from returns_guide.model.guidance.source import Source
from returns_guide.model.part import Part
from returns_guide.model.types import Number, Text


class Window(Part):
    """How long a customer has, and what is still open afterwards."""

    days: Number = Field(ge=1, le=3650, description="How many days a customer has.", examples=["30"])
    counted_from: Literal["delivery", "purchase"] = Field(
        description="The day they are counted from: delivery or purchase.", examples=["delivery"]
    )
    afterwards: tuple[Text, ...] = Field(
        (),
        description="What a customer can still do once the days are over.",
        examples=[["Ask us all the same; we decide case by case."]],
    )
    source: Source | None = Field(None, description="Where this is known from; shown beside it.")
