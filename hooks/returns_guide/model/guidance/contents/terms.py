"""What holds for a whole guide, or for one of its steps: what is accepted, what it costs, tables."""

from pydantic import Field

from returns_guide.model.guidance.contents.cost import Cost
from returns_guide.model.guidance.contents.table import Table
from returns_guide.model.part import Part
from returns_guide.model.types import Text


class Terms(Part):
    """What holds for a whole guide, or for one of its steps."""

    accepted: tuple[Text, ...] = Field(
        (), description='What is accepted; comes after "Accepted if:".', examples=[["the item is unworn"]]
    )
    not_accepted: tuple[Text, ...] = Field(
        (), description='What is not accepted; comes after "Not accepted if:".', examples=[["the seal is broken"]]
    )
    costs: tuple[Cost, ...] = Field((), description="What it costs, and who pays.")
    tables: tuple[Table, ...] = Field((), description="Small tables.")
