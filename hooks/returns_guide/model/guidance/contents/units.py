"""The units in which stores say how long something is, and how many of each there may be."""

from typing import Annotated, Literal

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Number
from returns_guide.model.working_days import DayKind

Unit = Literal["minutes", "hours", "days", "working days", "months", "years"]
UNITS: tuple[Unit, ...] = ("minutes", "hours", "days", "months", "years")

Minutes = Annotated[Number | None, Field(ge=1, le=600, description="How many minutes.", examples=["5"])]
Hours = Annotated[Number | None, Field(ge=1, le=1000, description="Or how many hours.", examples=["48"])]
Days = Annotated[Number | None, Field(ge=1, le=3650, description="Or how many days.", examples=["14"])]
Months = Annotated[Number | None, Field(ge=1, le=600, description="Or how many months.", examples=["6"])]
Years = Annotated[Number | None, Field(ge=1, le=50, description="Or how many years.", examples=["2"])]
UpTo = Annotated[
    Number | None,
    Field(
        ge=2,
        le=3650,
        description="Up to how many of them, where it's a range: 30, for 14 to 30 days.",
        examples=["30"],
    ),
]
Kind = Annotated[
    DayKind | None,
    Field(
        description="Which days count: only those on which the store works, or every day of the calendar, as where "
        "that is not said.",
        examples=["working"],
    ),
]


class Measured(Part):
    """What is so many of one of these units long: it has keys that are called as they are, of those it needs."""

    @property
    def length(self) -> int | None:
        """How many of its unit, at least; None where no number says it."""
        return next((number for unit in UNITS if (number := getattr(self, unit, None))), None)

    @property
    def unit(self) -> Unit:
        """What its length counts."""
        named: Unit = next((unit for unit in UNITS if getattr(self, unit, None)), "days")
        return "working days" if named == "days" and getattr(self, "kind", None) == "working" else named
