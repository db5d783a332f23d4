"""A step that was ticked off is known again as long as it asks for the same."""

import pytest
from returns_guide.making.pages.step_marks import step_marks
from returns_guide.model import Cost, Picture, Step, Variant

STEP = Step(
    title="Report the Issue",
    text="Tap “Return”, then wait.",
    path=("Orders", "Return"),
    details=("Attach the photos.",),
    variants=(Variant(name="In the app", text="Tap the bird."),),
)


def mark(**changes: object) -> str:
    return step_marks((STEP.model_copy(update=changes),))[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "report the issue!"},
        {"text": "Tap Return  and then wait".replace("and ", "")},
        {"picture": None, "warning": "Take care."},
        {"section": "At home", "optional": True, "warnings": ("Keep it.",), "accepted": ("it is dry",)},
        {"costs": (Cost(what="The label", free=True),), "pictures": (Picture(file="a.svg", alt="A label"),)},
    ],
)
def test_capitals_signs_and_what_stands_beside_do_not_change_it(changes: dict[str, object]) -> None:
    assert mark(**changes) == mark()


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Report the Damage"},
        {"text": "Click “Return”, then wait."},
        {"path": ("Orders", "Replace")},
        {"details": ()},
        {"sub_steps": ("Fold the box.",)},
        {"variants": (Variant(name="In the app", text="Tap the fish."),)},
    ],
)
def test_other_words_do(changes: dict[str, object]) -> None:
    assert mark(**changes) != mark()


def test_a_vowel_that_is_written_as_a_mark_is_part_of_its_word() -> None:
    assert len({mark(title=title) for title in ("की", "का", "क", "ดี", "ดา", "ด")}) == 6
    assert mark(title="की!") == mark(title="की")


def test_an_emoji_is_no_word() -> None:
    assert mark(title="Go ❤️ 1️⃣") == mark(title="Go 1")


def test_other_steps_do_not_and_equal_steps_are_told_apart() -> None:
    other = STEP.model_copy(update={"title": "Wait"})
    assert step_marks((other, STEP))[1] == mark()
    assert len(set(step_marks((STEP, STEP, other)))) == 3


def test_the_marks_that_devices_keep_are_known_to_a_newer_generator() -> None:
    """Another way to make marks would take every customer's ticks away."""
    assert step_marks((Step(title="Go"), Step(title="Go"))) == ["c09c2884", "77df483f"]
