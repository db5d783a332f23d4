"""What something costs, and who pays."""

from typing import Literal

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Text, Words


class Cost(Part):
    """What something costs, and who pays: an amount, that it is free, or that it is not refunded."""

    what: Words = Field(description="What costs something.", examples=["Return by post"])
    amount: Words | None = Field(None, description="How much it is.", examples=["3.95 €"])
    free: bool = Field(False, description="Whether it costs the customer nothing: yes or no.", examples=["yes"])
    not_refunded: bool = Field(
        False, description="Whether customers don't get it back with their money: yes or no.", examples=["yes"]
    )
    paid_by: Literal["customer", "store", "seller"] | None = Field(
        None, description="Who pays: the customer, the store, or the seller where that is somebody else."
    )
    note: Text | None = Field(
        None, description="What else is to be known of it.", examples=["We take it off your refund."]
    )
