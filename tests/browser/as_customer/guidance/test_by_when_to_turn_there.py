"""Whose return is refused reads where to turn, by when, in which order and at what cost, and how soon they answer."""

from playwright.sync_api import Locator, Page, expect

from tests.support.visits import visit

KESTREL = "/kestrel-market/"
"""It has a list of its own, and somebody else's contact."""


def test_where_to_turn_says_for_whom_it_is_by_when_how_soon_it_answers_and_what_it_costs(page: Page) -> None:
    visit(page, KESTREL)
    egg = turn(page, "Kestrel’s nest egg")
    expect(egg).to_contain_text("Only if: you paid with feathers")
    expect(egg.get_by_role("listitem").filter(has_text="Bowls: 60 days (counted from: the delivery)")).to_be_visible()
    expect(egg.get_by_role("listitem").filter(has_text="Cracked bowls: usually 24 to 48 hours")).to_be_visible()
    expect(egg.get_by_role("listitem").filter(has_text="The egg: two feathers. You pay.")).to_be_visible()
    expect(egg.get_by_text("The Old Oak")).to_be_visible()


def test_what_comes_first_is_numbered_first(page: Page) -> None:
    visit(page, KESTREL)
    assert refused(page).locator("ol > li").get_by_role("heading").all_inner_texts() == [
        "Kestrel’s nest egg",
        "The owls",
    ]


def test_a_page_without_a_list_of_its_own_keeps_the_stores_order(page: Page) -> None:
    visit(page, "/kiln-online/")
    names = refused(page).locator("ol > li").get_by_role("heading").all_inner_texts()
    assert names == ["A second potter", "The guild of potters"]


def test_a_person_reads_how_soon_somebody_answers_each_way(page: Page) -> None:
    visit(page, "/kiln-online/")
    contact = page.get_by_role("region", name="Contact the workshop")
    for words in (
        "By telephone: at once",
        "By email, Before Christmas: 3 to 5 working days",
        "In the chat: usually 5 minutes",
    ):
        expect(contact.get_by_role("listitem").filter(has_text=words).last).to_be_visible()


def refused(page: Page) -> Locator:
    return page.get_by_role("region", name="If your return is refused")


def turn(page: Page, name: str) -> Locator:
    return refused(page).get_by_role("listitem").filter(has=page.get_by_role("heading", name=name))
