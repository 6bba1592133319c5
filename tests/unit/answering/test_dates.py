from __future__ import annotations

import datetime

import pytest

from faqbot.answering.dates import find_date

SUNDAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my appointment is on Friday", "2026-11-27"),
        ("session next Tuesday - checklist please", "2026-11-24"),
        ("it's on weds", "2026-11-25"),
        ("on sunday", "2026-11-29"),
        ("sunday 6th", "2026-12-06"),
        ("I'm coming in on 5 December", "2026-12-05"),
        ("dec 5th", "2026-12-05"),
        ("the 5th of december", "2026-12-05"),
        ("Fri 27 Nov at 10", "2026-11-27"),
        ("22 november", "2026-11-22"),
        ("may 5", "2027-05-05"),
        ("booked for the 14th", "2026-12-14"),
        ("on the 31st", "2026-12-31"),
        ("tomorrow", "2026-11-23"),
        ("got my first one tmrw", "2026-11-23"),
        ("day after tomorrow", "2026-11-24"),
        ("today at three", "2026-11-22"),
        ("it's in 10 days", "2026-12-02"),
        ("in ten days", "2026-12-02"),
        ("in a fortnight", "2026-12-06"),
        ("a week to go!!", "2026-11-29"),
        ("5 days until my appointment", "2026-11-27"),
        ("on 5/12", "2026-12-05"),
        ("on 11/27", "2026-11-27"),
        ("5.12.2026", "2026-12-05"),
        ("2026-12-05", "2026-12-05"),
    ],
)
def test_a_coming_day_is_found(text, expected):
    assert find_date(text, SUNDAY) == datetime.date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "how many days before must I leave out aspirin",
        "no aspirin for 3 days before?",
        "in 3 days before",
        "open 24/7",
        "the 2nd session",
        "may I drink coffee",
        "i sat in the sun",
        "1.5 litres of water",
        "last friday I took an aspirin",
        "every monday",
        "5th of december 2025",
        "30 feb",
        "99/99/2099",
        "in 999 months",
        "1/2 tablet",
        "yesterday",
    ],
)
def test_what_is_no_coming_day_is_left_alone(text):
    assert find_date(text, SUNDAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("took aspirin today, appointment friday", "2026-11-27"),
        ("my session is tomorrow and my wedding is on saturday", "2026-11-23"),
        ("coffee today and then friday?", "2026-11-27"),
    ],
)
def test_of_several_days_the_appointment_counts(text, expected):
    assert find_date(text, SUNDAY) == datetime.date.fromisoformat(expected)


def test_a_weekday_is_never_today():
    friday = datetime.date(2026, 11, 27)
    assert find_date("on friday", friday) == datetime.date(2026, 12, 4)


def test_a_day_of_the_month_skips_months_that_lack_it():
    assert find_date("on the 31st", datetime.date(2027, 2, 1)) == datetime.date(2027, 3, 31)


def test_a_date_without_a_year_goes_over_new_year():
    assert find_date("on 3 January", datetime.date(2026, 12, 30)) == datetime.date(2027, 1, 3)
