"""What a customer takes along to a marketplace's app or website."""

from pydantic import Field

from returns_guide.model.part import Part
from returns_guide.model.types import Message


class Handoff(Part):
    """What a customer takes along to a marketplace's app or website."""

    message: Message = Field(
        description='A message to the seller; "{order number}" becomes the customer\'s own.',
        examples=["My order {order number} arrived damaged. I would like a replacement or a refund."],
    )
    photos: bool = Field(
        True,
        description="Whether customers can make photos ready to share on their device, where none is sent: yes or no.",
        examples=["no"],
    )
