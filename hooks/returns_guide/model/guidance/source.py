"""Where a fact comes from, and when somebody last looked."""

from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from returns_guide.model.part import Part
from returns_guide.model.types import Address, Day, Text, Words, refuse


class EarlierVersion(Part):
    """A version of a policy that still counts for earlier orders."""

    until: Day = Field(description="The last day of the orders that it counts for.", examples=["2026-01-11"])
    dated: Day | None = Field(None, description="The day from which that version was.", examples=["2025-02-01"])
    address: Address | None = Field(
        None, description="Where it can still be read.", examples=["https://www.example.com/returns-2025"]
    )

    @field_validator("dated")
    @classmethod
    def _is_before_its_last_day(cls, dated: Day | None, info: ValidationInfo) -> Day | None:
        if dated and (until := info.data.get("until")) and dated > until:
            refuse(f"is after the last day of that version, {until}; correct one of the two")
        return dated


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
    changes: Text | None = Field(
        None,
        description="What was changed on that day.",
        examples=["The prices of collection are new."],
    )
    earlier: tuple[EarlierVersion, ...] = Field(
        (), description="The versions before, where they still count for orders of that time."
    )
    review: Day | None = Field(
        None,
        description="The day by which it should be read again; 90 days after it was checked where that is not said.",
        examples=["2027-02-01"],
    )

    @field_validator("earlier")
    @classmethod
    def _are_before_it(cls, earlier: tuple[EarlierVersion, ...], info: ValidationInfo) -> tuple[EarlierVersion, ...]:
        days, changed = [version.until for version in earlier], info.data.get("changed")
        if len(set(days)) < len(days):
            refuse("has two versions until the same day; keep one, or write another day")
        if changed and any(day > changed for day in days):
            refuse('has a version until after the day in "changed"; write an earlier "until"')
        return earlier

    @field_validator("changes", "earlier")
    @classmethod
    def _belongs_to_a_change(cls, said: Any, info: ValidationInfo) -> Any:
        if said and info.data.get("changed", "wrong in itself") is None:
            refuse('there is no "changed" that says on which day; add it, or delete this line')
        return said
