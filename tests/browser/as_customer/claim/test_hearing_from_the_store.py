"""Who has sent a claim knows by when an answer comes; once that day has passed, they are asked, and led to a person."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.as_customer.claim.conftest import NO_STORAGE, ClaimPage, NewPage, seen
from tests.browser.as_customer.claim.test_claim_weight import MOST_REQUESTS, loaded
from tests.support.barriers import barriers
from tests.support.claims_server import ClaimsSite, ClaimsTaker, claims_taken
from tests.support.site_builder import SHIPPED, SITE_URL

FRIDAY = datetime(2026, 11, 27, 12)
THE_DAY = date(2026, 12, 2)
ON_THE_DAY, AFTERWARDS = datetime(2026, 12, 2, 23, 59), datetime(2026, 12, 3, 0, 1)
REFERENCE = "352C-F9JP-KX"
PROMISE = "You’ll hear from us by Wednesday 2 December 2026. Public holidays may add a day."
QUESTION = "Have you heard from us?"
MOST_MORE = 1_500
"""What a promise may weigh, in bytes, by gzip -9: in the page, in what the form's script shows, and its own script."""
GUIDE, SENT = "/autosky/", "/autosky/sent/"
CONTACT = "  contact: {email: help@autosky.example, telephone: +1 555 0100}\n"


