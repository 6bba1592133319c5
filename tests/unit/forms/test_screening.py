"""The screening form: answers, skips, steps back, questions in the middle."""

from __future__ import annotations

from typing import Any

import pytest

from faqbot.forms.heard import Heard, Step
from faqbot.forms.screening import (
    AGE,
    ILLNESSES,
    MEDICINES,
    ORDER,
    PREGNANCY,
    Scene,
    answer,
    resume,
    start,
)


def step(slot: str, text: str, intent: str = "nlu_fallback", **slots: Any) -> Step | None:
    return answer(Scene(slots, slot), Heard(text, intent))


def value(slot: str, text: str, intent: str = "nlu_fallback") -> str | None:
    made = step(slot, text, intent)
    return made.slots[slot] if made else "left to others"


def test_it_starts_afresh_and_says_what_it_is_for() -> None:
    first = start()
    assert first.slots == dict.fromkeys(ORDER)
    assert "Only a doctor can decide" in first.say and "How old" in first.say


@pytest.mark.parametrize(
    "text, kept",
    [("42", "42"), ("I'm 17", "17"), ("I am under 18", "17"), ("37 years old", "37")],
)
def test_an_age_is_read(text: str, kept: str) -> None:
    assert value(AGE, text) == kept


@pytest.mark.parametrize("intent", ["bot_chitchat", "faq"])
@pytest.mark.parametrize("text", ["old enough", "quite old", "an adult"])
def test_an_age_in_words_is_asked_again_whatever_it_is_taken_for(text: str, intent: str) -> None:
    made = step(AGE, text, intent)
    assert made and made.ask == AGE and "number" in made.say


@pytest.mark.parametrize("text", ["old enough", "1975", "0", "400", "3.5"])
def test_what_is_no_age_is_asked_again(text: str) -> None:
    made = step(AGE, text)
    assert made is not None and made.ask == AGE and made.slots == {AGE: None}


@pytest.mark.parametrize(
    "text, intent, kept",
    [
        ("/deny", "deny", "no"),
        ("no I'm not", "deny", "no"),
        ("I'm a man", "nlu_fallback", "no"),
        ("not pregnant", "nlu_fallback", "no"),
        ("yes", "affirm", "yes"),
        ("/affirm", "affirm", "yes"),
        ("I'm breastfeeding", "faq", "I'm breastfeeding"),
        ("not sure, might be", "nlu_fallback", "not sure, might be"),
    ],
)
def test_pregnancy_is_read(text: str, intent: str, kept: str) -> None:
    assert value(PREGNANCY, text, intent) == kept


@pytest.mark.parametrize(
    "text, intent, kept",
    [
        ("diabetes and Hashimoto's", "faq", "diabetes and Hashimoto's"),
        ("I take prednisone", "personal_advice", "I take prednisone"),
        ("none", "deny", "none"),
        ("/deny", "deny", "none"),
        ("no illnesses at all", "nlu_fallback", "none"),
        ("no diabetes but asthma", "deny", "no diabetes but asthma"),
        ("nut allergy", "out_of_scope", "nut allergy"),
    ],
)
@pytest.mark.parametrize("slot", [ILLNESSES, MEDICINES])
def test_illnesses_and_medicines_are_kept_in_the_visitors_words(
    slot: str, text: str, intent: str, kept: str
) -> None:
    assert value(slot, text, intent) == kept


@pytest.mark.parametrize("slot", [ILLNESSES, MEDICINES])
@pytest.mark.parametrize("text", ["I don't know", "not sure", "no idea."])
def test_who_does_not_know_is_not_held_to_a_name(slot: str, text: str) -> None:
    assert value(slot, text) == "skipped"


def test_a_bare_yes_asks_which() -> None:
    made = step(ILLNESSES, "yes", "affirm")
    assert made is not None and made.ask == ILLNESSES and "Which ones" in made.say


@pytest.mark.parametrize("slot", ORDER)
@pytest.mark.parametrize(
    "text, intent", [("/skip", "skip"), ("skip this", "skip"), ("pass", "faq")]
)
def test_every_question_can_be_skipped(slot: str, text: str, intent: str) -> None:
    assert value(slot, text, intent) == "skipped"


def test_back_asks_the_question_before() -> None:
    made = step(PREGNANCY, "back", "go_back", screening_age="42")
    assert made is not None and (made.ask, made.slots) == (AGE, {AGE: None})


def test_the_last_answer_completes_the_form() -> None:
    slots = {AGE: "42", PREGNANCY: "no", ILLNESSES: "none"}
    assert step(MEDICINES, "aspirin", **slots) == Step({MEDICINES: "aspirin"}, None)


@pytest.mark.parametrize("slot", ORDER)
@pytest.mark.parametrize(
    "text, intent",
    [
        ("does it hurt?", "faq"),
        ("should I stop my prednisone?", "personal_advice"),
        ("stop", "stop"),
        ("I can't breathe", "emergency"),
        ("a human please", "handoff"),
        ("/booking", "booking"),
        ("hello", "greeting"),
    ],
)
def test_what_is_not_an_answer_is_left_to_others(slot: str, text: str, intent: str) -> None:
    assert step(slot, text, intent) is None


def test_after_an_interruption_the_same_question_comes_back() -> None:
    back = resume(Scene({}, MEDICINES))
    assert back.ask == MEDICINES and back.say.startswith("Back to the suitability questions.")


@pytest.mark.parametrize("text", ["why?", "why do you need my age?", "who will see this"])
def test_why_it_asks_is_answered_by_the_form(text: str) -> None:
    made = step(AGE, text, "follow_up")
    assert made is not None and made.ask == AGE and "reasons against it" in made.say
