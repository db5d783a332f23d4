"""How long a guide, a step or one of its ways takes, and how long what a customer gets there is valid."""

from pydantic import Field

from returns_guide.model.guidance.contents.how_long import HowLong
from returns_guide.model.part import Part


class Lasting(Part):
    """What takes time, and what is valid for a time."""

    takes: tuple[HowLong, ...] = Field((), description="How long it takes; an entry for each thing that takes its own.")
    valid_for: tuple[HowLong, ...] = Field(
        (), description="How long what a customer gets is valid, like a label or a gift card."
    )
