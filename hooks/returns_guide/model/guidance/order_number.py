"""How a channel's order numbers look."""

from pydantic import Field, field_validator

from returns_guide.model.guidance.number_format import fits_its_pattern, fits_more_than_itself
from returns_guide.model.guidance.source import Source
from returns_guide.model.part import Part
from returns_guide.model.types import Pattern, Text, Words


class OrderNumber(Part):
    """How a channel's order numbers look and where a customer finds theirs."""

    pattern: Pattern | None = Field(
        None,
        description=r"A regular expression for the whole number: \d is a digit, {3} means three times.",
        examples=[r"\d{3}-\d{7}-\d{7}"],
    )
    uncertain: bool = Field(
        False,
        description="Whether numbers from elsewhere may fit the pattern, too: yes or no.",
        examples=["yes"],
    )
    example: Words | None = Field(None, description="An order number as it looks.", examples=["123-1234567-1234567"])
    where: Text | None = Field(
        None,
        description="Where a customer finds the order number.",
        examples=["You’ll find it in your order confirmation email."],
    )
    source: Source | None = Field(None, description="Where this is known from.")

    _of_a_kind = field_validator("pattern")(fits_more_than_itself)
    _of_that_kind = field_validator("example")(fits_its_pattern)
