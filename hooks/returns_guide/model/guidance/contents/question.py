"""A question that customers ask, and its answer."""

from collections.abc import Sequence

from pydantic import Field, PrivateAttr

from returns_guide.model.part import Part
from returns_guide.model.types import Text, Words
from returns_guide.values.addresses import part_addresses


class Question(Part):
    """A question that customers ask, and its answer."""

    question: Words = Field(description="The question, in a customer's words.", examples=["Was it a gift?"])
    answer: Text = Field(description="The answer.", examples=["You can claim all the same."])
    points: tuple[Text, ...] = Field(
        (), description="More of the answer, one point an entry.", examples=[["The money goes to whoever paid."]]
    )

    _address: str = PrivateAttr("")

    @property
    def address(self) -> str:
        """The end of its address on the page, behind the "#"."""
        return self._address

    def lead_to(self, address: str) -> None:
        """Take its address, once, when the whole file has been read."""
        self._address = address


def address_questions(questions: Sequence[Question], tag: str | None) -> None:
    """Let each question have an address on its page; `tag` names their language, where it is known."""
    addresses = part_addresses("question", [one.question for one in questions], tag)
    for one, address in zip(questions, addresses, strict=True):
        one.lead_to(address)
