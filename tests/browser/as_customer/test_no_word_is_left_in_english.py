"""Whatever a customer does, each word is the store's or in the catalogue, and none is cut off where words are longer.

The store says everything, in the language that isn't one: its own words are in 《 》, the site's in ⟦ ⟧ and longer.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, Request, Route, expect
from returns_guide.reading.reader import read_guide

from tests.browser.as_customer.claim.conftest import NO_STORAGE, photo
from tests.browser.as_customer.test_small_screens import BESIDE, SURPLUS
from tests.conftest import BuildSite
from tests.support.bracketed_store import bracketed, signs
from tests.support.in_no_brackets import outside_html
from tests.support.page_guard import PageGuard

NewPage = Callable[..., Page]
NOON = datetime(2026, 11, 24, 12)
FORM, MARKET, HOPPER = "/kiln-online/#file-a-claim", "/kestrel-market/", "/hopper-app/"
CLAIMS = "claims.marlow-finch.example"
TAKEN = '{"ok": "true"}'
TYPED = [
    "ada@example.com",
    "MF-2048-KL",
    "ada@example.con",
    "adaexample.com",
    "box.jpg",
    "no.jpg",
    "a.jpg",
    "b.jpg",
    "c.jpg",
    "IE",
]
"""By the customer of the test, beside words in brackets."""
CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const hides = (axis) => ["hidden", "clip"].includes(axis);
  return element.checkVisibility() && !element.closest(".visually-hidden, svg, textarea") &&
    ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
     (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1) ||
     (element.matches("button, .button, label, summary, th") && element.scrollWidth > element.offsetWidth + 1));
}).map((element) => `is cut off: ${element.outerHTML.slice(0, 100)}`)"""
"""Words that don't fit into what they are in."""


def every_page(page: Page) -> Iterator[str]:
    for channel in ("kiln-online", "kestrel-market", "hopper-app"):
        for address in (f"/{channel}/", f"/{channel}/sent/"):
            page.goto(address)
            unfold(page)
            yield address
    for address in ("/", "/cards/", "/about/", "/thanks/", "/404.html"):
        page.goto(address)
        unfold(page)
        yield address


def on_paper(page: Page) -> Iterator[str]:
    page.emulate_media(media="print")
    for address in ("/", "/kiln-online/", MARKET):
        page.goto(address)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        yield address
    page.emulate_media(media="screen")


def searching(page: Page) -> Iterator[str]:
    page.goto("/")
    page.get_by_role("button", name="Search").click()
    yield "open"
    page.keyboard.type("zeppelin")
    expect(page.get_by_role("dialog").get_by_text("Nothing found")).to_be_visible()
    yield "nothing"
    page.get_by_role("searchbox").fill("《Stop")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    yield "found"


def not_sure(page: Page) -> Iterator[str]:
    page.goto("/")
    page.get_by_text("I’m not sure where it was bought").click()
    for number in ("MF-2048-KL", "0071", "zeppelin"):
        page.get_by_label("Order number (if you have it)").fill(f"《{number}》" if number == "zeppelin" else number)
        expect(page.locator("order-number").get_by_role("status")).to_contain_text(re.compile(r"\w"))
        yield number


def a_guide_in_use(page: Page) -> Iterator[str]:
    page.goto(MARKET)
    for number, box in enumerate(page.get_by_role("checkbox").all(), 1):
        box.check()
        yield f"{number} done"
    page.get_by_role("radio", name="On the website").first.check()
    page.get_by_role("button", name=re.compile("Copy the link")).first.click()
    yield "link copied"
    page.get_by_role("button", name="Dark mode").click()
    yield "dark"
    page.goto("/")
    yield "last chosen"


def the_days_that_are_left(page: Page) -> Iterator[str]:
    page.clock.set_fixed_time(NOON)
    page.goto(MARKET)
    field = page.get_by_label("When was it delivered?")
    for day in ("2026-11-22", "2026-10-26", "2026-10-25", "2026-10-24", "2026-11-25"):
        field.fill(day)
        field.dispatch_event("change")
        expect(page.locator("return-deadline [role=status]")).to_contain_text(re.compile(r"\w"))
        yield day


