"""A reviewer reads how long things take as they stand in the file, and what of it changes."""

import pytest
from returns_guide.changes.comparison import changes
from returns_guide.changes.english.how_long import in_english
from returns_guide.changes.report import as_text
from returns_guide.model import Guide, HowLong


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"days": 1}, "1 day"),
        ({"days": 1, "up_to": 2, "kind": "working"}, "1 to 2 working days"),
        ({"days": 3, "kind": "calendar", "usually": True, "at_most": True}, "usually at most 3 calendar days"),
        (
            {"what": "Doors", "months": 6, "on_average": True, "after": "delivery"},
            "Doors: on average 6 months, counted from: delivery",
        ),
        ({"at_once": True, "after": "the first scan"}, "at once, counted from: the first scan"),
    ],
)
def test_it_is_said_in_one_line(written: dict[str, object], said: str) -> None:
    assert in_english(HowLong.model_validate(written)) == said


def test_another_time_is_one_change() -> None:
    assert as_text(changes(taking(days=2, what="Doors"), taking(days=3, what="Doors"))) == (
        "Shop, step 1: how long it takes: “Doors: 2 days” is now “Doors: 3 days”"
    )


def test_a_new_time_is_quoted() -> None:
    assert as_text(changes(taking(), taking(hours=48))) == "Shop, step 1: how long it takes: “48 hours” is new"


def taking(**time: object) -> Guide:
    step = {"title": "Wait", "takes": [time] if time else []}
    channel = {"id": "shop", "name": "Shop", "steps": [step]}
    return Guide.model_validate({"store": {"name": "A", "rule": "Send it."}, "channels": [channel]})
