"""How long something takes, holds or stays open, in one of the units that stores say it in."""

from typing import Literal

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Number, Words
from returns_guide.model.working_days import DayKind

Unit = Literal["minutes", "hours", "days", "working days", "months", "years"]


class HowLong(Part):
    """How long it is: at once, or so many minutes, hours, days, months or years."""

    what: Words | None = Field(
        None, description="What it is that long for, where there are several.", examples=["Panels and doors"]
    )
    at_once: bool = Field(False, description="Whether it takes no time at all: yes or no.", examples=["yes"])
    minutes: Number | None = Field(None, ge=1, le=600, description="How many minutes.", examples=["5"])
    hours: Number | None = Field(None, ge=1, le=1000, description="Or how many hours.", examples=["48"])
    days: Number | None = Field(None, ge=1, le=3650, description="Or how many days.", examples=["5"])
    months: Number | None = Field(None, ge=1, le=600, description="Or how many months.", examples=["6"])
    years: Number | None = Field(None, ge=1, le=50, description="Or how many years.", examples=["2"])
    up_to: Number | None = Field(
        None,
        ge=2,
        le=3650,
        description="How many there are at most, where it's a range: 5 days up to 15.",
        examples=["15"],
    )
    kind: DayKind | None = Field(
        None,
        description="Which days count: only those on which the store works, or every day of the calendar.",
        examples=["working"],
    )
    usually: bool = Field(False, description="Whether it's that long mostly: yes or no.", examples=["yes"])
    on_average: bool = Field(False, description="Whether it's that long on average: yes or no.", examples=["yes"])
    at_most: bool = Field(False, description="Whether it's no longer than that: yes or no.", examples=["yes"])
    after: Words | None = Field(
        None, description="What it is counted from, in a few words.", examples=["the parcel has reached us"]
    )

    @property
    def length(self) -> int | None:
        """How many of its unit, at least; None where it takes no time."""
        return self.minutes or self.hours or self.days or self.months or self.years

    @property
    def unit(self) -> Unit:
        """What its length counts."""
        if self.days:
            return "working days" if self.kind == "working" else "days"
        units: tuple[Unit, ...] = ("minutes", "hours", "months", "years")
        return next((unit for unit in units if getattr(self, unit)), "minutes")
