"""Where a fact comes from, and when somebody last looked."""

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Address, Day, Words


class Source(Part):
    """Where a fact comes from, and when somebody last looked."""

    title: Words = Field(description="What the source is.", examples=["Example Market: return policy"])
    address: Address = Field(description="Where it can be read.", examples=["https://www.example.com/returns"])
    checked: Day = Field(description="The day it was last read: year-month-day.", examples=["2026-11-23"])
    changed: Day | None = Field(
        None,
        description="The day on which the source says that it was last changed.",
        examples=["2026-01-12"],
    )
    review: Day | None = Field(
        None,
        description="The day by which it should be read again; 90 days after it was checked where that is not said.",
        examples=["2027-02-01"],
    )