def the_message(page: Page) -> Iterator[str]:
    page.goto(f"{MARKET}#take-along")
    page.get_by_role("button", name="Copy the message").click()
    yield "copied"
    page.get_by_label("Add photos").set_input_files([photo("box.jpg"), {**photo("no.jpg"), "buffer": b"none"}])
    expect(page.get_by_role("button", name=re.compile("Remove photo|Save the photos")).first).to_be_visible()
    yield "photos"
    page.get_by_label("Your order number").last.fill("MF-2048-KL")
    yield "with a number"


def mistakes(page: Page) -> Iterator[str]:
    opened(page)
    check(page)
    yield "empty"
    for mail in (
        "ada",
        "ada@",
        "ada@@example.com",
        "a da@example.com",
        "ada@example..com",
        "ada@exam_ple",
        "ada@gmial.com",
    ):
        page.get_by_label("Your email address").fill(mail)
        check(page)
        yield f"“{mail}”"
    page.get_by_label("What happened").fill("《" + "é" * 2_100 + "》")
    page.get_by_label("The number of your order").fill("0071")
    check(page)
    yield "too long, and bought elsewhere"
    page.get_by_label("Add photos").set_input_files([{**photo(f"{name}.jpg"), "buffer": b""} for name in "abc"])
    yield "no photos"


def keeping(page: Page) -> Iterator[str]:
    fill(opened(page))
    yield "filled in"
    page.get_by_role("button", name="Remove photo").first.click()
    yield "photo removed"
    page.get_by_role("button", name="Clear this form").click()
    yield "asked"
    page.get_by_role("button", name="Keep it").last.click()
    opened(page)
    yield "come back"


def not_keeping(page: Page) -> Iterator[str]:
    page.add_init_script(NO_STORAGE)
    fill(opened(page))
    yield "filled in"


def sending(page: Page) -> Iterator[str]:
    waiting: list[Route] = []
    page.route(f"https://{CLAIMS}/**", lambda route: waiting.append(route))  # noqa: PLW0108  # Playwright takes no built-in
    fill(opened(page))
    check(page)
    yield "check"
    with page.expect_request(f"https://{CLAIMS}/**") as sent:
        page.get_by_role("button", name="Send claim").click()
    show(page, *words_sent(sent.value))
    yield "sending"
    page.get_by_role("button", name="Stop").click()
    yield "stopped"


FAILURES = {
    **{str(status): {"status": status} for status in (400, 403, 404, 408, 413, 429, 500)},
    "no": {"body": '{"ok": "false"}'},
    "unclear": {"body": "?"},
    "network": None,
}


def failing(page: Page) -> Iterator[str]:
    page.clock.install()
    fill(opened(page))
    check(page)
    for name, answer in FAILURES.items():
        answer_claims(page, answer)
        page.get_by_role("button", name=re.compile("Send claim|Send again")).filter(visible=True).click()
        while not page.locator("[data-stage=failed]").is_visible():
            page.clock.fast_forward(10_000)
        yield name
    mail = page.get_by_role("link", name="Send it by email instead").get_attribute("href") or ""
    show(page, *(words for values in parse_qs(urlsplit(mail).query).values() for words in values))
    yield "mail"


def arriving(page: Page) -> Iterator[str]:
    page.clock.set_fixed_time(NOON)
    answer_claims(page, {"body": TAKEN})
    fill(opened(page))
    check(page)
    page.get_by_role("button", name="Send claim").click()
    page.get_by_role("heading", name="Your claim has been sent").wait_for()
    yield "arrived"
    with page.expect_download() as download:
        page.get_by_role("button", name="Add it to your calendar").click()
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    show(page, *(str(event[key]) for key in ("SUMMARY", "DESCRIPTION") if key in event))
    yield "calendar"
    page.get_by_role("button", name="File another claim").click()
    yield "another"
    page.goto("/kiln-online/sent/")
    yield "its own page"
    page.get_by_role("button", name="Remove it from this device").click()
    yield "asked"
    page.clock.set_fixed_time(datetime(2026, 12, 7, 12))
    page.goto("/kiln-online/")
    expect(page.get_by_role("region", name="Have you heard from us?")).to_be_visible()
    yield "heard?"
    page.get_by_role("region", name="Have you heard from us?").get_by_role("button", name="No").click()
    yield "not heard"


