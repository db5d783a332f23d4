"""The day by which an answer comes is counted as the store works, where the customer is."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

EPOCH = date(1970, 1, 1)
MONDAY_TO_FRIDAY = "12345"
SENT = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
WEEKS = st.sets(st.integers(0, 6), min_size=1)


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


def answer_day(page: Page, sent: date, days: int, counted: str) -> date:
    found = page.evaluate("([sent, days, counted]) => lastOfDays(sent, days, counted)", [number(sent), days, counted])
    return EPOCH + timedelta(found)


def number(day: date) -> int:
    return (day - EPOCH).days


@pytest.mark.parametrize(
    ("sent", "days", "counted", "by"),
    [
        ("2026-11-27", 3, MONDAY_TO_FRIDAY, "2026-12-02"),
        ("2026-11-28", 3, MONDAY_TO_FRIDAY, "2026-12-02"),
        ("2026-11-29", 3, MONDAY_TO_FRIDAY, "2026-12-02"),
        ("2026-11-30", 3, MONDAY_TO_FRIDAY, "2026-12-03"),
        ("2026-11-26", 3, "01234", "2026-12-01"),
        ("2026-11-28", 1, "6", "2026-12-05"),
        ("2026-10-23", 3, "0123456", "2026-10-26"),
        ("2028-02-28", 1, MONDAY_TO_FRIDAY, "2028-02-29"),
        ("2026-12-31", 1, MONDAY_TO_FRIDAY, "2027-01-01"),
    ],
    ids=[
        "Friday",
        "Saturday",
        "Sunday",
        "Monday",
        "Sunday to Thursday",
        "one day a week",
        "winter time",
        "leap",
        "year",
    ],
)
def test_it_is_the_last_of_so_many_days_after_the_claim(
    page: Page, sent: str, days: int, counted: str, by: str
) -> None:
    assert answer_day(page, date.fromisoformat(sent), days, counted) == date.fromisoformat(by)


@given(sent=st.dates(date(2026, 1, 1), date(2040, 12, 31)), days=st.integers(1, 365), week=WEEKS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_so_many_days_that_count_lie_between(page: Page, sent: date, days: int, week: set[int]) -> None:
    by = answer_day(page, sent, days, "".join(map(str, week)))
    counted = [
        day for after in range((by - sent).days) if (day := sent + timedelta(after + 1)).isoweekday() % 7 in week
    ]
    assert len(counted) == days
    assert by == counted[-1]


@pytest.mark.parametrize(("zone", "by"), [("Pacific/Auckland", "2026-12-04"), ("Pacific/Honolulu", "2026-12-03")])
def test_the_day_it_was_sent_is_the_customers(new_page: Callable[..., Page], zone: str, by: str) -> None:
    page = new_page(timezone_id=zone)
    page.clock.set_fixed_time(SENT)
    page.goto("/")
    sent_at = SENT.timestamp() * 1000
    found = page.evaluate("sentAt => promisedDay({ sentAt }, { days: '3', counted: '12345' })", sent_at)
    assert found == number(date.fromisoformat(by))


@pytest.mark.parametrize("claim", ["{}", "{ sentAt: 'soon' }", "{ sentAt: 9e15 }", "{ sentAt: null }"])
def test_what_was_kept_badly_promises_nothing(page: Page, claim: str) -> None:
    assert page.evaluate(f"promisedDay({claim}, {{ days: '3', counted: '12345' }}) ?? 'nothing'") == "nothing"


@pytest.mark.parametrize("answer_by", ["20800.5", "1e300", "'20800'", "null"])
def test_a_day_that_was_kept_badly_is_counted_anew(page: Page, answer_by: str) -> None:
    claim = f"{{ sentAt: Date.now(), answerBy: {answer_by} }}"
    assert page.evaluate(f"promisedDay({claim}, {{ days: '3', counted: '0123456' }}) - today()") == 3
