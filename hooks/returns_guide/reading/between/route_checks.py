"""Check the question inside a page: its answers can be told apart, and no step is called like one of them."""

from collections.abc import Iterator

from returns_guide.model.guidance.route import QUESTION, ROUTE
from returns_guide.problems import Problem
from returns_guide.reading.between.nodes import at, entries, says_yes, seen, text
from returns_guide.reading.document import Node


def all_steps(guidance: Node) -> list[Node]:
    """The steps that all customers share, then those of each route."""
    return [*entries(guidance, "steps"), *(step for route in route_nodes(guidance) for step in entries(route, "steps"))]


def says_what_to_do(guidance: Node) -> bool:
    """Whether it has steps of its own, with or without a question."""
    return guidance.get("steps") is not None or guidance.get("routes") is not None


def route_nodes(guidance: Node) -> list[Node]:
    """The routes of a page, if there are any."""
    routes = guidance.get("routes")
    return entries(routes, "options") if routes else []


def ways_through(guidance: Node) -> list[list[Node]]:
    """The steps that a customer takes, for each route; those of the page where it has none."""
    shared = entries(guidance, "steps")
    return [[*shared, *entries(route, "steps")] for route in route_nodes(guidance)] or [shared]


def route_problems(guidance: Node) -> Iterator[Problem]:
    """Everything that is wrong between the values of a page's routes."""
    routes = route_nodes(guidance)
    if len(routes) == 1:
        yield at(routes[0], "a question with one answer is none; add another answer, or put these steps above it")
    for key in ("id", "name"):
        yield from _taken(routes, key)
    yield from _addresses_of_routes(guidance, routes)
    for step in (step for route in routes for step in entries(route, "steps")):
        if (limited := step.get("within_window")) and says_yes(limited):
            message = "the window holds for every answer; write this in a step above the question, or delete this line"
            yield at(limited, message)


def _taken(routes: list[Node], key: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for route in routes:
        words = text(route, key)
        if words and (looks := seen(words)) in first:
            message = f'the {key} "{words}" is taken by the answer in line {first[looks]}; write another'
            yield at(route.nearest((key,)), message)
        elif words:
            first[looks] = route.nearest((key,)).line


def _addresses_of_routes(guidance: Node, routes: list[Node]) -> Iterator[Problem]:
    """No step is called like the question, or like an answer that has an id."""
    if not routes:
        return
    taken = {QUESTION: "the question", **{ROUTE + name: "an answer" for route in routes if (name := text(route, "id"))}}
    for step in all_steps(guidance):
        for value in (*([own] if (own := step.get("id")) else []), *entries(step, "was")):
            if value.data in taken:
                yield at(value, f'"{value.data}" leads to {taken[value.data]} of this page; write another')
