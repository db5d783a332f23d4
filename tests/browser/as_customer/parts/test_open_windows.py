"""Which of several windows are open is reckoned to the day, and nothing is promised that can't be known."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

EPOCH = date(1970, 1, 1)
TODAY = "2026-11-24"
DAYS = st.dates(date(1971, 1, 1), date(2120, 12, 31))
FORTNIGHT = {"from": "delivery", "unit": "days", "length": "14"}
GUARANTEE = {"from": "delivery event-1", "unit": "years", "length": "2"}
WORKING = {"from": "delivery", "unit": "working days", "length": "3", "counted": "12345"}
RANGE = FORTNIGHT | {"upTo": "30"}
HOURS = {"from": "delivery", "unit": "hours", "length": "48"}
WISH = FORTNIGHT | {"preferably": ""}
PRESUMED = {"from": "delivery", "unit": "years", "length": "1", "presumed": ""}
SEASON = {"orderedFrom": "2024-11-15", "orderedUntil": "2024-12-24", "yearly": ""}
CHRISTMAS = {"until": "2027-01-31", "orderedFrom": "2026-11-15", "orderedUntil": "2026-12-24"}


@pytest.fixture
def page(shared_page: Page) -> Page:
    return shared_page


def number(day: str) -> int:
    return (date.fromisoformat(day) - EPOCH).days


def verdict(page: Page, window: dict[str, str], days: dict[str, str], today: str = TODAY) -> dict[str, Any]:
    arguments = [window, {key: number(day) for key, day in days.items()}, number(today)]
    found = page.evaluate("([window, days, today]) => verdict(window, days, today)", arguments)
    dated = {key: str(EPOCH + timedelta(found[key])) for key in ("last", "most") if key in found}
    return {key: value for key, value in (found | dated).items() if key != "left"}


@pytest.mark.parametrize(
    ("window", "days", "said"),
    [
        (FORTNIGHT, {"delivery": "2026-11-22"}, ("left", "2026-12-06")),
        (FORTNIGHT, {"delivery": "2026-11-10"}, ("today", "2026-11-24")),
        (FORTNIGHT, {"delivery": "2026-11-09"}, ("over", "2026-11-23")),
        (FORTNIGHT, {"purchase": "2026-11-22"}, ("unknown",)),
        (FORTNIGHT | {"from": ""}, {"purchase": "2026-11-22"}, ("unknown",)),
        (WORKING, {"delivery": "2026-11-20"}, ("left", "2026-11-25")),
        (WORKING | {"counted": "01234"}, {"delivery": "2026-11-20"}, ("today", "2026-11-24")),
        (RANGE, {"delivery": "2026-11-22"}, ("range", "2026-12-06", "2026-12-22")),
        (RANGE, {"delivery": "2026-11-01"}, ("perhaps", "2026-12-01")),
        (RANGE, {"delivery": "2026-10-01"}, ("over", "2026-10-31")),
        (GUARANTEE, {"delivery": "2025-01-01", "event-1": "2025-03-01"}, ("left", "2027-03-01")),
        (GUARANTEE, {"delivery": "2025-03-01", "event-1": "2025-01-01"}, ("left", "2027-03-01")),
        (GUARANTEE, {"delivery": "2025-03-01"}, ("least", "2027-03-01")),
        (GUARANTEE, {"delivery": "2023-03-01"}, ("unknown",)),
        (GUARANTEE | {"upTo": "5"}, {"delivery": "2023-03-01"}, ("unknown",)),
        (CHRISTMAS, {}, ("unknown",)),
        (CHRISTMAS, {"purchase": "2026-11-15"}, ("left", "2027-01-31")),
        (CHRISTMAS, {"purchase": "2026-12-25"}, ("other-orders",)),
        (CHRISTMAS, {"purchase": "2026-11-14"}, ("other-orders",)),
        ({"until": "2026-11-23"}, {}, ("over", "2026-11-23")),
        (HOURS, {"delivery": "2026-11-23"}, ("to-the-hour", "2026-11-25")),
        (HOURS | {"length": "36"}, {"delivery": "2026-11-22"}, ("to-the-hour", "2026-11-24")),
        (HOURS, {"delivery": "2026-11-21"}, ("over", "2026-11-23")),
        (HOURS | {"from": "delivery event-1"}, {"delivery": "2026-11-23"}, ("unknown",)),
        (HOURS | {"preferably": ""}, {"delivery": "2026-11-23"}, ("best-by", "2026-11-25")),
        (WISH, {"delivery": "2026-11-22"}, ("best-by", "2026-12-06")),
        (WISH, {"delivery": "2026-11-09"}, ("later", "2026-11-23")),
        (PRESUMED, {"delivery": "2026-11-22"}, ("holds", "2027-11-22")),
        (PRESUMED, {"delivery": "2025-11-22"}, ("held", "2026-11-22")),
        (FORTNIGHT | {"extended": ""}, {"delivery": "2026-11-22"}, ("least", "2026-12-06")),
        (FORTNIGHT | {"extended": ""}, {"delivery": "2026-11-01"}, ("unknown",)),
        (FORTNIGHT | {"endsOnWorkingDay": ""}, {"delivery": "2026-11-15"}, ("left", "2026-11-30")),
        (FORTNIGHT | {"endsOnWorkingDay": ""}, {"delivery": "2026-11-14"}, ("left", "2026-11-28")),
        (CHRISTMAS | SEASON | {"until": "2025-01-31"}, {"purchase": "2026-11-15"}, ("left", "2027-01-31")),
        (CHRISTMAS | SEASON | {"until": "2025-01-31"}, {"purchase": "2026-10-15"}, ("other-orders",)),
        (
            {"beginsOn": "2024-12-27", "unit": "days", "length": "100"} | SEASON,
            {"purchase": "2026-11-20"},
            ("left", "2027-04-05"),
        ),
        (
            {"until": "2025-02-28", "orderedFrom": "2024-12-15", "orderedUntil": "2025-01-15", "yearly": ""},
            {"purchase": "2026-01-10"},
            ("over", "2026-02-28"),
        ),
        ({"until": "2026-11-29", "endsOnWorkingDay": ""}, {}, ("left", "2026-11-30")),
        ({"beginsOn": "2026-11-01", "unit": "months", "length": "1"}, {}, ("left", "2026-11-30")),
        ({"beginsOn": "2026-03-01", "unit": "months", "length": "9"}, {}, ("left", "2026-11-30")),
        ({}, {"delivery": "2026-11-22"}, ("unknown",)),
    ],
)
def test_a_window_is_open_as_long_as_it_surely_is(
    page: Page, window: dict[str, str], days: dict[str, str], said: tuple[str, ...]
) -> None:
    assert verdict(page, window, days) == dict(zip(("say", "last", "most"), said, strict=False))


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        ("2026-01-15", 6, "2026-07-15"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2028-02-29", 24, "2030-02-28"),
        ("2026-10-31", 1, "2026-11-30"),
        ("2026-12-31", 2, "2027-02-28"),
    ],
)
def test_months_end_on_the_same_day_or_on_the_last_of_a_shorter_month(
    page: Page, day: str, months: int, last: str
) -> None:
    assert page.evaluate("([day, months]) => monthsLater(day, months)", [number(day), months]) == number(last)


@given(day=DAYS, months=st.integers(1, 600))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_they_end_in_the_month_that_is_so_many_after(page: Page, day: date, months: int) -> None:
    found = page.evaluate("([day, months]) => monthsLater(day, months)", [(day - EPOCH).days, months])
    last = EPOCH + timedelta(found)
    assert (last.year - day.year) * 12 + last.month - day.month == months
    assert last.day == day.day or (last.day < day.day and (last + timedelta(1)).day == 1)


def test_the_best_that_is_open_comes_first_then_what_closes_soonest_then_what_is_over(page: Page) -> None:
    entries = [
        {"rank": 0, "verdict": {"say": "over", "last": 20}},
        {"rank": 4, "verdict": {"say": "left", "last": 90}},
        {"rank": 5, "verdict": {"say": "today", "last": 60}},
        {"rank": 3, "verdict": {"say": "least", "last": 300}},
        {"rank": 6, "verdict": {"say": "over", "last": 50}},
        {"rank": 1, "verdict": {"say": "unknown"}},
        {"rank": 2, "verdict": {"say": "perhaps", "last": 65}},
        {"rank": 7, "verdict": {"say": "other-orders"}},
    ]
    ranks = page.evaluate("entries => inOrder(entries).map(({ rank }) => rank)", entries)
    assert ranks == [3, 5, 4, 2, 1, 6, 0, 7]
