"""A step on the customer's way, with the different ways to do it, and its place on the page."""

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple, get_args

from pydantic import Field, PrivateAttr

from returns_guide.model.guidance.contents.collection import GoodsCollection
from returns_guide.model.guidance.contents.cost import Cost
from returns_guide.model.guidance.contents.lasting import Lasting
from returns_guide.model.guidance.contents.picture import Picture
from returns_guide.model.guidance.contents.terms import Terms
from returns_guide.model.guidance.contents.thing_to_have_ready import ThingToHaveReady
from returns_guide.model.part import Link, Part
from returns_guide.model.types import OldStepId, StepId, Text, Words
from returns_guide.values.addresses import has_other_letters, old_title_address, title_address

Button = Literal["claim", "action", "message"]
"""A button of a channel's guide: to its claim form, to its action, to the message to take along."""
BUTTONS: tuple[Button, ...] = get_args(Button)


class Way(Part):
    """What a customer does: in a step, or in one of the ways of a step (in the app, on the website)."""

    text: Text | None = Field(
        None, description="What to do, in a sentence or two.", examples=["Check the package as soon as you receive it."]
    )
    path: tuple[Words, ...] = Field(
        (),
        description="What to tap or click, one after the other.",
        examples=[["Your Orders", "Return or Replace Items"]],
    )
    details: tuple[Text, ...] = Field(
        (), description="More about it, one point an entry.", examples=[["Attach the photos of the damage."]]
    )
    sub_steps: tuple[Text, ...] = Field(
        (),
        description="What to do in it, one after the other; they are numbered.",
        examples=[["Fold the box.", "Tape it shut."]],
    )
    links: tuple[Link, ...] = Field((), description="Where the customer can go from here.")
    collection: GoodsCollection | None = Field(
        None, description="When and from where goods are collected, where nobody has to send them."
    )


class Variant(Lasting, Way):
    """One of several ways to do a step."""

    name: Words = Field(description="Which way this is.", examples=["In the app"])
    costs: tuple[Cost, ...] = Field((), description="What this way costs, and who pays.")


class Step(Lasting, Terms, Way):
    """One step on the customer's way."""

    section: Words | None = Field(
        None,
        description="The heading of a part of the steps that begins with this one.",
        examples=["Hand over the parcel"],
    )
    title: Words = Field(description="The step in a few words; begin with a verb.", examples=["Inspect the package"])
    only_if: Text | None = Field(
        None,
        description='When the step counts at all; comes after "Only if:".',
        examples=["the seller asks for the product back"],
    )
    have_ready: tuple[Words, ...] = Field(
        (), description="What to have ready for the step.", examples=[["Your order number"]]
    )
    have_ready_if: tuple[ThingToHaveReady, ...] = Field(
        (), description="What to have ready for it only in some cases, each with its condition."
    )
    not_needed: tuple[Words, ...] = Field(
        (),
        description="What customers may think that they need for the step, but don't.",
        examples=[["The invoice", "The original box"]],
    )
    sent_by: Literal["customer", "store"] | None = Field(
        None, description="Who gets the goods moved in this step: the customer, or the store."
    )
    carrier: Words | None = Field(None, description="Who moves them, by name.", examples=["Example Express"])
    files_claim: bool = Field(
        False,
        description="Whether the claim is filed in this step; the steps after it are what happens next: yes or no.",
        examples=["yes"],
    )
    opens_action: bool = Field(
        False,
        description="Whether the step speaks of the channel's action; its button is shown there, too: yes or no.",
        examples=["yes"],
    )
    needs_message: bool = Field(
        False,
        description="Whether the step needs the hand-off's message; a link to it is shown there: yes or no.",
        examples=["yes"],
    )
    within_window: bool = Field(
        False,
        description="Whether this is the step that the channel's window limits, or windows; shown there: yes or no.",
        examples=["yes"],
    )
    warning: Text | None = Field(
        None, description="What must not go wrong here.", examples=["Keep the packaging until the claim is settled."]
    )
    warnings: tuple[Text, ...] = Field(
        (),
        description="The same, where there is more than one thing to take care of.",
        examples=[["Keep children away.", "Do not touch the shards."]],
    )
    optional: bool = Field(False, description="Whether customers may leave the step out: yes or no.", examples=["yes"])
    picture: Picture | None = Field(None, description="A picture that helps with the step.")
    pictures: tuple[Picture, ...] = Field((), description="More pictures, in their order.")
    variants: tuple[Variant, ...] = Field((), description="Different ways to do the step: in the app, on the website …")
    id: StepId | None = Field(
        None,
        description="The end of the step's own address; made from its title where it is missing.",
        examples=["report-the-damage"],
    )
    was: tuple[OldStepId, ...] = Field(
        (),
        description="Ends of addresses that led to the step before, and go on leading to it.",
        examples=[["report-the-issue"]],
    )

    _section_address: str = PrivateAttr("")

    @property
    def section_address(self) -> str:
        """The end of the address of the part that begins here, behind the "#"."""
        return self._section_address

    def begin_section(self, address: str) -> None:
        """Take the address of the part that begins here, once, when the whole file has been read."""
        self._section_address = address

    @property
    def every_picture(self) -> tuple[Picture, ...]:
        """Its pictures, in their order."""
        return (self.picture, *self.pictures) if self.picture else self.pictures

    @property
    def every_warning(self) -> tuple[Text, ...]:
        """What to take care of, in its order."""
        return (self.warning, *self.warnings) if self.warning else self.warnings

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The guide's buttons that the step speaks of."""
        spoken_of = {"claim": self.files_claim, "action": self.opens_action, "message": self.needs_message}
        return tuple(button for button in BUTTONS if spoken_of[button])


