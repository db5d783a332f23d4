"""Where a customer turns whose return is refused."""

from pydantic import Field

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
    link: Link | None = Field(None, description="Where it can be turned to.")
    email: Email | None = Field(None, description="Its email address.", examples=["complaints@example.com"])
    telephone: Telephone | None = Field(
        None, description="Its telephone number, with its country code.", examples=["+1 555 0100"]
    )
    source: Source | None = Field(None, description="Where this is known from; shown beside it.")
