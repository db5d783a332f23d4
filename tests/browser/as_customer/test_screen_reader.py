"""Somebody who listens to the page hears what others see, in the same order."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.accessibility_tree import said_nodes
from tests.support.screens import DESK
from tests.support.site_builder import EVERYTHING
from tests.support.visits import visit


def test_each_page_has_one_of_each_landmark(page: Page) -> None:
    for address in ("/", "/amazon/", "/about/"):
        page.goto(address)
        for landmark in ("banner", "main", "contentinfo"):
            expect(page.get_by_role(landmark)).to_have_count(1)


def test_the_front_page_reads_as_a_question_and_its_answers(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - heading "Return a damaged product" [level=1]
        - paragraph: /You should always return the product or file a claim/
        - heading "Where did you buy it?" [level=2]
        - list:
          - listitem:
            - link "Autosky You purchased it directly from our website.":
              - /url: autosky/
          - listitem:
            - link "Amazon You bought the product through Amazon.":
              - /url: amazon/
          - listitem:
            - link "TikTok Shop You bought the product through TikTok Shop.":
              - /url: tiktok-shop/
        - group: I’m not sure where it was bought
    """)


def test_the_header_says_whose_guide_it_is_and_what_can_be_done(page: Page) -> None:
    page.goto("/amazon/")
    expect(page.get_by_role("banner")).to_match_aria_snapshot("""
      - banner:
        - link "Autosky":
          - /url: ../
        - button "Search"
        - button "Dark mode"
    """)


def test_a_guide_reads_from_where_it_is_to_its_steps(page: Page) -> None:
    page.goto("/amazon/")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - navigation "Breadcrumb":
          - list:
            - listitem:
              - link "Return guide":
                - /url: ../
            - listitem: Amazon
        - heading "Return an Amazon order" [level=1]
        - paragraph: /You should always return the product/
        - navigation "Where did you buy it?":
          - list:
            - listitem:
              - link "Autosky"
            - listitem:
              - link "Amazon"
            - listitem:
              - link "TikTok Shop"
        - heading "What to do" [level=2]
        - list:
          - listitem:
            - heading /Step 1.+Inspect the Package Immediately/ [level=3]
            - paragraph: /Check the package/
          - listitem:
            - heading /Step 2.+Log In to Your Amazon Account/ [level=3]
            - paragraph: /Access your Amazon account/
            - list:
              - listitem: Find the order corresponding to the damaged product.
          - listitem:
            - heading /Step 3.+Report the Issue/ [level=3]
            - paragraph: Click on “Return or Replace Items.”
            - list "Where to tap":
              - listitem: Your Orders
              - listitem: Return or Replace Items
    """)


def test_a_step_is_read_in_two_parts_its_number_and_its_title(page: Page) -> None:
    visit(page, "/amazon/")
    said = said_nodes(page.context.new_cdp_session(page))
    steps = [node for node in said if node.role == "heading" and node.name.startswith("Step")]
    assert [str(part) for part in steps[2].children] == ["link “Step 3:”", "StaticText “Report the Issue”"]
    assert {len(step.children) for step in steps} == {2}


def test_the_title_says_the_page_before_the_store(page: Page) -> None:
    page.goto("/tiktok-shop/")
    expect(page).to_have_title("Return a TikTok Shop order – Autosky return guide")


def test_icons_say_nothing(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("img")).to_have_count(0)


def test_the_switch_says_whether_it_is_on(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Dark mode", pressed=False).tap()
    expect(page.get_by_role("button", name="Dark mode", pressed=True)).to_have_count(1)


@pytest.mark.parametrize(("words", "said"), [("zeppelin", "Nothing found"), ("damaged", "Found ")])
def test_what_search_finds_is_said_once_when_typing_pauses(page: Page, words: str, said: str) -> None:
    visit(page, "/")
    page.get_by_role("button", name="Search").tap()
    heard = listen(page.get_by_role("status"))
    page.get_by_role("searchbox").press_sequentially(words, delay=40)
    expect(page.get_by_role("status")).to_contain_text(said)
    assert len(heard()) == 1


def test_how_many_shops_are_found_is_said_once(
    new_page: Callable[..., Page], serve: Callable[[Path], str], thousand: Path
) -> None:
    page = new_page(base_url=serve(thousand))
    visit(page, "/")
    heard = listen(page.locator("channel-finder").get_by_role("status"))
    page.get_by_label("Type the name of the shop").press_sequentially("baba", delay=40)
    expect(page.locator("channel-finder").get_by_role("status")).to_contain_text("shop")
    assert len(heard()) == 1


def test_the_last_day_is_said_once(
    new_page: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    page = new_page(base_url=serve(build_site(EVERYTHING)), **DESK)
    visit(page, "/kestrel-market/")
    heard = listen(page.locator("return-deadline [role=status]"))
    page.get_by_label("When was it delivered?").focus()
    page.keyboard.type("12312019", delay=40)
    expect(page.get_by_role("status").filter(has_text="ended on")).to_be_visible()
    assert len(heard()) == 1


def test_a_status_without_words_is_not_read_out_among_the_steps(
    new_page: Callable[..., Page], serve: Callable[[Path], str], build_site: Callable[..., Path]
) -> None:
    """Orca reads “statusbar”, wherever one is empty."""
    page = new_page(base_url=serve(build_site(EVERYTHING)), permissions=["clipboard-read", "clipboard-write"])
    visit(page, "/hopper-app/broken/")
    expect(page.get_by_role("button", name="Copy the link to step 1")).to_be_visible()
    expect(page.locator(".guide-steps").get_by_role("status")).to_have_count(0)


def test_an_error_that_becomes_another_is_said_alone(page: Page) -> None:
    """Not with all that are wrong still, as a reader does with an alert by itself."""
    visit(page, "/autosky/#file-a-claim")
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    page.get_by_role("button", name="Check your answers").click()
    (alert,) = (node for node in said_nodes(page.context.new_cdp_session(page)) if node.role == "alert")
    assert alert.states["live"] == "assertive"
    assert alert.states["atomic"] is False


def test_a_half_typed_order_number_is_not_called_unknown(page: Page) -> None:
    visit(page, "/")
    page.get_by_text("I’m not sure where it was bought").click()
    place = page.locator("order-number").get_by_role("status")
    heard = listen(place)
    page.get_by_label("Order number (if you have it)").press_sequentially("123-1234567-1234567", delay=20)
    expect(place).to_contain_text("from Amazon")
    assert not [words for words in heard() if "We don’t recognise" in words]


def listen(place: Locator) -> Callable[[], list[str]]:
    """What a screen reader is given to say in this place from now on."""
    place.evaluate("""(place) => {
      place.said = [];
      new MutationObserver(() => place.textContent && place.said.push(place.textContent.trim()))
        .observe(place, { childList: true, characterData: true, subtree: true });
    }""")
    return lambda: list(place.evaluate("(place) => place.said"))
