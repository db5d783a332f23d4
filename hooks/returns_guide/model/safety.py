"""A question before all others, where what a store sells can hurt somebody: what is dangerous, and what to do then."""

from pydantic import Field

from returns_guide.model.part import Link, Part
from returns_guide.model.types import HelpLine, Id, Text, Words


class SafetyLine(Part):
    """A telephone number for when it may be dangerous."""

    number: HelpLine = Field(description="The number.", examples=["112", "+31 85 000 0112"])
    words: Words | None = Field(
        None, description="When somebody answers there, and for whom it is.", examples=["Free, day and night"]
    )


class Safety(Part):
    """What a customer has to know before anything else: when it may be dangerous, whom to call, what to do."""

    question: Words = Field(
        description="The question at the top of the pages, so that yes means danger.",
        examples=["Is the battery hot, swollen, leaking or smoking?"],
    )
    call_first: Text | None = Field(
        None,
        description="When to call the emergency services before the store.",
        examples=["Smoke, fire or somebody hurt: go outside and call [112](tel:112) first."],
    )
    telephones: tuple[SafetyLine, ...] = Field(min_length=1, description="Whom to call; the first is the large button.")
    do: tuple[Text, ...] = Field(min_length=1, description="What to do, in order.", examples=[["Unplug the charger."]])
    do_not: tuple[Text, ...] = Field((), description="What must not be done.", examples=[["Do not send it anywhere."]])
    signs: tuple[Text, ...] = Field(
        (), description="What it looks, smells or feels like.", examples=[["Too hot to hold"]]
    )
    asked: tuple[Text, ...] = Field(
        (), description="What the store asks on the telephone.", examples=[["Where it is now"]]
    )
    afterwards: tuple[Text, ...] = Field(
        (), description="What happens after the call.", examples=[["We collect it ourselves, free of charge."]]
    )
    link: Link | None = Field(None, description="Where more about it can be read.")
    channels: tuple[Id, ...] = Field(
        (),
        description="The ids of the channels whose pages ask it; all of them where that is not said.",
        examples=[["our-shop"]],
    )
