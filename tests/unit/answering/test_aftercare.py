from __future__ import annotations

import pytest

from faqbot.answering.aftercare import answer
from faqbot.answering.asked import Asked


@pytest.fixture
def record(record_of):
    return record_of("aftercare")


def test_a_general_question_gets_the_text_as_written(record):
    made = answer(record, Asked("what should I do once it's over"))
    assert made.text.startswith("Suggestions from the pages:")
    assert made.disagreement == record.disagreement


@pytest.mark.parametrize(
    ("text", "begins", "fact"),
    [
        ("skinny jeans afterwards?", "Wear nothing tight over the area", "S3-57"),
        ("should i rub it", "One page suggests massaging", "S1-31"),
        ("foundation the same evening", "Leave make-up off the treated area", "S3-52"),
        ("do I need a lift home", "Ask first whether someone should drive you", "S2-15"),
        ("how much water", "Drink at least six glasses", "S3-58"),
        ("what can I eat", "One page suggests eating protein-rich food", "S3-56"),
        ("something for the bruises", "One page says certain vitamins", "S1-48"),
    ],
)
def test_what_is_named_comes_first_and_the_rest_in_short(record, text, begins, fact):
    first, rest = answer(record, Asked(text)).text.split("\n\n")
    assert first.startswith(begins)
    assert rest.startswith("Otherwise the pages suggest: ")
    assert fact in answer(record, Asked(text)).facts
    step = next(step for step in record.details["steps"] if step["text"] == first)
    assert step["short"] not in rest


def test_a_painkiller_comes_with_the_stricter_page_and_no_brand_is_allowed(record):
    made = answer(record, Asked("can i take nurofen once it's done"))
    assert "bars aspirin and anti-inflammatories for three days before" in made.text
    assert {"S4-17", "S1-30"} <= set(made.facts)
    assert made.disagreement == record.disagreement


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("can i shower after", "washing"),
        ("when may i swim", "swimming"),
        ("sunbathing?", "sun or tanning"),
        ("a glass of wine that night", "alcohol"),
        ("do i put ice on it", "cold or warm packs"),
        ("arnica any good?", "arnica or ointments"),
        ("sex that night ok?", "sex"),
        ("can i sleep on my tummy", "how to sleep or lie"),
        ("dye my hair the week after", "dyeing or styling hair"),
        ("sauna and swimming", "swimming or sauna, steam or hot tubs"),
    ],
)
def test_what_no_page_mentions_is_said_first(record, text, what):
    made = answer(record, Asked(text))
    first = f"The pages say nothing about {what} after a session; please ask the clinic."
    assert made.text.startswith(first)
    assert made.facts


def test_what_is_known_stands_beside_what_is_not(record):
    first = answer(record, Asked("jeans and a sauna?")).text.split("\n\n")[0].splitlines()
    assert first[0].startswith("- The pages say nothing about sauna")
    assert first[1].startswith("- Wear nothing tight")


def test_a_goal_keeps_its_own_text_after_what_was_named(record):
    made = answer(record, Asked("can I wash my face", "face"))
    assert made.text.startswith("The pages say nothing about washing")
    assert "None gives separate advice for the face" in made.text
    assert made.goal == "face"
