"""Whether the page helped is asked in plain HTML, and answered through the store's own endpoint."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, Request, expect
from returns_guide.inbox.claims import Claim

from tests.support.claims_server import claims_served
from tests.support.page_guard import PageGuard
from tests.support.site_builder import SHIPPED
from tests.support.visits import visit

ENDPOINT = "submit-form.com"


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "without"])
@pytest.mark.parametrize("helped", ["Yes", "No"])
def test_one_tap_answers(new_page: Callable[..., Page], page_guard: PageGuard, javascript: bool, helped: str) -> None:
    page_guard.expect_requests_to(ENDPOINT)
    page = new_page(java_script_enabled=javascript)
    sent: list[Request] = []
    page.route(f"https://{ENDPOINT}/**", lambda route: (sent.append(route.request), route.fulfill(body="Thanks")))
    page.goto("/kestrel-market/")
    page.get_by_role("group", name="Did this page help?").get_by_role("button", name=helped).tap()
    expect(page.get_by_text("Thanks")).to_be_visible()
    (request,) = sent
    answer = parse_qs(request.post_data or "")
    assert (request.method, answer["page"], answer["useful"]) == ("POST", ["kestrel-market"], [helped])
    assert answer["_redirect"] == ["https://returns.example.com/thanks/"]


def test_the_store_thanks(page: Page) -> None:
    page.goto("/thanks/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. A potter reads it.")
    page.get_by_role("link", name="Back to the return guide").tap()
    expect(page.get_by_role("heading", name="Something broke on the way?")).to_be_visible()


@pytest.fixture
def answer_no(
    new_page: Callable[..., Page], build_site: Callable[..., Path], tmp_path: Path
) -> Callable[[str, str], Claim]:
    """Says that the page did not help, with the button of this name, and gives what the host that takes forms got."""

    def answered(first_line: str, button: str) -> Claim:
        store = tmp_path / "asks.yaml"
        asks = "feedback:\n  question: Was this page useful?\n  thanks: Thank you for telling us.\n"
        store.write_text(f"{first_line}{SHIPPED.read_text()}\n{asks}")
        with claims_served(build_site(store), tmp_path / "claims") as served:
            page = new_page(base_url=served.url)
            visit(page, "/amazon/")
            page.get_by_role("button", name=re.compile(rf"^{button}\b")).tap()
            expect(page.get_by_role("heading", level=1)).to_have_text("Thank you for telling us.")
            expect(page.locator("search-dialog")).to_be_visible()  # its script has come before the server goes
            (answer,) = served.claims.newest_first()
        return answer

    return answered


def test_a_host_that_takes_forms_itself_takes_the_answer_and_thanks(answer_no: Callable[[str, str], Claim]) -> None:
    answer = answer_no("", "No")
    assert answer.form == "feedback"
    said = {said.field: said.text for said in answer.answers}
    assert (said["page"], said["useful"]) == ("amazon", "No")


def test_an_answer_arrives_in_the_language_in_which_it_was_given(answer_no: Callable[[str, str], Claim]) -> None:
    answer = answer_no("language: en-XA\n", "⟦No")
    assert "⟦No o⟧" in {said.text for said in answer.answers}


def test_it_is_off_unless_a_store_asks(new_page: Callable[..., Page], serve: Callable[[Path], str], site: Path) -> None:
    page = new_page(base_url=serve(site))
    page.goto("/amazon/")
    expect(page.get_by_role("button", name="Yes", exact=True)).to_have_count(0)
    assert not (site / "thanks").exists()


def test_it_is_not_printed(page: Page) -> None:
    page.goto("/kestrel-market/")
    page.emulate_media(media="print")
    expect(page.get_by_text("Did this page help?")).to_be_hidden()
