"""The store whose guide it is, and how a customer reaches a person there."""

from pydantic import Field

from returns_guide.model.guidance.contents.question import Question
from returns_guide.model.part import Link, Part
from returns_guide.model.types import Address, Colour, Email, Icon, Telephone, Text, Words


class Contact(Part):
    """How a customer reaches a person at the store."""

    words: Text | None = Field(
        None, description="When and how to get in touch, in a sentence.", examples=["We answer within one working day."]
    )
    email: Email | None = Field(
        None, description="The store's email address for returns.", examples=["help@example.com"]
    )
    telephone: Telephone | None = Field(
        None, description="The store's telephone number, with its country code.", examples=["+1 555 0100"]
    )
    page: Link | None = Field(None, description="The store's own contact page.")


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
    parcel_cards: bool = Field(
        False,
        description="Whether there are cards to print and put into parcels, with a code that leads here: yes or no.",
        examples=["yes"],
    )