class Place(NamedTuple):
    """The end of a step's address, behind the "#"; all of `old` lead to it, too, its number among them."""

    address: str
    old: tuple[str, ...]
    number: int


def placed(
    steps: tuple[Step, ...], tag: str | None = None, *, numbers: Sequence[int] = (), others: Collection[str] = ()
) -> list[tuple[Step, Place]]:
    """The steps of one page, each with its place there; `tag` names their language, where it is known.

    Where a page has several ways from one step on, `numbers` count each way's steps; `others` are addresses of parts
    of the page that are no steps.
    """
    return list(zip(steps, places(steps, tag, numbers or range(1, len(steps) + 1), others), strict=True))


def places(steps: tuple[Step, ...], tag: str | None, numbers: Sequence[int], others: Collection[str]) -> list[Place]:
    """The place of each step. What an editor has written is kept; an address made from a title gives way to it."""
    written = {*others, *written_addresses(steps)}
    addresses = _addresses(steps, written, tag)
    taken = {*written, *addresses}
    found = []
    for number, step, address in zip(numbers, steps, addresses, strict=True):
        made = dict.fromkeys((*_made_before(step), f"step-{number}"))
        old = (*_before(step), *(name for name in made if name not in taken))
        taken.update(old)
        found.append(Place(address, tuple(name for name in old if name != address), number))
    return found


def written_addresses(steps: tuple[Step, ...]) -> set[str]:
    """The addresses that an editor has written for them, old ones among them."""
    return {name for step in steps for name in (step.id, *_before(step)) if name}


def _addresses(steps: tuple[Step, ...], written: set[str], tag: str | None) -> list[str]:
    wished = [step.id or title_address(step.title, tag) for step in steps]
    taken = {*written, *wished}
    addresses: list[str] = []
    for number, (step, wish) in enumerate(zip(steps, wished, strict=True), 1):
        is_free = wish and wish not in written and wish not in addresses
        is_kept = is_free or wish in (step.id, *_before(step))
        address = wish if is_kept else _free(wish or f"step-{number}", taken)
        taken.add(address)
        addresses.append(address)
    return addresses


def _made_before(step: Step) -> Iterator[str]:
    """The address that was once made from its title, where languages have changed it since."""
    if not step.id and has_other_letters(step.title) and (old := old_title_address(step.title)):
        yield old


def _free(wish: str, taken: set[str]) -> str:
    """The wish, or the first of wish-2, wish-3 … that nothing else is called."""
    number, address = 1, wish
    while address in taken:
        number += 1
        address = f"{wish}-{number}"
    return address


def _before(step: Step) -> tuple[str, ...]:
    """Its old addresses, in the form in which addresses are made: letters with their marks as one sign."""
    return tuple(unicodedata.normalize("NFC", name) for name in step.was) if step.was else ()
