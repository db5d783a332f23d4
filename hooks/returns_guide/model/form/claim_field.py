"""One thing that a claim asks for: what kind of answer it takes, and when it is asked at all."""

from typing import Literal

from pydantic import Field, field_validator

from returns_guide.model.guidance.number_format import fits_its_pattern, fits_more_than_itself
from returns_guide.model.part import Part
from returns_guide.model.types import Country, Id, Number, Pattern, Text, Words

FieldType = Literal[
    "order-number",
    "text",
    "long-text",
    "photos",
    "name",
    "email",
    "telephone",
    "choice",
    "choices",
    "consent",
    "country",
    "date",
    "number",
    "document",
    "items",
]
Taken = Literal["pdf", "photo"]
PhotoFormat = Literal["jpeg", "png", "webp", "heic"]


class OnlyWhen(Part):
    """The earlier answer with which a field is asked."""

    field: Id = Field(description="The id of the earlier field.", examples=["outcome"])
    chosen: tuple[Words, ...] = Field(
        (),
        description="Its options, any of which will do; nothing where that field is only ticked.",
        examples=[["A refund"]],
    )


class ClaimField(Part):
    """One thing that a claim asks for."""

    id: Id = Field(description="The field's name in the claim that arrives.", examples=["order-number"])
    type: FieldType = Field(description="What kind of answer it takes.", examples=["long-text"])
    label: Words = Field(description="The words above the field.", examples=["Your order number"])
    hint: Text | None = Field(
        None,
        description="Where to find it or how to answer.",
        examples=["You’ll find it in your order confirmation email."],
    )
    pattern: Pattern | None = Field(
        None,
        description=r"How a number looks that is asked for, as a regular expression: \d is a digit, {3} means three "
        "times. Who writes another one is told so, and may send it all the same.",
        examples=[r"SN \d{4} \d{3}"],
    )
    example: Words | None = Field(
        None, description="An answer as it looks; it is shown beside the field.", examples=["SN 2048 117"]
    )
    also_at: tuple[Text, ...] = Field(
        (),
        description="Other places where it is found than the one in `hint`, one an entry.",
        examples=[["On the box.", "On your invoice."]],
    )
    missing: Words | None = Field(
        None, description="What to say when it is left empty.", examples=["Enter your order number"]
    )
    optional: bool = Field(False, description="Whether it may be left empty: yes or no.", examples=["no"])
    only_when: OnlyWhen | None = Field(None, description="The earlier answer with which it is asked; else always.")
    longest: Number = Field(2000, ge=1, le=10_000, description="How many characters it takes.", examples=["2000"])
    least: Number | None = Field(
        None, ge=1, le=10, description="How many of several options have to be ticked at least.", examples=["1"]
    )
    most: Number | None = Field(
        None,
        ge=1,
        le=10,
        description="How many photos, ticked options or items it takes; 4 photos and 10 items where that is not said.",
        examples=["4"],
    )
    options: tuple[Words, ...] = Field((), description="What can be chosen.", examples=[["A refund", "No preference"]])
    statement: Text | None = Field(
        None,
        description="What a customer agrees to with a tick; it arrives with the claim.",
        examples=["I agree that you may read out my battery."],
    )
    countries: tuple[Country, ...] = Field(
        (),
        description="The countries to choose from, by their ISO codes; all of them without it.",
        examples=[["NL", "BE"]],
    )
    when: Literal["past", "future"] | None = Field(
        None, description="On which side of today a date lies; today itself is both.", examples=["past"]
    )
    within_days: Number | None = Field(
        None, ge=1, le=36_500, description="How many days from today a date may be.", examples=["730"]
    )
    lowest: Number = Field(0, ge=0, le=1_000_000_000, description="The lowest number it takes.", examples=["1"])
    highest: Number | None = Field(
        None, ge=1, le=1_000_000_000, description="The highest number it takes.", examples=["500"]
    )
    decimals: bool = Field(False, description="Whether a number may have decimals: yes or no.", examples=["no"])

    takes: tuple[Taken, ...] = Field(
        (), description="What a document may be: pdf, photo; either of them without it.", examples=[["pdf"]]
    )
    megabytes: Number | None = Field(
        None,
        ge=1,
        le=100,
        description="How many megabytes a document, or each photo, may have; for a document 5, or what the endpoint "
        "takes, where that is not said.",
        examples=["5"],
    )
    formats: tuple[PhotoFormat, ...] = Field(
        (),
        description="The formats in which photos are taken, jpeg among them, which the form makes of them where it "
        "can: jpeg, png, webp, heic.",
        examples=[["jpeg", "png", "heic"]],
    )

    rows: Number | None = Field(
        None,
        ge=1,
        le=10,
        description="For how many items there is room without JavaScript, 3 if not said; a button makes more with it.",
        examples=["3"],
    )
    part_numbers: bool = Field(
        False, description="Whether an item may be given with its part number: yes or no.", examples=["no"]
    )

    _of_a_kind = field_validator("pattern")(fits_more_than_itself)
    _of_that_kind = field_validator("example")(fits_its_pattern)

    @property
    def most_items(self) -> int:
        """How many items can be listed."""
        return self.most or 10

    @property
    def plain_rows(self) -> int:
        """For how many items there is room without a script."""
        return min(self.rows or 3, self.most_items)

    @property
    def taken(self) -> tuple[Taken, ...]:
        """What a document may be."""
        return self.takes or ("pdf", "photo")

    @property
    def room(self) -> int:
        """How many photos there is room for."""
        return self.most or 4
