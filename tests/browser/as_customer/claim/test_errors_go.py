"""What is wrong is said when the answers are checked, and taken back as soon as it is mended."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.as_customer.claim.conftest import ClaimPage, NewPage, photo

TITLE = "Return an Autosky order – Autosky return guide"


def summary(page: Page) -> Locator:
    """What is said at the top."""
    return page.get_by_role("group", name="There is a problem")


def test_an_error_goes_as_soon_as_it_is_mended_and_the_last_one_takes_all_with_it(claim: ClaimPage) -> None:
    page = claim.page
    claim.check()
    links = summary(page).get_by_role("link")
    expect(links).to_have_count(7)
    page.get_by_label("Order number").fill("AS-1001")
    expect(links).to_have_count(6)
    page.get_by_label("Description of the damage").fill("The lid is cracked.")
    expect(links).to_have_count(5)
    page.get_by_label("A refund").check()
    expect(links).to_have_count(4)
    claim.add_photos("package", photo("box.jpg"))
    expect(links).to_have_count(3)
    claim.add_photos("product", photo("lid.jpg"))
    expect(links).to_have_count(2)
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("Your email address").fill("ada@example")
    expect(links).to_have_count(1)  # not yet an address that can be answered
    expect(page).to_have_title(f"Error: {TITLE}")
    page.get_by_label("Your email address").fill("ada@example.com")
    expect(summary(page)).to_be_hidden()
    expect(page).to_have_title(TITLE)
    expect(page.get_by_label("Your email address")).not_to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Your email address")).to_have_accessible_description("We’ll reply to this address.")


def test_no_error_appears_before_the_answers_are_checked(claim: ClaimPage) -> None:
    page = claim.page
    claim.check()
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("Your name").fill("")
    page.get_by_label("Your email address").click()
    expect(page.get_by_label("Your name")).not_to_have_attribute("aria-invalid", "true")
    expect(summary(page).get_by_role("link", name="Enter your name")).to_have_count(0)


def test_an_order_number_of_another_channel_is_mended_by_another_number_or_a_word(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    number = page.get_by_label("Order number")
    number.fill("123-1234567-1234567")
    claim.check()
    expect(summary(page)).to_be_visible()
    page.get_by_role("checkbox", name="No, I bought it from Autosky").check()
    expect(summary(page)).to_be_hidden()
    page.get_by_role("checkbox", name="No, I bought it from Autosky").uncheck()
    claim.check()
    expect(summary(page)).to_be_visible()
    number.fill("AS-1001")
    expect(summary(page)).to_be_hidden()


def test_a_link_leads_to_the_field_with_its_question_in_view(claim: ClaimPage) -> None:
    page = claim.page
    claim.check()
    for error, label in {"Enter your name": "Your name", "Choose what you would like": "A replacement"}.items():
        summary(page).get_by_role("link", name=error).click()
        expect(page.get_by_label(label)).to_be_focused()
        expect(page.get_by_text(label, exact=True)).to_be_in_viewport()
    expect(page.get_by_text("What would you like?")).to_be_in_viewport()


def test_the_focus_and_the_alert_are_not_on_one_element(claim: ClaimPage) -> None:
    page = claim.page
    claim.check()
    expect(summary(page)).to_be_focused()
    expect(summary(page).get_by_role("alert")).to_match_aria_snapshot("""
      - alert:
        - list:
          - listitem:
            - link "Enter your order number"
    """)


@pytest.mark.parametrize("label", ["Order number", "Your name", "Your email address"])
def test_what_shows_nothing_is_no_answer(claim: ClaimPage, label: str) -> None:
    claim.fill()
    claim.page.get_by_label(label).fill("\u00a0\u200b")
    claim.check()
    expect(summary(claim.page).get_by_role("link")).to_have_count(1)


def test_the_limit_of_a_long_text_is_said_in_time_and_counts_people_s_signs(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    story = page.get_by_label("Description of the damage")
    expect(story).to_have_accessible_description("What is damaged, and what can you see? Up to 2000 characters.")
    story.fill("📦" * 1_990 + "\n\n")
    expect(page.get_by_text("Characters left: 10")).to_be_visible()
    story.fill("📦" * 2_003)
    expect(page.get_by_text("Characters over the limit: 3")).to_be_visible()
    claim.check()
    expect(summary(page).get_by_role("link", name="It has 2003 characters, and the limit is 2000")).to_be_visible()
    story.fill("📦" * 2_000)
    expect(summary(page)).to_be_hidden()
    claim.check()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


def test_another_error_takes_the_place_of_one_that_was_only_half_mended(claim: ClaimPage) -> None:
    page = claim.page
    claim.check()
    page.get_by_label("Your email address").fill("foo")
    page.get_by_label("Your name").click()
    wrong = "Enter an email address like name@example.com"
    expect(summary(page).get_by_role("link", name=wrong)).to_be_visible()
    expect(page.get_by_label("Your email address")).to_have_accessible_description(
        f"We’ll reply to this address. {wrong}"
    )


def test_on_a_small_screen_what_is_wrong_is_read_from_its_beginning(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 320, "height": 256})
    page.goto("/autosky/#file-a-claim")
    page.get_by_role("button", name="Check your answers").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_in_viewport(ratio=1)


def test_the_way_forward_to_answers_that_are_no_longer_whole_says_what_is_missing(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    claim.check()
    expect(page.get_by_role("button", name="Send claim")).to_be_visible()
    page.go_back()
    page.get_by_label("Your name").fill("")
    page.go_forward()
    expect(summary(page).get_by_role("link", name="Enter your name")).to_be_visible()
