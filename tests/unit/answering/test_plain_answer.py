"""Who wants a plain yes or no, and what is said then."""

from __future__ import annotations

import pytest

from faqbot.answering.plain_answer import asks_which, on_candidacy, wants_verdict


@pytest.mark.parametrize(
    "text",
    [
        "yes or no",
        "so is it a yes or no?",
        "just a simple yes or no please",
        "y/n",
        "so no then?",
        "ok so yes then",
        "is that a no",
        "so thats a yes",
        "I'll take that as a yes",
        "so i can't?",
        "but can i then",
        "ok so i can",
        "so can i or not",
        "was that a no",
        "may i or may i not",
        "can she get it or can't she",
        "do i get the jabs or not",
        "am i in or out",
        "so is it a goer or a no-go",
        "should we do it or not then",
    ],
)
def test_a_plain_answer_is_wanted(text):
    assert wants_verdict(text)


@pytest.mark.parametrize(
    "text",
    ["yes", "no", "no thanks", "yes please", "so can i drive home", "can i have a coffee before",
     "can i drive or not", "is it permanent or not", "can i have the face or the neck done", "does it hurt or not",
     "is it a yearly thing", "no or few side effects?", "so i can wear make-up then", "not now"],
)  # fmt: skip
def test_other_words_are_no_wish_for_one(text):
    assert not wants_verdict(text)


def test_it_is_never_a_yes(record_of):
    record = record_of("candidacy")
    for condition in ("diabetes", "hashimoto", "epilepsy", None):
        answer = on_candidacy(record, condition)
        assert answer.text.startswith("It is not a yes.")
    assert "the documents say no" in on_candidacy(record, "diabetes").text
    assert on_candidacy(record, "diabetes").facts


@pytest.mark.parametrize(
    "text", ["so which is it", "ok which one is right then?", "well which page is true"]
)
def test_who_asks_which_side_is_right_wants_a_verdict_too(text):
    assert asks_which(text) and wants_verdict(text)


@pytest.mark.parametrize(
    "text", ["which is the needle free one", "which one hurts less", "what is it"]
)
def test_another_which_does_not(text):
    assert not asks_which(text)
