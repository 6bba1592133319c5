from __future__ import annotations

import pytest

from faqbot.nlu.advice import (
    asks_about_medicine,
    asks_about_supplements,
    asks_decision,
    asks_diagnosis,
    changes_medicine,
    shows_lump,
    shows_mark,
    takes_supplement,
)


@pytest.mark.parametrize(
    "text",
    [
        "should i stop my prednisone",
        "can i skip my insulin on the day",
        "is it ok to halve my blood pressure tablets",
        "i stopped my antidepressants, was that right",
        "how much minoxidil should i use",
        "can you prescribe me something",
    ],
)
def test_a_question_about_a_medicine_is_recognised(text):
    assert asks_about_medicine(text)


@pytest.mark.parametrize(
    "text",
    ["does it hurt", "what do they inject", "which drugs are in it", "is finasteride in the mix"],
)
def test_asking_what_is_injected_is_no_question_about_a_medicine(text):
    assert not asks_about_medicine(text)


@pytest.mark.parametrize(
    "text",
    [
        "is this mole dangerous",
        "is my bruise normal",
        "is it eczema or psoriasis on my elbow",
        "if you were me would you do the injections",
        "do my symptoms sound like arthritis",
        "can i cancel my knee op and try this",
        "should my dad get this rather than the radiotherapy",
        "my surgeon says operate, can i do this instead",
        "shall i tell the hospital no",
    ],
)
def test_a_question_on_ones_own_case_is_recognised(text):
    assert asks_decision(text)


@pytest.mark.parametrize(
    "text",
    [
        "why do i have cellulite",
        "do you do this instead of surgery",
        "should i tell the doctor about my allergies",
        "can i have this instead of lipo",
        "can i cancel my appointment",
        "do i say it to the surgeon on the day",
        "is bruising normal after it",
        "what would you be putting into me",
        "is the treatment dangerous",
    ],
)
def test_a_general_question_is_no_question_on_ones_own_case(text):
    assert not asks_decision(text)


def test_stopping_and_changing_are_recognised():
    assert changes_medicine("should my husband stop his tablets for this")
    assert not changes_medicine("my husband is diabetic, can he have it")


@pytest.mark.parametrize(
    "text",
    [
        "what's wrong with me",
        "do i have lupus",
        "diagnose me please",
        "do you reckon i'm pregnant",
        "could i be pregnant",
    ],
)
def test_asking_which_illness_it_is_is_recognised(text):
    assert asks_diagnosis(text)


def test_asking_what_it_treats_is_no_diagnosis():
    assert not asks_diagnosis("does it treat arthritis")


@pytest.mark.parametrize(
    "text", ["she was diagnosed with lupus, may she have it", "do you think i'm suitable"]
)
def test_an_illness_already_diagnosed_asks_for_no_diagnosis(text):
    assert not asks_diagnosis(text)


@pytest.mark.parametrize(
    "text",
    [
        "there's a lump under my armpit, can it go",
        "could you dissolve the lump in my breast",
        "i found a hard knot near my nipple",
        "breast lump, would it help",
    ],
)
def test_a_lump_is_for_a_doctor(text):
    assert shows_lump(text)


@pytest.mark.parametrize(
    "text", ["a fatty lump on my back", "lumpy thighs", "fat lumps on my arm", "lipoma on my neck"]
)
def test_fat_that_is_called_so_is_no_lump(text):
    assert not shows_lump(text)


@pytest.mark.parametrize(
    "text",
    [
        "brown patches on my shin since the injections",
        "two blisters where they injected. is that bad?",
        "my glands are sore after the session, can I come on Friday",
        "a dent where the needle went",
    ],
)
def test_a_mark_since_the_treatment_is_shown(text):
    assert shows_mark(text)


@pytest.mark.parametrize(
    "text",
    [
        "how long do the red spots stay after the session",
        "does it leave dark marks after the injections?",
        "brown patches on my shin, do you treat them",
        "no bruise since the injections",
    ],
)
def test_a_mark_asked_about_in_general_is_not(text):
    assert not shows_mark(text)


def test_a_double_chin_changes_no_medicine():
    assert not changes_medicine("diabetic with a double chin")
    assert changes_medicine("shall I double the dose")


@pytest.mark.parametrize(
    "text",
    [
        "then I can chuck my inhaler away",
        "may I get rid of my tablets after that",
        "could I do without my inhaler",
        "I won't need my antidepressants any more",
        "so I'm ditching my meds",
        "I no longer need my insulin, right",
    ],
)
def test_doing_without_a_medicine_is_a_change_of_it(text):
    assert asks_about_medicine(text)


@pytest.mark.parametrize(
    "text",
    [
        "can it get rid of fat",
        "I won't need a second session, will I",
        "do I get rid of my wrinkles",
        "how do I bin the old cream jar",
    ],
)
def test_getting_rid_of_something_else_is_none(text):
    assert not asks_about_medicine(text)


@pytest.mark.parametrize(
    ("text", "faq"),
    [
        ("may I take vitamin C the day before", "preparation"),
        ("do I leave off fish oil before it", "preparation"),
        ("is a multivitamin pill ok to take that morning", "preparation"),
        ("could I use zinc tablets afterwards", "aftercare"),
    ],
)
def test_vitamins_are_a_matter_of_the_day(text, faq):
    assert asks_about_supplements(text) == faq


@pytest.mark.parametrize(
    "text",
    [
        "how much vitamin D should I take before",
        "may I take my prescribed vitamin D before",
        "should I stop warfarin and vitamins before",
        "may I take vitamin A before",
        "are there vitamins in the injection",
        "may I take my tablets before",
    ],
)
def test_doses_and_medicines_are_none(text):
    assert asks_about_supplements(text) == ""


def test_who_takes_a_supplement_is_told_apart_from_who_asks_of_them():
    assert takes_supplement("I'm on turmeric, is that a problem")
    assert takes_supplement("I also take omega 3 every day")
    assert not takes_supplement("are there vitamins in it")
    assert not takes_supplement("I take it with a pinch of salt")
