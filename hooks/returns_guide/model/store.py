"""The store whose guide it is."""

from pydantic import Field

from returns_guide.model.contact import Contact
from returns_guide.model.guidance.contents.question import Question
from returns_guide.model.guidance.where_to_turn import WhereToTurn
from returns_guide.model.part import Part
from returns_guide.model.types import Address, Colour, Icon, Text, Words


class Store(Part):
    """The store whose guide this is."""

    name: Words = Field(description="The store's name, as customers know it.", examples=["Example Store"])
    rule: Text = Field(
        description="The one sentence that matters most; it's shown on every page.",
        examples=["Return the product the same way you bought it."],
    )
    rule_explained: Text | None = Field(
        None,
        description="What the rule means, for the front page.",
        examples=["If you bought it on a marketplace, return it there."],
    )
    heading: Words | None = Field(
        None, description="The heading of the front page.", examples=["Return a damaged product"]
    )
    not_sure: tuple[Text, ...] = Field(
        (),
        description="How a customer can find out where they bought it, one hint an entry.",
        examples=[["Look for your order confirmation email."]],
    )
    website: Address | None = Field(None, description="The store's own website.", examples=["https://www.example.com/"])
    contact: Contact | None = Field(None, description="How a customer reaches a person at the store.")
    refused: tuple[WhereToTurn, ...] = Field(
        (), description="Where a customer turns whose return is refused; on the pages of channels that don't say it."
    )
    refused_in_order: bool = Field(
        False,
        description="Whether customers turn to them one after the other, in this order: yes or no.",
        examples=["yes"],
    )
    icon: Icon = Field(
        "material/package-variant-closed",
        description="The store's sign, beside its name and in the browser's tab.",
        examples=["material/package-variant-closed"],
    )
    colour: Colour = Field(
        "#0369a1",
        description="The store's colour for links and buttons; 4.5:1 on white at least.",
        examples=["#0369a1"],
    )
    questions: tuple[Question, ...] = Field(
        (), description="What customers of all channels ask, with the answers; on the front page."
    )
    overview: bool = Field(
        False,
        description="Whether a page compares all channels, and their reasons, in one table; the front page leads to "
        "it: yes or no.",
        examples=["yes"],
    )
    parcel_cards: bool = Field(
        False,
        description="Whether there are cards to print and put into parcels, with a code that leads here: yes or no.",
        examples=["yes"],
    )
