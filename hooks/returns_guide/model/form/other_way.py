"""How a customer withdraws from a contract without the form, and who acknowledges that."""

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Number, Text, Words
from returns_guide.model.working_days import DayKind


class AcknowledgedInDays(Part):
    """Who acknowledges what did not come by the form, and how soon."""

    who: Words = Field(description="Who does it, as customers know them.", examples=["Our customer service"])
    days: Number = Field(ge=1, le=30, description="Within how many days at the most.", examples=["1"])
    kind: DayKind = Field(
        "calendar",
        description="Which days count: only those on which the store works, or every day of the calendar.",
        examples=["working"],
    )


class OtherWay(Part):
    """A way to withdraw without the form."""

    how: Text = Field(
        description="How it is done.",
        examples=["By email or letter, with the model form or without."],
    )
    acknowledged_by: AcknowledgedInDays | None = Field(None, description="Who acknowledges it, and how soon.")
