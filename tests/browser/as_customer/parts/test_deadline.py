"""Days are counted as a calendar counts them, and a calendar program reads what the guide gives it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from playwright.sync_api import Page

EPOCH = date(1970, 1, 1)
DAYS = st.dates(date(1971, 1, 1), date(2120, 12, 31))


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


def number(day: date) -> int:
    return (day - EPOCH).days


def judged(page: Page, begun: str, days: int, today: date) -> dict[str, Any]:
    arguments = [begun, days, number(today)]
    found = page.evaluate("([text, days, today]) => judged(dayOf(text), days, today)", arguments)
    assert isinstance(found, dict)
    return found


def calendar(browser: Page, **event: Any) -> str:
    return str(
        browser.evaluate("event => calendar({ ...event, made: new Date(Date.UTC(2026, 10, 24, 9, 30)) })", event)
    )


@pytest.mark.parametrize(
    ("begun", "days", "today", "say", "last"),
    [
        ("2026-11-22", 30, "2026-12-10", "left", "2026-12-22"),
        ("2026-01-31", 30, "2026-02-01", "left", "2026-03-02"),
        ("2028-01-30", 30, "2028-02-28", "left", "2028-02-29"),
        ("2027-01-30", 30, "2027-02-28", "left", "2027-03-01"),
        ("2026-12-15", 30, "2026-12-31", "left", "2027-01-14"),
        ("2026-03-20", 14, "2026-04-03", "today", "2026-04-03"),
        ("2026-10-20", 14, "2026-11-04", "over", "2026-11-03"),
        ("2026-11-24", 1, "2026-11-24", "left", "2026-11-25"),
    ],
    ids=[
        "a month",
        "a month's end",
        "leap day",
        "no leap day",
        "new year",
        "over summer time",
        "over winter time",
        "1",
    ],
)
def test_the_last_day_is_so_many_days_after_the_first(
    page: Page, begun: str, days: int, today: str, say: str, last: str
) -> None:
    found = judged(page, begun, days, date.fromisoformat(today))
    expected = date.fromisoformat(last)
    assert found == {"say": say, "last": number(expected), "left": (expected - date.fromisoformat(today)).days}


@given(begun=DAYS, days=st.integers(1, 400), later=st.integers(0, 800))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_it_counts_as_python_does(page: Page, begun: date, days: int, later: int) -> None:
    found = judged(page, begun.isoformat(), days, begun + timedelta(later))
    assert (found["last"], found["left"]) == (number(begun) + days, days - later)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-01", "22.11.2026"]
)
def test_what_is_no_day_is_unreadable(page: Page, text: str) -> None:
    assert judged(page, text, 30, date(2026, 11, 24)) == {"say": "unreadable"}


def test_a_day_that_has_not_come_is_not_counted_from(page: Page) -> None:
    assert judged(page, "2026-11-25", 30, date(2026, 11, 24)) == {"say": "future"}


@pytest.mark.parametrize(
    ("zone", "today"),
    [("Pacific/Kiritimati", "2026-11-25"), ("Pacific/Pago_Pago", "2026-11-24"), ("Europe/London", "2026-11-24")],
)
def test_today_is_the_day_where_the_customer_is(new_page: Callable[..., Page], zone: str, today: str) -> None:
    page = new_page(timezone_id=zone)
    page.goto("/")
    now = datetime(2026, 11, 24, 23, 30, tzinfo=UTC).timestamp() * 1000
    assert page.evaluate("now => today(new Date(now))", now) == number(date.fromisoformat(today))


def test_in_french_the_first_of_a_month_is_the_first_and_no_other_day(page: Page) -> None:
    said = [page.evaluate("day => spelled(day, 'fr')", number(day)) for day in (date(2027, 3, 1), date(2027, 3, 11))]
    assert said == ["lundi 1er mars 2027", "jeudi 11 mars 2027"]


def test_a_day_is_spelled_with_its_weekday(page: Page) -> None:
    assert page.evaluate("day => spelled(day, 'en-GB')", number(date(2026, 12, 22))) == "Tuesday 22 December 2026"


TITLES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=120)


@given(day=DAYS, title=TITLES.map(lambda title: " ".join(title.split())).filter(bool))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_a_calendar_program_reads_the_last_day_back(page: Page, day: date, title: str) -> None:
    address = "https://returns.example.com/a-shop/"
    text = calendar(page, day=number(day), title=title, page=address)
    assert not [line for line in text.encode().split(b"\r\n") if len(line) > 75]
    read = Calendar.from_ical(text)
    (event,) = read.walk("VEVENT")
    assert (event.start, event.end) == (day, day + timedelta(1))
    assert (str(event["SUMMARY"]), str(event["URL"]), str(event["DESCRIPTION"])) == (title, address, address)
    assert event.decoded("DTSTAMP") == datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    assert event["UID"]
    assert not read.errors