def very_many_places(page: Page) -> Iterator[str]:
    for address in ("/channels/", "/channels/s/", "/shop-3/", "/404.html", "/"):
        page.goto(address)
        unfold(page)
        yield address
    for words in ("a", "a1", "zeppelin"):
        page.get_by_label("Type the name of the shop").fill(f"《{words}")
        expect(page.locator("channel-finder").get_by_role("status")).to_contain_text(re.compile(r"\w"))
        yield words


WALKS: list[Callable[[Page], Iterator[str]]] = [
    *(every_page, on_paper, searching, not_sure, a_guide_in_use, the_days_that_are_left, the_message),
    *(mistakes, keeping, not_keeping, sending, failing, arriving, very_many_places),
]
MISSING = (every_page, failing, very_many_places)
"""Walks that come to an address without a page, or to a provider that takes no claim."""
REFUSED = pytest.mark.expects_console_error("Failed to load resource")


@pytest.mark.parametrize("walk", [pytest.param(walk, marks=REFUSED if walk in MISSING else ()) for walk in WALKS])
def test_each_word_is_the_stores_or_a_catalogues_and_whole(
    own_page: NewPage,
    page_guard: PageGuard,
    bracketed_store: Path,
    build_site: BuildSite,
    serve: Callable[[Path], str],
    builds: Path,
    walk: Callable[[Page], Iterator[str]],
) -> None:
    store = bracketed(builds, many=True) if walk is very_many_places else bracketed_store
    known = [*signs(read_guide(store)), *TYPED]
    page_guard.expect_requests_to(CLAIMS)
    page = own_page(is_mobile=False, base_url=serve(build_site(store)))
    faults: dict[str, str] = {}
    for state in walk(page):
        for fault in (*outside_html(page.content(), known), *cut_off(page)):
            faults.setdefault(fault, state)
    if faults:
        pytest.fail("\n".join(f"{state}: {fault}" for fault, state in faults.items()), pytrace=False)


def cut_off(page: Page) -> list[str]:
    """What does not fit into a phone, or into a narrow one."""
    found: list[str] = []
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 844})
        if page.evaluate(SURPLUS) > 0:
            found += [f"is wider than {width} px: {element}" for element in page.evaluate(BESIDE)[:3] or ["the page"]]
        found += page.evaluate(CUT)
    return found


def unfold(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach((folded) => (folded.open = true))")


def words_sent(request: Request) -> Iterator[str]:
    """What arrives as an answer, or beside the answers; no photo."""
    for part in (request.post_data_buffer or b"").split(b'form-data; name="')[1:]:
        head, _, value = part.partition(b"\r\n\r\n")
        if b"filename" not in head:
            yield value.partition(b"\r\n--")[0].decode()


def show(page: Page, *words: str) -> None:
    """On the page, what goes out of it."""
    page.evaluate("words => document.querySelector('main').append(words)", "\n".join(["", *words, ""]))


def opened(page: Page) -> Page:
    page.goto("about:blank")
    page.goto(FORM)
    expect(page.locator("claim-form[data-ready]")).to_be_attached()
    return page


def fill(page: Page) -> None:
    page.get_by_label("On the way to you").check()
    page.get_by_label("The number of your order").fill("MF-2048-KL")
    page.get_by_label("Add photos: 《All the pieces》").set_input_files([photo("box.jpg")])
    page.get_by_label("The colour of the glaze").fill("《blue》")
    page.get_by_label("Who are you?").fill("《Ada》")
    page.get_by_label("Your email address").fill("ada@example.com")
    page.get_by_label("My money back").check()
    page.get_by_label("Fires").fill("3")
    page.get_by_label("Chip", exact=False).check()
    page.get_by_label("Land").select_option(index=1)
    page.get_by_role("checkbox", name="Keep the pieces").check()


def check(page: Page) -> None:
    page.get_by_role("button", name="Check your answers").click()


def answer_claims(page: Page, answer: dict[str, object] | None) -> None:
    def answered(route: Route) -> None:
        if answer is None:
            route.abort()
        else:
            route.fulfill(**{"headers": {"Access-Control-Allow-Origin": "*"}, **answer})  # type: ignore[arg-type]

    page.unroute_all()
    page.route(f"https://{CLAIMS}/**", answered)
