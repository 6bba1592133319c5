"""Questions what to do with a medicine one takes."""

from __future__ import annotations

import pytest

from faqbot.nlu.medicines import (
    asks_to_handle,
    is_general,
    medicine_words,
    with_medicines_named,
)


def named(value, text, words):
    start = text.index(words)
    return {"entity": "condition", "value": value, "start": start, "end": start + len(words)}


@pytest.mark.parametrize(
    "text",
    [
        "I'm on medicine. Do I skip it that morning?",
        "my doctor has me on medicine, how many days before should I stop",
        "on medicine 50 mg. keep taking it or pause for the jabs?",
        "my mum takes medicine daily, would she need to come off it",
        "what do I do with my medicine beforehand",
        "what about my medicine on the day",
        "my husband uses insulin. Should he inject less on the day?",
        "my pump is on, should I lower it",
        "I take medicine every evening - carry on as usual or not?",
        "is it ok to delay my medicine until after",
        "can medicine and medicine be taken together after it",
        "medicine - finish the course or stop it now?",
        "my medicine is for the knee, do I have to give it up before the jabs",
        "the doctor prescribed medicine, can I finish early so it does not clash",
        "may I cut my medicine short because of the session",
    ],
)
def test_what_to_do_with_ones_own_medicine_is_recognised(text):
    assert asks_to_handle(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm on medicine, can I have mesotherapy",
        "I'm on medicine, how much does it hurt?",
        "does being on medicine rule me out",
        "do people normally quit medicine ahead of it",
        "which medicines do you inject",
        "I take medicine now and then. How long is the recovery?",
        "how long does one session take",
    ],
)
def test_naming_a_medicine_asks_nothing_about_taking_it(text):
    assert not asks_to_handle(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can I take medicine afterwards", False),
        ("must medicine be stopped before", False),
        ("can I take medicine afterwards, I'm on medicine daily", True),
        ("can I mix medicine and medicine afterwards", True),
        ("my medicine, do I stop it before", True),
    ],
)
def test_a_common_medicine_is_a_matter_of_advice_only_if_it_is_ones_own(text, expected):
    assert asks_to_handle(text, is_common=True) is expected


def test_words_for_medicines_come_from_the_dictionary():
    text = "on Eliquis and metformin, diabetic, with aspirin"
    entities = [
        named("blood_thinners", text, "Eliquis"), named("diabetes", text, "metformin"),
        named("diabetes", text, "diabetic"), named("aspirin", text, "aspirin"),
    ]  # fmt: skip
    words, is_common = medicine_words(entities, text)
    assert (words, is_common) == (["Eliquis", "metformin", "aspirin"], False)
    assert with_medicines_named(text, words) == "on medicine and medicine, diabetic, with medicine"


@pytest.mark.parametrize(("word", "expected"), [("aspirin", True), ("codeine", False)])
def test_medicines_sold_to_anybody_are_common(word, expected):
    assert medicine_words([named("painkillers", word, word)], word) == ([word], expected)


def test_no_medicine_is_not_common():
    assert medicine_words([], "does it hurt") == ([], False)


def test_only_the_last_word_of_a_term_is_the_medicine():
    assert with_medicines_named("should I take insulin", ["take insulin"]) == (
        "should I take medicine"
    )


def test_asking_what_people_do_is_general():
    assert is_general("do people stop aspirin before")
    assert not is_general("do people stop it, I take 100 mg of medicine")
