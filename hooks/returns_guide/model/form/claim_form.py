"""The form with which a customer files a claim with the store itself."""

from typing import Annotated, Literal

from pydantic import Field

from returns_guide.model.form.endpoint import Acknowledged, Endpoint
from returns_guide.model.part import Part
from returns_guide.model.types import Id, Number, Text, Words
from returns_guide.model.working_days import DayKind, WorkingDays, counted


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


class AnsweredWithin(Part):
    """How soon the store answers a claim."""

    days: Number = Field(ge=1, le=365, description="How many days an answer takes at the most.", examples=["3"])
    kind: DayKind = Field(
        description="Which days count: only those on which the store works, or every day of the calendar.",
        examples=["working"],
    )
    working_days: WorkingDays = ()

    @property
    def counted(self) -> tuple[int, ...]:
        """The weekdays that count, as JavaScript numbers them: Sunday is 0."""
        return counted(self.kind, self.working_days)


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
    answered_within: AnsweredWithin | None = Field(
        None, description="How soon the store answers; without it, the guide promises nothing."
    )
    acknowledgement: Words | None = Field(
        None,
        description="What the provider mails to the customer as soon as a claim has arrived.",
        examples=["We have your claim, and answer within three days."],
    )

    @property
    def acknowledged(self) -> Acknowledged | None:
        """How whoever sends it is mailed that it has arrived; None where no such mail comes."""
        asks = any(field.type == "email" and not field.optional for field in self.fields)
        return self.endpoint.acknowledged(self.acknowledgement) if asks else None
