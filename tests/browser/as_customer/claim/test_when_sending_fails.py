"""When a claim does not get through, the person reads what is known, and what to do."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect
from returns_guide.inbox.fault_injection import Fault

from tests.browser.as_customer.claim.conftest import ClaimPage, NewPage, photo, seen
from tests.conftest import BuildSite
from tests.support.claims_server import ClaimsSite, claims_served
from tests.support.page_guard import PageGuard
from tests.support.site_builder import SHIPPED

NOT_SENT = "Your claim has not been sent"
NOT_KNOWN = "We can’t tell whether your claim has arrived"
PROVIDERS = {
    "formspree": ("https://formspree.io/f/abcd1234", '{"next": "/thanks"}', '{"error": "Form not active"}'),
    "basin": ("https://usebasin.com/f/abcd1234", '{"success": true}', '{"success": false}'),
    "forminit": ("https://forminit.com/f/abcd1234", '{"success": true}', '{"success": false}'),
    "web3forms": ("https://api.web3forms.com/submit", '{"success": true}', '{"success": false, "message": "Spam"}'),
    "formsubmit": ("https://formsubmit.co/ajax/abcd1234", '{"success": "true"}', '{"success": "false"}'),
}


@pytest.fixture
def page(claim: ClaimPage) -> Page:
    return claim.page


@pytest.mark.parametrize(
    ("fault", "heading"),
    [
        (Fault.NOT_FOUND, NOT_SENT),
        (Fault.TOO_MANY, NOT_SENT),
        (Fault.BROKEN, NOT_KNOWN),
        (Fault.ANSWER_LOST, NOT_KNOWN),
    ],
)
@pytest.mark.expects_console_error("Failed to load resource")
def test_only_what_is_known_is_said(claim: ClaimPage, page: Page, fault: Fault, heading: str) -> None:
    page.clock.install()
    claim.fill()
    claim.store.switches.answer_next(*[fault] * (1 if fault is Fault.NOT_FOUND else 4))
    claim.send()
    while not page.get_by_role("heading", name=heading).is_visible():
        page.clock.fast_forward(10_000)
    expect(page.get_by_role("group", name=heading)).to_be_focused()
    if heading == NOT_KNOWN:
        expect(seen(page, "Its reference is")).to_be_visible()
    page.get_by_role("button", name="Send again").click()
    claim.has_arrived()
    assert len(set(claim.references())) == 1


@pytest.mark.expects_console_error("404")
def test_who_comes_back_after_a_claim_failed_reads_that_it_was_not_sent(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.store.switches.answer_next(Fault.NOT_FOUND)
    claim.send()
    expect(page.get_by_role("group", name=NOT_SENT)).to_be_focused()
    claim.opened()
    expect(seen(page, "What you entered is still here.")).to_contain_text("It hasn’t been sent.")
    page.goto("/autosky/sent/")
    expect(seen(page, "A claim that you began on this device hasn’t been sent.")).to_be_visible()
    expect(page.get_by_text("If you’ve just filled in the claim form")).to_be_hidden()
    page.get_by_role("link", name="Go back to the form").click()
    claim.send()
    claim.has_arrived()


@pytest.mark.expects_console_error("Failed to load resource")
def test_a_person_hears_of_a_second_try(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.store.switches.answer_next(Fault.BROKEN)
    claim.send()
    expect(seen(page, "Trying again…")).to_be_visible()
    claim.has_arrived(15_000)


@pytest.mark.expects_console_error("404")
def test_what_became_of_a_claim_is_heard_in_one_go(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.store.switches.answer_next(Fault.NOT_FOUND)
    claim.send()
    failed = page.get_by_role("group", name=NOT_SENT)
    expect(failed).to_be_focused()
    expect(failed).to_have_accessible_description(re.compile("^We can’t reach .+ Send the claim again later.$"))
    failed.get_by_role("button", name="Send again").click()
    arrived = page.get_by_role("group", name="Your claim has been sent")
    expect(arrived).to_be_focused()
    (reference,) = claim.references()
    expect(arrived).to_have_accessible_description(f"Your reference is {reference}. Keep it handy if you contact us.")


def test_who_does_not_want_to_wait_can_stop(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.store.switches.answer_next(Fault.STALL)
    claim.send()
    assert claim.store.comes_to_stall(1)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("group", name=NOT_KNOWN)).to_be_focused()
    page.get_by_role("button", name="Send again").click()
    claim.has_arrived()


def test_the_bar_moves_while_nobody_can_say_how_far(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.store.switches.answer_next(Fault.STALL)
    claim.send()
    assert claim.store.comes_to_stall(1)
    expect(page.get_by_role("progressbar", name="Sending your claim")).not_to_have_attribute("value", re.compile(""))


def test_the_total_is_shown_against_the_limit(claim: ClaimPage, page: Page) -> None:
    claim.add_photos("package", photo("box.jpg"))
    expect(page.get_by_text(re.compile(r"Photos: 0\.\d MB of 8 MB"))).to_be_visible()


def test_the_phones_own_way_back_leads_from_the_answers_to_the_form(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    claim.check()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    page.go_back()
    expect(page.get_by_label("Your name")).to_have_value("Ada Lovelace")
    expect(page.get_by_label("Your name")).to_be_visible()


def test_ten_thousand_characters_are_kept_and_said_to_be_too_many(claim: ClaimPage, page: Page) -> None:
    claim.fill()
    page.get_by_label("Description of the damage").fill("é" * 10_000)
    claim.check()
    words = "Shorten “Description of the damage”. It has 10000 characters, and the limit is 2000"
    expect(page.get_by_role("link", name=words)).to_be_visible()
    expect(page.get_by_label("Description of the damage")).to_have_value("é" * 10_000)


def test_a_photo_that_cannot_be_shown_says_so(claim: ClaimPage, page: Page) -> None:
    heic = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(400)
    claim.add_photos("package", {"name": "IMG_1.HEIC", "mimeType": "image/heic", "buffer": heic})
    expect(seen(page, "This photo can’t be shown here, but it will be sent as it is.")).to_be_visible()


@pytest.fixture
def mail_store(build_site: BuildSite, tmp_path: Path) -> Iterator[ClaimsSite]:
    """The shipped store, with an email address."""
    words = SHIPPED.read_text("utf-8").replace(
        "  name: Autosky\n", "  name: Autosky\n  contact: {email: help@a.com}\n", 1
    )
    (tmp_path / "store.yaml").write_text(words, "utf-8")
    with claims_served(build_site(tmp_path / "store.yaml"), tmp_path / "claims") as served:
        yield served


@pytest.mark.expects_console_error("404")
def test_the_last_way_out_is_an_email_with_all_of_it(own_page: NewPage, mail_store: ClaimsSite) -> None:
    claim = ClaimPage(own_page(base_url=mail_store.url), mail_store).opened()
    claim.fill()
    claim.page.get_by_label("Description of the damage").fill("ü" * 1_990)
    claim.store.switches.answer_next(Fault.NOT_FOUND)
    claim.send()
    address = claim.page.get_by_role("link", name="Send it by email instead").get_attribute("href") or ""
    words = parse_qs(urlsplit(address).query)
    assert len(address) < 2_000
    assert re.fullmatch(r"Claim ....-....-.., order AS-1001", words["subject"][0])
    for line in ("Order number: AS-1001", "Your name: Ada Lovelace", "What would you like? A refund", "ü…"):
        assert line in words["body"][0]


@pytest.fixture
def elsewhere(provider: str, build_site: BuildSite, tmp_path: Path, serve: Callable[[Path], str]) -> str:
    """The shipped store, its claims going to another provider."""
    words = SHIPPED.read_text("utf-8")
    here = "provider: netlify"
    assert here in words
    plan = "" if provider in ("basin", "forminit") else "\n    photos: yes\n    megabytes: 10"
    there = f"provider: {provider}\n    id: abcd1234{plan}"
    (tmp_path / "store.yaml").write_text(words.replace(here, there, 1), "utf-8")
    return serve(build_site(tmp_path / "store.yaml"))


@pytest.mark.parametrize("provider", PROVIDERS)
def test_another_hosts_answer_decides(
    own_page: NewPage, page_guard: PageGuard, store: ClaimsSite, elsewhere: str, provider: str
) -> None:
    page = own_page(base_url=elsewhere)
    claim = ClaimPage(page, store).opened()
    address, good, bad = PROVIDERS[provider]
    page_guard.expect_requests_to(str(urlsplit(address).hostname))
    answers = [bad, good]
    page.route(address, lambda route: answered(route, answers.pop(0)))
    claim.fill()
    claim.send()
    expect(page.get_by_role("group", name=NOT_SENT)).to_be_focused()
    expect(seen(page, "This is our fault, not yours.")).to_be_visible()
    page.get_by_role("button", name="Send again").click()
    claim.has_arrived()


def answered(route: Route, body: str) -> None:
    assert "_next" not in (route.request.post_data_buffer or b"").decode("latin-1")
    headers = {"Access-Control-Allow-Origin": "*", "Content-Type": "application/json"}
    route.fulfill(status=200, headers=headers, body=body)
