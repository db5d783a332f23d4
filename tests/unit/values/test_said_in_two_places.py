"""What Python and the page's own files both have to know is the same in both."""

import re
from pathlib import Path

from returns_guide.values import colours
from returns_guide.values.addresses import ID, PAGE_IDS
from returns_guide.values.patterns import MAX_LENGTH

COMPONENTS = Path(__file__).parents[3] / "overrides/site/components"
FRAME = (COMPONENTS / "site-frame/site-frame.css").read_text("utf-8")


def both(variable: str) -> list[str]:
    """A variable of the frame on the light page and on the dark one, as six digits each."""
    (shades,) = re.findall(rf"--md-{variable}: light-dark\((#\w+), (#\w+)\);", FRAME)
    return [shade if len(shade) == 7 else "#" + "".join(2 * digit for digit in shade[1:]) for shade in shades]


def test_pages_look_at_order_numbers_as_long_as_patterns_are_made_for() -> None:
    script = (COMPONENTS / "claim-form/order-number.mjs").read_text("utf-8")
    assert re.findall(r"^const LONGEST = (\d+);", script, re.MULTILINE) == [str(MAX_LENGTH)]


def test_contrast_is_reckoned_with_the_colours_of_the_page() -> None:
    assert both("default-bg-color") == [colours.LIGHT_PAGE, colours.DARK_PAGE]
    assert (both("code-bg-color")[0], both("warning-bg-color")[0]) == colours.LIGHT_BOXES


def test_contrast_is_reckoned_with_the_tint_of_the_boxes() -> None:
    tint = r"color-mix\(in srgb, var\(--md-typeset-a-color\) (\d+)%, var\(--md-default-bg-color\)\)"
    assert re.findall(rf"--md-accent-fg-color--transparent: {tint};", FRAME) == [f"{colours.TINT * 100:.0f}"]


def test_browsers_without_light_dark_have_the_light_colours() -> None:
    (old,) = re.findall(
        r"@supports not \(color: light-dark[^{]*\{\s*:root,\s*:root\[data-scheme\] \{(.*?)\}", FRAME, re.DOTALL
    )
    for name, colour in re.findall(r"--md-([\w-]+): (#\w+);", old):
        if f"--md-{name}: light-dark(#" in FRAME:
            assert f"--md-{name}: light-dark({colour}," in FRAME


TAKEN_WHERE_USED = {"reasons", "routes"}
"""Of a page without steps, and of one whose steps give way to it."""


def test_no_step_can_be_called_like_another_part_of_a_page() -> None:
    files = [file for file in COMPONENTS.parent.rglob("*.html") if file.name != "about.html"]  # which has no steps
    templates = [file.read_text("utf-8") for file in files]
    ids = {each for text in templates for each in re.findall(r'\bid="([^"]+)"', text)}
    assert {each for each in ids if re.fullmatch(ID, each)} == PAGE_IDS | TAKEN_WHERE_USED
    told_apart = re.compile(r"--|/|_[^{}]*$|^[^{}]*_")  # which no address of a step has
    assert {each for each in ids - PAGE_IDS - TAKEN_WHERE_USED if not told_apart.search(each)} == {
        "{{ id | e }}",  # of a field of the claim form
        "{{ old | e }}",
        "{{ place.address | e }}",
        "{{ address | e }}",  # of a route: its steps give way to it
        "{{ one.address | e }}",  # of a question: it has a "_"
        "{{ step.section_address | e }}",  # likewise
        "group-{{ group.id | e }}",  # on pages without steps
        "group-{{ own.id | e }}",
    }
    (form,) = [text for text in templates if 'id="file-a-claim"' in text]
    assert 'id = "claim-" ~ field.id' in form
