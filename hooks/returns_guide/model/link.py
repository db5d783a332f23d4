"""A link with its words."""

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Address, Words


class Link(Part):
    """A link with its words."""

    label: Words = Field(description="The words of the link.", examples=["Open Your Orders"])
    address: Address = Field(
        description="Where it leads: https, http, mailto or tel.", examples=["https://www.example.com/orders"]
    )
