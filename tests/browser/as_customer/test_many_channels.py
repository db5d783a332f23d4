"""A store sells in a thousand places: nobody reads through them, and nobody waits for them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.visits import let_go, visit_early

NewPage = Callable[..., Page]


@pytest.fixture
def page(new_page: NewPage, serve: Callable[[Path], str], thousand: Path) -> Page:
    return new_page(base_url=serve(thousand))


def name_of_the_shop(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Type the name of the shop")


def test_a_part_of_the_name_leads_to_the_guide(page: Page) -> None:
    page.goto("/")
    name_of_the_shop(page).fill(" xÌXI ")
    expect(page.get_by_text("shops", exact=True)).to_be_hidden()
    page.get_by_role("link", name="Mepixixi", exact=True).tap()
    expect(page.get_by_role("heading", name="Return what you bought on Mepixixi", level=1)).to_be_visible()


def test_the_shop_is_chosen_with_the_keyboard_alone(page: Page) -> None:
    page.goto("/")
    name_of_the_shop(page).focus()
    page.keyboard.type("babababa")
    expect(page.get_by_text("1 shop", exact=True).filter(visible=True)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Return what you bought on Babababa", level=1)).to_be_visible()


def test_names_that_begin_so_come_first_and_only_a_few_are_shown(page: Page) -> None:
    page.goto("/")
    name_of_the_shop(page).fill("ba")
    found = page.get_by_role("main").get_by_role("listitem").filter(visible=True)
    expect(found).to_have_count(8)
    assert all(name.startswith("Ba") for name in found.all_inner_texts())


def test_a_guide_leads_to_another_shop(page: Page) -> None:
    page.goto("/babababa/")
    page.get_by_text("Bought somewhere else?").tap()
    name_of_the_shop(page).fill("mepixixi")
    page.get_by_role("link", name="Mepixixi", exact=True).tap()
    expect(page.get_by_role("heading", name="Return what you bought on Mepixixi", level=1)).to_be_visible()


@pytest.mark.parametrize(
    ("words", "said"), [("zeppelin", "No shop has that name."), ("-", "No shop has that name."), (" ", "")]
)
def test_what_is_found_is_said(page: Page, words: str, said: str) -> None:
    page.goto("/")
    name_of_the_shop(page).fill("ba")
    expect(page.get_by_text(" shops").filter(visible=True).first).to_be_visible()
    name_of_the_shop(page).fill(words)
    expect(page.locator("channel-finder").get_by_role("status")).to_contain_text(said)
    expect(page.get_by_role("link", name="Babababa")).to_be_hidden()


@pytest.mark.expects_console_error("ERR_FAILED")
def test_a_list_that_does_not_come_says_so_and_is_asked_for_again(page: Page) -> None:
    page.route("**/channels.*.json", lambda route: route.abort())
    page.goto("/")
    name_of_the_shop(page).fill("mepi")
    expect(page.get_by_text("We couldn’t load the list.").filter(visible=True)).to_be_visible()
    page.unroute_all()
    name_of_the_shop(page).fill("mepix")
    expect(page.get_by_role("link", name="Mepixixi")).to_be_visible()


def test_who_types_before_the_scripts_have_come_is_answered_when_they_do(page: Page) -> None:
    held = visit_early(page, "/")
    name_of_the_shop(page).fill("mepixixi")
    let_go(page, held)
    expect(page.get_by_role("link", name="Mepixixi")).to_be_visible()


def test_nothing_of_the_list_is_loaded_before_somebody_types(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/", wait_until="networkidle")
    assert not [address for address in asked if "channels." in address]


def test_without_javascript_all_shops_are_listed_by_their_names(
    new_page: NewPage, serve: Callable[[Path], str], thousand: Path
) -> None:
    page = new_page(base_url=serve(thousand), java_script_enabled=False)
    page.goto("/")
    expect(name_of_the_shop(page)).to_be_hidden()
    page.get_by_role("link", name="All 1000 shops from A to Z").tap()
    page.get_by_role("link", name="Autosky –").tap()
    page.get_by_role("link", name="Babababa").tap()
    expect(page.get_by_role("heading", name="Return what you bought on Babababa", level=1)).to_be_visible()
