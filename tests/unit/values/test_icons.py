"""Where a script runs from right to left, icons that point along the line are turned round, and no others."""

import pytest
from returns_guide.values.icons import icon, is_mirrored


@pytest.mark.parametrize(
    "name",
    [
        "material/chevron-right",
        "material/open-in-new",
        "material/undo",
        "material/truck-outline",
        "octicons/arrow-right-24",
    ],
)
def test_what_points_is_mirrored_from_right_to_left_alone(name: str) -> None:
    assert is_mirrored(name, "Arab")
    assert is_mirrored(name, "Hebr")
    assert not is_mirrored(name, "Latn")
    assert not is_mirrored(name, "Jpan")


@pytest.mark.parametrize(
    "name",
    [
        "material/check-circle-outline",
        "material/clock-outline",
        "material/truck-check",  # a tick the other way round is none
        "material/history",
        "material/package-variant-closed",
        "material/phone-outline",
        "fontawesome/brands/amazon",
        "simple/backblaze",
    ],
)
def test_clocks_ticks_things_and_marks_of_companies_stay_as_they_are(name: str) -> None:
    assert not is_mirrored(name, "Arab")


def test_only_scripts_with_another_question_mark_mirror_it() -> None:
    assert is_mirrored("material/help-circle-outline", "Arab")
    assert not is_mirrored("material/help-circle-outline", "Hebr")


def test_a_mirrored_icon_stays_in_its_box_whatever_the_size() -> None:
    assert 'matrix(-1 0 0 1 24 0)"><path' in icon("material/chevron-right", "Arab")
    assert "matrix(-1 0 0 1 256 0)" in icon("fontawesome/solid/angle-right", "Arab")
    assert "matrix" not in icon("material/chevron-right")
