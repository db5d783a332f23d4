"""Where each step is found on its page: at an address that neither its place among the steps nor a new step changes."""

import unicodedata
from typing import NamedTuple

from returns_guide.model.step import Step
from returns_guide.values.addresses import title_address


class Place(NamedTuple):
    """The end of a step's address, behind the "#"; all of `old` lead to it, too, its number among them."""

    address: str
    old: tuple[str, ...]


def placed(steps: tuple[Step, ...]) -> list[tuple[Step, Place]]:
    """The steps of one page, each with its place there."""
    return list(zip(steps, places(steps), strict=True))


def places(steps: tuple[Step, ...]) -> list[Place]:
    """The place of each step. What an editor has written is kept; an address made from a title gives way to it."""
    written = {name for step in steps for name in (step.id, *_before(step)) if name}
    addresses = _addresses(steps, written)
    found = []
    for number, (step, address) in enumerate(zip(steps, addresses, strict=True), 1):
        by_number = {f"step-{number}"} - written - {*addresses}
        old = tuple(name for name in (*_before(step), *by_number) if name != address)
        found.append(Place(address, old))
    return found


def _addresses(steps: tuple[Step, ...], written: set[str]) -> list[str]:
    wished = [step.id or title_address(step.title) for step in steps]
    taken = {*written, *wished}
    addresses: list[str] = []
    for number, (step, wish) in enumerate(zip(steps, wished, strict=True), 1):
        is_own = wish in (step.id, *_before(step))
        is_free = wish not in {"", *written, *addresses}
        address = wish if is_own or is_free else _free(wish or f"step-{number}", taken)
        taken.add(address)
        addresses.append(address)
    return addresses


def _free(wish: str, taken: set[str]) -> str:
    """The wish, or the first of wish-2, wish-3 … that nothing else is called."""
    number, address = 1, wish
    while address in taken:
        number += 1
        address = f"{wish}-{number}"
    return address


def _before(step: Step) -> tuple[str, ...]:
    """Its old addresses, in the form in which addresses are made: letters with their marks as one sign."""
    return tuple(unicodedata.normalize("NFC", name) for name in step.was)
