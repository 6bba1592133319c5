"""Whose condition it is, and when."""

from __future__ import annotations

import pytest

from faqbot.nlu.bearers import (
    asks,
    asks_of_somebody,
    asks_to_have,
    bearing,
    excludes,
    questions_in,
    states_own,
    tells,
)


def borne(value, text, words):
    start = text.index(words)
    entity = {"entity": "condition", "value": value, "start": start, "end": start + len(words)}
    return bool(bearing([entity], text))


@pytest.mark.parametrize(
    ("value", "words", "text"),
    [
        ("postpartum", "after my pregnancy", "after my pregnancy my skin sags, does it tighten"),
        ("pregnancy", "pregnancies", "since my pregnancies my belly hangs"),
        ("pregnancy", "pregnancy", "marks left from my first pregnancy, do they fade"),
        ("menopause", "menopause", "been like this since menopause, will it melt"),
        ("under_18", "teen", "spots as a teen left scars, can it help"),
        ("under_18", "teenage", "marks from my teenage years"),
        ("acute_illness", "covid", "I cried at my covid shot, does it hurt"),
        ("allergy", "allergic", "can I become allergic from it"),
        ("nursing", "nursing", "I study nursing, when was it invented"),
        ("acute_illness", "flu", "my little one has the flu, I need to move my visit"),
        ("diabetes", "diabetes", "My dad has diabetes. How much do needles hurt me?"),
        ("pregnancy", "pregnant", "my colleague is pregnant. What side effects will I have?"),
    ],
)
def test_what_is_past_feared_or_somebody_elses_does_not_bear(value, words, text):
    assert not borne(value, text, words)


@pytest.mark.parametrize(
    ("value", "words", "text"),
    [
        ("pregnancy", "pregnant", "I'm pregnant, how many sessions"),
        ("postpartum", "after my pregnancy", "how soon after my pregnancy can I have it"),
        ("postpartum", "had a baby", "had a baby 3 weeks ago, how many sessions"),
        ("diabetes", "diabetes", "my mum has diabetes, is it ok for her"),
        ("diabetes", "diabetes", "my mum has diabetes. How many sessions does she need?"),
        ("pregnancy", "pregnant", "my wife is pregnant, how many sessions"),
        ("autoimmune", "lupus", "my sister and I have lupus. What do I need to know?"),
        ("under_18", "teenager", "I'm a teenager, does it help"),
        ("under_18", "daughter is 15", "my daughter is 15, can she have it"),
        ("nursing", "nursing", "I'm nursing my son, does it hurt"),
        ("acute_illness", "covid", "I have covid, does it hurt more"),
    ],
)
def test_a_condition_of_who_is_to_be_treated_bears(value, words, text):
    assert borne(value, text, words)


def test_other_entities_are_left_alone():
    entity = {"entity": "goal", "value": "face", "start": 0, "end": 4}
    assert bearing([entity], "face since my pregnancy") == [entity]


@pytest.mark.parametrize(
    "text",
    [
        "can I have it with lupus",
        "are people with epilepsy able to have mesotherapy",
        "would you treat her",
        "am I too old",
        "could they still do my legs",
        "do I need to wait until he is weaned",
    ],
)
def test_asking_to_have_it_is_recognised(text):
    assert asks_to_have(text)


@pytest.mark.parametrize(
    "text", ["can it tighten that", "does it hurt", "how many sessions would I need"]
)
def test_asking_what_it_does_is_not_asking_to_have_it(text):
    assert not asks_to_have(text)


def test_an_illness_to_be_treated_excludes_nobody():
    entity = {"entity": "condition", "value": "diabetes", "start": 14, "end": 22}
    assert not excludes([entity], "does it treat diabetes")
    assert excludes([{**entity, "start": 7, "end": 15}], "I have diabetes, does it melt fat")


def test_a_story_tells_and_a_question_asks():
    assert tells("I'm 48") and not asks("I'm 48")
    assert asks("is there an age limit") and not tells("is there an age limit")


def test_questions_and_the_people_in_them_are_found():
    assert questions_in("My mum is 66. Does it hurt?") == ["Does it hurt?"]
    assert asks_of_somebody("Does it hurt her?") and not asks_of_somebody("Does it hurt?")


@pytest.mark.parametrize(
    ("value", "words", "text"),
    [
        ("heart_disease", "heart attack", "Father died of a heart attack, is it safe for me"),
        ("pregnancy", "pregnant", "my sister is pregnant, can I have it"),
        ("diabetes", "diabetes", "diabetes in my family, can I have it"),
        ("pregnancy", "expecting", "I'm expecting to see less cellulite"),
        ("acute_illness", "a fever", "can I get a fever"),
        ("acute_illness", "fever", "what if I get a fever after the session"),
        ("acute_illness", "get a fever", "can you get a fever from it"),
        ("acute_illness", "ill", "my boss keeps asking if I'm ill"),
        ("acute_illness", "ill", "everyone says I look ill"),
    ],
)
def test_a_relatives_illness_is_not_the_visitors(value, words, text):
    assert not borne(value, text, words)


@pytest.mark.parametrize(
    ("value", "words", "text"),
    [
        ("nursing", "breastfed", "my son is still breastfed, can I have it"),
        ("diabetes", "diabetes", "my mum has diabetes, can she have it"),
        ("under_18", "in year 11", "I'm in year 11, can I"),
        ("acute_illness", "fever", "if I have a fever may I come after work"),
        ("acute_illness", "ill", "my boss says stay home as I'm ill, can I come"),
    ],
)
def test_what_bears_on_the_patient_bears(value, words, text):
    assert borne(value, text, words)


def test_in_remission_beside_another_illness_is_no_cancer():
    text = "MS in remission"
    entities = [
        {"entity": "condition", "value": "autoimmune", "start": 0, "end": 2},
        {"entity": "condition", "value": "cancer", "start": 3, "end": 15},
    ]
    assert [one["value"] for one in bearing(entities, text)] == ["autoimmune"]
    assert bearing(entities[1:], text) == entities[1:]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("dialysis", "dialysis patient, one session?", True),
        ("dialysis", "had a coffee before dialysis, which areas do you do", True),
        ("dialysis", "can it help people on dialysis", False),
        ("dialysis", "does it lead to dialysis", False),
    ],
)
def test_stating_an_illness_is_told_from_asking_about_it(words, text, expected):
    start = text.index(words)
    entity = {"entity": "condition", "value": "kidney_failure", "start": start}
    assert states_own([{**entity, "end": start + len(words)}], text) is expected
