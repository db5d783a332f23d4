"""The form with which a customer files a claim with the store itself."""

from typing import Annotated, NamedTuple

from pydantic import Field

from returns_guide.languages.store_words.said import as_written
from returns_guide.model.form.claim_field import ClaimField
from returns_guide.model.form.endpoint import Acknowledged, Endpoint
from returns_guide.model.part import Part
from returns_guide.model.types import Id, Number, Text, Words
from returns_guide.model.working_days import DayKind, WorkingDays, counted


class Condition(NamedTuple):
    """The earlier field on which it depends whether another one is asked, and its options that ask for that."""

    field: ClaimField
    options: tuple[str, ...]


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

    def condition_of(self, field: ClaimField) -> Condition:
        """With which answers to which earlier field this one is asked; the reader has seen that it is there."""
        named, chosen = (field.only_when.field, field.only_when.chosen) if field.only_when else (field.id, ())
        earlier = next((one for one in self.fields if one.id == named), field)
        return Condition(earlier, tuple(one for one in earlier.options if as_written(one) in chosen))

    @property
    def takes_documents(self) -> bool:
        """Whether files may come with a claim that are no photos."""
        return any(field.type == "document" for field in self.fields)

    @property
    def acknowledged(self) -> Acknowledged | None:
        """How whoever sends it is mailed that it has arrived; None where no such mail comes."""
        asks = any(field.type == "email" and not (field.optional or field.only_when) for field in self.fields)
        return self.endpoint.acknowledged(self.acknowledgement) if asks else None

    @property
    def is_claim(self) -> bool:
        """Whether a claim is filed with it. What else is sent, the pages call the customer's answers."""
        return True

    @property
    def takes_photos(self) -> bool:
        """Whether it asks for photos."""
        return any(field.type == "photos" for field in self.fields)


class _Named(Part):
    id: Id = Field(
        description="What a channel calls it, as in `claim_form: spare-part`.",
        examples=["spare-part"],
    )


class NamedForm(ClaimForm, _Named):
    """One of several forms."""

    @property
    def is_claim(self) -> bool:
        """It may be for anything: a question, a spare part."""
        return False
