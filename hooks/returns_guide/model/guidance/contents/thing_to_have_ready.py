"""Something that only some customers have to have ready."""

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Text, Words


class ThingToHaveReady(Part):
    """Something to have ready for a step, but not in every case."""

    what: Words = Field(description="What to have ready.", examples=["A copy of the police report"])
    only_if: Text = Field(
        description='When it is needed; comes after "only if:".', examples=["the parcel was worth more than 150 euros"]
    )
