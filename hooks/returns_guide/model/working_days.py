"""Which days of the week count where somebody has so many working days."""

from typing import Annotated, Literal, get_args

from pydantic import Field

DayKind = Literal["working", "calendar"]
Weekday = Literal["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
WEEK: tuple[str, ...] = get_args(Weekday)

WorkingDays = Annotated[
    tuple[Weekday, ...],
    Field(
        min_length=1,
        description="The days on which the store works; Monday to Friday where that is not said.",
        examples=[["sunday", "monday", "tuesday", "wednesday", "thursday"]],
    ),
]


def counted(kind: DayKind, working_days: tuple[Weekday, ...]) -> tuple[int, ...]:
    """The weekdays that count, as JavaScript numbers them: Sunday is 0."""
    if kind == "calendar":
        return tuple(range(7))
    return tuple(sorted(WEEK.index(day) for day in working_days)) or (1, 2, 3, 4, 5)
