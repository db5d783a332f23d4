"""A store with several forms: each page has its own, and says rightly what was sent with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.claim.conftest import NewPage, seen
from tests.conftest import BuildSite
from tests.support.claims_server import ClaimsSite, claims_served

STORE = """
store: {name: Marlow, rule: Return it the way you bought it., contact: {email: help@marlow.example}}
reasons:
  - {id: broken, name: It is broken}
  - {id: missing, name: A part is missing}
channels:
  - id: shop
    name: Our shop
    reasons:
      - {id: broken, claim_form: yes, steps: [{title: Tell us, files_claim: yes}]}
      - {id: missing, claim_form: part, steps: [{title: Find the number of the part}]}
  - {id: fair, name: At a fair, claim_form: question, steps: [{title: Ask us}]}
claim_form:
  title: File a claim
  endpoint: {provider: netlify}
  fields: [{id: story, type: long-text, label: What happened?}]
claim_forms:
  - id: part
    title: Order a spare part
    endpoint: {provider: netlify}
    answered_within: {days: 3, kind: working}
    fields:
      - {id: story, type: text, label: Which part?}
      - {id: mail, type: email, label: Your email address}
  - id: question
    title: Ask us a question
    endpoint: {provider: netlify}
    fields:
      - {id: topic-of-it, type: choice, label: What is it about?, options: [An order, A product]}
      - {id: story, type: long-text, label: Your question, only_when: {field: topic-of-it, chosen: [A product]}}
"""
PART = "/shop/missing/#file-a-claim"


@pytest.fixture(scope="module")
def shop(build_site: BuildSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    channels = tmp_path_factory.mktemp("several-forms") / "channels.yaml"
    channels.write_text(STORE, "utf-8")
    return build_site(channels)


@pytest.fixture
def store(shop: Path, tmp_path: Path) -> Iterator[ClaimsSite]:
    with claims_served(shop, tmp_path / "claims") as served:
        yield served


@pytest.fixture
def page(own_page: NewPage, store: ClaimsSite) -> Page:
    return own_page(base_url=store.url)


def opened(page: Page, address: str) -> Page:
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    return page


def order_a_part(page: Page) -> None:
    opened(page, PART)
    page.get_by_label("Which part?").fill("The lid")
    page.get_by_label("Your email address").fill("ada@example.com")
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Send", exact=True).click()


def sent_answers(store: ClaimsSite) -> list[set[tuple[str, str]]]:
    asked = ("story", "email", "subject")
    return [
        {(one.field, one.text) for one in kept.answers if one.field in asked} for kept in store.claims.newest_first()
    ]


def test_each_page_posts_its_own_form(page: Page, store: ClaimsSite) -> None:
    order_a_part(page)
    expect(page.get_by_role("group", name="Your answers have been sent")).to_be_focused()
    opened(page, "/shop/broken/#file-a-claim")
    page.get_by_label("What happened?").fill("It fell.")
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Send claim").click()
    expect(page.get_by_role("group", name="Your claim has been sent")).to_be_focused()
    claim, part = sent_answers(store)
    assert ("story", "It fell.") in claim
    assert {("story", "The lid"), ("email", "ada@example.com")} <= part
    newest, first = (str(kept.reference) for kept in store.claims.newest_first())
    assert ("subject", f"Claim {newest}") in claim
    assert ("subject", f"Order a spare part {first}") in part


def test_what_is_begun_in_one_form_is_not_in_another(page: Page) -> None:
    opened(page, "/shop/broken/#file-a-claim").get_by_label("What happened?").fill("It fell.")
    expect(opened(page, PART).get_by_label("Which part?")).to_have_value("")
    page.get_by_label("Which part?").fill("The lid")
    expect(opened(page, "/shop/broken/").get_by_label("What happened?")).to_have_value("It fell.")
    expect(opened(page, PART).get_by_label("Which part?")).to_have_value("The lid")


def test_the_page_of_one_form_knows_nothing_of_what_was_sent_with_another(page: Page) -> None:
    order_a_part(page)
    page.get_by_role("link", name="Print or save your answers").click()
    expect(page.get_by_role("heading", name="Your answers have been sent", level=1)).to_be_visible()
    expect(seen(page, "The lid")).to_be_visible()
    page.goto("/shop/broken/sent/")
    expect(seen(page, "If you’ve just filled in the claim form")).to_be_visible()
    expect(page.get_by_text("The lid")).to_be_hidden()


@pytest.mark.expects_console_error("404")
def test_a_form_that_files_no_claim_never_speaks_of_one(page: Page, store: ClaimsSite) -> None:
    store.switches.answer_next(Fault.NOT_FOUND)
    order_a_part(page)
    expect(page.get_by_role("group", name="Your answers have not been sent")).to_be_focused()
    said = words_of(page)
    page.get_by_role("button", name="Send again").click()
    expect(page.get_by_role("group", name="Your answers have been sent")).to_be_focused()
    said += words_of(page)
    page.get_by_role("link", name="Print or save your answers").click()
    expect(page.get_by_role("heading", name="Your answers have been sent", level=1)).to_be_visible()
    said += words_of(page)
    assert len(said) > 60
    assert [words for words in said if "claim" in words.lower().replace("#file-a-claim", "")] == []


def words_of(page: Page) -> list[str]:
    """All that may be read there, now or later."""
    return page.locator("main :is(h1, h2, h3, h4, p, li, button, dt)").all_text_contents()


def test_one_more_question_is_heard_of_in_each_form(page: Page) -> None:
    opened(page, "/fair/#file-a-claim").get_by_role("radio", name="A product").check()
    expect(page.get_by_role("textbox", name="Your question")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="One more question: Your question")).to_be_attached()
