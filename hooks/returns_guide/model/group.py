"""Channels that belong together: those of a country, the store's own shops, marketplaces."""

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Id, Text, Words


class ChannelGroup(Part):
    """Channels that belong together, below a heading of their own."""

    id: Id = Field(description="The end of the address of its heading.", examples=["our-shops"])
    name: Words = Field(description="Its heading.", examples=["In our shops"])
    rule: Text | None = Field(
        None,
        description="The sentence that matters most there, in place of the store's rule.",
        examples=["Bring it back to any of our shops."],
    )
    intro: Text | None = Field(
        None, description="What is shown below the heading.", examples=["All of them take back what any of them sold."]
    )
