from __future__ import annotations

import pytest

from faqbot.nlu.conditions import (
    asks_permission,
    is_only_condition,
    is_own,
    states_health,
    treats,
)


@pytest.mark.parametrize(
    "text",
    [
        "can I have it with diabetes",
        "I have lupus, am I allowed",
        "is it safe for a diabetic",
        "would they take me with a pacemaker",
        "does lupus rule me out",
        "my mum is diabetic, could she get it",
    ],
)
def test_a_question_of_permission_is_recognised(text):
    assert asks_permission(text)


@pytest.mark.parametrize(
    "text", ["does it treat diabetes", "what helps against lupus", "lupus", "is asthma cured"]
)
def test_asking_what_it_treats_asks_no_permission(text):
    assert not asks_permission(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I have lupus", True),
        ("with diabetes", True),
        ("my wife is pregnant", True),
        ("does it help my diabetes", False),
        ("lupus", True),
        ("I have had lupus for many years now and wonder about all this", False),
    ],
)
def test_a_bare_statement_of_a_condition_is_recognised(text, expected):
    assert is_only_condition(text) is expected


def test_treating_a_person_is_not_treating_an_illness():
    assert not treats("would you treat her")
    assert treats("do you treat acne")


def test_doing_something_for_an_illness_is_treating_it():
    assert treats("can it do something for migraines")


def test_taking_a_medicine_is_ones_own():
    assert is_own("taking warfarin, how bad is the bruising")


@pytest.mark.parametrize(
    ("text", "expected"), [("I have von Willebrand", True), ("I'm 48", False), ("my uni", False)]
)
def test_what_may_be_an_illness_is_recognised(text, expected):
    assert states_health(text) is expected
