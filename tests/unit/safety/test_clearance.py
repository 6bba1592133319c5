"""Who wants to be cleared by the chat, and who only says something that sounds like it."""

from __future__ import annotations

import pytest

from faqbot.safety.clearance import asks_clearance, is_bare_yes, thinks_cleared


@pytest.mark.parametrize(
    "text",
    [
        "would you clear my wife for it",
        "just green-light me please",
        "sign off on me then",
        "I need your approval",
        "do I have the all-clear?",
        "tell me I'm safe to have it",
        "certify me as fit",
        "have I passed?",
        "did I pass your health check",
        "and am I cleared now",
        "so am I good to go",
        "have you approved me?",
    ],
)
def test_a_wish_to_be_cleared_is_found(text):
    assert asks_clearance(text)


@pytest.mark.parametrize(
    "text",
    [
        "so you're telling me I can have it",
        "sounds like I'm eligible",
        "ok so that means I'm good to go",
        "great, so I'm fine",
        "you've cleared me right?",
        "im cleared then",
        "so basically you say I'm allowed",
        "I take it I'm suitable",
    ],
)
def test_who_takes_themselves_for_cleared_is_found(text):
    assert thinks_cleared(text)


@pytest.mark.parametrize(
    "text",
    [
        "sign me up",
        "can it clear my skin",
        "could you clear me up on the sessions",
        "please sign me off work for a week",
        "pass me to a person",
        "no I'm good thanks",
        "I'm fine",
        "am I good to go back to the gym",
        "when am I good to go",
        "my GP gave me the all clear",
        "is it FDA approved",
        "is it ok to have a coffee",
        "so I'm getting married in June",
        "so you're saying it stings",
        "delete my data and clear the chat",
        "am I suitable",
    ],
)
def test_words_that_only_sound_like_it_are_left_alone(text):
    assert not asks_clearance(text) and not thinks_cleared(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("so that's a yes", True),
        ("so a yes then", True),
        ("is that a yes", True),
        ("yes", False),
        ("so it hurts", False),
    ],
)
def test_a_yes_read_into_what_was_said(text, found):
    assert is_bare_yes(text) is found
