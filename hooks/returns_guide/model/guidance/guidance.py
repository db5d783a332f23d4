"""What a customer is told on one page: what to do, how long there is, and all that belongs to it."""

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from pydantic import Field, PrivateAttr

from returns_guide.model.contact import Contact
from returns_guide.model.guidance.contents.lasting import Lasting
from returns_guide.model.guidance.contents.question import Question, address_questions
from returns_guide.model.guidance.contents.terms import Terms
from returns_guide.model.guidance.contents.thing_to_have_ready import ThingToHaveReady
from returns_guide.model.guidance.handoff import Handoff
from returns_guide.model.guidance.route import QUESTION, PlacedRoute, Route, Routes, route_addresses
from returns_guide.model.guidance.source import Source
from returns_guide.model.guidance.step import BUTTONS, Button, Place, Step, Way, placed, written_addresses
from returns_guide.model.guidance.where_to_turn import WhereToTurn
from returns_guide.model.guidance.window import Window
from returns_guide.model.guidance.window_of_several import AskedDay, WindowOfSeveral, asked_days, closing_first
from returns_guide.model.part import Link
from returns_guide.model.types import FormChoice
from returns_guide.values.addresses import part_addresses


class TapPath(NamedTuple):
    """What to tap in a step, one after the other; `way` is the variant's name, where the step has several."""

    step: int
    way: str | None
    places: tuple[str, ...]


class Guidance(Lasting, Terms):
    """What a customer is told on one page."""

    window: Window | None = Field(None, description="How long a customer has.")
    windows: tuple[WindowOfSeveral, ...] = Field(
        (),
        description="How long a customer has, where several count, like the law's and the store's; what gives a "
        "customer the most comes first.",
    )
    action: Link | None = Field(None, description="The one next thing to do, shown as a button.")
    steps: tuple[Step, ...] = Field(
        (), min_length=1, description="What to do, in order; with routes, what all of them begin with."
    )
    routes: Routes | None = Field(None, description="A question whose answer decides which steps come next.")
    tick_off: bool = Field(
        False, description="Whether customers can tick off the steps on their device: yes or no.", examples=["yes"]
    )
    photo_guide: bool = Field(
        False, description="Whether drawings show how to take the photos: yes or no.", examples=["yes"]
    )
    handoff: Handoff | None = Field(None, description="What a customer takes along to a marketplace's app.")
    questions: tuple[Question, ...] = Field((), description="What customers ask, with the answers.")
    refused: tuple[WhereToTurn, ...] = Field((), description="Where a customer turns whose return is refused.")
    refused_in_order: bool = Field(
        False,
        description="Whether customers turn to them one after the other, in this order: yes or no.",
        examples=["yes"],
    )
    contact: Contact | None = Field(
        None, description="How a customer reaches a person, where that isn't as the store says."
    )
    sources: tuple[Source, ...] = Field((), description="Where this channel's facts come from.")
    claim_form: FormChoice = Field(
        False,
        description="Whether claims are filed on its page: yes for `claim_form`, or the id of one of `claim_forms`.",
        examples=["yes"],
    )

    _tag: str | None = PrivateAttr(None)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons that its guide has; the first is the one next thing to do."""
        offered = {"claim": bool(self.claim_form), "action": self.action, "message": self.handoff}
        return tuple(button for button in BUTTONS if offered[button])

    def buttons_in(self, step: Step) -> tuple[Button, ...]:
        """Those of them that a step speaks of."""
        return tuple(button for button in step.buttons if button in self.buttons)

    @property
    def route_options(self) -> tuple[Route, ...]:
        """The routes among which a customer chooses, if there are any."""
        return self.routes.options if self.routes else ()

    @property
    def all_steps(self) -> tuple[Step, ...]:
        """The steps that all customers share, then those of each route."""
        return (*self.steps, *(step for route in self.route_options for step in route.steps))

    @property
    def placed_steps(self) -> list[tuple[Step, Place]]:
        """All steps, each with its place on the page."""
        others = {QUESTION, *self._route_addresses} if self.routes else ()
        return placed(self.all_steps, self._tag, numbers=self._numbers, others=others)

    @property
    def placed_routes(self) -> list[PlacedRoute]:
        """The routes, each with its own address and its steps at their places."""
        steps = self.placed_steps
        ends = [len(self.steps)]
        for route in self.route_options:
            ends.append(ends[-1] + len(route.steps))
        parts = [steps[first:last] for first, last in pairwise(ends)]
        return [PlacedRoute(*one) for one in zip(self.route_options, self._route_addresses, parts, strict=True)]

    @property
    def _numbers(self) -> list[int]:
        """What the page counts all steps by: each route goes on where the shared steps end."""
        shared = len(self.steps)
        ways = (range(shared + 1, shared + 1 + len(route.steps)) for route in self.route_options)
        return [*range(1, shared + 1), *chain.from_iterable(ways)]

    @property
    def _route_addresses(self) -> list[str]:
        return route_addresses(self.route_options, written_addresses(self.all_steps), self._tag)

    def placed_alone(self, steps: tuple[Step, ...]) -> list[tuple[Step, Place]]:
        """Some of the steps, each with its place on a page that has no others."""
        return placed(steps, self._tag)

    @property
    def spoken_tag(self) -> str | None:
        """The language of its words, where the file names one."""
        return self._tag

    def speak(self, tag: str | None) -> None:
        """Take the guide's language, once, when the whole file has been read: addresses are made of words."""
        self._tag = tag
        sections = [step for step in self.all_steps if step.section]
        addresses = part_addresses("section", [step.section or "" for step in sections], tag)
        for step, address in zip(sections, addresses, strict=True):
            step.begin_section(address)
        address_questions(self.questions, tag)

    @property
    def sections(self) -> tuple[Step, ...]:
        """The steps with which a part with a heading of its own begins."""
        return tuple(step for step in self.steps if step.section)

    @property
    def needed_steps(self) -> tuple[Step, ...]:
        """The steps that nobody may leave out."""
        return tuple(step for step in self.steps if not step.optional)

    @property
    def windows_by_closing(self) -> list[tuple[int, WindowOfSeveral]]:
        """The windows with their numbers, of which 0 gives the most, in the order in which they close."""
        return closing_first(self.windows)

    @property
    def asked_days(self) -> tuple[AskedDay, ...]:
        """The days from which a customer's windows can be reckoned, each once."""
        return asked_days(self.windows)

    @property
    def have_ready(self) -> tuple[str, ...]:
        """All that the steps want at hand, each thing once."""
        return tuple(dict.fromkeys(thing for step in self.all_steps for thing in step.have_ready))

    @property
    def have_ready_if(self) -> tuple[ThingToHaveReady, ...]:
        """All that the steps want at hand in some cases only, each thing once."""
        return tuple(dict.fromkeys(thing for step in self.all_steps for thing in step.have_ready_if))

    @property
    def paths(self) -> list[TapPath]:
        """What to tap in all the steps, in their order."""
        return [
            TapPath(number, name, way.path)
            for number, step in zip(self._numbers, self.all_steps, strict=True)
            for name, way in _ways(step)
            if way.path
        ]


def _ways(step: Step) -> Iterator[tuple[str | None, Way]]:
    """A step itself, then each of its ways with its name."""
    yield None, step
    yield from ((variant.name, variant) for variant in step.variants)
