from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.pain import answer


@pytest.fixture
def record(record_of):
    return record_of("pain")


def asked(text="", goal=None, *types):
    return Asked(text, goal, {"treatment_type": types})


def names(text):
    lines = (line.lstrip("- ") for line in text.splitlines())
    return [line.split(":**")[0].strip("*") for line in lines if line.startswith("**")]


def test_in_general_during_after_numbing_and_the_needle_free_way(record):
    made = answer(record, asked("does it hurt?"))
    assert made.text.startswith("Expect some discomfort")
    assert names(made.text) == ["During", "After", "Numbing", "Needle-free"]
    assert made.disagreement == record.disagreement


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("is it sore afterwards", ["After", "During"]),
        ("do the shots sting", ["During", "After"]),
        ("does it burn", ["After", "During"]),
        ("does a numbing cream help", ["Numbing", "During"]),
        ("paracetamol if it aches later?", ["Painkillers", "After"]),
    ],
)
def test_the_part_asked_about_comes_first(record, text, parts):
    assert names(answer(record, asked(text)).text) == parts


@pytest.mark.parametrize(
    "question",
    [asked("does it hurt?"), asked("which type hurts the least"), asked("", None, "needleless")],
)
def test_needle_free_is_never_called_painless_without_its_price(record, question):
    made = answer(record, question)
    assert {"S4-12", "S4-13"} <= set(made.facts)
    line = next(line for line in made.text.splitlines() if "Needle-free" in line)
    assert "one page" in line
    assert "less" in line.split("painless")[1]


def test_asked_which_hurts_least_all_types_are_listed(record):
    made = answer(record, asked("which type hurts the least"))
    assert names(made.text) == ["Single needle", "Microneedling", "Needle-free"]


def test_needles_are_never_answered_without_the_burning_after(record):
    made = answer(record, asked("I'm scared of needles", None, "needle"))
    assert names(made.text) == ["Single needle", "After"]
    assert "S2-16" in made.facts


def test_painkillers_are_named_with_the_rule_before_sessions(record):
    made = answer(record, asked("can I take a painkiller after"))
    assert {"S4-17", "S1-30"} <= set(made.facts)
    assert "pharmacist" in made.text


def test_a_goal_with_a_text_of_its_own_is_answered_with_it(record):
    made = answer(record, asked("belly?", "fat_reduction"))
    assert made.goal == "fat_reduction"
    assert "S3-33" in made.facts


def test_no_answer_promises_a_treatment_without_pain(record):
    for text in ("does it hurt?", "which type hurts the least", "after?", "numb?"):
        for line in answer(record, asked(text)).text.splitlines():
            assert "painless" not in line or "page" in line
