"""Questions on what to do about an emergency yet to come."""

from __future__ import annotations

import pytest

from faqbot.safety.precautions import asks_what_to_do


@pytest.mark.parametrize(
    "text",
    [
        "what should I do if I have an allergic reaction at home?",
        "What if my tongue swells after I leave",
        "who would I ring if I fainted later",
        "what happens if I go into anaphylactic shock",
        "how does the clinic handle an allergic reaction",
        "suppose I collapse afterwards, what then",
        "when should I call if I get chest pain",
        "wat do i do if i cant breathe after it",
    ],
)
def test_what_to_do_in_an_emergency_is_asked(text: str) -> None:
    assert asks_what_to_do(text)


@pytest.mark.parametrize(
    "text",
    [
        "can it cause an allergic reaction?",
        "what should I do before my session",
        "what if I get a bruise",
        "how do you treat cellulite",
        "what do I do if it is a bit sore",
        "who does the injections",
        "what if I don't like it",
        "I can't breathe, what should I do",
    ],
)
def test_other_questions_are_not_of_that_kind(text: str) -> None:
    assert not asks_what_to_do(text)
