"""What is said on a medicine that is mostly, but not always, taken for one illness."""

from __future__ import annotations

import pytest

from faqbot.answering.stand_ins import named_by_medicine

SILENT = {"name": "High blood pressure", "text": "No page says whether it rules you out."}
NO = {"name": "Diabetes", "text": "Two pages rule it out.", "outcome": "says_no"}


@pytest.mark.parametrize(
    ("condition", "text", "medicine"),
    [
        ("high_blood_pressure", "I'm on Bisoprolol, ok?", "bisoprolol"),
        ("high_blood_pressure", "my gp has me on perindopril", "perindopril"),
        ("high_blood_pressure", "water tablets every morning", "water tablets"),
        ("epilepsy", "taking lamotrigine", "lamotrigine"),
        ("hiv", "i'm on prep", "prep"),
    ],
)
def test_a_medicine_is_named_as_one_and_no_illness_is_made_of_it(condition, text, medicine):
    told = named_by_medicine(condition, SILENT, text)
    assert told["name"] == f"A medicine such as {medicine}"
    assert "often taken for" in told["text"] and "if_for" not in told
    assert "Don't stop or change a medicine" in told["text"]


def test_where_the_illness_is_ruled_out_that_is_said_for_the_case_that_it_is_the_reason():
    told = named_by_medicine("diabetes", NO, "I take metformin for pcos")
    assert told["if_for"] == "if it is for diabetes, the documents say no"
    assert "Two pages rule it out." in told["text"]


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        ("high_blood_pressure", "bisoprolol for my blood pressure"),
        ("high_blood_pressure", "hypertension, on ramipril"),
        ("diabetes", "diabetic, on metformin"),
        ("diabetes", "I inject insulin"),
        ("thyroid", "levothyroxine for an underactive thyroid"),
        ("autoimmune", "I have lupus"),
    ],
)
def test_an_illness_that_is_named_stays_one(condition, text):
    assert named_by_medicine(condition, NO, text) is NO


def test_what_is_over_stays_over():
    over = {**SILENT, "over": "not a yes by itself"}
    assert named_by_medicine("asthma", over, "used an inhaler as a child") is over
