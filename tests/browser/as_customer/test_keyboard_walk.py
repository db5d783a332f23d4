"""Somebody without a mouse gets everywhere, always sees where they are, and is never lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.keyboard import stops
from tests.support.screens import DESK, PHONE
from tests.support.site_builder import EVERYTHING
from tests.support.visits import visit

NewPage = Callable[..., Page]
SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
TOP = ["Skip to the guide", "Autosky", "Search", "Dark mode"]
CARDS = [
    "Autosky You purchased it directly from our website.",
    "Amazon You bought the product through Amazon.",
    "TikTok Shop You bought the product through TikTok Shop.",
]
GLANCE = " Your order number · Photos of the package and the product · Photo tips"
STEPS = [
    "Inspect the Package Immediately",
    "Contact Our Customer Service",
    "Wait for the Team’s Response",
    "Follow the Team’s Instructions",
    "Resolution",
]
FORM = [
    "Order number",
    "Description of the damage",
    "Add photos: Photos of the package, at least one",
    "Add photos: Photos of the product, at least one",
    "A replacement",
    "Your name",
    "Your email address",
    "Check your answers",
    "Clear this form",
]


def visit_with_its_form(page: Page, address: str) -> None:
    """Once the form's script has come, as it does when the form is near: it changes the page's height."""
    visit(page, address)
    page.locator("claim-form").scroll_into_view_if_needed()
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    page.evaluate("() => scrollTo(0, 0)")


@SCREENS
def test_the_keyboard_goes_through_the_front_page_in_order(new_page: NewPage, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    visit(page, "/")
    names = [stop["name"].removesuffix(" You chose this last time") for stop in stops(page)]
    assert names == [*TOP, *CARDS, "I’m not sure where it was bought", "About this guide"]


@SCREENS
def test_the_keyboard_goes_through_a_guide_in_order(new_page: NewPage, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    visit_with_its_form(page, "/autosky/")
    names = [stop["name"].replace(" :", ":") for stop in stops(page)]
    steps = [
        stop
        for number, title in enumerate(STEPS, 1)
        for stop in (f"Step {number}:", f"Copy the link to step {number}", f"Done: {title}")
    ]
    steps.insert(steps.index("Copy the link to step 2") + 1, "File a Claim")
    above, below = ([], ["File a Claim"]) if screen is PHONE else (["File a Claim"], [])
    selector = ["Autosky", "Amazon", "TikTok Shop"]
    assert names == [
        *TOP,
        "Return guide",
        *selector,
        *above,
        "Before you start" + (GLANCE if screen is PHONE else ""),
        *steps,
        *below,
        *FORM,
        "About this guide",
    ]


@SCREENS
@pytest.mark.parametrize("address", ["/", "/autosky/", "/amazon/", "/about/"])
def test_the_focus_is_always_on_the_screen_uncovered_and_outlined(
    new_page: NewPage, screen: dict[str, Any], address: str
) -> None:
    page = new_page(**screen)
    (visit_with_its_form if address == "/autosky/" else visit)(page, address)
    assert not [stop for stop in stops(page) if not (stop["onScreen"] and stop["uncovered"] and stop["outlined"])]


@SCREENS
def test_so_it_is_in_a_guide_that_has_everything(
    new_page: NewPage, serve: Callable[[Path], str], build_site: Callable[..., Path], screen: dict[str, Any]
) -> None:
    page = new_page(base_url=serve(build_site(EVERYTHING)), **screen)
    visit_with_its_form(page, "/kiln-online/")
    seen = list(stops(page))
    assert {"Open your order", "See where the number is engraved", "Write to our workshop"} <= {s["name"] for s in seen}
    assert not [stop for stop in seen if not (stop["onScreen"] and stop["uncovered"] and stop["outlined"])]


@SCREENS
def test_so_it_is_among_the_results_of_a_search(new_page: NewPage, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    visit(page, "/")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("preference")  # in one go, so that the results are those of one question
    links = page.get_by_role("dialog").get_by_role("link")
    expect(links.filter(has_text="Choose a Resolution")).to_be_visible()
    seen = list(stops(page))
    named = [" ".join(name.split()) for name in ("Close", *links.all_inner_texts())]
    assert [stop["name"][:20] for stop in seen] == [name[:20] for name in named]
    assert not [stop for stop in seen if not (stop["onScreen"] and stop["uncovered"] and stop["outlined"])]


@SCREENS
def test_backwards_the_focus_is_as_easy_to_see(new_page: NewPage, screen: dict[str, Any]) -> None:
    page = new_page(**screen)
    visit_with_its_form(page, "/autosky/")
    seen = list(stops(page, "Shift+Tab"))
    assert seen[0]["name"] == "About this guide"
    assert not [stop for stop in seen if not (stop["onScreen"] and stop["uncovered"])]


def test_the_skip_link_leads_past_the_header(page: Page) -> None:
    visit(page, "/amazon/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the guide")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    assert next(stops(page))["name"] == "Return guide"


def test_the_skip_link_is_out_of_sight_until_it_is_needed(page: Page) -> None:
    visit(page, "/amazon/")
    expect(page.get_by_role("link", name="Skip to the guide")).not_to_be_in_viewport()


def test_who_follows_a_steps_link_goes_on_from_there(page: Page) -> None:
    visit(page, "/amazon/#step-5")
    assert next(stops(page))["name"].startswith("Step 5")
