"""Candidacy: who may have it is asked in many ways, and told beside much else."""

from __future__ import annotations

import pytest

from faqbot.labels import ADVICE, CANDIDACY_LABEL
from faqbot.nlu.candidacy import asks_who_may, is_aside, without_compared

DIABETES = {"condition": ["diabetes"]}


@pytest.mark.parametrize(
    "text, label, is_answer, is_sure, values",
    [
        ("can i have it with diabetes", "out_of_scope", True, True, DIABETES),
        ("can i have it with diabetes", "faq/safety", True, True, DIABETES),
        ("diabetes", "nonsense", True, False, DIABETES),
        ("is he too young at 16", "faq/pain", False, False, {}),
        ("whatever it says", CANDIDACY_LABEL, True, True, DIABETES),
        ("accutane", "faq/acne", True, True, {"condition": ["acne_medicine"]}),
    ],
)
def test_asks_who_may(text, label, is_answer, is_sure, values):
    assert asks_who_may(text, label, is_answer, is_sure, values)


@pytest.mark.parametrize(
    "text, label, is_answer, is_sure, values",
    [
        ("does it hurt", "faq/pain", True, True, {}),
        ("i'm 42, does it hurt", "faq/pain", True, True, {}),
        # What was asked is answered, and candidacy put beside it.
        ("does it hurt more with diabetes", "faq/pain", True, True, DIABETES),
        # A medicine to be stopped is the doctor's.
        ("should i skip my metformin for diabetes", ADVICE, True, True, DIABETES),
        # Compared with, and not taken.
        (
            "is it better than ozempic",
            "out_of_scope",
            True,
            True,
            {"condition": ["weight_loss_medicine"]},
        ),
    ],
)
def test_asks_something_else(text, label, is_answer, is_sure, values):
    assert not asks_who_may(text, label, is_answer, is_sure, values)


def test_an_age_beside_a_question_is_told_in_passing():
    assert is_aside("I'm 42, how long does it last?", {})
    assert not is_aside("I'm 42, can I have it?", {})
    assert not is_aside("I'm 15, how long does it last?", {})
    assert not is_aside("I'm 42, how long does it last?", DIABETES)


def test_a_medicine_compared_with_is_not_taken():
    both = ["weight_loss_medicine", "diabetes"]
    assert without_compared(both, "is it better than ozempic") == ["diabetes"]
    assert without_compared(both, "i take ozempic") == both
