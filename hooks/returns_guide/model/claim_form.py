"""The form with which a customer files a claim with the store itself."""

from typing import Annotated, Literal

from pydantic import Field

from returns_guide.model.endpoint import Endpoint
from returns_guide.model.part import Part
from returns_guide.model.types import Id, Number, Text, Words


class ClaimField(Part):
    """One thing that a claim asks for."""

    id: Id = Field(description="The field's name in the claim that arrives.", examples=["order-number"])
    type: Literal["order-number", "text", "long-text", "photos", "name", "email", "telephone", "choice"] = Field(
        description="What kind of answer it takes.", examples=["long-text"]
    )
    label: Words = Field(description="The words above the field.", examples=["Your order number"])
    hint: Text | None = Field(
        None,
        description="Where to find it or how to answer.",
        examples=["You’ll find it in your order confirmation email."],
    )
    missing: Words | None = Field(
        None, description="What to say when it is left empty.", examples=["Enter your order number"]
    )
    optional: bool = Field(False, description="Whether it may be left empty: yes or no.", examples=["no"])
    longest: Number = Field(2000, ge=1, le=10_000, description="How many characters it takes.", examples=["2000"])
    most: Number = Field(4, ge=1, le=10, description="How many photos it takes.", examples=["4"])
    options: tuple[Words, ...] = Field((), description="What can be chosen.", examples=[["A refund", "No preference"]])


class ClaimForm(Part):
    """The form with which a customer files a claim with the store itself."""

    title: Words = Field(description="The form's heading, and the words of its button.", examples=["File a Claim"])
    topics: tuple[Annotated[tuple[Words, ...], Field(min_length=1)], ...] = Field(
        (),
        description="The topics under which the store files claims, each as a path; a choice where there are several.",
        examples=[[["I Have a Problem with My Purchase", "Returns and Exchanges"]]],
    )
    endpoint: Endpoint = Field(description="Where the claim goes.")
    fields: tuple[ClaimField, ...] = Field(min_length=1, description="What the form asks for, in order.")
    privacy: Text | None = Field(
        None, description="What happens to the answers; shown beside the button.", examples=["Only our team reads it."]
    )
