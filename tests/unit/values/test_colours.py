"""The store's colour can be read on the light page and on the dark one."""

import pytest
from returns_guide.values.colours import (
    CONTRAST,
    DARK_PAGE,
    EASY_CONTRAST,
    LIGHT_PAGE,
    colour_problem,
    contrast,
    dark_shade,
)

HUES = ["#000000", "#0369a1", "#7f1d1d", "#ff0000", "#0000ff", "#6a6a6a", "#3f6212", "#a21caf"]


PAIRS = [
    ("#ffffff", "#000000", 21),
    ("#777777", "#ffffff", 4.478),
    ("#767676", "#ffffff", 4.542),
    ("#ff0000", "#00ff00", 2.914),
    ("#0a0a0a", "#000000", 1.061),
]


@pytest.mark.parametrize(("one", "other", "ratio"), PAIRS)
def test_contrast_is_as_published_either_way_round(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize("colour", [hue for hue in HUES if hue != "#ff0000"])
def test_a_colour_that_can_be_read_on_every_light_surface_is_good(colour: str) -> None:
    assert colour_problem(colour) is None
    assert colour_problem(colour.upper()) is None


@pytest.mark.parametrize("colour", ["#ffffff", "#ff0000", "#777777", "#767676", "#fde047", "#38bdf8"])
def test_a_paler_one_is_refused_with_a_shade_that_is_good(colour: str) -> None:
    refusal = str(colour_problem(colour))
    better = refusal[-8:-1]
    assert f"{CONTRAST}:1, needs" not in refusal
    assert colour_problem(better) is None
    assert contrast(better, LIGHT_PAGE) >= EASY_CONTRAST


@pytest.mark.parametrize(
    "colour", ["red", "#fff", "0369a1", "#0369a", "#0369a1ff", "#0369ag", "#0369a1\n", "#٠٣٦٩a1", "rgb(0,0,0)"]
)
def test_what_is_no_colour_is_refused(colour: str) -> None:
    assert "is not a colour" in str(colour_problem(colour))


@pytest.mark.parametrize("colour", HUES)
def test_the_dark_page_gets_a_shade_that_can_be_read_there(colour: str) -> None:
    assert contrast(dark_shade(colour), DARK_PAGE) >= EASY_CONTRAST
