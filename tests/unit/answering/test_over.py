from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.candidacy import answer


@pytest.mark.parametrize(
    ("condition", "fact", "words"),
    [
        ("chemotherapy", "S0-38", "wait until the course is finished"),
        ("prednisone", "S0-38", "doctor who prescribed it"),
        ("pregnancy", "S0-31", "how long to wait"),
        ("nursing", "S0-33", "how long to wait"),
        ("acute_illness", "S0-36", "once you are well"),
        ("diabetes", "S2-24", "take it as a no"),
        ("hepatitis", "S0-34", "silence is not a yes"),
    ],
)
def test_what_is_over_is_neither_held_against_nor_cleared(record_of, condition, fact, words):
    entities = {"condition": (condition,), "over": (condition,)}
    said = answer(record_of("candidacy"), Asked("that is over, may I?", entities=entities))
    assert "not a yes by itself" in said.text and words in said.text
    assert "Only a doctor" in said.text and fact in said.facts
    assert "documents say no" not in said.text


def test_what_is_there_comes_before_what_is_over(record_of):
    entities = {"condition": ("chemotherapy", "asthma"), "over": ("chemotherapy",)}
    text = answer(record_of("candidacy"), Asked("both", entities=entities)).text
    assert text.index("Asthma") < text.index("Chemotherapy, in the past")


def test_a_pregnancy_that_is_denied_and_over_is_still_answered(record_of):
    entities = {"condition": ("pregnancy",), "over": ("pregnancy",)}
    text = answer(record_of("candidacy"), Asked("not pregnant any more", entities=entities)).text
    assert "Pregnancy, in the past" in text