@pytest.fixture(scope="session")
def silent(build_site: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped store, if it said how it is reached."""
    file = tmp_path_factory.mktemp("silent") / "channels.yaml"
    file.write_text(SHIPPED.read_text("utf-8").replace("  name: Autosky\n", f"  name: Autosky\n{CONTACT}", 1), "utf-8")
    return build_site(file)


@pytest.fixture(scope="session")
def promising(build_site: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, if it said how soon it answers, too."""
    file = tmp_path_factory.mktemp("promising") / "channels.yaml"
    words = SHIPPED.read_text("utf-8").replace("  name: Autosky\n", f"  name: Autosky\n{CONTACT}", 1)
    file.write_text(f"{words}  answered_within: {{days: 3, kind: working}}\n", "utf-8")
    return build_site(file)


@pytest.fixture(scope="session")
def promising_taker(promising: Path) -> Iterator[ClaimsTaker]:
    with claims_taken(promising) as taker:
        yield taker


@pytest.fixture
def store(promising_taker: ClaimsTaker, tmp_path: Path) -> ClaimsSite:
    return promising_taker.taking(tmp_path / "claims")


@pytest.fixture
def page(own_page: NewPage, store: ClaimsSite) -> Page:
    page = own_page(base_url=store.url)
    page.clock.set_fixed_time(FRIDAY)
    return page


@pytest.fixture
def sent(page: Page, store: ClaimsSite) -> ClaimPage:
    """A claim that has just arrived; the promise, whose script came after it, has been made and kept."""
    claim = ClaimPage(page, store).opened()
    claim.fill()
    claim.send()
    claim.has_arrived()
    expect(seen(page, PROMISE)).to_be_visible()
    return claim


def keep(page: Page, *references: str, **more: object) -> None:
    """Claims that were sent on Friday, as the form keeps them; the last one first."""
    answers = [["Order number", "AS-1001"], ["Your email address", "ada@example.com"]]
    claim = {"sentAt": FRIDAY.timestamp() * 1000, "answerBy": number(THE_DAY), "answers": answers, **more}
    claims = [{"reference": each, **claim} for each in references]
    page.goto("/about/")
    page.evaluate("kept => localStorage.setItem('claim-autosky-sent', kept)", json.dumps(claims))


def number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def visit(page: Page, address: str, at: datetime) -> Page:
    page.clock.set_fixed_time(at)
    page.goto(address)
    return page


def question(page: Page) -> Locator:
    return page.get_by_role("region", name=QUESTION)


def not_asked(page: Page) -> None:
    """Once the script is there that would ask."""
    page.evaluate("customElements.whenDefined('claim-heard').then(() => {})")
    expect(page.get_by_text(QUESTION)).to_have_count(0)


def test_the_confirmation_says_by_when_an_answer_comes_and_where_it_goes(sent: ClaimPage) -> None:
    page, reference = sent.page, str(sent.references()[0])
    for place in ("confirmation", "confirmation, reloaded", "its own page", "its own page, reloaded"):
        expect(seen(page, PROMISE), place).to_be_in_viewport(ratio=1)
        expect(seen(page, reference), place).to_be_in_viewport(ratio=1)
        expect(seen(page, "We’ll reply to ada@example.com."), place).to_be_in_viewport(ratio=1)
        expect(seen(page, "No answer, or a mistake in your claim?"), place).to_be_visible()
        if place == "confirmation, reloaded":
            sent.open_its_page()
        else:
            page.reload()
            seen(page, PROMISE).scroll_into_view_if_needed()


def test_what_happens_next_stands_before_what_was_sent(sent: ClaimPage) -> None:
    group = sent.page.get_by_role("group", name="Your claim has been sent")
    headings = group.get_by_role("heading").all_inner_texts()
    assert headings == ["Your claim has been sent", "What happens next", "What you sent"]
    steps = group.get_by_role("listitem").all_inner_texts()
    assert steps == ["Wait for the Team’s Response", "Follow the Team’s Instructions", "Resolution"]


@pytest.mark.parametrize("place", ["confirmation", "its own page"])
def test_the_day_goes_into_a_calendar_with_store_and_reference(sent: ClaimPage, place: str) -> None:
    page, reference = sent.page, str(sent.references()[0])
    if place == "its own page":
        sent.open_its_page()
    with page.expect_download() as download:
        page.get_by_role("button", name="Add it to your calendar").tap()
    assert download.value.suggested_filename == f"claim-{reference}.ics"
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event.start == THE_DAY
    assert str(event["SUMMARY"]) == f"Answer from Autosky to claim {reference}"
    assert str(event["URL"]) == f"{SITE_URL}autosky/sent/#{reference}"


@pytest.mark.expects_console_error("ERR_FAILED")
def test_a_calendar_entry_that_did_not_load_says_so_and_comes_the_next_time(sent: ClaimPage) -> None:
    page = sent.page
    page.route("**/answer-calendar.*", lambda route: route.abort(), times=1)
    page.get_by_role("button", name="Add it to your calendar").tap()
    expect(seen(page, "It didn’t load. Try again.")).to_be_visible()
    with page.expect_download():
        page.get_by_role("button", name="Add it to your calendar").tap()
    expect(seen(page, "It didn’t load. Try again.")).to_have_count(0)


@pytest.mark.expects_console_error("ERR_FAILED")
def test_without_the_script_that_counts_the_words_hold(page: Page, store: ClaimsSite) -> None:
    page.route("**/claim-answer.*.mjs", lambda route: route.abort())
    claim = ClaimPage(page, store).opened()
    claim.fill()
    claim.send()
    claim.has_arrived()
    expect(seen(page, "You’ll hear from us within 3 working days, not counting public holidays.")).to_be_visible()


@pytest.mark.expects_console_error("ERR_FAILED")
def test_who_closes_the_page_before_the_day_was_counted_is_asked_all_the_same(page: Page, store: ClaimsSite) -> None:
    page.route("**/claim-answer.*.mjs", lambda route: route.abort())
    claim = ClaimPage(page, store).opened()
    claim.fill()
    claim.send()
    claim.has_arrived()
    not_asked(visit(page, GUIDE, ON_THE_DAY))
    expect(question(visit(page, GUIDE, AFTERWARDS))).to_contain_text("by Wednesday 2 December 2026.")


@pytest.mark.parametrize("within", [{"days": "1e9", "counted": "1"}, {"days": "3", "counted": ""}, "soon", None])
def test_what_was_promised_and_kept_badly_is_asked_about_never(page: Page, within: object) -> None:
    keep(page, REFERENCE, answerBy=None, within=within)
    not_asked(visit(page, GUIDE, AFTERWARDS))


def test_a_device_that_keeps_nothing_is_told_the_day_and_asked_nothing(page: Page, store: ClaimsSite) -> None:
    page.add_init_script(NO_STORAGE)
    claim = ClaimPage(page, store).opened()
    claim.fill()
    claim.send()
    claim.has_arrived()
    expect(seen(page, PROMISE)).to_be_visible()
    visit(page, SENT, AFTERWARDS)
    expect(page.get_by_role("button", name="Search")).to_be_visible()
    expect(page.get_by_text(QUESTION)).to_have_count(0)


def test_without_javascript_the_days_are_said(new_page: NewPage, store: ClaimsSite) -> None:
    page = new_page(base_url=store.url, java_script_enabled=False)
    page.goto(SENT)
    expect(seen(page, "You’ll hear from us within 3 working days, not counting public holidays.")).to_be_visible()
    expect(seen(page, "No answer, or a mistake in your claim? Contact us, and give your reference.")).to_be_visible()
    expect(page.get_by_role("button", name="Add it to your calendar")).to_have_count(0)


@pytest.mark.parametrize("address", [GUIDE, SENT])
def test_nothing_is_asked_until_the_day_has_passed(page: Page, address: str) -> None:
    keep(page, REFERENCE)
    not_asked(visit(page, address, ON_THE_DAY))
    page.clock.set_fixed_time(AFTERWARDS)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # as when somebody looks again
    expect(question(page)).to_contain_text(
        f"You sent us the claim {REFERENCE} on Friday 27 November 2026, "
        "and we said you’d hear from us by Wednesday 2 December 2026."
    )


@pytest.mark.parametrize("address", [GUIDE, SENT])
def test_no_leads_to_a_person_with_reference_and_claim(page: Page, address: str) -> None:
    keep(page, REFERENCE)
    visit(page, address, AFTERWARDS)
    question(page).get_by_role("button", name="No").tap()
    mail = urlsplit(str(question(page).get_by_role("link", name="Email help@autosky.example").get_attribute("href")))
    assert (mail.scheme, mail.path) == ("mailto", "help@autosky.example")
    written = parse_qs(mail.query)
    assert written["subject"] == [f"No answer yet to claim {REFERENCE}"]
    for words in (REFERENCE, "Friday 27 November 2026", "Order number: AS-1001"):
        assert words in unquote(written["body"][0])
    expect(question(page).get_by_role("link", name="Call +1 555 0100")).to_have_attribute("href", "tel:+15550100")
    question(page).get_by_role("link", name="See what you sent").click()
    expect(page).to_have_url(f"{page.url.partition('/autosky')[0]}{SENT}#{REFERENCE}")


def test_yes_ends_it_in_every_window_for_good(page: Page) -> None:
    keep(page, REFERENCE)
    other = page.context.new_page()
    expect(question(visit(other, SENT, AFTERWARDS))).to_be_visible()
    visit(page, GUIDE, AFTERWARDS)
    question(page).get_by_role("button", name="Yes").tap()
    expect(page.get_by_text("Good. We won’t ask about this claim again.")).to_be_focused()
    expect(question(other)).to_have_count(0)
    for address in (GUIDE, SENT):
        not_asked(visit(page, address, AFTERWARDS))


def test_of_several_the_one_in_the_address_is_asked_about_else_the_oldest(page: Page) -> None:
    keep(page, "2222-2222-22", REFERENCE)
    expect(question(visit(page, GUIDE, AFTERWARDS))).to_contain_text(REFERENCE)
    expect(question(visit(page, f"{SENT}#2222-2222-22", AFTERWARDS))).to_contain_text("2222-2222-22")


def test_who_goes_to_the_contact_still_sees_the_reference_to_give(page: Page) -> None:
    keep(page, "2222-2222-22", REFERENCE)
    visit(page, f"{SENT}#{REFERENCE}", ON_THE_DAY)
    expect(seen(page, REFERENCE)).to_be_visible()
    page.get_by_role("link", name="Contact us").click()
    expect(page.get_by_role("heading", name="Contact us")).to_be_in_viewport()
    expect(seen(page, REFERENCE)).to_be_visible()
    expect(page.get_by_role("link", name="2222-2222-22")).to_be_visible()  # as another one


def test_a_claim_that_is_removed_is_asked_about_no_more(page: Page) -> None:
    keep(page, REFERENCE)
    expect(question(visit(page, SENT, AFTERWARDS))).to_be_visible()
    page.get_by_role("button", name="Remove it from this device").click()
    page.get_by_role("button", name="Remove it", exact=True).click()
    expect(question(page)).to_have_count(0)


def test_a_promise_stays_what_it_was(page: Page) -> None:
    keep(page, REFERENCE, answerBy=number(date(2026, 12, 4)))
    visit(page, SENT, AFTERWARDS)
    expect(seen(page, "You’ll hear from us by Friday 4 December 2026.")).to_be_visible()
    not_asked(page)


@pytest.mark.parametrize("answer_by", ["soon", 1e300, 20.5, None])
def test_a_day_that_was_never_promised_is_not_said_to_be(page: Page, answer_by: object) -> None:
    keep(page, REFERENCE, answerBy=answer_by)
    not_asked(visit(page, SENT, AFTERWARDS))
    expect(seen(page, "You’ll hear from us within 3 working days")).to_be_visible()


@pytest.mark.parametrize("sent_at", ["soon", 9e15, None])
def test_a_claim_that_was_kept_badly_is_asked_about_never(page: Page, sent_at: object) -> None:
    keep(page, REFERENCE, sentAt=sent_at)
    not_asked(visit(page, SENT, AFTERWARDS))


@pytest.mark.expects_console_error("ERR_FAILED")
def test_a_question_that_did_not_load_is_asked_the_next_time(page: Page) -> None:
    keep(page, REFERENCE)
    page.route("**/claim-heard.*.txt", lambda route: route.abort())
    with page.expect_console_message(lambda message: "ERR_FAILED" in message.text):
        visit(page, GUIDE, AFTERWARDS)
    page.unroute("**/claim-heard.*.txt")
    expect(question(visit(page, SENT, AFTERWARDS))).to_be_visible()


@pytest.mark.parametrize("state", ["arrived", "its own page", "asked", "no"])
def test_nothing_shuts_anybody_out(sent: ClaimPage, axe: Callable[[Page], list[str]], state: str) -> None:
    page = sent.page
    if state == "its own page":
        sent.open_its_page()
    if state in ("asked", "no"):
        expect(question(visit(page, GUIDE, AFTERWARDS))).to_be_visible()
    if state == "no":
        question(page).get_by_role("button", name="No").tap()
    assert not barriers(page, axe)


def test_a_promise_weighs_little_and_its_script_comes_once_the_claim_has_arrived(
    own_page: NewPage, promising_taker: ClaimsTaker, promising: Path, silent: Path, tmp_path: Path
) -> None:
    with claims_taken(silent) as other:
        without = loaded(own_page(base_url=(store := other.taking(tmp_path / "a")).url), store, silent)
    store = promising_taker.taking(tmp_path / "b")
    weights = loaded(own_page(base_url=store.url), store, promising)
    assert sum(weight for _, weight in weights) - sum(weight for _, weight in without) <= MOST_MORE
    assert names(weights) - names(without) == {"claim-answer"}
    assert len(weights) <= MOST_REQUESTS


def names(weights: list[tuple[str, int]]) -> set[str]:
    """Of the files, without their fingerprints."""
    return {path.rpartition("/")[2].partition(".")[0] for path, _ in weights}
