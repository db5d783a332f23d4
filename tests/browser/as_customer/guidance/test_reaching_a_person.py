"""Who looks for a person finds every way to one, with what it costs, what it takes, and when nobody is there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

BuildSite, NewPage, Serve = Callable[..., Path], Callable[..., Page], Callable[[Path], str]
STORE = """
store:
  name: Marlow
  rule: Return it.
  contact:
    telephone: +44 20 7946 0018
    call_costs: As much as a local call
    whatsapp: +44 7700 900-118
    chat_note: Text and photos only.
    closed: [Public holidays, 24 December to 1 January]
    postal_address: [PO Box 1, Sampletown]
    post_note: No batteries by post.
    departments:
      - name: The shop
        returns_hours: [{when: Monday, text: until 17:30}]
        accepted: [Large furniture at gate 2]
        not_accepted: [What was bought online]
channels:
  - {id: shop, name: Our shop, steps: [{title: Take it back}]}
"""


@pytest.fixture(scope="module")
def address(build_site: BuildSite, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("store") / "channels.yaml"
    file.write_text(STORE, "utf-8")
    return serve(build_site(file))


@pytest.fixture
def contact(new_page: NewPage, address: str) -> Locator:
    page = new_page(base_url=address, java_script_enabled=False)
    page.goto("/shop/")
    return page.get_by_role("region", name="Contact us")


def test_a_number_on_whatsapp_begins_a_chat_there(contact: Locator) -> None:
    link = contact.get_by_role("link", name="WhatsApp +44 7700 900-118")
    expect(link).to_have_attribute("href", "https://wa.me/447700900118")
    expect(contact.get_by_text("Text and photos only.")).to_be_visible()


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("Cost of a call", ["As much as a local call"]),
        ("Closed", ["Public holidays", "24 December to 1 January"]),
        ("Address", ["PO Box 1", "Sampletown", "No batteries by post."]),
        ("Hours for returns", ["Monday: until 17:30"]),
    ],
)
def test_what_is_to_be_known_of_a_way_is_said_beside_it(contact: Locator, term: str, words: list[str]) -> None:
    said = contact.locator("dl > div").filter(has=contact.page.get_by_role("term").filter(has_text=term))
    expect(said.get_by_role("definition")).to_have_text(words)


def test_a_shop_says_what_can_be_returned_there(contact: Locator) -> None:
    shop = contact.get_by_role("listitem").filter(has=contact.page.get_by_role("heading", name="The shop"))
    expect(shop).to_contain_text(
        "Taken back here: Large furniture at gate 2 Not taken back here: What was bought online"
    )
