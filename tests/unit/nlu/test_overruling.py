"""What patterns know better than the model's label."""

from __future__ import annotations

import pytest

from faqbot.nlu.overruling import ADVICE, ANSWER, overruled


def label_of(text: str, label: str) -> str:
    reading = {
        "text": text, "label": label, "outcome": ANSWER, "confidence": 0.9, "ranking": [(label, 0.9)],
    }  # fmt: skip
    return overruled(reading, {}, ())[0]


@pytest.mark.parametrize("label", ["faq/safety", "faq/aftercare", "out_of_scope", "follow_up"])
@pytest.mark.parametrize(
    "text", ["what do I do if my throat swells later", "what happens if I get an allergic shock?"]
)
def test_what_to_do_in_an_emergency_to_come_is_advice_whatever_the_model_says(
    text: str, label: str
) -> None:
    assert label_of(text, label) == ADVICE


@pytest.mark.parametrize(
    "text", ["can it cause fainting?", "what do I do if I bruise", "is an allergic reaction rare?"]
)
def test_a_question_about_a_risk_keeps_its_answer(text: str) -> None:
    assert label_of(text, "faq/side_effects") == "faq/side_effects"


@pytest.mark.parametrize(
    "text",
    [
        "so I can have it then",
        "great, so that means she can get it done",
        "ok then my wife may do it",
        "so I am allowed to have the treatment",
    ],
)
def test_who_takes_a_yes_hears_of_candidacy_and_gets_no_form(text: str) -> None:
    reading = {
        "text": text, "label": "booking", "outcome": ANSWER, "confidence": 0.9, "ranking": [("booking", 0.9)],
    }  # fmt: skip
    assert overruled(reading, {}, {"candidacy"})[0] == "faq/candidacy"


@pytest.mark.parametrize(
    "text", ["I can have it on Tuesday", "can I have it then", "so I can come at five"]
)
def test_a_time_or_a_question_is_no_yes_taken(text: str) -> None:
    assert label_of(text, "booking") == "booking"


@pytest.mark.parametrize(
    "outcome, label", [("unknown", "out_of_scope"), (ANSWER, "faq/anesthesia")]
)
def test_a_price_the_model_is_unsure_about_is_not_covered(outcome: str, label: str) -> None:
    reading = {
        "text": "does the cream cost extra", "label": "faq/anesthesia", "outcome": outcome,
        "confidence": 0.9, "ranking": [("faq/anesthesia", 0.9)],
    }  # fmt: skip
    assert overruled(reading, {}, ())[0] == label


@pytest.mark.parametrize("label", ["screening", "booking", "telling", "affirm"])
def test_who_wants_to_be_cleared_starts_no_form(label: str) -> None:
    reading = {
        "text": "sign me off for it", "label": label, "outcome": ANSWER, "confidence": 0.9,
        "ranking": [(label, 0.9)],
    }  # fmt: skip
    assert overruled(reading, {}, ("candidacy",))[0] == "faq/candidacy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lupus here, had I better wait", "faq/candidacy"),
        ("we want a baby, should I put it off", "faq/candidacy"),
        ("I have lupus, do I need to wait", "faq/candidacy"),
        ("I have lupus, should I hold off my tablets", ADVICE),
    ],
)
def test_whether_to_wait_with_an_illness_is_who_may_have_it(text, expected):
    reading = {
        "text": text, "label": ADVICE, "outcome": ANSWER, "confidence": 0.9, "ranking": [(ADVICE, 0.9)],
    }  # fmt: skip
    named = {"condition": ["autoimmune"]}
    assert overruled(reading, named, ("candidacy",))[0] == expected
