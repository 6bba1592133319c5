"""Feelings and laughs get one warm sentence; questions and illnesses do not."""

from __future__ import annotations

import pytest

from faqbot.answering.feelings import heard, heard_beside, is_grave, is_heavy, only_felt


@pytest.mark.parametrize(
    "text",
    [
        "i feel really down about my hair",
        "it makes me so sad",
        "I could cry",
        "been crying all morning",
        "I look hideous",
        "i loathe my belly",
        "so ashamed of my legs",
        "none of the diets helped",
        "I've tried everything",
        "sick and tired of it all",
        "I'm terrified",
        "bit nervous tbh",
    ],
)
def test_a_feeling_is_heard_and_a_person_offered(text):
    reply = heard(text, None, 0)
    assert reply is not None and reply.kind == "smalltalk"
    assert reply.buttons[-1].payload == "/handoff"
    assert "you should" not in reply.text.lower()


@pytest.mark.parametrize(
    "text",
    [
        "I'm so depressed, can I have it?",
        "does it help if nothing ever worked",
        "how sad is that",
        "I hate needles",
        "fed up with this bot",
        "what if I'm scared",
        "is it normal to cry",
        "I have depression",
        "nothing to worry about then",
        "the results are sad",
    ],
)
def test_a_question_or_an_illness_is_not_talked_over(text):
    assert heard(text, None, 0) is None


def test_the_goal_is_offered():
    reply = heard("I feel so down about my hair", "hair_loss", 1)
    assert reply is not None
    assert "about hair" in reply.text
    assert reply.buttons[0].payload.startswith("/faq")


@pytest.mark.parametrize("text", ["lol", "LMAO", "haha ok", "hahaha 😂", "lol thats funny"])
def test_a_laugh_is_taken_lightly(text):
    reply = heard(text, None, 0)
    assert reply is not None and not reply.buttons


@pytest.mark.parametrize("text", ["ok", "so", "funny how long does it last", "lollipop"])
def test_what_is_no_laugh_is_left_alone(text):
    assert heard(text, None, 0) is None


def test_words_vary_and_deep_sadness_is_known():
    assert heard("so sad", None, 0) != heard("so sad", None, 1)
    assert is_heavy("i am so depressed about it") and not is_heavy("i am scared")
    assert heard_beside("I'm so scared", 0) and heard_beside("am I scared?", 0) is None


def test_only_a_sadness_is_no_wish_for_a_person():
    assert only_felt("I could really cry") and only_felt("about to burst into tears")
    assert not only_felt("I could cry, let me talk to a person")
    assert not only_felt("can somebody ring me")


@pytest.mark.parametrize(
    "text", ["my cousin cried", "she was in tears", "my mum was crying after it"]
)
def test_another_ones_tears_are_no_sadness_of_ones_own(text):
    assert heard(text, None, 0) is None and not is_heavy(text)


@pytest.mark.parametrize(
    "text",
    [
        "I look at my lines and want to disappear",
        "some days I just wanna vanish",
        "i'd like to not wake up",
    ],
)
def test_who_wants_to_disappear_hears_of_the_helpline_and_of_no_treatment(text):
    reply = heard(text, None, 0)
    assert reply is not None and is_grave(text) and "{crisis}" in reply.text


@pytest.mark.parametrize(
    "text", ["i want my wrinkles to disappear", "will it vanish", "I could disappear for a week"]
)
def test_what_is_to_disappear_is_another_matter(text):
    assert not is_grave(text)


@pytest.mark.parametrize(
    "text",
    ["can ur thing sort it without me giving up beer", "I gave up smoking and am giving up sugar"],
)
def test_giving_something_up_is_no_despair(text):
    assert heard(text, None, 0) is None
