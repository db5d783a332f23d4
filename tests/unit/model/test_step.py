"""A step's address stays the same whatever becomes of its neighbours, and leads to it alone."""

from typing import Any

import pytest
from returns_guide.model import Guide, Step
from returns_guide.model.guidance.step import placed

WAIT, SEND = {"title": "Wait for us"}, {"title": "Send it back"}


def addresses(*steps: dict[str, Any]) -> list[str]:
    return [place.address for _, place in placed(tuple(Step(**step) for step in steps))]


def old(*steps: dict[str, Any]) -> list[tuple[str, ...]]:
    return [place.old for _, place in placed(tuple(Step(**step) for step in steps))]


def test_an_address_is_the_id_or_made_from_the_title() -> None:
    assert addresses({**WAIT, "id": "answer"}, SEND) == ["answer", "send-it-back"]


def test_a_step_that_moves_or_gets_a_new_neighbour_keeps_its_address() -> None:
    assert addresses({"title": "Look"}, SEND, WAIT) == ["look", "send-it-back", "wait-for-us"]
    assert addresses(SEND, {"title": "Look"}, WAIT) == ["send-it-back", "look", "wait-for-us"]


def test_the_number_goes_on_leading_to_the_step_that_has_it() -> None:
    assert old(WAIT, SEND) == [("step-1",), ("step-2",)]


def test_a_link_from_before_umlauts_were_written_out_still_leads_to_its_step() -> None:
    open_it, look = {"title": "Öffnen Sie es"}, {"title": "Prüfen"}
    assert addresses(open_it, look) == ["oeffnen-sie-es", "pruefen"]
    assert old(open_it, look) == [("offnen-sie-es", "step-1"), ("prufen", "step-2")]
    assert old(open_it, {**look, "id": "offnen-sie-es"}) == [("step-1",), ("step-2",)]


def test_addresses_are_written_as_in_the_language_of_the_guide() -> None:
    steps = tuple(Step(title=title) for title in ("Öppna appen", "箱を確認する"))
    assert [place.address for _, place in placed(steps, "sv")] == ["oppna-appen", "箱を確認する"]


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ({}, "oeffnen"),
        ({"language": "de"}, "oeffnen"),
        ({"language": "es"}, "offnen"),
        ({"languages": ["en", "de"]}, "offnen"),
    ],
)
def test_a_guides_first_language_is_that_of_its_addresses(said: dict[str, Any], address: str) -> None:
    channel = {"id": "shop", "name": "Shop", "steps": [{"title": "Öffnen"}]}
    guide = Guide.model_validate({**said, "store": {"name": "A", "rule": "B"}, "channels": [channel]})
    assert [place.address for _, place in guide.channels[0].placed_steps] == [address]


def test_an_old_address_leads_to_its_step_before_it_leads_to_any_other() -> None:
    assert old({**WAIT, "was": ["wait", "step-2"]}, SEND) == [("wait", "step-2", "step-1"), ()]
    assert addresses({**WAIT, "was": ["send-it-back"]}, SEND) == ["wait-for-us", "send-it-back-2"]
    assert addresses({**WAIT, "was": ["wait-for-us"]}) == ["wait-for-us"]


def test_of_titles_that_are_alike_each_gets_an_address_of_its_own() -> None:
    assert addresses(WAIT, WAIT, WAIT) == ["wait-for-us", "wait-for-us-2", "wait-for-us-3"]
    assert addresses(WAIT, WAIT, {"title": "Wait for us: 2"}) == ["wait-for-us", "wait-for-us-3", "wait-for-us-2"]
    assert addresses(WAIT, {**SEND, "id": "wait-for-us"}) == ["wait-for-us-2", "wait-for-us"]


@pytest.mark.parametrize(
    ("title", "address"),
    [
        *[("Contact", "step-contact"), ("File a Claim", "step-file-a-claim"), ("Claim: e-mail", "step-claim-e-mail")],
        *[("Step 1", "step-step-1"), ("💔 !", "step-2")],
    ],
)
def test_an_address_is_never_empty_nor_that_of_another_part_of_the_page(title: str, address: str) -> None:
    assert addresses(WAIT, {"title": title})[1] == address


def test_a_step_without_letters_gives_way_to_an_old_address() -> None:
    assert addresses({**WAIT, "was": ["step-2"]}, {"title": "💔"}) == ["wait-for-us", "step-2-2"]
