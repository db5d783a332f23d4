"""How long something takes, holds or stays open, in one of the units that stores say it in."""

from pydantic import Field

from returns_guide.model.guidance.contents import units
from returns_guide.model.types import Words


class HowLong(units.Measured):
    """How long it is: at once, or so many minutes, hours, days, months or years."""

    what: Words | None = Field(
        None, description="What it is that long for, where there are several.", examples=["Panels and doors"]
    )
    at_once: bool = Field(False, description="Whether it takes no time at all: yes or no.", examples=["yes"])
    minutes: units.Minutes = None
    hours: units.Hours = None
    days: units.Days = None
    months: units.Months = None
    years: units.Years = None
    up_to: units.UpTo = None
    kind: units.Kind = None
    usually: bool = Field(False, description="Whether it's that long mostly: yes or no.", examples=["yes"])
    on_average: bool = Field(False, description="Whether it's that long on average: yes or no.", examples=["yes"])
    at_most: bool = Field(False, description="Whether it's no longer than that: yes or no.", examples=["yes"])
    after: Words | None = Field(
        None, description="What it is counted from, in a few words.", examples=["the parcel has reached us"]
    )
