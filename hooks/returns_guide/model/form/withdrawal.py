"""How a customer withdraws from a contract that was made online: the form, and what holds before and after it."""

from typing import Annotated, Literal

from pydantic import Field

from returns_guide.model.form.claim_field import ClaimField
from returns_guide.model.form.claim_form import ClaimForm
from returns_guide.model.form.endpoint import Endpoint
from returns_guide.model.form.other_way import OtherWay
from returns_guide.model.guidance.source import Source
from returns_guide.model.part import Link, Part
from returns_guide.model.types import Id, Number, Text, Words

ASKED = (
    ClaimField.model_construct(id="name", type="name", label="name", longest=200),
    ClaimField.model_construct(id="order-number", type="order-number", label="order-number", longest=200),
    ClaimField.model_construct(id="items", type="long-text", label="items", optional=True, longest=1000),
    ClaimField.model_construct(id="email", type="email", label="email", longest=254),
)
"""All that may be asked: who withdraws, from which contract or part of it, and where the acknowledgement goes.

Source: Article 11a (2) of Directive 2011/83/EU. The words for it stand in the form's template.
"""


class WithdrawalPeriod(Part):
    """How long a customer can withdraw."""

    days: Number = Field(
        14, ge=1, le=3650, description="How many days; 14 where that is not said.", examples=["14", "30"]
    )
    counted_from: Literal["delivery", "last-delivery", "contract"] = Field(
        description="The day they are counted from: that of the delivery, of the last part of it, or of the contract.",
        examples=["delivery"],
    )


class AcknowledgedBy(Part):
    """Who sends the customer the acknowledgement, where the provider sends none."""

    who: Words = Field(description="Who sends it, as customers know them.", examples=["Our customer service"])
    hours: Number = Field(
        ge=1, le=72, description="Within how many hours it is with the customer at the most.", examples=["24"]
    )


class WithdrawalElsewhere(Part):
    """Where customers of a marketplace withdraw from what they bought there."""

    channel: Id = Field(description="The id of the marketplace's channel.", examples=["market"])
    words: Text = Field(
        description="How it is done there.", examples=["Open the order in your account and choose “Cancel contract”."]
    )
    link: Link | None = Field(None, description="Where it is done.")


class Withdrawal(Part):
    """The page on which customers withdraw from a contract that they made online, as EU law asks for it."""

    title: Words | None = Field(None, description="The page's heading.", examples=["Withdraw from your contract"])
    intro: Text | None = Field(
        None,
        description="What is shown above the form.",
        examples=["Changed your mind? Tell us within 14 days; you don't need a reason."],
    )
    applies_to: tuple[Id, ...] = Field(
        (),
        description="The ids of the channels whose contracts are withdrawn from here; all but those below `elsewhere` "
        "where that is not said.",
        examples=[["our-shop"]],
    )
    elsewhere: tuple[WithdrawalElsewhere, ...] = Field(
        (), description="The marketplaces with a way of their own, and which way that is."
    )
    endpoint: Endpoint = Field(description="Where withdrawals go.")
    acknowledged_by: AcknowledgedBy | None = Field(
        None, description="Who acknowledges a withdrawal, and how soon, where the provider does not."
    )
    contract: Text | None = Field(
        None,
        description="Where to find what identifies the contract.",
        examples=["The order number is in the email that confirmed your order."],
    )
    period: WithdrawalPeriod | None = Field(None, description="How long a customer can withdraw.")
    other_ways: tuple[OtherWay, ...] = Field(
        (), description="How customers can withdraw without the form; shown below it."
    )
    allowed: tuple[Text, ...] = Field(
        (),
        description="What customers can withdraw from though many think they can't, one an entry.",
        examples=[["Goods that you have opened."]],
    )
    exceptions: tuple[Text, ...] = Field(
        (),
        description="What nobody can withdraw from, one an entry.",
        examples=[["Goods made to your measurements."]],
    )
    send_back_within: Number | None = Field(
        None, ge=1, le=365, description="Within how many days of withdrawing the goods are sent back.", examples=["14"]
    )
    collected: Text | None = Field(
        None,
        description="Where the goods are collected instead of sent back: who comes, and what may not be posted.",
        examples=["Our driver collects a battery from you; never post one."],
    )
    goods_to: Annotated[tuple[Words, ...], Field(max_length=8)] = Field(
        (),
        description="The address that the goods go back to, a line an entry.",
        examples=[["Example Store, Returns", "1 Example Street", "12345 Example Town"]],
    )
    return_costs: Text | None = Field(
        None,
        description="What sending back costs the customer.",
        examples=["You pay the postage; we collect furniture for 49 euros."],
    )
    refunded_within: Number | None = Field(
        None, ge=1, le=365, description="Within how many days of withdrawing the money is paid back.", examples=["14"]
    )
    refund: Text | None = Field(
        None,
        description="What is paid back, how, and what we may wait for.",
        examples=["You get back the price and the standard delivery, the way you paid."],
    )
    refund_waits: Literal["goods", "goods-or-proof"] | None = Field(
        None,
        description="What the store may wait for before it pays: goods (until they are back), or goods-or-proof (until "
        "they are back, or the customer shows that they are on their way).",
        examples=["goods"],
    )
    value_loss: Text | None = Field(
        None,
        description="When less is paid back, because the goods have lost value.",
        examples=["We may keep what the goods lost in value through more than trying them out."],
    )
    privacy: Text | None = Field(
        None, description="What happens to the answers; shown beside the button.", examples=["Only our team reads it."]
    )
    sources: tuple[Source, ...] = Field((), description="Where this is known from.")

    @property
    def form(self) -> ClaimForm:
        """The same as a form with what it asks; its sentences are the site's own."""
        return ClaimForm.model_construct(title=self.title or "", endpoint=self.endpoint, fields=ASKED, topics=())

    def concerns(self, channel: str) -> bool:
        """Whether contracts of the channel, or the page below one, with this id are withdrawn from here."""
        own = channel.partition("/")[0]
        return own in self.applies_to if self.applies_to else self.way_of(channel) is None

    def way_of(self, channel: str) -> WithdrawalElsewhere | None:
        """The way that a marketplace has of its own, if that's where customers of this channel withdraw."""
        own = channel.partition("/")[0]
        return next((way for way in self.elsewhere if way.channel == own), None)
