"""What every part of channels.yaml has in common, and the one that stands in many others: a link with its words."""

from pydantic import BaseModel, ConfigDict, Field

from returns_guide.model.types import Address, Words


class Part(BaseModel):
    """Something an editor describes; cannot be changed once read, and has no other keys than these."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


class Link(Part):
    """A link with its words."""

    label: Words = Field(description="The words of the link.", examples=["Open Your Orders"])
    address: Address = Field(
        description="Where it leads: https, http, mailto or tel.", examples=["https://www.example.com/orders"]
    )
