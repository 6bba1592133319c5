from __future__ import annotations

import datetime

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.preparation import answer

SUNDAY = datetime.date(2026, 11, 22)


@pytest.fixture
def record(record_of):
    return record_of("preparation")


def asked(text):
    return Asked(text, today=SUNDAY)


def lines(text):
    return [line for line in text.splitlines() if line.startswith("- ")]


def test_without_a_date_the_steps_stand_in_order_of_time(record):
    made = answer(record, asked("how should I prepare?"))
    assert [line.split(":**")[0] for line in lines(made.text)] == [
        "- **First",
        "- **From 3 days before",
        "- **On the day",
    ]
    assert {"S2-19", "S1-30", "S2-22", "S3-59"} <= set(made.facts)


def test_an_appointment_dates_the_checklist(record):
    text = answer(record, asked("my appointment is on Friday")).text
    assert text.startswith("For your appointment on Fri 27 Nov:")
    assert "- **From Tue 24 Nov (3 days before):** No aspirin" in text
    assert "- **On the day (Fri 27 Nov):** Drink plenty of water; don't skip meals" in text
    assert "ago" not in text


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("session next Tuesday", "From Sat 21 Nov (3 days before)"),
        ("first one tomorrow", "From Fri 20 Nov (3 days before)"),
    ],
)
def test_a_day_that_has_passed_is_said_and_what_to_do(record, text, passed):
    line = next(line for line in lines(answer(record, asked(text)).text) if passed in line)
    assert "That was" in line
    assert line.endswith("tell the clinic what you took.")


def test_days_ago_are_counted(record):
    assert "That was yesterday -" in answer(record, asked("appointment on tuesday")).text
    assert "That was 2 days ago -" in answer(record, asked("appointment tomorrow")).text
    assert "From today (3 days before)" in answer(record, asked("booked for wednesday")).text
    assert answer(record, asked("my session is today")).text.startswith(
        "For your appointment today:"
    )


@pytest.mark.parametrize(
    "text",
    [
        "how should I prepare?",
        "appointment on friday",
        "aspirin?",
        "coffee?",
        "wine the day before",
    ],
)
def test_the_painkiller_rule_is_one_page_s_and_never_stops_a_prescribed_medicine(record, text):
    made = answer(record, asked(text)).text
    rule = next(line for line in made.splitlines() if "anti-inflammatories" in line)
    assert "one page says" in rule
    assert "Don't stop" in rule or "don't stop a prescribed medicine without your doctor" in rule


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("can I have a cofee before", "No coffee or other stimulants"),
        ("do I come on an empty stomach", "Eat normally"),
        ("asprin before treatment", "No aspirin"),
        ("wine the evening before, ok?", "The pages say nothing about alcohol"),
        ("do I need to see the doctor first", "See a professional first"),
    ],
)
def test_what_is_asked_about_comes_first(record, text, start):
    made = answer(record, asked(text))
    assert made.text.startswith(start)
    assert "\n\nAlso, before a session:\n\n" in made.text


def test_several_wishes_stand_in_a_list(record):
    text = answer(record, asked("coffee and ibuprofen before?")).text
    assert text.startswith("- No aspirin")
    assert text.splitlines()[1].startswith("- No coffee")


def test_whoever_took_an_aspirin_is_told_to_tell_the_clinic(record):
    text = answer(record, asked("took an aspirin yesterday, problem for friday?")).text
    assert text.split("\n\n")[0].endswith("Tell the clinic what you took.")
    assert "Fri 27 Nov" in text


def test_the_pages_difference_on_painkillers_stays_with_painkillers(record):
    assert answer(record, asked("ibuprofen?")).disagreement == record.disagreement
    assert answer(record, asked("checklist please")).disagreement == record.disagreement
    assert answer(record, asked("coffee?")).disagreement is None
