from __future__ import annotations

import pytest

from faqbot.nlu.conditions import (
    asks_about_fainting,
    asks_of_signs,
    asks_permission,
    is_bare_condition,
    is_only_condition,
    is_own,
    reports_sign,
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
        ("hepatitis c carrier, no symptoms", True),
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


@pytest.mark.parametrize("text", ["can I pass out from it", "do people faint", "will I black out"])
def test_a_question_about_fainting_is_recognised(text):
    assert asks_about_fainting(text)


@pytest.mark.parametrize("text", ["I fainted after it", "I faint at needles", "can I drive"])
def test_fainting_told_is_no_question(text):
    assert not asks_about_fainting(text)


def test_a_sign_of_now_is_told_from_an_illness_one_has():
    assert reports_sign("diabetic, and a rash since the session")
    assert not reports_sign("diabetic on eliquis and ramipril")


def test_a_long_statement_that_asks_nothing_is_only_a_condition():
    assert is_only_condition("I am 70, on eliquis and bisoprolol, with a leaky valve and gout")


def test_a_name_alone_is_bare():
    assert is_bare_condition("on jardiance")
    assert not is_bare_condition("on jardiance, how many sessions")


@pytest.mark.parametrize(
    "text",
    [
        "what would an infection look like",
        "how does an allergic reaction start",
        "signs of an infection?",
        "how could I tell a reaction from a bruise",
    ],
)
def test_the_look_of_a_reaction_is_asked(text):
    assert asks_of_signs(text)


@pytest.mark.parametrize(
    "text",
    ["my spot looks infected", "how do I know if it is infected", "I think I have an infection",
     "does this look like an infection"],
)  # fmt: skip
def test_a_sign_of_ones_own_is_not(text):
    assert not asks_of_signs(text)
