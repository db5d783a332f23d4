"""What is kept on a device goes after a month, but no wrong clock takes it away from somebody who still needs it."""

import json
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page

DAY = 86_400_000  # in milliseconds
TODAY = 1_795_000_000_000
FAR = {year: int(datetime(year, 3, 1, tzinfo=UTC).timestamp()) * 1000 for year in (1970, 2001, 2106)}
GONE = "gone"


def visits(page: Page, kept: dict[str, object], *clocks: int) -> list[str]:
    """What each visit finds, by the clock that the device shows then: the same, an `old` one, or nothing."""
    return page.evaluate(
        """([kept, clocks]) => clocks.map((clock) => {
             kept = kept && aged(kept, clock);
             kept = kept && JSON.parse(JSON.stringify(kept)); // as it is stored
             return kept ? (kept.doubtedAt ? "old" : "kept") : "gone";
           })""",
        [kept, list(clocks)],
    )


def test_a_month_is_kept_and_after_it_somebody_is_asked_for_another(shared_page: Page) -> None:
    days = [0, 30, 31, 32, 61, 62]
    found = visits(shared_page, {"savedAt": TODAY}, *(TODAY + day * DAY for day in days))
    assert found == ["kept", "kept", "old", "old", "old", GONE]


def test_who_comes_back_after_a_year_is_asked(shared_page: Page) -> None:
    assert visits(shared_page, {"savedAt": TODAY}, TODAY + 365 * DAY) == ["old"]


def test_a_sent_claim_ages_alike(shared_page: Page) -> None:
    assert visits(shared_page, {"sentAt": TODAY}, TODAY, TODAY + 31 * DAY, TODAY + 62 * DAY) == ["kept", "old", GONE]


def test_a_clock_that_is_put_right_by_hours_is_no_doubt(shared_page: Page) -> None:
    assert visits(shared_page, {"savedAt": TODAY}, TODAY - DAY // 2) == ["kept"]


@pytest.mark.parametrize("wrong", [TODAY - 400 * DAY, TODAY - 40 * DAY, TODAY + 40 * DAY, *FAR.values()])
def test_what_was_written_by_a_wrong_clock_is_asked_about_for_a_month(shared_page: Page, wrong: int) -> None:
    found = visits(shared_page, {"savedAt": wrong}, *(TODAY + day * DAY for day in (0, 30, 31)))
    assert found[:2] == ["old", "old"] or found == ["old", "kept", "kept"]  # a real clock has come to that day


@pytest.mark.parametrize("wrong", FAR.values(), ids=FAR)
def test_what_was_written_in_another_age_does_not_stay_for_ever(shared_page: Page, wrong: int) -> None:
    assert visits(shared_page, {"savedAt": wrong}, TODAY, TODAY + 31 * DAY) == ["old", GONE]


@pytest.mark.parametrize("between", [[clock] for clock in (*FAR.values(), TODAY - 40 * DAY, TODAY + 31 * DAY)])
def test_a_clock_that_was_wrong_for_a_while_leaves_no_doubt(shared_page: Page, between: list[int]) -> None:
    assert visits(shared_page, {"savedAt": TODAY}, *between, TODAY + DAY)[-1] == "kept"
    assert visits(shared_page, {"savedAt": TODAY}, *between, TODAY + 40 * DAY)[-1] == "old"


def test_a_doubt_from_a_clock_far_ahead_keeps_nothing_for_ever(shared_page: Page) -> None:
    days = [4000, 40, 71]
    assert visits(shared_page, {"savedAt": TODAY}, *(TODAY + day * DAY for day in days)) == ["old", "old", GONE]


def test_no_clock_behind_the_first_day_counts_whatever_comes_after_it(shared_page: Page) -> None:
    """Written in 1970, seen in 1970 and 2001, then right; or written right, and then seen like this."""
    for saved in (FAR[1970], FAR[2001], TODAY):
        for clocks in ([1970, 2001], [2001, 1970], [2106, 1970, 2001], [1970, 2106], [2001, 2106, 1970]):
            assert visits(shared_page, {"savedAt": saved}, *(FAR[year] for year in clocks), TODAY)[-1] != GONE


@pytest.mark.parametrize("wrong", ["null", '"yesterday"', "[]", "{}", '"2026"'])
def test_a_time_that_is_none_is_asked_about_and_goes(shared_page: Page, wrong: str) -> None:
    clocks = (TODAY, TODAY + 30 * DAY, TODAY + 31 * DAY)
    assert visits(shared_page, {"savedAt": json.loads(wrong)}, *clocks) == ["old", "old", GONE]
    assert visits(shared_page, {"savedAt": TODAY - 40 * DAY, "doubtedAt": json.loads(wrong)}, TODAY) == ["old"]
