"""A small table."""

from typing import Annotated

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Text, Words

MOST_COLUMNS, MOST_ROWS = 5, 20
"""As much as a phone shows; reading/ says where there is more."""


class Table(Part):
    """A small table; each row has an entry for each column, and the first says what the row is about."""

    title: Words = Field(description="What the table shows.", examples=["Where to drop it off"])
    columns: Annotated[tuple[Words, ...], Field(min_length=1, json_schema_extra={"maxItems": MOST_COLUMNS})] = Field(
        description="The heads of its columns: 2 to 5.", examples=[["Country", "Opening times"]]
    )
    rows: Annotated[tuple[tuple[Text, ...], ...], Field(min_length=1, json_schema_extra={"maxItems": MOST_ROWS})] = (
        Field(
            description="Its rows, 20 at most: an entry for each column.",
            examples=[[["France", "Monday to Saturday"], ["Spain", "every day"]]],
        )
    )
