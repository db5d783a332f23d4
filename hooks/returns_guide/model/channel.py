"""A place where the store sells, and how an order from there goes back."""

from pydantic import Field

from returns_guide.model.guidance.guidance import Guidance
from returns_guide.model.guidance.order_number import OrderNumber
from returns_guide.model.part import Part
from returns_guide.model.reason import Reason
from returns_guide.model.types import Icon, Id, Text, Words


class WhereBought(Part):
    """A place where the store sells: what it is called, and how it is recognised."""

    id: Id = Field(
        description="The channel's part of the page's address; never change it once published.", examples=["our-shop"]
    )
    name: Words = Field(description="The channel's name, as customers know it.", examples=["Example Market"])
    title: Words | None = Field(
        None, description="The heading of the channel's page.", examples=["Return an Example Market order"]
    )
    where: Words | None = Field(None, description="The place in the customer's words.", examples=["on our website"])
    icon: Icon = Field(
        "material/shopping-outline",
        description="One of Material's icons.",
        examples=["material/storefront-outline"],
    )
    summary: Text | None = Field(
        None, description="One line beneath the name on the front page.", examples=["You ordered in the app."]
    )
    intro: Text | None = Field(
        None, description="What is shown above the steps.", examples=["Returns go through the marketplace."]
    )
    intro_points: tuple[Text, ...] = Field(
        (), description="Points beneath the intro, one an entry.", examples=[["The marketplace pays you back."]]
    )
    group: Id | None = Field(
        None, description="The id of the group that the channel belongs to.", examples=["our-shops"]
    )
    order_number: OrderNumber | None = Field(None, description="How the channel's order numbers look.")


class Channel(Guidance, WhereBought):
    """A place where the store sells, and how an order from there goes back."""

    reasons: tuple[Reason, ...] = Field(
        (), description="What may have happened, each with a page of its own; in place of the steps."
    )

    @property
    def bought_at(self) -> "Channel":
        """The channel to which a page belongs."""
        return self

    @property
    def reason(self) -> Reason | None:
        """Why the customer is there, where that was asked."""
        return None

    @property
    def asked(self) -> bool:
        """Whether its page is one of several, between which the customer has chosen by what happened."""
        return "/" in self.id

    @property
    def key(self) -> str:
        """Its id as one word, for what may hold no slash: no id has two dashes."""
        return self.id.replace("/", "--")
