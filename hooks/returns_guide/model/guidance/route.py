"""One question inside a page: its answer decides which steps come next."""

from collections.abc import Collection
from typing import NamedTuple

from pydantic import Field

from returns_guide.model.guidance.step import Place, Step
from returns_guide.model.part import Part
from returns_guide.model.types import Id, Text, Words
from returns_guide.values.addresses import title_address

QUESTION = "routes"
"""What a page calls its question; the name of no step there."""
ROUTE = "route-"
"""What a route's address begins with."""


class Route(Part):
    """One answer to the page's question, with the steps that follow from it."""

    id: Id | None = Field(
        None,
        description='The end of its address, behind "#route-"; made from its name where it is missing.',
        examples=["still-sealed"],
    )
    name: Words = Field(description="The answer in a few words.", examples=["It is still sealed"])
    summary: Words | None = Field(
        None, description="One line beneath the answer, where it is chosen.", examples=["The seal on the lid is whole."]
    )
    intro: Text | None = Field(
        None, description="What is shown above its steps.", examples=["You can send it back without a reason."]
    )
    steps: tuple[Step, ...] = Field(min_length=1, description="What to do then, after the steps that all share.")


class Routes(Part):
    """A question whose answer decides which steps come next."""

    question: Words = Field(description="The question, as a customer can answer it.", examples=["Have you opened it?"])
    options: tuple[Route, ...] = Field(
        min_length=1, json_schema_extra={"minItems": 2}, description="The answers, each with its own steps."
    )


class PlacedRoute(NamedTuple):
    """A route as its page shows it: the end of its own address, and each of its steps with its place."""

    route: Route
    address: str
    steps: list[tuple[Step, Place]]


def route_addresses(options: tuple[Route, ...], written: Collection[str], tag: str | None) -> list[str]:
    """The end of each route's address; one that is made from a name gives way to the names that are `written`."""
    ids = {ROUTE + route.id for route in options if route.id}
    found: list[str] = []
    for number, route in enumerate(options, 1):
        wish = ROUTE + (route.id or title_address(route.name, tag) or str(number))
        taken = {*found, *(() if route.id else {*written, *ids})}
        found.append(next(name for name in _numbered(wish, len(taken)) if name not in taken))
    return found


def _numbered(wish: str, most: int) -> list[str]:
    return [wish, *(f"{wish}-{number}" for number in range(2, most + 3))]
