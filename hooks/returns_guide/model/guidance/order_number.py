"""How a channel's order numbers look."""

from pydantic import Field, ValidationInfo, field_validator

from returns_guide.model.guidance.source import Source
from returns_guide.model.part import Part
from returns_guide.model.types import Pattern, Text, Words, refuse
from returns_guide.values.patterns import copied_format_problem, matches
from returns_guide.values.signs.plain_signs import other_sign, plain_signs


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

    @field_validator("pattern")
    @classmethod
    def _fits_more_than_itself(cls, pattern: str | None) -> str | None:
        if pattern and (problem := copied_format_problem(pattern)):
            refuse(problem)
        return pattern

    @field_validator("example")
    @classmethod
    def _fits_its_pattern(cls, example: str | None, info: ValidationInfo) -> str | None:
        pattern = info.data.get("pattern")
        if example and pattern and not matches(pattern, example):
            if matches(pattern, plain := plain_signs(example)):
                refuse(f'"{example}" has {other_sign(example)}; write "{plain}"')
            refuse(f'"{example}" does not fit the pattern {pattern}; correct one of the two')
        return example
