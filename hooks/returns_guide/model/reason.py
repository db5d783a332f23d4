"""What happened to a customer's order (it arrived damaged, a part is missing …), and what they are told then."""

from pydantic import Field

from returns_guide.model.guidance.guidance import Guidance
from returns_guide.model.part import Part
from returns_guide.model.types import Icon, Id, Text, Words


class WhatHappened(Part):
    """What happened, in the customer's words: the answer that leads to a page of its own."""

    id: Id = Field(
        description="The reason's part of the page's address; never change it once published.", examples=["damaged"]
    )
    name: Words | None = Field(
        None,
        description="What happened, as customers say it; as the reason of this id below the store says where it is "
        "missing.",
        examples=["It arrived damaged"],
    )
    title: Words | None = Field(
        None, description="The heading of the reason's page.", examples=["Report damage to an Example Market order"]
    )
    icon: Icon | None = Field(None, description="One of Material's icons.", examples=["material/package-variant"])
    summary: Text | None = Field(
        None, description="One line beneath the name where it is chosen.", examples=["The box or what is in it broke."]
    )
    intro: Text | None = Field(
        None, description="What is shown above the steps.", examples=["The marketplace decides about damage."]
    )
    intro_points: tuple[Text, ...] = Field(
        (), description="Points under the intro, one an entry.", examples=[["Keep the packaging."]]
    )


class Reason(Guidance, WhatHappened):
    """What happened, and what a customer is told then; what is not said here holds as the channel says it."""
