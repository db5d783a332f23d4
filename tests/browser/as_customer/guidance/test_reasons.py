"""What is to be done depends on what happened: a customer says so, and gets a page of their own for it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

NewPage = Callable[..., Page]
REASONS = """\
reasons:
  - id: damaged
    name: It arrived damaged
    summary: The box or what is in it broke.
    steps: [{title: Photograph the box}]
  - {id: unwanted, name: I changed my mind, steps: [{title: Print the label}]}
"""
SHOP = """\
  - id: shop
    name: Our shop
    where: in our shop
"""
STORE = f"""\
store: {{name: Corner Store, rule: Return it the way you bought it.}}
{REASONS}
channels:
{SHOP}
    claim_form: yes
  - id: market
    name: Market
    reasons:
      - {{id: damaged, steps: [{{title: Tell the market}}]}}
      - {{id: late, name: It never came, steps: [{{title: Ask the carrier}}]}}
  - id: stall
    name: Stall
    steps: [{{title: Bring it back}}]
claim_form:
  title: Tell us
  endpoint: {{provider: netlify}}
  fields: [{{id: story, type: long-text, label: What broke}}]
"""
ONE_CHANNEL = f"""\
store: {{name: Corner Store, rule: Return it the way you bought it.}}
{REASONS}
channels:
{SHOP}
"""


@pytest.fixture(scope="session")
def addresses(
    build_site: Callable[[Path], Path], serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], str]:
    """Give it the words of a channels file and it gives the address of its site."""
    known: dict[str, str] = {}

    def address(words: str) -> str:
        if words not in known:
            file = tmp_path_factory.mktemp("store") / "channels.yaml"
            file.write_text(words, "utf-8")
            known[words] = serve(build_site(file))
        return known[words]

    return address


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "without"])
def test_a_customer_says_where_then_what_happened_and_gets_the_steps_for_it(
    new_page: NewPage, addresses: Callable[[str], str], javascript: bool
) -> None:
    page = new_page(base_url=addresses(STORE), java_script_enabled=javascript)
    page.goto("/")
    page.get_by_role("link", name="Our shop").tap()
    expect(page.get_by_role("heading", name="What happened?")).to_be_in_viewport()
    page.get_by_role("link", name="It arrived damaged The box or what is in it broke.").tap()
    expect(page).to_have_url(f"{addresses(STORE)}/shop/damaged/")
    expect(page.get_by_role("heading", level=1)).to_have_text("It arrived damaged: Our shop")
    expect(page.get_by_role("heading", name="Photograph the box")).to_be_visible()
    expect(page.get_by_role("heading", name="Tell us")).to_be_visible()


def test_one_link_leads_back_to_what_else_may_have_happened(new_page: NewPage, addresses: Callable[[str], str]) -> None:
    page = new_page(base_url=addresses(STORE))
    page.goto("/shop/damaged/")
    page.get_by_role("link", name="Something else happened?").tap()
    page.get_by_role("link", name="I changed my mind").tap()
    expect(page.get_by_role("heading", name="Print the label")).to_be_visible()


def test_who_changes_the_channel_keeps_the_reason_where_the_other_has_it(
    new_page: NewPage, addresses: Callable[[str], str]
) -> None:
    page = new_page(base_url=addresses(STORE))
    page.goto("/shop/damaged/")
    others = page.get_by_role("navigation", name="Where did you buy it?")
    expect(others.get_by_role("link", name="Stall")).to_have_attribute("href", "../../stall/")
    others.get_by_role("link", name="Market").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("It arrived damaged: Market")
    expect(page.get_by_role("heading", name="Tell the market")).to_be_visible()
    expect(others.get_by_role("link", name="Market")).to_have_attribute("aria-current", "page")


def test_a_store_with_one_channel_asks_at_once_what_happened(
    new_page: NewPage, addresses: Callable[[str], str]
) -> None:
    page = new_page(base_url=addresses(ONE_CHANNEL))
    page.goto("/")
    expect(page.get_by_text("Where did you buy it?")).to_have_count(0)
    page.get_by_role("link", name="I changed my mind").tap()
    expect(page.get_by_role("heading", name="Print the label")).to_be_visible()


def test_what_is_written_for_one_reason_is_not_in_the_form_of_another(
    new_page: NewPage, addresses: Callable[[str], str]
) -> None:
    page = new_page(base_url=addresses(STORE))
    page.goto("/shop/damaged/#file-a-claim")
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    page.get_by_label("What broke").fill("The lid")
    page.goto("/shop/unwanted/#file-a-claim")
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    expect(page.get_by_label("What broke")).to_have_value("")
    page.goto("/shop/damaged/#file-a-claim")
    expect(page.get_by_label("What broke")).to_have_value("The lid")


def test_the_breadcrumb_leads_to_the_question_of_its_channel(
    new_page: NewPage, addresses: Callable[[str], str]
) -> None:
    page = new_page(base_url=addresses(STORE))
    page.goto("/shop/unwanted/")
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Our shop").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Return what you bought in our shop")
    expect(page.get_by_role("heading", name="What happened?")).to_be_visible()
