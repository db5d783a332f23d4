"""Before a claim is sent, each answer can be read once more and changed."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.as_customer.claim.conftest import ClaimPage
from tests.support.keyboard import tab_to
from tests.support.printed import printed_sheets


def answer(page: Page, question: str) -> Locator:
    """What the list says to a question."""
    return (
        page.get_by_role("term").filter(has_text=question).locator("xpath=following-sibling::*[1]").filter(visible=True)
    )


def has_the_list(page: Page) -> None:
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


@pytest.mark.parametrize(
    ("question", "control"),
    [
        ("Order number", "Order number"),
        ("Description of the damage", "Description of the damage"),
        ("Photos of the product", "Add photos: Photos of the product"),
        ("What would you like?", "A refund"),
        ("Your email address", "Your email address"),
    ],
)
def test_each_answer_has_a_way_to_change_it_and_back(claim: ClaimPage, question: str, control: str) -> None:
    page = claim.page
    claim.fill()
    claim.check()
    page.get_by_role("button", name=f"Change {question}").click()
    expect(page.get_by_label(control)).to_be_focused()
    expect(page.get_by_text(question, exact=True).filter(visible=True)).to_be_in_viewport()
    claim.check()
    has_the_list(page)


def test_what_was_changed_is_in_the_list_and_arrives(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    claim.check()
    tab_to(page, page.get_by_role("button", name="Change Your name"))
    page.keyboard.press("Enter")
    page.get_by_label("Your name").fill("Grace ")
    page.keyboard.press("Enter")
    has_the_list(page)
    expect(answer(page, "Your name")).to_have_text("Grace")
    page.get_by_role("button", name="Send claim").click()
    claim.has_arrived()
    (kept,) = claim.store.claims.newest_first()
    assert "Grace" in [each.text for each in kept.answers]


def test_no_answer_is_torn_on_paper_and_nobody_is_sent_to_the_form_that_they_have_filled_in(claim: ClaimPage) -> None:
    claim.fill()
    claim.page.get_by_label("Description of the damage").fill("\n".join(f"crack-{at}-" for at in range(30)))
    claim.check()
    has_the_list(claim.page)
    sheets = printed_sheets(claim.page)
    assert sum("crack-" in sheet for sheet in sheets) == 1
    assert "ada@example.com" in sheets[-1]
    assert "Filetheclaimhere" not in "".join(sheets)


def test_photos_are_shown_as_pictures(claim: ClaimPage) -> None:
    claim.fill()
    claim.check()
    picture = claim.page.get_by_role("definition").get_by_role(
        "img", name="Photo 1 of 1: Photos of the package", exact=True
    )
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("complete", True)
    expect(picture).not_to_have_js_property("naturalWidth", 0)
    expect(answer(claim.page, "Photos of the package")).to_contain_text("1 photo")


def test_lines_and_directions_are_kept(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    page.get_by_label("Description of the damage").fill("  (1) נשבר\n\n(2) נסדק\n")
    page.get_by_label("Your email address").fill("עדה@example.com")
    claim.check()
    story = page.get_by_text("(1) נשבר").filter(visible=True)
    assert story.evaluate("it => [it.innerText, getComputedStyle(it).direction]") == ["(1) נשבר\n\n(2) נסדק", "rtl"]
    address = page.get_by_text("עדה@example.com").filter(visible=True)
    assert address.evaluate("it => getComputedStyle(it).direction") == "ltr"
    short, row = (each.bounding_box() for each in (story, story.locator("..")))
    assert short
    assert row
    assert short["x"] == row["x"]  # where the page begins,
    assert short["width"] < row["width"] / 2  # as its box is no wider than it is


def test_a_slip_in_the_address_is_asked_about_and_one_tap_mends_it(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    address = page.get_by_label("Your email address")
    address.fill("ada@gamil.com")
    question = page.get_by_role("button", name="Did you mean ada@gmail.com?")
    expect(question).to_be_hidden()  # not while somebody types
    page.get_by_label("Your name").focus()
    question.click()
    expect(address).to_have_value("ada@gmail.com")
    expect(address).to_be_focused()
    expect(question).to_be_hidden()


def test_who_writes_the_address_last_is_asked_in_the_list(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    page.get_by_label("Your email address").fill("ada@gmail.con")
    claim.check()
    has_the_list(page)
    page.get_by_role("button", name="Did you mean ada@gmail.com?").filter(visible=True).click()
    expect(answer(page, "Your email address")).to_have_text("ada@gmail.com")
    expect(page.get_by_role("button", name="Change Your email address")).to_be_focused()
    page.get_by_role("button", name="Send claim").click()
    claim.has_arrived()
    (kept,) = claim.store.claims.newest_first()
    assert "ada@gmail.com" in [each.text for each in kept.answers]


def test_who_passes_a_question_by_is_not_refused(claim: ClaimPage) -> None:
    claim.fill()
    claim.page.get_by_label("Your email address").fill("ada@gmail.con")
    claim.send()
    claim.has_arrived()


def test_a_question_moves_no_button_from_under_a_press(claim: ClaimPage) -> None:
    page = claim.page
    claim.fill()
    page.get_by_label("Your email address").fill("ada@gamil.com")
    button = page.get_by_role("button", name="Check your answers")
    button.hover()
    page.mouse.down()
    expect(page.get_by_role("button", name="Did you mean ada@gmail.com?")).to_be_hidden()
    page.mouse.up()
    has_the_list(page)


@pytest.mark.parametrize(
    "written", ["\u00a0ada@example.com\u200b", "Ada <ada@example.com>,", "ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ"]
)
def test_the_clean_address_is_shown_and_sent(claim: ClaimPage, written: str) -> None:
    page = claim.page
    claim.fill()
    page.get_by_label("Your email address").fill(written)
    page.get_by_label("Your name").focus()
    expect(page.get_by_label("Your email address")).to_have_value("ada@example.com")
    claim.send()
    claim.has_arrived()
    (kept,) = claim.store.claims.newest_first()
    assert "ada@example.com" in [each.text for each in kept.answers]


@pytest.mark.parametrize("address", ["müller@müller.de", "o'neil+returns@example.co", "用户@例え.jp"])
def test_addresses_that_browsers_doubt_are_taken(claim: ClaimPage, address: str) -> None:
    claim.fill()
    claim.page.get_by_label("Your email address").fill(address)
    claim.check()
    has_the_list(claim.page)
    expect(answer(claim.page, "Your email address")).to_have_text(address)


def test_what_nobody_sees_is_not_sent(claim: ClaimPage) -> None:
    claim.fill()
    claim.page.get_by_label("Order number").fill("\u200bAS\u20111001 ")
    claim.page.get_by_label("Description of the damage").fill("\n Cracked.\n\nBroken. \ufeff")
    claim.page.get_by_label("Your name").fill(" Ada\u00a0\u00a0Lovelace\u200e")
    claim.send()
    claim.has_arrived()
    (kept,) = claim.store.claims.newest_first()
    answers = {each.field: each.text.replace("\r", "") for each in kept.answers}
    assert [answers[name] for name in ("order-number", "description", "name")] == [
        "AS-1001",
        "Cracked.\n\nBroken.",
        "Ada Lovelace",
    ]
