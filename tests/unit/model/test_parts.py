"""The model's room has one door, and all its parts come through it, each with what it says by itself."""

from typing import Any

import pytest
from pydantic import ValidationError
from returns_guide import model
from returns_guide.model import Guide, Window
from returns_guide.values.colours import colour_problem
from returns_guide.values.icons import icon_problem

from tests.support.keys import models_in


def parts_in(part: Any) -> set[Any]:
    inner = {one for field in part.model_fields.values() for one in models_in(field.annotation)}
    return {part}.union(*map(parts_in, inner))


def test_every_part_that_a_file_may_hold_can_be_had_by_its_name() -> None:
    named = {getattr(model, name) for name in model.__all__}
    assert {part.__name__ for part in named} == set(model.__all__)
    assert parts_in(Guide) <= named


@pytest.fixture
def smallest() -> Guide:
    """Nothing but what has to be said."""
    steps = [{"title": "Go"}]
    return Guide.model_validate(
        {"store": {"name": "A", "rule": "B."}, "channels": [{"id": "shop", "name": "Shop", "steps": steps}]}
    )


def test_what_nobody_asked_for_is_not_there(smallest: Guide) -> None:
    (channel,) = smallest.channels
    written = {name for part in (smallest.store, channel, channel.steps[0]) for name, value in part if value}
    assert written == {"name", "rule", "icon", "colour", "id", "steps", "title"}
    assert (smallest.claim_form, smallest.feedback, smallest.moved) == (None, None, ())


def test_a_colour_and_icons_that_nobody_chose_might_have_been_chosen(smallest: Guide) -> None:
    assert colour_problem(smallest.store.colour) is None
    assert icon_problem(smallest.store.icon) is icon_problem(smallest.channels[0].icon) is None


@pytest.mark.parametrize(("days", "good"), [("0", False), ("1", True), ("3650", True), ("3651", False)])
def test_a_window_is_a_day_to_ten_years(days: str, good: bool) -> None:
    try:
        Window.model_validate({"days": days, "counted_from": "delivery"})
    except ValidationError:
        assert not good
    else:
        assert good


def test_a_part_stays_as_it_was_read(smallest: Guide) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        smallest.store.name = "Other"  # type: ignore[misc]
