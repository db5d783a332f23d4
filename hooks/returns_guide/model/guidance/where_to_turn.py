"""Where a customer turns whose return is refused."""

from pydantic import Field

from returns_guide.model.guidance.contents.cost import Cost
from returns_guide.model.guidance.contents.how_long import HowLong
from returns_guide.model.guidance.source import Source
from returns_guide.model.part import Link, Part
from returns_guide.model.types import Email, Telephone, Text, Words


class WhereToTurn(Part):
    """Where a customer turns whose return is refused: a second look, a guarantee, a dispute office, a card issuer …"""

    name: Words = Field(description="Who or what it is.", examples=["Your card issuer"])
    text: Text | None = Field(
        None,
        description="What it can do, by when, and what it costs.",
        examples=["Ask for a chargeback, often within 120 days."],
    )
    only_if: Text | None = Field(
        None,
        description='For whom it is there at all; comes after "Only if:".',
        examples=["more than 50 € are in dispute"],
    )
    within: tuple[HowLong, ...] = Field((), description="By when a customer has to turn there.")
    takes: tuple[HowLong, ...] = Field((), description="How soon an answer comes from there.")
    costs: tuple[Cost, ...] = Field((), description="What it costs to turn there, and who pays.")
    link: Link | None = Field(None, description="Where it can be turned to.")
    email: Email | None = Field(None, description="Its email address.", examples=["complaints@example.com"])
    telephone: Telephone | None = Field(
        None, description="Its telephone number, with its country code.", examples=["+1 555 0100"]
    )
    postal_address: tuple[Words, ...] = Field(
        (),
        description="Where letters to it go, a line an entry.",
        examples=[["Example Dispute Office", "PO Box 12", "12345 Sampletown"]],
    )
    source: Source | None = Field(None, description="Where this is known from; shown beside it.")
